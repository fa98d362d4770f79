/**
 * What an official form looks like, for every printer (Word, Excel, the screen's HTML, PDF) alike.
 * One layout, several printers: a text stands in all of them or in none.
 */
import type { FieldPath } from "../project/index.ts";

/** Fonts by role; each printer maps them (仿宋, 黑体, 楷体, 小标宋 …). */
export type FontRole =
  /** 封面单位名称 and 封面题名. */
  | "coverTitle"
  | "coverText"
  /** 二号小标宋, centred. */
  | "title"
  /** 三号黑体: 一、 */
  | "heading1"
  /** 三号楷体: （一） */
  | "heading2"
  /** 三号仿宋, first line indented by two characters. */
  | "body"
  /** 五号仿宋/宋体 in table cells. */
  | "cell"
  /** Table column headings. */
  | "cellHeading"
  /** Small print: 单位：万元, 填报人 lines. */
  | "note";

export type Alignment = "left" | "center" | "right" | "justify";

/** One paragraph. `text` may hold line breaks (\n), which every printer keeps. */
export interface FormParagraph {
  kind: "paragraph";
  text: string;
  font: FontRole;
  align: Alignment;
  /** First line indented by two characters. */
  indent: boolean;
  /** The field it prints, so that the preview can scroll to it and a finding can be marked on the page. */
  path?: FieldPath;
  /**
   * Offset of the field's own text inside `text`: after a label it is the label's length; where the paragraph starts at
   * character n of the field it is −n. 0 by default.
   */
  pathOffset?: number;
  /** The text is made from the field (≥ for >=, 定量指标), so offsets into the field do not fit it. */
  derived?: true;
  /** 1 or 2 for a section heading: outline level in Word and PDF. */
  level?: 1 | 2;
  /** Millimetres of empty space above. */
  spaceBefore?: number;
  /** Stays on the page of the block after it. */
  keepWithNext?: boolean;
}

export interface FormCell {
  text: string;
  font: "cell" | "cellHeading";
  align: Alignment;
  colSpan: number;
  rowSpan: number;
  path?: FieldPath;
  /** As in FormParagraph. */
  pathOffset?: number;
  derived?: true;
  /** The side without a rule: to the eye one cell with its neighbour there, which is open to it. */
  open?: "above" | "below";
  /** The exact number the text shows, where Excel should hold a number instead of text. Decimal text. */
  number?: string;
}

export interface FormRow {
  /** Cells that start in this row, from left to right; columns covered by a span from above are not listed. */
  cells: FormCell[];
  /** Smallest height in millimetres; grows with its text. */
  minHeight?: number;
  /** Stays on the page of the row after it (a row that is a heading); a last row, of the block after the table. */
  keepWithNext?: true;
}

export interface FormTable {
  kind: "table";
  /** Column widths in millimetres; they add up to the width between the margins. */
  columns: number[];
  /** The first rows that repeat on every page. */
  headerRows: number;
  rows: FormRow[];
  /** What the table is, for readers of the screen. */
  name: string;
  /** False for a table that only places texts side by side (signature lines). True by default. */
  borders?: boolean;
  /** Follows the table above without a gap, as one table to the eye; both have the same columns. */
  joined?: true;
}

export interface FormPageBreak {
  kind: "pageBreak";
}

export type FormBlock = FormParagraph | FormTable | FormPageBreak;

/** A run of pages with one paper. Lengths in millimetres. */
export interface FormSection {
  orientation: "portrait" | "landscape";
  margins: { top: number; right: number; bottom: number; left: number };
  /** Fixed line pitch of body text in points (GB/T 9704: 28, 28.8, 29 or 29.75). */
  linePitch: number;
  pageNumbers: boolean;
  /** Page numbers count anew from here; without it they go on from the section before. */
  firstPageNumber?: number;
  /** Printed at the top of every page after the section's first, whose blocks carry it themselves. */
  runningTitle?: string;
  /** Name of the sheet in Excel. */
  name: string;
  blocks: FormBlock[];
}

/** A4 always; sections in the order of the pages. */
export interface FormDocument {
  /** A project's form, a table over many projects, or the program's own handbook. */
  id: FormId | "projectList" | "summaryTable" | "libraryTable" | "handbook" | "handoverList";
  /** The form's name: 项目文本, 项目绩效目标表. */
  title: string;
  /** Document properties: the project and the unit. */
  subject: string;
  author: string;
  /** Date in the document's properties (ISO 8601, UTC). Files without one carry 1980-01-01, so that bytes repeat. */
  createdAt?: string;
  /** The office's 仿宋 for body and cells: 仿宋 by default, 仿宋_GB2312 or 方正仿宋_GBK where it is installed. */
  bodyFont?: string;
  sections: FormSection[];
}

export const FORM_IDS = [
  "projectText",
  "goalTable",
  "checkList",
  "monitoring",
  "monitoringHuangshi",
  "selfEvaluation",
  "packageList",
  "declaration2015",
  "countyDeclaration",
  "remarkAnswers",
  "revisionNote",
] as const;
export type FormId = (typeof FORM_IDS)[number];

export const FORM_TITLE: Readonly<Record<FormId, string>> = {
  projectText: "项目文本",
  goalTable: "项目绩效目标表",
  checkList: "体检清单",
  monitoring: "项目支出绩效运行监控表",
  monitoringHuangshi: "项目支出绩效运行监控表（黄石）",
  selfEvaluation: "项目支出绩效自评表",
  packageList: "报送清单",
  declaration2015: "项目支出绩效目标申报表",
  countyDeclaration: "项目支出绩效目标申报表（县级）",
  remarkAnswers: "意见答复",
  revisionNote: "修改说明",
};

/** A4 in millimetres. */
export const A4 = { width: 210, height: 297 } as const;

/** Width between the margins, in millimetres. */
export function contentWidth(section: Pick<FormSection, "orientation" | "margins">): number {
  const width = section.orientation === "portrait" ? A4.width : A4.height;
  return width - section.margins.left - section.margins.right;
}
