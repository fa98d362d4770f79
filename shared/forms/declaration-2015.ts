/** 项目支出绩效目标申报表 of 财预〔2015〕88号 (DOMAIN §2.1 b): the years of the goal at the left, the 预算年度 at the right. */
import { MONEY_UNIT_LABEL, type Indicator, type Project } from "../project/index.ts";
import { addMoney, annualMoney, projectPeriod, wholeMoney } from "./declared-money.ts";
import type { FormCell, FormDocument, FormRow } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import { classLines, level3Cell, wholeTargetCell } from "./indicator-cells.ts";
import { groupIndicators, type Level1Group } from "./indicator-order.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { blankCells, cell, headingCell, paragraph, row, textCell } from "./pieces.ts";
import { labelledRows } from "./side-label.ts";

const TITLE = "项目支出绩效目标申报表";
/**
 * Millimetres, 170 together: 绩效指标; 一级, 二级, 三级指标 and 指标值; 二级, 三级指标 and 指标值 of the year. A second level of six
 * characters (社会效益指标) stands on one line.
 */
const COLUMNS = [11, 18, 26, 27, 18, 26, 26, 18];
const ROW_HEIGHT = 8;
/** Rows to write on by hand where there are no indicators yet. */
const BLANK_ROWS = 10;
const NATURE = { "": "", new: "新增项目", continuing: "延续项目" } as const;

const short = (cells: FormCell[]): FormRow => row(cells, { minHeight: ROW_HEIGHT });

function headRows(project: Project): FormRow[] {
  const { department } = project.unit;
  return [
    short([headingCell("项目名称", { colSpan: 2 }), cell(project.name, { colSpan: 6, path: "name" })]),
    short([
      headingCell("主管部门及代码", { colSpan: 2 }),
      cell([department.name, department.code].filter((part) => part !== "").join("　"), {
        colSpan: 2,
        path: "unit/department/name",
        derived: true,
      }),
      headingCell("实施单位"),
      cell(project.unit.name, { colSpan: 3, path: "unit/name" }),
    ]),
    short([
      headingCell("项目属性", { colSpan: 2 }),
      cell(NATURE[project.nature], { colSpan: 2, path: "nature", derived: true }),
      headingCell("项目期"),
      cell(projectPeriod(project), { colSpan: 3, path: "startDate", derived: true }),
    ]),
  ];
}

function moneyRows(project: Project, { moneyUnit }: FormOptions): FormRow[] {
  const whole = wholeMoney(project);
  const annual = annualMoney(project);
  const pair = (
    left: string,
    right: string,
    amounts: readonly [number | null, number | null],
  ): FormCell[] => [
    cell(left, { colSpan: 2, align: "left" }),
    amountCell(amounts[0], moneyUnit),
    cell(right, { colSpan: 2, align: "left" }),
    amountCell(amounts[1], moneyUnit),
  ];
  return [
    short([
      headingCell(`项目资金\n（${MONEY_UNIT_LABEL[moneyUnit]}）`, { colSpan: 2, rowSpan: 3 }),
      ...pair("中期资金总额", "年度资金总额", [whole.total, annual.total]),
    ]),
    short(pair("其中：财政拨款", "其中：财政拨款", [whole.fiscal, annual.fiscal])),
    short(
      pair("其他资金", "其他资金", [addMoney(whole.own, whole.other), addMoney(annual.own, annual.other)]),
    ),
  ];
}

function goalRows(project: Project): FormRow[] {
  const { overallGoal, annualGoal } = project;
  const years =
    overallGoal.fromYear === null
      ? "　　年—　　年"
      : `${overallGoal.fromYear}年—${overallGoal.toYear ?? "　　"}年`;
  return [
    row(
      [
        headingCell("总体目标", { rowSpan: 2 }),
        headingCell(`中期目标（${years}）`, { colSpan: 4, path: "overallGoal/fromYear", derived: true }),
        headingCell("年度目标", { colSpan: 3 }),
      ],
      { minHeight: ROW_HEIGHT, keepWithNext: true },
    ),
    row(
      [
        textCell(overallGoal.text, "overallGoal/text", { colSpan: 4 }),
        textCell(annualGoal.text, "annualGoal/text", { colSpan: 3 }),
      ],
      {
        minHeight: 30,
      },
    ),
  ];
}

const halves = (indicators: readonly Indicator[]) => ({
  whole: indicators.filter((indicator) => indicator.horizon === "overall"),
  annual: indicators.filter((indicator) => indicator.horizon === "annual"),
});

const indicatorCells = (indicator: Indicator | undefined): FormCell[] =>
  indicator === undefined ? blankCells(2) : [level3Cell(indicator), wholeTargetCell(indicator)];

/** Both halves of a 二级指标 side by side, as many rows as the longer one needs. */
function level1Rows(level1: Level1Group): FormRow[] {
  const groups = level1.groups.map(({ name, indicators }) => ({ name, ...halves(indicators) }));
  const heights = groups.map(({ whole, annual }) => Math.max(whole.length, annual.length));
  const total = heights.reduce((sum, height) => sum + height, 0);
  return groups.flatMap(({ name, whole, annual }, groupIndex) =>
    Array.from({ length: heights[groupIndex]! }, (_, index) => {
      const group =
        index === 0 ? [cell(classLines(name, COLUMNS[2]!), { rowSpan: heights[groupIndex]! })] : [];
      const class1 =
        groupIndex === 0 && index === 0
          ? [cell(classLines(level1.name, COLUMNS[1]!), { rowSpan: total })]
          : [];
      return short([
        ...class1,
        ...group,
        ...indicatorCells(whole[index]),
        ...group,
        ...indicatorCells(annual[index]),
      ]);
    }),
  );
}

function indicatorRows(project: Project): FormRow[] {
  const rows =
    project.indicators.length === 0
      ? Array.from({ length: BLANK_ROWS }, () => short(blankCells(COLUMNS.length - 1)))
      : groupIndicators(project.indicators).flatMap(level1Rows);
  const heads = ["一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"].map((text) =>
    headingCell(text),
  );
  return labelledRows({ label: "绩效指标", heads, rows, headHeight: ROW_HEIGHT });
}

export function declaration2015Form(project: Project, options: FormOptions): FormDocument {
  const table = { kind: "table" as const, columns: COLUMNS, headerRows: 0 };
  return formDocument("declaration2015", project, options, [
    portraitTableSection({
      name: "绩效目标申报表",
      linePitch: options.linePitch,
      runningTitle: TITLE,
      blocks: [
        paragraph("title", TITLE, { level: 1 }),
        paragraph("note", `（${project.year ?? "　　　　"}年度）`, { align: "center", keepWithNext: true }),
        {
          ...table,
          name: "项目",
          rows: [...headRows(project), ...moneyRows(project, options), ...goalRows(project)],
        },
        { ...table, headerRows: 1, name: "绩效指标", joined: true, rows: indicatorRows(project) },
      ],
    }),
  ]);
}
