/** （含）, （不含95%）, 含本数: whether a number belongs to its band, and which number is meant. */
import { attempt, type Cursor } from "../cursor.ts";
import type { Amount } from "../syntax.ts";

const BOTH_ENDS = ["两端", "两头", "两端点", "边界"];

/** Whether （含95%） names this number and no other. */
function names(at: Cursor, own: Amount | null): boolean {
  const number = at.takeType("number");
  const measure = at.takeType("percent") ?? at.takeType("point") ?? at.takeType("unit") ?? at.takeType("fen");
  const isPercent = measure?.type === "percent";
  return (
    own !== null &&
    number?.value === own.value &&
    (measure === null || isPercent === (own.measure === "percent" || own.measure === "permille"))
  );
}

/**
 * （含）, （不含）, 含本数; （含90%） only beside the 90% itself.
 *
 * @param own the number it stands beside; of the two ends of a range either one may be named, which is read with both of them.
 */
export function inclusion(cursor: Cursor, own: Amount | null = null): boolean | null {
  return (
    attempt(cursor, (at) => {
      const opened = at.takeType("open") !== null;
      const value = at.is("include") ? true : at.is("exclude") ? false : null;
      if (value === null) return null;
      at.position += 1;
      if (at.isType("number")) {
        if (!names(at, own)) return null;
      } else if (own !== null && BOTH_ENDS.includes(at.at()?.text ?? "")) return null;
      else at.takeText("本数", "本级", "目标值", "指标值", "控制数", "预算数", "限额", ...BOTH_ENDS);
      if (opened && at.takeType("close") === null) return null;
      return { value };
    })?.value ?? null
  );
}

/** （含95%） where none of the numbers it could speak of is 95%. */
export const namesOther = (at: Cursor): boolean =>
  (at.is("include", 1) || at.is("exclude", 1)) && at.isType("number", 2);

/** 含本数 of a bracket just read. */
function lastWord(at: Cursor): string {
  if (at.tokens[at.position - 1]?.type !== "close") return "";
  const [before, last] = at.tokens.slice(at.position - 3, at.position - 1);
  return last!.text === "本数" ? `${before!.text}本数` : last!.text === "含" ? "" : last!.text;
}

/** 90%-95%（含90%，不含95%）: each end by its number. */
export function bothEnds(cursor: Cursor, first: Amount, second: Amount): void {
  // 80%-90%（含本数）: either number is one of the two.
  const ends = /^(均|都)?含(本数)?$/u.test(lastWord(cursor)) ? second.included : inclusion(cursor);
  if (ends !== null) {
    first.included ??= ends;
    second.included ??= ends;
  }
  attempt(cursor, (at) => {
    if (at.takeType("open") === null) return null;
    const named: [Amount, boolean][] = [];
    while (!at.isType("close")) {
      const value = at.take("include") !== null ? true : at.take("exclude") !== null ? false : null;
      const start = at.position;
      const end = [first, second].find((each) => {
        at.position = start;
        return names(at, each);
      });
      if (value === null || end === undefined) return null;
      named.push([end, value]);
      at.takeType("separator");
    }
    at.position += 1;
    for (const [end, value] of named) end.included = value;
    return true;
  });
}
