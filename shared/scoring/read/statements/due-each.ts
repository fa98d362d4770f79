/** 收到申请后15个工作日内付款，逾期的每笔扣1分: by when each of them is due, which the count of the late ones does not need. */
import type { Span } from "../../types.ts";
import type { ConditionAt, PerSyntax } from "../syntax.ts";

const OVERDUE = /^(逾期|超期|超时|延期|延迟|迟|未按时|未按期|未及时)/u;

const isTimeUnit = (unit: string): boolean => /^(小时|个小时|分钟|天|日|个?工作日|个月)$/u.test(unit);

/** Days between of which each of the things may take so many. */
function isDueTime({ condition }: ConditionAt): boolean {
  // 收到申请后15个工作日: the verb counts no days.
  if (
    condition.kind !== "number" ||
    !/^(plain|count)$/u.test(condition.metric) ||
    condition.lower !== undefined
  )
    return false;
  return condition.upper !== undefined && isTimeUnit(condition.upper.amount.unit);
}

/** @returns the conditions without the time that each is due in, where late ones are counted and not their days. */
export function withoutDueEach(
  conditions: ConditionAt[],
  per: (PerSyntax & Span) | null,
  text: string,
): ConditionAt[] {
  const [due, ...late] = conditions;
  if (due === undefined || per === null || !isDueTime(due) || isTimeUnit(per.each.unit)) return conditions;
  const isCount = per.metric === null || per.metric === "count";
  const isApart = /[,，]/u.test(text.slice(due.to, late[0]?.to ?? per.from));
  const isLate =
    late.length === 0
      ? OVERDUE.test(per.noun)
      : late.every(({ condition }) => condition.kind === "punctual" && !condition.onTime);
  return isCount && isApart && isLate ? late : conditions;
}
