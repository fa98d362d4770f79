/** Date in the properties of a form without one: the first day a zip archive knows. */
export const FIXED_DATE = "1980-01-01T00:00:00Z";
