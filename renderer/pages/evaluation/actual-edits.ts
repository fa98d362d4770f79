/** What is entered for an indicator, as edits; its row is made with the first entry. Pure. */
import {
  blankActual,
  type Actual,
  type Budget,
  type Edit,
  type FundingLine,
  blankBudget,
} from "../../../shared/project/index.ts";

export type ActualField = "value" | "score" | "notApplicable" | "reason" | "measure";

export const actualOf = (actuals: readonly Actual[], indicatorId: string): Actual | undefined =>
  actuals.find((row) => row.indicatorId === indicatorId && row.period === "selfEvaluation");

/** @param newId the id of the row where there is none yet. */
export function actualEdit(
  actual: Actual | undefined,
  indicatorId: string,
  field: ActualField,
  value: Actual["value"],
  newId: string,
): Edit {
  if (actual !== undefined) return { kind: "set", path: `actuals/${actual.id}/${field}`, value };
  const row = { ...blankActual(newId, indicatorId, "selfEvaluation"), [field]: value };
  return { kind: "insert", list: "actuals", row, before: null };
}

const USUAL_SOURCES = ["当年财政拨款", "上年结转资金", "其他资金"];

/** Budget rows to begin with: the year's sources with their amounts, or the three kinds that the official form names. */
export function firstBudgets(
  lines: readonly FundingLine[],
  year: number | null,
  newId: () => string,
): Edit[] {
  const sources = lines.filter(
    (line) => line.kind === "source" && (line.year === year || line.year === null),
  );
  const rows: Budget[] =
    sources.length === 0
      ? USUAL_SOURCES.map((source) => ({ ...blankBudget(newId(), "selfEvaluation"), source }))
      : sources.map((line) => ({
          ...blankBudget(newId(), "selfEvaluation"),
          source: line.label,
          initial: line.amount,
          adjusted: line.amount,
        }));
  return rows.map((row): Edit => ({ kind: "insert", list: "budgets", row, before: null }));
}
