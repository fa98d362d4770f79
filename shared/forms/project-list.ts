/** Lists of projects as papers: the summary of a batch, and what came in from others (汇总表). */
import {
  annualAmount,
  linesOfYear,
  MONEY_UNIT_LABEL,
  PROJECT_STATE_LABEL,
  readDecimal,
  sumAmounts,
  totalPoints,
  type Fen,
  type FundingLine,
  type MoneyUnit,
  type Project,
} from "../project/index.ts";
import type { FormDocument, FormRow, FormTable } from "./document.ts";
import { amountCell } from "./funding-tables.ts";
import type { FormOptions } from "./options.ts";
import { landscapeSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";

/** One project of a list, without its texts: a thousand of them take little room. */
export interface ListedProject {
  year: number | null;
  name: string;
  unitName: string;
  leader: string;
  /** Of the 预算年度, by source; null where none is entered. */
  fiscal: Fen | null;
  carryover: Fen | null;
  own: Fen | null;
  other: Fen | null;
  /** 年度资金总额. */
  total: Fen | null;
  points: string;
  indicatorCount: number;
  state: string;
  /** A further column: the sheet or file it stands in, or who sent it. */
  note: string;
}

/** What a list says of a project. A source without a class counts as 其他资金. */
export function listedProject(project: Project, note = ""): ListedProject {
  const sources = linesOfYear(project, "source", project.year);
  const of = (...classes: FundingLine["sourceClass"][]): Fen | null =>
    sumAmounts(sources.filter((line) => classes.includes(line.sourceClass)));
  return {
    year: project.year,
    name: project.name,
    unitName: project.unit.name,
    leader: project.leader,
    fiscal: of("fiscal"),
    carryover: of("carryover"),
    own: of("own"),
    other: of("other", ""),
    total: annualAmount(project),
    points: totalPoints(project.indicators),
    indicatorCount: project.indicators.length,
    state: PROJECT_STATE_LABEL[project.state],
    note,
  };
}

export interface ProjectListing {
  title: string;
  /** 单位、日期 and the like, below the title. */
  caption: string;
  noteHeading: string;
  projects: readonly ListedProject[];
}

/** Millimetres; 267 together. */
const COLUMNS = [10, 13, 62, 36, 22, 20, 20, 20, 22, 12, 12, 18];
const ROW_HEIGHT = 8;

const sumOf = (projects: readonly ListedProject[], key: "fiscal" | "carryover" | "own" | "other" | "total") =>
  projects
    .map((project) => project[key])
    .filter((amount) => amount !== null)
    .reduce<Fen | null>((sum, amount) => (sum ?? 0) + amount, null);

function projectRow(project: ListedProject, index: number, unit: MoneyUnit, withNote: boolean): FormRow {
  return row(
    [
      numberCell(String(index + 1)),
      cell(project.year === null ? "" : String(project.year)),
      cell(project.name, { align: "left" }),
      cell(project.unitName, { align: "left" }),
      amountCell(project.fiscal, unit),
      amountCell(project.carryover, unit),
      amountCell(project.own, unit),
      amountCell(project.other, unit),
      amountCell(project.total, unit),
      numberCell(readDecimal(project.points) ?? project.points),
      numberCell(String(project.indicatorCount)),
      cell(withNote ? project.note : project.state),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

function listTable({ projects, noteHeading }: ProjectListing, unit: MoneyUnit): FormTable {
  const headings = [
    "序号",
    "年度",
    "项目名称",
    "单位名称",
    "财政拨款",
    "上年结转",
    "单位自有资金",
    "其他资金",
    "合计",
    "分值",
    "指标数",
    noteHeading === "" ? "状态" : noteHeading,
  ];
  const sums = (["fiscal", "carryover", "own", "other", "total"] as const).map((key) =>
    amountCell(sumOf(projects, key), unit),
  );
  return {
    kind: "table",
    name: "项目汇总",
    columns: COLUMNS,
    headerRows: 1,
    rows: [
      row(
        headings.map((text) => headingCell(text)),
        { minHeight: ROW_HEIGHT },
      ),
      ...projects.map((project, index) => projectRow(project, index, unit, noteHeading !== "")),
      row(
        [
          headingCell("合计", { colSpan: 4 }),
          ...sums,
          cell(""),
          numberCell(String(projects.reduce((sum, { indicatorCount }) => sum + indicatorCount, 0))),
          cell(""),
        ],
        { minHeight: ROW_HEIGHT },
      ),
    ],
  };
}

/** The list on landscape pages, amounts in the office's unit. */
export function projectListForm(listing: ProjectListing, options: FormOptions): FormDocument {
  const { title, caption } = listing;
  return {
    id: "projectList",
    title,
    subject: title,
    author: "",
    bodyFont: options.bodyFont,
    ...(options.createdAt === null ? {} : { createdAt: options.createdAt }),
    sections: [
      landscapeSection({
        name: title,
        linePitch: options.linePitch,
        runningTitle: title,
        blocks: [
          paragraph("title", title, { level: 1, keepWithNext: true }),
          paragraph("note", `${caption}　单位：${MONEY_UNIT_LABEL[options.moneyUnit]}`, {
            align: "right",
            keepWithNext: true,
          }),
          listTable(listing, options.moneyUnit),
        ],
      }),
    ],
  };
}
