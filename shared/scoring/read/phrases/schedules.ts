/** 每月20日前拨付到位得6分, 每季度末发放到位，一个季度…: when or how often something is due, and not for each of what it earns. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement, PerSyntax } from "../syntax.ts";

const PERIODS = new Set(["月", "个月", "季度", "个季度", "年", "周", "星期", "天", "日", "学期"]);
const BEFORE = /^(?:前|之前|以前|内|以内)/u;

/** 每月, 每季度; null where it is no period or has a number of its own. */
function period(at: Cursor): string | null {
  if (at.take("per") === null) return null;
  const unit = at.takeType("unit");
  return unit !== null && PERIODS.has(unit.value) ? unit.value : null;
}

/** 20日前, with the verb that goes on behind it. */
function day(at: Cursor): boolean {
  const found = attempt(at, (inner) => {
    if (inner.takeType("number") === null || !/^[日号]$/u.test(inner.takeType("unit")?.value ?? ""))
      return null;
    if (!BEFORE.test(inner.at()?.text ?? "")) return null;
    inner.position += 1;
    return true;
  });
  return found !== null;
}

const isWord = (at: Cursor): boolean =>
  at.isType("text") ||
  at.is("plain") ||
  at.is("achieve") ||
  at.is("standing") ||
  (at.is("punctual") && at.role("punctual") === "yes") ||
  at.is("adverb") ||
  at.isText("检查") ||
  at.is("target");

/** So many, or 每 again: what follows counts something else. */
const counts = (at: Cursor): boolean =>
  at.is("per") || [0, 1, 2].some((ahead) => at.isType("number", ahead) && at.isType("unit", ahead + 1));

/** 每月按时报送，迟报1次; 每季度末发放到位，每…: what is to be done in each of them, before what is counted. */
const announced = (at: Cursor): BareElement | null => {
  if (period(at) === null) return null;
  const start = at.position;
  day(at);
  while (isWord(at)) at.position += 1;
  if (at.position === start || at.at()?.value !== "comma" || at.isType("number")) return null;
  const ahead = at.fork();
  ahead.position += 1;
  return !ahead.is("award") && counts(ahead) ? { type: "note", text: "" } : null;
};

const each = (unit: string): BareElement => {
  const per: PerSyntax = {
    metric: null,
    each: { value: "1", included: null, measure: "unit", unit },
    noun: "",
    ofTarget: false,
    share: false,
    whole: false,
  };
  return { type: "per", per };
};

/** 每月20日前拨付: by which day of each. */
const byDay = (at: Cursor): BareElement | null => {
  const unit = period(at);
  if (unit === null || !day(at)) return null;
  while (at.isType("text") || at.is("plain")) at.position += 1;
  return at.is("award") || at.is("standing") || at.is("achieve") ? each(unit) : null;
};

/** 每季度末结算一次得3分: once in each. */
const once = (at: Cursor): BareElement | null => {
  const unit = period(at);
  const start = at.position;
  while (isWord(at)) at.position += 1;
  if (unit === null || at.position === start || at.takeType("number")?.value !== "1") return null;
  return at.takeType("unit") !== null && at.is("award") ? each(unit) : null;
};

export const schedule: Phrase<BareElement> = (at) =>
  attempt(at, announced) ?? attempt(at, byDay) ?? attempt(at, once);
