/** 指标库 as a table: the columns of the 项目绩效目标表 with 分值, every row complete, so that the table can be read back. */
import type { LibraryEntry } from "../library/index.ts";
import type { FormDocument, FormRow } from "./document.ts";
import { DEFAULT_LINE_PITCH, landscapeSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";

const HEADINGS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "度量单位",
  "指标属性",
  "分值",
  "评（扣）分标准",
  "指标内容",
  "绩效指标值设定依据及数据来源",
  "备注",
];
/** Millimetres; 267 together. */
const COLUMNS = [18, 22, 32, 12, 16, 14, 14, 12, 42, 36, 29, 20];

const ATTRIBUTE = { quantitative: "定量指标", qualitative: "定性指标", "": "" } as const;
const ORIGIN = { office: "本单位", generic: "通用", own: "自建" } as const;

function remark({ origin, set, newestYear, uses }: LibraryEntry): string {
  if (origin === "generic") return `${ORIGIN.generic}·${set}`;
  if (origin === "own") return ORIGIN.own;
  return newestYear === null ? ORIGIN.office : `${ORIGIN.office} ${newestYear}年，用过${uses}次`;
}

function entryRow(entry: LibraryEntry): FormRow {
  const { indicator } = entry;
  const left = (text: string) => cell(text, { align: "left" });
  return row([
    cell(indicator.level1),
    cell(indicator.level2),
    left(indicator.level3),
    cell(indicator.comparison),
    numberCell(indicator.target),
    cell(indicator.unit),
    cell(ATTRIBUTE[indicator.attribute]),
    numberCell(indicator.points),
    left(indicator.standard),
    left(indicator.content),
    left(indicator.basis),
    left(remark(entry)),
  ]);
}

export function libraryTableForm(
  entries: readonly LibraryEntry[],
  unitName: string,
  createdAt: string,
): FormDocument {
  return {
    id: "libraryTable",
    title: "指标库",
    subject: "指标库",
    author: unitName,
    createdAt,
    sections: [
      landscapeSection({
        name: "指标库",
        linePitch: DEFAULT_LINE_PITCH,
        runningTitle: "指标库",
        blocks: [
          paragraph("title", "指标库", { level: 1 }),
          {
            kind: "table",
            name: "绩效指标",
            columns: COLUMNS,
            headerRows: 1,
            rows: [row(HEADINGS.map((text) => headingCell(text))), ...entries.map(entryRow)],
          },
        ],
      }),
    ],
  };
}
