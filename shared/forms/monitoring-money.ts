/** The block 项目资金 of the monitoring forms: what was planned, spent, and is expected for the year. */
import { monitoredRate, sumOfMonitored } from "../monitoring/index.ts";
import type { Budget, Fen, MoneyUnit, Project } from "../project/index.ts";
import type { FormCell } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import { cell } from "./pieces.ts";

export interface MonitoredLine {
  label: string;
  initial: Fen | null;
  executed: Fen | null;
  expected: Fen | null;
}

function line(label: string, budgets: readonly Budget[]): MonitoredLine {
  return {
    label,
    initial: sumOfMonitored(budgets, "initial"),
    executed: sumOfMonitored(budgets, "executed"),
    expected: sumOfMonitored(budgets, "expected"),
  };
}

/** 年度资金总额, 其中：本年一般公共预算拨款, 其他资金: every budget line is in exactly one of the two parts. */
export function monitoredLines(project: Project): MonitoredLine[] {
  const budgets = project.budgets.filter((budget) => budget.period === "monitoring");
  const fiscal = budgets.filter(({ source }) => /财政|公共预算/u.test(source) && !source.includes("结转"));
  const other = budgets.filter((budget) => !fiscal.includes(budget));
  return [line("年度资金总额", budgets), line("其中：本年一般公共预算拨款", fiscal), line("其他资金", other)];
}

/** 年初预算数, 1—n月执行数, 1—n月执行率, 全年预计执行数. */
export function monitoredCells({ initial, executed, expected }: MonitoredLine, unit: MoneyUnit): FormCell[] {
  return [
    amountCell(initial, unit),
    amountCell(executed, unit),
    cell(monitoredRate(executed, initial)),
    amountCell(expected, unit),
  ];
}
