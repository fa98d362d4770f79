/** The indicators of the monitoring forms with what the first months say of them. */
import { readDecimal, type Actual, type Indicator, type Project } from "../project/index.ts";
import type { FormCell, FormRow } from "./document.ts";
import { classLines, level3Cell } from "./indicator-cells.ts";
import { groupIndicators } from "./indicator-order.ts";
import { blankCells, cell, headingCell, numberCell, row, textCell } from "./pieces.ts";
import { printedActual } from "./self-evaluation-rows.ts";

const ROW_HEIGHT = 8;

export const monitoredActual = (project: Project, indicator: Indicator): Actual | undefined =>
  project.actuals.find((entry) => entry.indicatorId === indicator.id && entry.period === "monitoring");

const place = (actual: Actual | undefined, field: string) =>
  actual === undefined ? {} : { path: `actuals/${actual.id}/${field}`, derived: true as const };

const withUnit = (text: string, indicator: Indicator): string =>
  readDecimal(text) === null ? text : `${text}${indicator.unit}`;

/** 1—n月执行情况, with its unit where it is a number. */
export function doneCell(indicator: Indicator, actual: Actual | undefined): FormCell {
  const text = actual?.notApplicable === true ? "不适用" : printedActual(actual?.value ?? null);
  return numberCell(withUnit(text, indicator), place(actual, "value"));
}

/** 全年预计完成情况. */
export function expectedCell(indicator: Indicator, actual: Actual | undefined): FormCell {
  return numberCell(withUnit(actual?.expected ?? "", indicator), place(actual, "expected"));
}

export const tick = (ticked: boolean, actual: Actual | undefined, field: string): FormCell =>
  cell(ticked ? "√" : "", place(actual, field));

interface MonitoredTable {
  /** What stands behind 三级指标. */
  cellsOf: (indicator: Indicator, actual: Actual | undefined) => FormCell[];
  /** Widths in millimetres. */
  columns: readonly number[];
  /** Whether 二级指标 has a column. */
  level2: boolean;
  /** Rows to write on by hand where there are no indicators yet. */
  blankRows: number;
}

export function monitoredRows(
  project: Project,
  { cellsOf, columns, level2, blankRows }: MonitoredTable,
): FormRow[] {
  const annual = project.indicators.filter((entry) => entry.horizon === "annual");
  if (annual.length === 0)
    return Array.from({ length: blankRows }, () =>
      row(blankCells(columns.length), { minHeight: ROW_HEIGHT }),
    );
  return groupIndicators(annual).flatMap((level1) => {
    const total = level1.groups.reduce((sum, group) => sum + group.indicators.length, 0);
    return level1.groups.flatMap((group, groupIndex) =>
      group.indicators.map((indicator, index) => {
        const begins = groupIndex === 0 && index === 0;
        const first = begins
          ? [
              cell(classLines(level1.name, columns[0]!), {
                rowSpan: total,
                path: `indicators/${indicator.id}/level1`,
                derived: true,
              }),
            ]
          : [];
        const second =
          level2 && index === 0
            ? [
                cell(classLines(group.name, columns[1]!), {
                  rowSpan: group.indicators.length,
                  path: `indicators/${indicator.id}/level2`,
                  derived: true,
                }),
              ]
            : [];
        return row(
          [
            ...first,
            ...second,
            level3Cell(indicator),
            ...cellsOf(indicator, monitoredActual(project, indicator)),
          ],
          { minHeight: ROW_HEIGHT },
        );
      }),
    );
  });
}

/** Why the money lags behind belongs to no indicator: it stands at the foot, where something is said of it. */
export function otherNotesRow(project: Project, spans: { label: number; text: number }): FormRow[] {
  if (project.otherNotes.trim() === "") return [];
  const cells = [
    headingCell("其他需要说明事项", { colSpan: spans.label }),
    textCell(project.otherNotes, "otherNotes", { colSpan: spans.text }),
  ];
  return [row(cells, { minHeight: 12 })];
}
