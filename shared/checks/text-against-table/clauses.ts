/** Cutting a sentence into the clauses that each say one thing. */

const BREAK = /[，。；;、,:：\n!?！？]/u;
const SENTENCE_BREAK = /[。；;\n!?！？]/u;

export interface Clause {
  from: number;
  to: number;
  sentenceFrom: number;
}

/** A comma between digits is a thousands sign; a sign inside 《》 or “” belongs to a name. */
function breaksAt(plain: string, index: number, pattern: RegExp): boolean {
  if (!pattern.test(plain[index]!)) return false;
  return !(
    plain[index] === "," &&
    /\d/u.test(plain[index - 1] ?? "") &&
    /\d{3}/u.test(plain.slice(index + 1, index + 4))
  );
}

export function clauseAround(plain: string, from: number, to: number): Clause {
  let start = from;
  while (start > 0 && !breaksAt(plain, start - 1, BREAK)) start -= 1;
  let end = to;
  while (end < plain.length && !breaksAt(plain, end, BREAK)) end += 1;
  let sentenceFrom = start;
  while (sentenceFrom > 0 && !breaksAt(plain, sentenceFrom - 1, SENTENCE_BREAK)) sentenceFrom -= 1;
  return { from: start, to: end, sentenceFrom };
}

/** The clause before this one in the same sentence; empty for the first. */
export function precedingClause(plain: string, clause: Clause): string {
  if (clause.from <= clause.sentenceFrom) return "";
  const before = clauseAround(plain, clause.from - 1, clause.from - 1);
  return plain.slice(before.from, clause.from - 1);
}
