/** 项目支出绩效运行监控表 as 黄石 printed it in 2019 (DOMAIN §2.2 b): both explanations under the table. */
import {
  LIKELIHOOD_LABEL,
  MONEY_UNIT_LABEL,
  type Actual,
  type Indicator,
  type Project,
} from "../project/index.ts";
import type { FormCell, FormDocument, FormRow } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import { wholeTargetCell } from "./indicator-cells.ts";
import { monitoredLines } from "./monitoring-money.ts";
import { doneCell, monitoredActual, monitoredRows, otherNotesRow } from "./monitoring-rows.ts";
import { monthsOf } from "./monitoring.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { cell, headingCell, paragraph, row } from "./pieces.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

const TITLE = "项目支出绩效运行监控表";
/** Millimetres, 170 together: 一级指标, 指标名称, 指标值, 执行情况, 完成目标可能性, 备注. */
const COLUMNS = [24, 46, 26, 30, 30, 14];
const WIDTH = 170;
const ROW_HEIGHT = 8;
/** With them the empty form fills its page. */
const BLANK_ROWS = 8;
const NOTE =
  "注：完成目标可能性为“有可能”或“完全不可能”的，须填写偏差或不能完成目标原因分析和相关建议或举措。";

const short = (cells: FormCell[]): FormRow => row(cells, { minHeight: ROW_HEIGHT });

/** The paper asks for 持续性/新增性; 项目类型 is no field of the record and is ticked by hand. */
function headRows(project: Project): FormRow[] {
  const box = (chosen: boolean): string => (chosen ? "√" : "□");
  return [
    short([headingCell("项目名称"), cell(project.name, { colSpan: 5, path: "name" })]),
    short([
      headingCell("项目属性"),
      cell(`持续性${box(project.nature === "continuing")}　　新增性${box(project.nature === "new")}`, {
        colSpan: 2,
        path: "nature",
        derived: true,
      }),
      headingCell("项目类型"),
      cell("常年性□　延续性□\n一次性□", { colSpan: 2 }),
    ]),
  ];
}

function moneyRows(project: Project, { moneyUnit }: FormOptions, months: string): FormRow[] {
  const lines = monitoredLines(project);
  return [
    short([
      headingCell("项目资金", { rowSpan: lines.length + 1 }),
      headingCell(""),
      headingCell("年初预算数"),
      headingCell(`${months}执行数`),
      headingCell("全年预计执行数", { colSpan: 2 }),
    ]),
    ...lines.map((line, index) =>
      short([
        cell(line.label, { align: index === 0 ? "center" : "left" }),
        amountCell(line.initial, moneyUnit),
        amountCell(line.executed, moneyUnit),
        { ...amountCell(line.expected, moneyUnit), colSpan: 2 },
      ]),
    ),
  ];
}

function indicatorCells(indicator: Indicator, actual: Actual | undefined): FormCell[] {
  const likelihood = actual?.likelihood ?? "";
  const place =
    actual === undefined ? {} : { path: `actuals/${actual.id}/likelihood`, derived: true as const };
  return [
    wholeTargetCell(indicator),
    doneCell(indicator, actual),
    cell(likelihood === "" ? "" : LIKELIHOOD_LABEL[likelihood], place),
    cell(""),
  ];
}

/** One paragraph per indicator that says something, under its name. */
function gathered(project: Project, field: "reason" | "measure"): FormCell {
  const said = project.indicators.flatMap((indicator) => {
    const actual = indicator.horizon === "annual" ? monitoredActual(project, indicator) : undefined;
    const text = (actual?.[field] ?? "").trim();
    return text === ""
      ? []
      : [{ text: `${indicator.level3}：${text}`, path: `actuals/${actual!.id}/${field}` }];
  });
  const [first] = said;
  return cell(said.map(({ text }) => text).join("\n"), {
    align: "left",
    colSpan: 5,
    ...(first === undefined ? {} : { path: first.path, derived: true }),
  });
}

/** @param month the last of the monitored months. */
export function monitoringHuangshiForm(project: Project, month: number, options: FormOptions): FormDocument {
  const months = monthsOf(month);
  const table = { kind: "table" as const, columns: COLUMNS };
  const heads = ["一级指标", "指标名称", "指标值", `${months}执行情况`, "完成目标可能性", "备注"];
  return formDocument("monitoringHuangshi", project, options, [
    portraitTableSection({
      name: "绩效监控表",
      linePitch: options.linePitch,
      runningTitle: TITLE,
      blocks: [
        paragraph("title", TITLE, { level: 1 }),
        paragraph("note", `（${project.year ?? "　　　　"}年度）`, { align: "center" }),
        paragraph("note", `项目单位（盖章）：${project.unit.name}`.replaceAll("\n", ""), {
          path: "unit/name",
          derived: true,
        }),
        paragraph("note", `单位：${MONEY_UNIT_LABEL[options.moneyUnit]}`, {
          align: "right",
          keepWithNext: true,
        }),
        {
          ...table,
          headerRows: 0,
          name: "项目",
          rows: [...headRows(project), ...moneyRows(project, options, months)],
        },
        {
          ...table,
          headerRows: 1,
          joined: true,
          name: "绩效指标",
          rows: [
            short(heads.map((text) => headingCell(text))),
            ...monitoredRows(project, {
              cellsOf: indicatorCells,
              columns: COLUMNS,
              level2: false,
              blankRows: BLANK_ROWS,
            }),
            row([headingCell("偏差或不能完成目标原因分析"), gathered(project, "reason")], { minHeight: 20 }),
            row([headingCell("相关建议或举措"), gathered(project, "measure")], { minHeight: 20 }),
            ...otherNotesRow(project, { label: 1, text: 5 }),
          ],
        },
        paragraph("note", NOTE, { spaceBefore: 2 }),
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "单位负责人", value: "" },
          { label: "填报日期", value: writtenDay(project.preparedOn), path: "preparedOn" },
        ]),
      ],
    }),
  ]);
}
