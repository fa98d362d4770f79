/** 移交清单: what the ledger holds on the day it is handed over, to be signed by both sides and a witness. */
import { PROJECT_STATE_LABEL, type ProjectState } from "../project/index.ts";
import type { FormDocument, FormRow } from "./document.ts";
import { groupedHash, type PackageListFile } from "./package-list.ts";
import { DEFAULT_LINE_PITCH, portraitTableSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

export interface HandoverListedProject {
  year: number | null;
  name: string;
  unitName: string;
  state: ProjectState;
  trashed: boolean;
}

export interface HandoverListing {
  office: string;
  handedOverBy: string;
  /** ISO day. */
  handedOverOn: string;
  /** Those in the trash too. */
  projects: readonly HandoverListedProject[];
  indicators: number;
  /** Bytes; `lost` were missing or altered when the copy was made. */
  evidence: { files: number; bytes: number; lost: number };
  /** null where the list is printed without a file. */
  file: PackageListFile | null;
}

const WIDTH = 170;
const ROW_HEIGHT = 9;

const line = (label: string, value: string) =>
  paragraph("note", `${label}：${value.replaceAll("\n", " ").trim()}`);

function projectRow(project: HandoverListedProject, index: number): FormRow {
  return row(
    [
      numberCell(String(index + 1)),
      cell(project.year === null ? "" : String(project.year)),
      cell(project.name === "" ? "未命名项目" : project.name, { align: "left" }),
      cell(project.unitName, { align: "left" }),
      cell(project.trashed ? "回收站" : PROJECT_STATE_LABEL[project.state]),
      cell(""),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

function said({ files, bytes, lost }: HandoverListing["evidence"]): string {
  if (files + lost === 0) return "无";
  const missing = lost === 0 ? "" : `；另有 ${lost} 份已不见或被改动，没有移交`;
  return `${files} 份，${bytes} 字节${missing}`;
}

function fileLines({ file }: HandoverListing) {
  if (file === null) return [];
  return [
    line("移交文件", file.name),
    line("大小", `${file.size} 字节`),
    line("SHA-256 校验值", groupedHash(file.sha256)),
  ];
}

export function handoverListForm(listing: HandoverListing, createdAt: string): FormDocument {
  const { projects, office } = listing;
  const trashed = projects.filter((project) => project.trashed).length;
  const headings = ["序号", "年度", "项目名称", "单位名称", "状态", "接收核对"];
  return {
    id: "handoverList",
    title: "项目绩效台账移交清单",
    subject: "项目绩效台账移交清单",
    author: office,
    createdAt,
    sections: [
      portraitTableSection({
        name: "移交清单",
        linePitch: DEFAULT_LINE_PITCH,
        runningTitle: "项目绩效台账移交清单",
        blocks: [
          paragraph("title", "项目绩效台账移交清单", { level: 1 }),
          paragraph("note", `移交单位（盖章）：${office.replaceAll("\n", " ").trim()}`, { spaceBefore: 3 }),
          line("项目", `${projects.length} 个${trashed === 0 ? "" : `（其中回收站 ${trashed} 个）`}`),
          line("绩效指标", `${listing.indicators} 条`),
          line("佐证材料", said(listing.evidence)),
          ...fileLines(listing),
          {
            kind: "table",
            name: "移交项目",
            columns: [12, 16, 62, 42, 18, 20],
            headerRows: 1,
            rows: [
              row(
                headings.map((text) => headingCell(text)),
                { minHeight: ROW_HEIGHT },
              ),
              ...projects.map(projectRow),
            ],
          },
          paragraph(
            "note",
            "说明：移交文件含全部项目、修改历史、送出记录、设置和佐证材料。接交人接收后，程序显示的项目数、指标数应与本清单一致。",
            { align: "justify", indent: true, spaceBefore: 3 },
          ),
          signatureLine("移交签字", WIDTH, [
            { label: "移交人（签字）", value: listing.handedOverBy },
            { label: "移交日期", value: writtenDay(listing.handedOverOn) },
          ]),
          signatureLine("接交签字", WIDTH, [
            { label: "接交人（签字）", value: "" },
            { label: "接交日期", value: writtenDay("") },
          ]),
          signatureLine("监交签字", WIDTH, [
            { label: "监交人（签字）", value: "" },
            { label: "监交日期", value: writtenDay("") },
          ]),
        ],
      }),
    ],
  };
}
