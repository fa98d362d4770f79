/** 按时, 逾期, and days: conditions about when something was done. */
import { daysInMonth } from "../../../project/index.ts";
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";
import type { DateToken, Token } from "../tokens/tokens.ts";

/** 按时, 未按时, 逾期, with what was to be done by then. */
export const punctual: Phrase<ConditionSyntax> = (at) => {
  const negated =
    at.is("negation") &&
    at.is("punctual", 1) &&
    at.role("punctual", 1) === "yes" &&
    at.take("negation") !== null;
  const early = at.isText("提前");
  const role = at.take("punctual");
  if (role === null) return null;
  const onTime = negated ? false : role === "yes";
  doneWords(at);
  return { kind: "punctual", onTime, ...(early && onTime ? { early: true } : {}) };
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
  const beyond = at.takeText("超过", "晚于", "迟于");
  if (!beyond) at.take("compare");
  const first = at.takeType("date");
  if (first === null) return null;
  if (beyond) return beyondDay(at, first);
  const included = dateInclusion(at, first);
  const range = attempt(at, (inner) => {
    if (!inner.takeText("至", "到", "-", "~")) return null;
    const second = inner.takeType("date") ?? sameMonth(inner, first);
    if (second === null) return null;
    dateInclusion(inner, second);
    inner.takeText("期间", "之间", "内");
    return second;
  });
  const until = included.side === "after" && range === null ? attempt(at, untilDate) : null;
  doneAfterDate(at);
  if (until !== null)
    return {
      kind: "date",
      after: { date: first.date!, inclusive: included.value ?? included.startsThere },
      by: until,
    };
  if (range !== null) {
    // 12月至10月: over which year's end is said nowhere.
    const sameYear = first.date!.year === range.date!.year && first.date!.offset === range.date!.offset;
    if (included.side !== null || (sameYear && first.date!.first > range.date!.last)) return null;
    return {
      kind: "date",
      after: { date: first.date!, inclusive: true },
      by: { date: range.date!, inclusive: true },
    };
  }
  if (included.side === "after")
    return { kind: "date", after: { date: first.date!, inclusive: included.value ?? included.startsThere } };
  // A month or quarter is met by any day in it and before it.
  return { kind: "date", by: { date: first.date!, inclusive: included.value ?? true } };
};

/** 超过10月31日的, 晚于年底完成的: after that day, which no other word beside it may turn round. */
function beyondDay(at: Cursor, day: Token): ConditionSyntax | null {
  if (at.is("suffix") || at.isType("open") || at.isText("前") || at.isText("至") || at.isText("-"))
    return null;
  doneAfterDate(at);
  return { kind: "date", after: { date: day.date!, inclusive: false } };
}

/** 12月10日后、12月31日前: the window's other end. */
const untilDate = (at: Cursor): { date: DateToken; inclusive: boolean } | null => {
  if (at.at()?.value === "pause") at.position += 1;
  else if (!at.takeText("至", "到", "-", "~")) return null;
  const last = at.takeType("date");
  if (last === null) return null;
  const { side, value } = dateInclusion(at, last);
  return side === "before" ? { date: last.date!, inclusive: value ?? true } : null;
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

const AFTER = ["后", "之后", "以后", "过后"];

/** 10月20日至31日: a day of the month just named. */
function sameMonth(at: Cursor, first: Token): Token | null {
  const day = at.takeType("number");
  if (day === null || !at.takeText("日", "号")) return null;
  const { last } = first.date!;
  const month = last.slice(0, 2);
  const number = Number(day.value);
  const days = daysInMonth(first.date!.year ?? 2024, Number(month));
  if (!Number.isInteger(number) || number < 1 || number > days || number < Number(last.slice(3))) return null;
  const end = `${month}-${String(number).padStart(2, "0")}`;
  return { ...first, to: day.to, date: { ...first.date!, first: end, last: end } };
}

/** @param own the day it stands beside: （含12月31日） speaks of no other. */
function dateInclusion(
  at: Cursor,
  own: Token,
): {
  side: "before" | "after" | null;
  value: boolean | null;
  /** 11月及以后: the day or month itself belongs to what comes after it. */
  startsThere: boolean;
} {
  let side: "before" | "after" | null = null;
  let value: boolean | null = null;
  let startsThere = false;
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
    else if (
      at.isText("起") ||
      (/^[及或]$/u.test(at.at()?.text ?? "") && AFTER.includes(at.at(1)?.text ?? ""))
    ) {
      at.position += at.isText("起") ? 1 : 2;
      [side, startsThere] = ["after", true];
    } else if (at.takeText(...AFTER)) side = "after";
    else if (at.takeText("及")) continue;
    else break;
  }
  return { side, value, startsThere };
}

export function doneAfterDate(at: Cursor): void {
  while (at.is("adverb") || at.is("achieve") || (at.is("target") && !at.is("compare"))) at.position += 1;
}

export const NONE = [
  "无",
  "没有",
  "无任何",
  "未发生",
  "未出现",
  "没有发生",
  "没有出现",
  "全年无",
  "全年未",
  "零",
];

const LATE_PAPERS = /^[迟晚][报发交]$/u;

/** 无逾期得5分, 零迟报得5分: nothing is late, of days and of things counted alike. */
export const noneLate: Phrase<ConditionSyntax> = (at) => {
  if (!at.takeText(...NONE)) return null;
  const isLate = at.role("punctual") === "no" || LATE_PAPERS.test(at.at()?.text ?? "");
  if (at.role("direction") !== "lateness" || !isLate) return null;
  at.position += 1;
  at.takeText("情况", "情形", "现象", "问题");
  at.takeText("的");
  const bare = at.isType("number") && at.isType("fen", 1);
  return bare || at.is("award") || at.is("full") ? { kind: "punctual", onTime: true } : null;
};
