/** What July and January say of an indicator and of the money, as edits; a row is made with its first entry. Pure. */
import {
  blankActual,
  blankBudget,
  type Actual,
  type Budget,
  type Edit,
  type FundingLine,
} from "../../../shared/project/index.ts";

/** 监控 or 自评. */
export type Period = Actual["period"];

export interface ResultPlace {
  indicatorId: string;
  period: Period;
}

export type ActualField =
  | "value"
  | "expected"
  | "likelihood"
  | "score"
  | "notApplicable"
  | "causes"
  | "reason"
  | "measure"
  | "evidence";

export const actualAt = (
  actuals: readonly Actual[],
  { indicatorId, period }: ResultPlace,
): Actual | undefined => actuals.find((row) => row.indicatorId === indicatorId && row.period === period);

/** @param newId the id of the row where there is none yet. */
export function actualEdit(
  actual: Actual | undefined,
  { indicatorId, period }: ResultPlace,
  field: ActualField,
  value: Actual["value"],
  newId: string,
): Edit {
  if (actual !== undefined) return { kind: "set", path: `actuals/${actual.id}/${field}`, value };
  const row = { ...blankActual(newId, indicatorId, period), [field]: value };
  return { kind: "insert", list: "actuals", row, before: null };
}

/** How the money of each form begins: the kinds that it names, and which amounts the year's sources give. */
const FIRST_MONEY: Readonly<
  Record<Period, { usual: readonly string[]; known: readonly ("initial" | "adjusted")[] }>
> = {
  monitoring: { usual: ["本年一般公共预算拨款", "其他资金"], known: ["initial"] },
  selfEvaluation: { usual: ["当年财政拨款", "上年结转资金", "其他资金"], known: ["initial", "adjusted"] },
};

/** A row for each of the year's sources with its amount, or for each usual kind where there are none. */
export function firstBudgets(
  period: Period,
  lines: readonly FundingLine[],
  year: number | null,
  newId: () => string,
): Edit[] {
  const { usual, known } = FIRST_MONEY[period];
  const sources = lines.filter(
    (line) => line.kind === "source" && (line.year === year || line.year === null),
  );
  const row = (source: string, amount: Budget["initial"]): Budget => ({
    ...blankBudget(newId(), period),
    source,
    ...Object.fromEntries(known.map((field) => [field, amount])),
  });
  const rows =
    sources.length === 0
      ? usual.map((source) => row(source, null))
      : sources.map((line) => row(line.label, line.amount));
  return rows.map((entry): Edit => ({ kind: "insert", list: "budgets", row: entry, before: null }));
}
