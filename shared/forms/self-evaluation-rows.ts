/** The indicator rows of the self-evaluation, with 一级 and 二级指标 merged over their rows. */
import {
  sumDecimals,
  readDecimal,
  type Actual,
  type DecimalText,
  type Indicator,
  type Project,
} from "../project/index.ts";
import type { FormCell, FormRow } from "./document.ts";
import { groupIndicators } from "./indicator-order.ts";
import { classLines, level3Cell, pointsCell } from "./indicator-cells.ts";
import { blankCells, cell, numberCell, row } from "./pieces.ts";

type ActualJson = Actual["value"];

/** A result as words: 200, 2022年11月30日, 完成, 资料齐全：是；档案完整：否. */
export function printedActual(value: ActualJson): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return value.map(printedActual).join("；");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([key, part]) => `${key}：${printedActual(part)}`)
      .join("；");
  return String(value);
}

export interface IndicatorRowOptions {
  project: Project;
  /** Points per indicator id, decimal text; null where there is no score yet. */
  points: Readonly<Record<string, DecimalText | null>>;
  /** 年度指标值 in one column, or 指标性质, 指标值 and 度量单位 in three. */
  targetCells: (indicator: Indicator) => FormCell[];
  /** Whether the result carries its unit (where no column of its own has it). */
  unitWithActual: boolean;
  /** Widths of the columns that the rows fill, in millimetres. */
  columns: readonly number[];
  /** Rows to write on by hand where there are no indicators yet. */
  blankRows: number;
}

function actualOf(project: Project, indicator: Indicator): Actual | undefined {
  return project.actuals.find(
    (entry) => entry.indicatorId === indicator.id && entry.period === "selfEvaluation",
  );
}

function resultCells(indicator: Indicator, options: IndicatorRowOptions): FormCell[] {
  const actual = actualOf(options.project, indicator);
  const place = (field: string) =>
    actual === undefined ? {} : { path: `actuals/${actual.id}/${field}`, derived: true as const };
  const value = printedActual(actual?.value ?? null);
  const unit = options.unitWithActual && readDecimal(value) !== null ? indicator.unit : "";
  const score =
    actual?.notApplicable === true
      ? "不适用"
      : actual?.score !== undefined && actual.score !== ""
        ? actual.score
        : (options.points[indicator.id] ?? "");
  const explanation = [actual?.reason ?? "", actual?.measure ?? ""]
    .filter((text) => text.trim() !== "")
    .join("\n");
  return [
    numberCell(value + unit, place("value")),
    pointsCell(indicator),
    numberCell(score, place("score")),
    cell(explanation, { align: "left", ...place("reason") }),
  ];
}

const pointsOf = (indicators: readonly Indicator[]): DecimalText =>
  sumDecimals(indicators.map((entry) => readDecimal(entry.points) ?? "0"));

export function selfEvaluationRows(options: IndicatorRowOptions): FormRow[] {
  const annual = options.project.indicators.filter((entry) => entry.horizon === "annual");
  if (annual.length === 0)
    return Array.from({ length: options.blankRows }, () =>
      row(blankCells(options.columns.length), { minHeight: 8 }),
    );
  const [level1Width = 0, level2Width = 0] = options.columns;
  const rows: FormRow[] = [];
  for (const level1 of groupIndicators(annual)) {
    const members = level1.groups.flatMap((group) => group.indicators);
    const first = `indicators/${members[0]!.id}`;
    let level1Cell: FormCell[] = [
      cell(level1.name === "" ? "" : `${classLines(level1.name, level1Width)}\n（${pointsOf(members)}分）`, {
        rowSpan: members.length,
        path: `${first}/level1`,
        derived: true,
      }),
    ];
    for (const level2 of level1.groups) {
      let level2Cell: FormCell[] = [
        cell(classLines(level2.name, level2Width), {
          rowSpan: level2.indicators.length,
          path: `indicators/${level2.indicators[0]!.id}/level2`,
          derived: true,
        }),
      ];
      for (const indicator of level2.indicators) {
        rows.push(
          row(
            [
              ...level1Cell,
              ...level2Cell,
              level3Cell(indicator),
              ...options.targetCells(indicator),
              ...resultCells(indicator, options),
            ],
            {
              minHeight: 8,
            },
          ),
        );
        level1Cell = [];
        level2Cell = [];
      }
    }
  }
  return rows;
}
