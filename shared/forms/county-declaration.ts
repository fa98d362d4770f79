/** 项目支出绩效目标申报表 as counties print it (佳县, 宁乡; DOMAIN §2.1 c), with the money split and the signatures. */
import { MONEY_UNIT_LABEL, type Fen, type Indicator, type Project } from "../project/index.ts";
import { annualMoney, projectPeriod } from "./declared-money.ts";
import type { FormCell, FormDocument, FormRow, FormTable } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import { classLines, level3Cell, wholeTargetCell } from "./indicator-cells.ts";
import { groupIndicators } from "./indicator-order.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { blankCells, cell, headingCell, paragraph, row, textCell } from "./pieces.ts";
import { labelledRows } from "./side-label.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

const TITLE = "项目支出绩效目标申报表";
/** Millimetres, 170 together; the last five hold 一级指标, 二级指标, 指标内容, 指标值 and 备注. */
const COLUMNS = [26, 24, 30, 42, 26, 22];
const WIDTH = 170;
const ROW_HEIGHT = 8;
/** Rows to write on by hand where there are no indicators of a kind. */
const BLANK_ROWS = 4;

const short = (cells: FormCell[]): FormRow => row(cells, { minHeight: ROW_HEIGHT });
const line = (label: string, text: string, path: string): FormRow =>
  short([headingCell(label), cell(text, { colSpan: 5, path })]);
const long = (label: string, text: string, path: string, minHeight = 16): FormRow =>
  row([headingCell(label), textCell(text, path, { colSpan: 5 })], { minHeight });
const pair = (
  label: string,
  text: string,
  path: string,
  label2: string,
  text2: string,
  path2: string,
): FormRow =>
  short([
    headingCell(label),
    cell(text, { colSpan: 2, path }),
    headingCell(label2),
    cell(text2, { colSpan: 2, path: path2 }),
  ]);

function headRows(project: Project): FormRow[] {
  const { unit, nature } = project;
  const box = (chosen: boolean): string => (chosen ? "√" : "□");
  return [
    line("项目名称", project.name, "name"),
    short([
      headingCell("项目属性"),
      cell(`新增${box(nature === "new")}　　延续${box(nature === "continuing")}`, {
        colSpan: 5,
        path: "nature",
        derived: true,
      }),
    ]),
    pair(
      "主管部门",
      unit.department.name,
      "unit/department/name",
      "主管部门编码",
      unit.department.code,
      "unit/department/code",
    ),
    line("项目实施单位", unit.name, "unit/name"),
    pair("项目负责人", project.leader, "leader", "联系电话", unit.phone, "unit/phone"),
    short([
      headingCell("项目起止时间"),
      cell(projectPeriod(project), { colSpan: 5, path: "startDate", derived: true }),
    ]),
  ];
}

/** The record does not split the unit's own money further: those lines stay open for the hand. */
function moneyRows(project: Project, { moneyUnit }: FormOptions): FormRow[] {
  const money = annualMoney(project);
  const lines: [string, Fen | null][] = [
    ["资金总额", money.total],
    ["财政拨款", money.fiscal],
    ["自有资金", money.own],
    ["其中：事业收入", null],
    ["经营性收入", null],
    ["其他收入", null],
    ["其他资金", money.other],
  ];
  const label = headingCell(`项目资金\n（${MONEY_UNIT_LABEL[moneyUnit]}）`, { rowSpan: lines.length });
  return lines.map(([name, amount], index) =>
    short([
      ...(index === 0 ? [label] : []),
      cell(name, { colSpan: 2, align: "left" }),
      { ...amountCell(amount, moneyUnit), colSpan: 3 },
    ]),
  );
}

/** 可行性 and 必要性 are no fields of the record; they are written by hand where the county asks for them. */
function textRows(project: Project): FormRow[] {
  return [
    long("单位职能概述", project.unit.profile, "unit/profile"),
    long("项目概况", project.overview, "overview"),
    row(
      [
        headingCell("项目立项情况", { rowSpan: 3 }),
        headingCell("立项依据"),
        textCell(project.justification, "justification", { colSpan: 4 }),
      ],
      {
        minHeight: 16,
      },
    ),
    row([headingCell("可行性"), cell("", { colSpan: 4 })], { minHeight: 16 }),
    row([headingCell("必要性"), cell("", { colSpan: 4 })], { minHeight: 16 }),
    row(
      [
        headingCell("实施进度计划", { rowSpan: 2 }),
        headingCell("项目实施内容", { colSpan: 3 }),
        headingCell("开始时间"),
        headingCell("完成时间"),
      ],
      { minHeight: ROW_HEIGHT, keepWithNext: true },
    ),
    row(
      [
        textCell(project.plan, "plan", { colSpan: 3 }),
        cell(project.startDate, { path: "startDate" }),
        cell(project.endDate, { path: "endDate" }),
      ],
      {
        minHeight: 16,
      },
    ),
    long("长期目标", project.overallGoal.text, "overallGoal/text"),
    long("年度目标", project.annualGoal.text, "annualGoal/text"),
  ];
}

/** 一级 and 二级指标 merged over their rows. */
function indicatorTable(
  label: string,
  indicators: readonly Indicator[],
  below: readonly FormRow[] = [],
): FormTable {
  const rows = groupIndicators(indicators).flatMap((level1) => {
    const total = level1.groups.reduce((sum, group) => sum + group.indicators.length, 0);
    return level1.groups.flatMap((group, groupIndex) =>
      group.indicators.map((indicator, index) => {
        const first =
          groupIndex === 0 && index === 0
            ? [cell(classLines(level1.name, COLUMNS[1]!), { rowSpan: total })]
            : [];
        const second =
          index === 0
            ? [cell(classLines(group.name, COLUMNS[2]!), { rowSpan: group.indicators.length })]
            : [];
        return short([...first, ...second, level3Cell(indicator), wholeTargetCell(indicator), cell("")]);
      }),
    );
  });
  const body =
    rows.length === 0
      ? Array.from({ length: BLANK_ROWS }, () => short(blankCells(COLUMNS.length - 1)))
      : rows;
  const heads = ["一级指标", "二级指标", "指标内容", "指标值", "备注"].map((text) => headingCell(text));
  return {
    kind: "table",
    name: label,
    columns: COLUMNS,
    headerRows: 1,
    joined: true,
    rows: [...labelledRows({ label, heads, rows: body, headHeight: ROW_HEIGHT }), ...below],
  };
}

export function countyDeclarationForm(project: Project, options: FormOptions): FormDocument {
  const { indicators } = project;
  return formDocument("countyDeclaration", project, options, [
    portraitTableSection({
      name: "绩效目标申报表",
      linePitch: options.linePitch,
      runningTitle: TITLE,
      blocks: [
        paragraph("title", TITLE, { level: 1 }),
        paragraph("note", `（${project.year ?? "　　　　"}年度）`, { align: "center" }),
        paragraph("note", `填报单位（盖章）：${project.unit.name}`.replaceAll("\n", ""), {
          path: "unit/name",
          derived: true,
          keepWithNext: true,
        }),
        {
          kind: "table",
          name: "项目",
          columns: COLUMNS,
          headerRows: 0,
          rows: [...headRows(project), ...moneyRows(project, options), ...textRows(project)],
        },
        indicatorTable(
          "长期绩效指标",
          indicators.filter((entry) => entry.horizon === "overall"),
        ),
        indicatorTable(
          "年度绩效指标",
          indicators.filter((entry) => entry.horizon === "annual"),
          [long("其他需要说明的问题", project.otherNotes, "otherNotes")],
        ),
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "单位负责人", value: "" },
          { label: "填报日期", value: writtenDay(project.preparedOn), path: "preparedOn" },
        ]),
      ],
    }),
  ]);
}
