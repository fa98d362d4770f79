/** 发生1起即不得分 of an indicator that wants none: not one of them earns everything, which nobody says. */
import { losesAll } from "../worth.ts";
import type { Context } from "../context.ts";
import type { ConditionAt } from "../syntax.ts";
import type { Statement, Statements } from "./statements.ts";

/** The first of them with all beyond it, as one condition; null where anything else is said. */
function firstOf({ conditions, per, or, otherwise, award }: Statement): ConditionAt | null {
  const [only, ...more] = conditions;
  if (!losesAll(award) || per !== null || or || otherwise || more.length > 0) return null;
  if (only?.condition.kind !== "number" || only.condition.nth !== undefined) return null;
  const { upper, ...condition } = only.condition;
  const { metric, lower, exact } = condition;
  const isOne = lower?.amount.measure === "unit" && lower.amount.value === "1" && lower.inclusive;
  const isCounted = metric === "count" || metric === "plain";
  if (!isOne || !isCounted || (upper !== undefined && !exact)) return null;
  return { ...only, condition: { ...condition, exact: false } };
}

/** Adds what none of them earns, where the only statement says what the first of them costs. */
export function settleNoneAllowed(all: Statements, context: Context): void {
  const [only, ...more] = all.all;
  if (only === undefined || more.length > 0 || context.targetNumber?.eq(0) !== true) return;
  const first = firstOf(only);
  if (first === null) return;
  const { from, to } = only;
  const met = { condition: { kind: "met", met: true, partly: false }, subject: "", from, to } as const;
  all.all = [
    { ...only, conditions: [met], label: "", labels: [], award: { kind: "full" } },
    { ...only, conditions: [first] },
  ];
}
