/** What is entered in July, as edits; a row is made with its first entry. Pure. */
import {
  blankActual,
  blankBudget,
  type Actual,
  type Budget,
  type Edit,
  type FundingLine,
} from "../../../shared/project/index.ts";

export type MonitoringField =
  | "value"
  | "expected"
  | "likelihood"
  | "causes"
  | "reason"
  | "measure"
  | "notApplicable";

export const monitoredOf = (actuals: readonly Actual[], indicatorId: string): Actual | undefined =>
  actuals.find((row) => row.indicatorId === indicatorId && row.period === "monitoring");

/** @param newId the id of the row where there is none yet. */
export function monitoringEdit(
  actual: Actual | undefined,
  indicatorId: string,
  field: MonitoringField,
  value: Actual["value"],
  newId: string,
): Edit {
  if (actual !== undefined) return { kind: "set", path: `actuals/${actual.id}/${field}`, value };
  const row = { ...blankActual(newId, indicatorId, "monitoring"), [field]: value };
  return { kind: "insert", list: "actuals", row, before: null };
}

const USUAL_SOURCES = ["本年一般公共预算拨款", "其他资金"];

/** Rows to begin with: the year's sources with their amounts as 年初预算数, or the two kinds that the form names. */
export function firstMonitoredBudgets(
  lines: readonly FundingLine[],
  year: number | null,
  newId: () => string,
): Edit[] {
  const sources = lines.filter(
    (line) => line.kind === "source" && (line.year === year || line.year === null),
  );
  const row = (source: string, initial: number | null): Budget => ({
    ...blankBudget(newId(), "monitoring"),
    source,
    initial,
  });
  const rows =
    sources.length === 0
      ? USUAL_SOURCES.map((source) => row(source, null))
      : sources.map((line) => row(line.label, line.amount));
  return rows.map((entry): Edit => ({ kind: "insert", list: "budgets", row: entry, before: null }));
}
