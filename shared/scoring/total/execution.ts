/** 预算执行率: 执行数 ÷ 全年（调整后）预算数, scored from the unrounded rate and capped. */
import Big from "big.js";

import { toDecimalText, type Budget, type DistrictSettings } from "../../project/index.ts";
import {
  compare,
  decimal,
  dividedBy,
  least,
  sign,
  times,
  toHundredths,
  type Fraction,
} from "../arithmetic/fraction.ts";
import type { CeilingScore, ExecutionScore } from "./types.ts";

const TOTAL_ROW = /总额|合计|总计/;

/** The row of the whole where there is one, else the sum of the rows. */
function sums(budgets: readonly Budget[]): { budget: number | null; executed: number | null } {
  const rows = budgets.filter((row) => row.period === "selfEvaluation");
  const whole = rows.find((row) => TOTAL_ROW.test(row.source));
  const counted = whole === undefined ? rows : [whole];
  const add = (values: readonly (number | null)[]): number | null =>
    values.reduce<number | null>((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
  return {
    budget: add(counted.map((row) => row.adjusted ?? row.initial)),
    executed: add(counted.map((row) => row.executed)),
  };
}

export function executionRate(budgets: readonly Budget[]): Fraction | null {
  const { budget, executed } = sums(budgets);
  if (budget === null || executed === null || budget <= 0) return null;
  return dividedBy(decimal(executed), decimal(budget));
}

export function executionScore(budgets: readonly Budget[], settings: DistrictSettings): ExecutionScore {
  const { budget, executed } = sums(budgets);
  const max = toDecimalText(new Big(settings.executionPoints));
  const rate = executionRate(budgets);
  const printed =
    rate === null || sign(rate) < 0 ? null : toDecimalText(toHundredths(times(rate, decimal(100))));
  const base = { budget, executed, rate: printed, max };
  if (new Big(max).eq(0)) return { ...base, status: "outside", points: null };
  if (budget !== null && budget <= 0 && executed !== null)
    return { ...base, status: "zeroBudget", points: null };
  if (rate === null || sign(rate) < 0) return { ...base, status: "empty", points: null };
  const full = decimal(max);
  return { ...base, status: "scored", points: toDecimalText(toHundredths(least(times(rate, full), full))) };
}

/** The first ceiling whose bound the unrounded rate stays below. */
export function ceilingFor(
  budgets: readonly Budget[],
  settings: DistrictSettings,
): Omit<CeilingScore, "applied"> | null {
  const rate = executionRate(budgets);
  if (rate === null) return null;
  return settings.executionCeilings.find(({ below }) => compare(rate, decimal(below)) < 0) ?? null;
}
