/** 项目绩效目标表 as the Yunnan 一体化 system exports it: ten columns A to J (DOMAIN §2.1 a). */
import { INDICATOR_CLASSES, type Indicator, type Project } from "../project/index.ts";
import type { FormDocument, FormRow, FormSection, FormTable } from "./document.ts";
import { groupIndicators } from "./indicator-order.ts";
import {
  attributeCell,
  basisCell,
  comparisonCell,
  contentCell,
  level3Cell,
  standardCell,
  targetCell,
  unitCell,
} from "./indicator-cells.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { landscapeSection, type LinePitch } from "./pages.ts";
import { blankCells, cell, headingCell, paragraph, row, textCell } from "./pieces.ts";

const TITLE = "项目绩效目标表";
/** Millimetres; 267 together. The narrow ones hold two characters a line, A five and B six; the texts at the right get the rest. */
const COLUMNS = [21, 25, 34, 11, 18, 11, 11, 38, 41, 57];
const ROW_HEIGHT = 8;
/** Rows to write on by hand under each 二级指标 of an empty form. */
const BLANK_ROWS = 2;

const yearText = (year: number | null): string => (year === null ? "　　" : String(year));

/** Rows 2 and 3: A2:A3 项目目标, the label in B:C, the text in D:J. */
function goalRows(project: Project): FormRow[] {
  const { overallGoal, annualGoal } = project;
  return [
    row(
      [
        headingCell("项目目标", { rowSpan: 2 }),
        headingCell(`总体目标(${yearText(overallGoal.fromYear)}年-${yearText(overallGoal.toYear)}年)`, {
          colSpan: 2,
          path: "overallGoal/fromYear",
          derived: true,
        }),
        textCell(overallGoal.text, "overallGoal/text", { colSpan: 7 }),
      ],
      { minHeight: 12 },
    ),
    row(
      [
        headingCell(`预算年度(${yearText(annualGoal.year)}年)目标`, {
          colSpan: 2,
          path: "annualGoal/year",
          derived: true,
        }),
        textCell(annualGoal.text, "annualGoal/text", { colSpan: 7 }),
      ],
      { minHeight: 12 },
    ),
  ];
}

/** Rows 4 and 5. */
function headerRows(caption: string): FormRow[] {
  return [
    row(
      [
        headingCell(caption, { colSpan: 7 }),
        headingCell("评（扣）分标准", { rowSpan: 2 }),
        headingCell("指标内容", { rowSpan: 2 }),
        headingCell("绩效指标值设定依据及数据来源", { rowSpan: 2 }),
      ],
      { minHeight: ROW_HEIGHT },
    ),
    row(
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性"].map((text) =>
        headingCell(text),
      ),
      { minHeight: ROW_HEIGHT },
    ),
  ];
}

/** A class has a row of its own, with nothing but its name (the export's 空 is never printed). */
function classRow(level: 1 | 2, name: string, first: Indicator | undefined): FormRow {
  const place =
    first === undefined ? {} : { path: `indicators/${first.id}/level${level}`, derived: true as const };
  return row([...blankCells(level - 1), cell(name, place), ...blankCells(COLUMNS.length - level)], {
    minHeight: ROW_HEIGHT,
    keepWithNext: true,
  });
}

function indicatorRow(indicator: Indicator): FormRow {
  return row(
    [
      ...blankCells(2),
      level3Cell(indicator),
      comparisonCell(indicator),
      targetCell(indicator),
      unitCell(indicator),
      attributeCell(indicator),
      standardCell(indicator),
      contentCell(indicator),
      basisCell(indicator),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

function indicatorRows(indicators: readonly Indicator[]): FormRow[] {
  return groupIndicators(indicators).flatMap((level1) => [
    ...(level1.name === "" ? [] : [classRow(1, level1.name, level1.groups[0]?.indicators[0])]),
    ...level1.groups.flatMap((level2) => [
      ...(level2.name === "" ? [] : [classRow(2, level2.name, level2.indicators[0])]),
      ...level2.indicators.map(indicatorRow),
    ]),
  ]);
}

/** The classes that every project has, with rows to fill in. */
function emptyIndicatorRows(): FormRow[] {
  const classes = INDICATOR_CLASSES.filter((entry) => entry.level1 !== "成本指标");
  return classes.flatMap(({ level1, level2 }) => [
    classRow(1, level1, undefined),
    ...level2.flatMap((name) => [
      classRow(2, name, undefined),
      ...Array.from({ length: BLANK_ROWS }, () => row(blankCells(COLUMNS.length), { minHeight: ROW_HEIGHT })),
    ]),
  ]);
}

function indicatorTable(caption: string, rows: FormRow[]): FormTable {
  const header = headerRows(caption);
  return {
    kind: "table",
    name: caption,
    columns: COLUMNS,
    headerRows: header.length,
    joined: true,
    rows: [...header, ...rows],
  };
}

/** The table on landscape pages: title, goals, annual indicators, and overall ones where there are any. */
export function goalTableSection(
  project: Project,
  linePitch: LinePitch,
  firstPageNumber?: number,
): FormSection {
  const annual = project.indicators.filter((entry) => entry.horizon === "annual");
  const overall = project.indicators.filter((entry) => entry.horizon === "overall");
  const annualRows = project.indicators.length === 0 ? emptyIndicatorRows() : indicatorRows(annual);
  return landscapeSection({
    name: TITLE,
    linePitch,
    runningTitle: TITLE,
    ...(firstPageNumber === undefined ? {} : { firstPageNumber }),
    blocks: [
      paragraph("title", TITLE, { level: 1, keepWithNext: true }),
      { kind: "table", name: "项目目标", columns: COLUMNS, headerRows: 0, rows: goalRows(project) },
      indicatorTable("绩效指标", annualRows),
      ...(overall.length === 0 ? [] : [indicatorTable("总体绩效指标", indicatorRows(overall))]),
    ],
  });
}

export function goalTableForm(project: Project, options: FormOptions): FormDocument {
  return formDocument("goalTable", project, options, [goalTableSection(project, options.linePitch)]);
}
