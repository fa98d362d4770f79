/** Words of hers within a sentence of the program's. */

/** Inside “” other quotation marks are ‘’ (GB/T 15834-2011). */
const nested = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** A text of at most `limit` characters, cut with …; a character of two halves is not cut in two. */
export const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/\p{Surrogate}$/u, "")}…`;

/** A passage to be put between “”: at most `limit` characters, cut with …, its own quotation marks nested. */
export function quote(text: string, limit = 40): string {
  return shorten(nested(text.replace(/\s+/gu, " ").trim()), limit);
}

/** “组织‘万名…’培训班期数”: a passage with its quotation marks; whole where no limit is given. */
export const inQuotes = (text: string, limit = Number.MAX_SAFE_INTEGER): string => `“${quote(text, limit)}”`;
