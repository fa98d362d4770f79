/** 采用1篇得0.5分，低于8篇不得分: each of them earns so much, since the 指标值 then earns what the 分值 column says. */
import { columnPoints } from "../compose/points.ts";
import type { Context } from "../context.ts";
import { losesAll } from "../worth.ts";
import type { Statement, Statements } from "./statements.ts";

/** 采用1篇得0.5分: one of what the indicator counts. */
function creditOf({ conditions, per, or, otherwise, award }: Statement, context: Context) {
  const [only, ...more] = conditions;
  if (per !== null || or || otherwise || more.length > 0 || only?.condition.kind !== "number") return null;
  const { metric, exact, lower, nth } = only.condition;
  if (metric !== "plain" || !exact || nth !== undefined || lower?.amount.measure !== "unit") return null;
  if (lower.amount.value !== "1" || context.inUnit("1", lower.amount.unit) !== "1") return null;
  return award.kind === "points" && award.sign === "get"
    ? { each: lower.amount, points: award.points, noun: only.subject }
    : null;
}

/** 低于8篇不得分: below which nothing is earned. */
const isThreshold = ({ conditions, per, award }: Statement): boolean => {
  const [only, ...more] = conditions;
  if (!losesAll(award) || per !== null || more.length > 0 || only?.condition.kind !== "number") return false;
  const { metric, lower, upper } = only.condition;
  return metric === "plain" && lower === undefined && upper?.amount.measure === "unit";
};

/** Reads 1篇 as 每1篇 where nothing else than a threshold stands beside it. */
export function settleEachOfThem(all: Statements, context: Context): void {
  const [first, ...others] = all.all;
  if (first === undefined || others.length === 0 || !others.every(isThreshold)) return;
  const credit = creditOf(first, context);
  const column = columnPoints(context.indicator);
  if (credit === null || column === null || context.targetNumber?.times(credit.points).eq(column) !== true)
    return;
  const per = {
    metric: null,
    each: credit.each,
    noun: credit.noun,
    ofTarget: false,
    share: false,
    whole: false,
  };
  all.all = [{ ...first, conditions: [], per }, ...others];
}
