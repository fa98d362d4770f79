/** Results of a period (完成值) and the money that was spent, as the checks look at them. */
import {
  readDecimal,
  type Actual,
  type Budget,
  type Fen,
  type Indicator,
  type Project,
} from "../../project/index.ts";

export type Period = Actual["period"];

export interface ResultRow {
  actual: Actual;
  row: Indicator;
}

/** The entered results of a period with their indicators, in the order of the table. */
export function resultsOf(project: Project, period: Period): ResultRow[] {
  return project.indicators.flatMap((row) => {
    const actual = project.actuals.find((entry) => entry.indicatorId === row.id && entry.period === period);
    return actual === undefined ? [] : [{ actual, row }];
  });
}

/** Whether anything of this period was filled in: before that, its checks keep silent. */
export function hasBegun(project: Project, period: Period): boolean {
  return (
    resultsOf(project, period).some(
      ({ actual }) => actual.value !== null || actual.score.trim() !== "" || actual.likelihood !== "",
    ) ||
    project.budgets.some(
      (budget) => budget.period === period && (budget.executed !== null || budget.adjusted !== null),
    )
  );
}

/** 年度资金总额, 合计: the row that sums the others. */
export function isTotalRow(budget: Budget): boolean {
  return /^(?:年度)?(?:项目)?(?:资金)?(?:总额|合计|总计|小计)$/u.test(budget.source.replace(/\s+/gu, ""));
}

export interface Execution {
  /** 全年（调整后）预算数; 年初预算数 where no adjusted one is entered. */
  budget: Fen | null;
  executed: Fen | null;
  rows: Budget[];
  total: Budget | null;
}

function sum(values: readonly (Fen | null)[]): Fen | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((whole, value) => whole + value, 0);
}

/** What was planned and spent in a period: from the detail rows, or from the total row where it stands alone. */
export function executionOf(project: Project, period: Period): Execution {
  const own = project.budgets.filter((budget) => budget.period === period);
  const total = own.find(isTotalRow) ?? null;
  const rows = own.filter((budget) => !isTotalRow(budget));
  const counted = rows.length > 0 ? rows : total === null ? [] : [total];
  return {
    budget: sum(counted.map(({ adjusted, initial }) => adjusted ?? initial)),
    executed: sum(counted.map(({ executed }) => executed)),
    rows,
    total,
  };
}

/** A result that is one number, however it was entered; null for every other shape. */
export function numberOfResult(value: Actual["value"]): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") {
    const decimal = readDecimal(value.replace(/[%％]\s*$/u, ""));
    return decimal === null ? null : Number(decimal);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const entries = Object.values(value);
    return entries.length === 1 ? numberOfResult(entries[0]!) : null;
  }
  return null;
}

/** 86.5 for 86.5 %; at most two decimals. */
export function printPercent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
