/** 年末仍存在零就业家庭的: how things stand when the year ends, and no day by which anything is done. */
import type { ConditionAt } from "../syntax.ts";

const STANDS = /^(?:时|仍|还|依然|仍然|尚)*(?:存在|有|出现|发生|发现|无|没有|不存在|未发生|未出现|未发现)/u;

export function atYearEnd(conditions: readonly ConditionAt[], text: string): ConditionAt[] {
  const [day, state, ...more] = conditions;
  const isYearEnd =
    day?.condition.kind === "date" &&
    day.condition.after === undefined &&
    day.condition.by?.date.last === "12-31" &&
    day.condition.by.date.year === null &&
    day.condition.by.date.offset === 0;
  const isState = state?.condition.kind === "occurrence" || state?.condition.kind === "absence";
  if (!isYearEnd || !isState || more.length > 0) return [...conditions];
  return STANDS.test(text.slice(day.to, state.to)) ? [{ ...state, from: day.from }] : [...conditions];
}
