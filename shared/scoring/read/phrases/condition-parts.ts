/** What the phrases of conditions share. */
import type { Amount, ConditionSyntax, Metric } from "../syntax.ts";
import type { Bounds } from "./amounts.ts";

const TIME_UNIT = /天|日|周|星期|旬|月|季|年|小时|分钟|时/u;

/** 迟报1次, 每逾期1件: how many came late, and not how late they came. */
export const countsLate = (metric: Metric | null, { measure, unit }: Amount): boolean =>
  metric === "lateness" && measure === "unit" && !TIME_UNIT.test(unit);

export function numberCondition(
  found: Bounds,
  metric: Metric,
  extra: Partial<Extract<ConditionSyntax, { kind: "number" }>> = {},
): ConditionSyntax {
  return {
    kind: "number",
    metric,
    ...(found.lower === undefined ? {} : { lower: found.lower }),
    ...(found.upper === undefined ? {} : { upper: found.upper }),
    exact: found.exact,
    ofTarget: false,
    shareOfTarget: false,
    noun: "",
    op: found.op,
    reached: found.reached,
    ...extra,
  };
}
