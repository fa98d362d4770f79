/** How a line is printed, beyond its words. */
export interface Marks {
  /** A heading style, bold type or automatic numbering. */
  marked: boolean;
  /** A heading style: whatever it says, the section above it has ended. */
  heading?: boolean;
}
