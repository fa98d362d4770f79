/** Sentences and clauses around a place in a text. */

/** As written and as read (half-width). */
const MARK = /[，。；！？、\n,;!?]/u;

/** The clause that holds from…to, with the mark that ends it or, at the end of a sentence, the one before it. */
export function clauseAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  while (start > 0 && !/[，。；！？\n]/u.test(text[start - 1]!)) start -= 1;
  let end = to;
  while (end < text.length && !/[，。；！？\n]/u.test(text[end]!)) end += 1;
  const following = text[end];
  if (following === "，" || following === "；") return { from: start, to: end + 1 };
  const preceding = text[start - 1];
  if (preceding === "，" || preceding === "；") return { from: start - 1, to: end };
  return { from: start, to: Math.min(text.length, end + (following === undefined ? 0 : 1)) };
}

/** The words between two marks, with years left open: what tells whether a sentence was rewritten since last year. */
export function wordsAround(text: string, from: number, to: number): string {
  let start = from;
  while (start > 0 && !MARK.test(text[start - 1]!)) start -= 1;
  let end = to;
  while (end < text.length && !MARK.test(text[end]!)) end += 1;
  return withoutYears(text.slice(start, end));
}

export const withoutYears = (text: string): string => text.replace(/(?:19|20|21)\d{2}/gu, "年");
