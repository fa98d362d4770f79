/** How much a foreign file may hold before reading it is refused. */

/** Raw bytes of a document. */
export const MOST_BYTES = 20 * 1024 * 1024;
/** Cells of all tables together: far above any form, far below what makes a machine stall. */
export const MOST_CELLS = 400_000;
export const MOST_PARAGRAPHS = 100_000;

const MEGABYTE = 1024 * 1024;

export const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
