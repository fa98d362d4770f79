/** 1.95%以上得10分；2.90%以上得8分: the number of the clause, or a decimal. */
import { refuse } from "../refusal.ts";

const AT_CLAUSE = /(?:^|[;。\n\r])[ \t]{0,8}(\d{1,2})[.](\d)?/gu;

interface Mark {
  number: number;
  dot: number;
  beforeDigit: boolean;
}

/** The marks at the starts of clauses that count 1, 2, 3, …. */
function counting(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(AT_CLAUSE)) {
    const digit = found[2]?.length ?? 0;
    const number = Number(found[1]);
    if (number === marks.length + 1)
      marks.push({ number, dot: found.index + found[0].length - digit - 1, beforeDigit: digit > 0 });
  }
  return marks.length > 1 ? marks : [];
}

/** The text, of the same length, with each number of a clause told from a decimal. */
export function withNumbering(text: string): string {
  const marks = counting(text);
  const unclear = marks.filter(({ beforeDigit }) => beforeDigit);
  if (unclear.length === 0) return text;
  if (unclear.length === marks.length) {
    const { dot } = unclear[0]!;
    refuse("开头的数是序号还是小数没有读懂，请在序号后写顿号或换一种序号", { from: dot - 1, to: dot + 2 });
  }
  return unclear.reduce((read, { dot }) => `${read.slice(0, dot)})${read.slice(dot + 1)}`, text);
}
