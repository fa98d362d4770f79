/** 执行率 and sums of a money table. Amounts in 分; rates in percent, two places, half up. Pure. */
import Big from "big.js";

import { roundHalfUp, type Budget, type Fen } from "../../../shared/project/index.ts";

export type BudgetAmount = "initial" | "adjusted" | "executed" | "expected";

/** "" where there is nothing to divide by. */
export function rateText(executed: Fen | null, budget: Fen | null): string {
  if (executed === null || budget === null || budget <= 0) return "";
  return `${roundHalfUp(new Big(executed).div(budget).times(100), 2).toFixed(2)}%`;
}

export const sumOf = (budgets: readonly Budget[], amount: BudgetAmount): Fen | null =>
  budgets.reduce<Fen | null>((sum, row) => (row[amount] === null ? sum : (sum ?? 0) + row[amount]), null);
