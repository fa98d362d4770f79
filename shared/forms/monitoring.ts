/** 项目支出绩效运行监控表: 财预〔2019〕136号 (DOMAIN §2.2 a). */
import {
  DEVIATION_CAUSE_LABEL,
  DEVIATION_CAUSES,
  LIKELIHOOD_LABEL,
  MONEY_UNIT_LABEL,
  type Actual,
  type Indicator,
  type Project,
} from "../project/index.ts";
import type { FormCell, FormDocument, FormRow } from "./document.ts";
import { wholeTargetCell } from "./indicator-cells.ts";
import { monitoredCells, monitoredLines } from "./monitoring-money.ts";
import { doneCell, expectedCell, monitoredRows, otherNotesRow, tick } from "./monitoring-rows.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { landscapeSection } from "./pages.ts";
import { cell, headingCell, paragraph, row, textCell } from "./pieces.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

const TITLE = "项目支出绩效运行监控表";
/**
 * Millimetres, 267 together: 一级, 二级, 三级, 年度指标值, 执行情况, 全年预计; five boxes, 原因说明; three likelihoods; 备注.
 */
const COLUMNS = [18, 24, 36, 21, 19, 19, 11, 11, 11, 11, 11, 33, 11, 11, 11, 9];
const WIDTH = 267;
const ROW_HEIGHT = 8;
/** They fill the second page as well: the signature needs one in any case. */
const BLANK_ROWS = 14;
const LIKELIHOODS = ["certain", "possible", "impossible"] as const;

const short = (cells: FormCell[]): FormRow => row(cells, { minHeight: ROW_HEIGHT });

/** 1—7月. */
export const monthsOf = (month: number): string => (month === 1 ? "1月" : `1—${month}月`);

function headRows(project: Project): FormRow[] {
  const { department, name } = project.unit;
  return [
    short([headingCell("项目名称", { colSpan: 2 }), cell(project.name, { colSpan: 14, path: "name" })]),
    short([
      headingCell("主管部门及代码", { colSpan: 2 }),
      cell([department.name, department.code].filter((text) => text !== "").join(" "), {
        colSpan: 4,
        path: "unit/department/name",
        derived: true,
      }),
      headingCell("实施单位", { colSpan: 3 }),
      cell(name, { colSpan: 7, path: "unit/name" }),
    ]),
  ];
}

function moneyRows(project: Project, { moneyUnit }: FormOptions, months: string): FormRow[] {
  const spans = [1, 2, 5, 5];
  const lines = monitoredLines(project);
  const heads = ["年初预算数", `${months}执行数`, `${months}执行率`, "全年预计执行数"];
  return [
    short([
      headingCell(`项目资金\n（${MONEY_UNIT_LABEL[moneyUnit]}）`, { rowSpan: lines.length + 1 }),
      headingCell("", { colSpan: 2 }),
      ...heads.map((text, index) => headingCell(text, { colSpan: spans[index]! })),
    ]),
    ...lines.map((line, index) =>
      short([
        cell(line.label, { colSpan: 2, align: index === 0 ? "center" : "left" }),
        ...monitoredCells(line, moneyUnit).map((entry, at) => ({ ...entry, colSpan: spans[at]! })),
      ]),
    ),
  ];
}

const goalRow = (project: Project): FormRow =>
  row(
    [
      headingCell("年度总体目标", { colSpan: 2 }),
      textCell(project.annualGoal.text, "annualGoal/text", { colSpan: 14 }),
    ],
    { minHeight: 16 },
  );

function indicatorHeads(months: string): FormRow[] {
  const tall = ["一级指标", "二级指标", "三级指标", "年度指标值", `${months}\n执行情况`, "全年预计完成情况"];
  return [
    row(
      [
        ...tall.map((text) => headingCell(text, { rowSpan: 2 })),
        headingCell("偏差原因分析", { colSpan: 6 }),
        headingCell("完成目标可能性", { colSpan: 3 }),
        headingCell("备注", { rowSpan: 2 }),
      ],
      { minHeight: ROW_HEIGHT, keepWithNext: true },
    ),
    short([
      ...DEVIATION_CAUSES.map((cause) => headingCell(DEVIATION_CAUSE_LABEL[cause])),
      headingCell("原因说明"),
      ...LIKELIHOODS.map((likelihood) => headingCell(LIKELIHOOD_LABEL[likelihood])),
    ]),
  ];
}

/** The form has no column of its own for the measures: they stand under the reason. */
function explanation(actual: Actual | undefined): FormCell {
  const measure = (actual?.measure ?? "").trim();
  const text = [actual?.reason ?? "", measure === "" ? "" : `措施：${measure}`]
    .filter((part) => part.trim() !== "")
    .join("\n");
  const place = actual === undefined ? {} : { path: `actuals/${actual.id}/reason`, derived: true as const };
  return cell(text, { align: "left", ...place });
}

function indicatorCells(indicator: Indicator, actual: Actual | undefined): FormCell[] {
  return [
    wholeTargetCell(indicator),
    doneCell(indicator, actual),
    expectedCell(indicator, actual),
    ...DEVIATION_CAUSES.map((cause) => tick(actual?.causes.includes(cause) === true, actual, "causes")),
    explanation(actual),
    ...LIKELIHOODS.map((likelihood) => tick(actual?.likelihood === likelihood, actual, "likelihood")),
    cell(""),
  ];
}

/** @param month the last of the monitored months. */
export function monitoringForm(project: Project, month: number, options: FormOptions): FormDocument {
  const months = monthsOf(month);
  const table = { kind: "table" as const, columns: COLUMNS };
  return formDocument("monitoring", project, options, [
    landscapeSection({
      name: "绩效监控表",
      linePitch: options.linePitch,
      runningTitle: TITLE,
      blocks: [
        paragraph("title", TITLE, { level: 1 }),
        paragraph("note", `（${project.year ?? "　　　　"}年度）`, { align: "center", keepWithNext: true }),
        {
          ...table,
          headerRows: 0,
          name: "项目",
          rows: [...headRows(project), ...moneyRows(project, options, months), goalRow(project)],
        },
        {
          ...table,
          headerRows: 2,
          name: "绩效指标",
          joined: true,
          rows: [
            ...indicatorHeads(months),
            ...monitoredRows(project, {
              cellsOf: indicatorCells,
              columns: COLUMNS,
              level2: true,
              blankRows: BLANK_ROWS,
            }),
            ...otherNotesRow(project, { label: 2, text: 14 }),
          ],
        },
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "单位负责人", value: "" },
          { label: "填报日期", value: writtenDay(project.preparedOn), path: "preparedOn" },
        ]),
      ],
    }),
  ]);
}
