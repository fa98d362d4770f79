/** The block 项目资金 of the self-evaluation: the year's total and, of it, the three kinds of money. */
import Big from "big.js";

import {
  roundHalfUp,
  type Budget,
  type DecimalText,
  type Fen,
  type MoneyUnit,
  type Project,
} from "../project/index.ts";
import type { FormCell } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import { cell, numberCell } from "./pieces.ts";

export interface MoneyLine {
  label: string;
  initial: Fen | null;
  adjusted: Fen | null;
  executed: Fen | null;
}

type Amount = "initial" | "adjusted" | "executed";

function sum(budgets: readonly Budget[], amount: Amount): Fen | null {
  const amounts = budgets.map((budget) => budget[amount]).filter((value) => value !== null);
  return amounts.length === 0 ? null : amounts.reduce((total, value) => total + value, 0);
}

function moneyLine(label: string, budgets: readonly Budget[]): MoneyLine {
  return {
    label,
    initial: sum(budgets, "initial"),
    adjusted: sum(budgets, "adjusted"),
    executed: sum(budgets, "executed"),
  };
}

/** 年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金: every budget line falls into exactly one of the three. */
export function moneyLines(project: Project): MoneyLine[] {
  const budgets = project.budgets.filter((budget) => budget.period === "selfEvaluation");
  const carryover = budgets.filter((budget) => budget.source.includes("结转"));
  const fiscal = budgets.filter((budget) => !carryover.includes(budget) && budget.source.includes("财政"));
  const other = budgets.filter((budget) => !carryover.includes(budget) && !fiscal.includes(budget));
  return [
    moneyLine("年度资金总额", budgets),
    moneyLine("其中：当年财政拨款", fiscal),
    moneyLine("上年结转资金", carryover),
    moneyLine("其他资金", other),
  ];
}

/** 全年执行数 ÷ 全年预算数 in per cent, two decimals; blank where either is missing or the budget is 0. */
export function executionRate({ executed, adjusted }: Pick<MoneyLine, "executed" | "adjusted">): string {
  if (executed === null || adjusted === null || adjusted === 0) return "";
  return `${roundHalfUp(new Big(executed).div(adjusted).times(100), 2).toFixed(2)}%`;
}

/** 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分; only the first line is scored. */
export function moneyCells(
  line: MoneyLine,
  unit: MoneyUnit,
  score: { max: DecimalText; points: DecimalText | null } | null,
): FormCell[] {
  return [
    amountCell(line.initial, unit),
    amountCell(line.adjusted, unit),
    amountCell(line.executed, unit),
    score === null ? cell("—") : numberCell(score.max),
    cell(executionRate(line)),
    score === null ? cell("—") : numberCell(score.points ?? ""),
  ];
}
