/** 汇总表: the sums of the chosen years, then every project, on landscape pages. */
import { printMoney, PROJECT_STATE_LABEL, type FundingCeiling, type MoneyUnit } from "../project/index.ts";
import { MONEY_UNIT_LABEL } from "../project/index.ts";
import type { SummaryFigures, SummaryProject } from "../summary/index.ts";
import type { FormBlock, FormDocument, FormRow, FormTable } from "./document.ts";
import { DEFAULT_LINE_PITCH, landscapeSection } from "./pages.ts";
import { alignRight, cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { ceilingTable, levelTable, scoreTable, sourceTable, yearTable } from "./summary-table-parts.ts";

export interface SummaryMaterial {
  figures: SummaryFigures;
  /** As many as are listed; `total` are all. */
  rows: readonly SummaryProject[];
  total: number;
  ceilings: readonly FundingCeiling[];
  unitName: string;
}

interface SummaryOptions {
  moneyUnit: MoneyUnit;
  createdAt: string | null;
}

const HEADINGS = ["序号", "年度", "项目名称", "单位", "状态", "金额", "指标数", "分值", "自评得分", "等级"];
/** Millimetres; 267 together. */
const COLUMNS = [12, 14, 84, 52, 18, 28, 14, 15, 18, 12];

function projectRow(project: SummaryProject, index: number, unit: MoneyUnit): FormRow {
  const { score } = project;
  const scored = score?.status === "complete" && score.total !== null;
  return row([
    numberCell(String(index + 1)),
    numberCell(String(project.year)),
    cell(project.name === "" ? "未命名项目" : project.name, { align: "left" }),
    cell(project.unitName, { align: "left" }),
    cell(PROJECT_STATE_LABEL[project.state]),
    numberCell(project.amount === null ? "" : printMoney(project.amount, unit), alignRight),
    numberCell(String(project.indicatorCount), alignRight),
    numberCell(project.points, alignRight),
    numberCell(scored ? printScore(score.total!) : "", alignRight),
    cell(score?.grade ?? ""),
  ]);
}

/** Hundredths of a point: 9250 → 92.5. */
export function printScore(hundredths: number): string {
  return String(hundredths / 100);
}

function projectTable({ rows }: SummaryMaterial, unit: MoneyUnit): FormTable {
  const headings = HEADINGS.map((text) =>
    headingCell(text === "金额" ? `金额（${MONEY_UNIT_LABEL[unit]}）` : text),
  );
  return {
    kind: "table",
    name: "项目明细",
    columns: COLUMNS,
    headerRows: 1,
    rows: [row(headings), ...rows.map((project, index) => projectRow(project, index, unit))],
  };
}

const yearsText = (years: readonly number[]): string => {
  const sorted = years.toSorted((a, b) => a - b);
  return sorted.length === 1 ? `${sorted[0]}年度` : `${sorted[0]}—${sorted.at(-1)}年度`;
};

export function summaryTableForm(
  material: SummaryMaterial,
  { moneyUnit, createdAt }: SummaryOptions,
): FormDocument {
  const { figures, rows, total, ceilings, unitName } = material;
  const years = figures.years.map((entry) => entry.year);
  const title = years.length === 0 ? "项目汇总表" : `${yearsText(years)}项目汇总表`;
  const captioned = (caption: string, table: FormTable | null): FormBlock[] =>
    table === null ? [] : [paragraph("cellHeading", caption, { spaceBefore: 4, keepWithNext: true }), table];
  const section = (name: string, blocks: FormBlock[]) =>
    landscapeSection({ name, linePitch: DEFAULT_LINE_PITCH, runningTitle: title, blocks });
  const left = total - rows.length;
  return {
    id: "summaryTable",
    title,
    subject: title,
    author: unitName,
    ...(createdAt === null ? {} : { createdAt }),
    sections: [
      section("汇总", [
        paragraph("title", title, { level: 1 }),
        paragraph("note", `填报单位：${unitName}　　金额单位：${MONEY_UNIT_LABEL[moneyUnit]}`),
        ...captioned("一、年度合计", yearTable(figures, moneyUnit)),
        ...captioned("二、资金来源", sourceTable(figures, moneyUnit)),
        ...captioned("三、资金控制数", ceilingTable(figures, ceilings, moneyUnit)),
        ...captioned("四、指标分值", levelTable(figures)),
        ...captioned("五、自评结果", scoreTable(figures)),
      ]),
      section("项目明细", [
        paragraph("title", "项目明细", { level: 1 }),
        projectTable(material, moneyUnit),
        ...(left > 0
          ? [paragraph("note", `共 ${total} 个项目，这里列出前 ${rows.length} 个；合计包括全部项目。`)]
          : []),
      ]),
    ],
  };
}
