/** 按时, 逾期, and days: conditions about when something was done. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";
import type { Token } from "../tokens/tokens.ts";

/** 按时, 未按时, 逾期, with what was to be done by then. */
export const punctual: Phrase<ConditionSyntax> = (at) => {
  const negated =
    at.is("negation") &&
    at.is("punctual", 1) &&
    at.role("punctual", 1) === "yes" &&
    at.take("negation") !== null;
  const role = at.take("punctual");
  if (role === null) return null;
  const onTime = negated ? false : role === "yes";
  doneWords(at);
  return { kind: "punctual", onTime };
};

function doneWords(at: Cursor): void {
  while (at.is("achieve") || at.is("adverb") || at.is("target") || at.isText("办理") || at.isText("的")) {
    if (at.isText("的") && !at.is("achieve", 1)) break;
    at.position += 1;
  }
}

/** 跨年完成: after the year's last day. */
export const nextYear: Phrase<ConditionSyntax> = (at) => {
  if (!at.takeText("跨年", "跨年度")) return null;
  doneAfterDate(at);
  const date = { year: null, offset: 0, first: "12-31", last: "12-31" };
  return { kind: "date", after: { date, inclusive: false } };
};

/** 10月31日前完成, 11月1日至11月30日, 12月31日以后. */
export const date: Phrase<ConditionSyntax> = (at) => {
  at.takeText("在", "于", "限");
  at.takeText("不晚于", "不迟于");
  at.take("compare");
  const first = at.takeType("date");
  if (first === null) return null;
  const included = dateInclusion(at, first);
  const range = attempt(at, (inner) => {
    if (!inner.takeText("至", "到", "-", "~")) return null;
    const second = inner.takeType("date");
    if (second === null) return null;
    dateInclusion(inner, second);
    inner.takeText("期间", "之间", "内");
    return second;
  });
  doneAfterDate(at);
  if (range !== null) {
    return {
      kind: "date",
      after: { date: first.date!, inclusive: true },
      by: { date: range.date!, inclusive: true },
    };
  }
  if (included.side === "after")
    return { kind: "date", after: { date: first.date!, inclusive: included.value ?? false } };
  // A month or quarter is met by any day in it and before it.
  return { kind: "date", by: { date: first.date!, inclusive: included.value ?? true } };
};

const BEFORE = [
  "前",
  "之前",
  "以前",
  "底前",
  "及以前",
  "或以前",
  "及之前",
  "或之前",
  "内",
  "以内",
  "之内",
  "底",
  "末",
  "前后",
];

const AFTER = ["后", "之后", "以后", "及以后", "过后"];

/** @param own the day it stands beside: （含12月31日） speaks of no other. */
function dateInclusion(
  at: Cursor,
  own: Token,
): {
  side: "before" | "after" | null;
  value: boolean | null;
} {
  let side: "before" | "after" | null = null;
  let value: boolean | null = null;
  // 31日24时前 is the whole day.
  if (at.isType("number") && at.at()!.value === "24" && at.isText("时", 1)) at.position += 2;
  for (let count = 0; count < 3; count += 1) {
    const bracket = attempt(at, (inner) => {
      const open = inner.takeType("open");
      const inclusive = inner.take("include") !== null ? true : inner.take("exclude") !== null ? false : null;
      if (inclusive === null) return null;
      const named = inner.takeType("date")?.date;
      if (named !== undefined && (named.first !== own.date!.first || named.last !== own.date!.last))
        return null;
      inner.takeText("当日", "当天", "本日");
      return open !== null && inner.takeType("close") === null ? null : { inclusive };
    });
    if (bracket !== null) value = bracket.inclusive;
    else if (at.takeText(...BEFORE)) side = "before";
    else if (at.takeText(...AFTER)) side = "after";
    else if (at.takeText("及")) continue;
    else break;
  }
  return { side, value };
}

function doneAfterDate(at: Cursor): void {
  while (at.is("adverb") || at.is("achieve") || (at.is("target") && !at.is("compare"))) at.position += 1;
}
