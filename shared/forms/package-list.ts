/** 报送清单: what was handed over, with the figures that prove it, to be signed by both sides. */
import type { Project } from "../project/index.ts";
import type { FormDocument, FormRow } from "./document.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { blankCells, cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { signatureLine, writtenDay } from "./signatures.ts";

export interface PackageListFile {
  name: string;
  /** Bytes. */
  size: number;
  /** 64 hexadecimal digits. */
  sha256: string;
}

export interface PackageListing {
  files: readonly PackageListFile[];
  /** ISO day of the hand-over; empty = to be written by hand. */
  handedOverOn: string;
  handedOverBy: string;
  /** Name of the package file, where the list goes with one. */
  packageName: string;
}

const WIDTH = 170;
const ROW_HEIGHT = 11;
const BLANK_ROWS = 8;

/** Groups of eight digits: what two people can compare aloud. */
export function groupedHash(sha256: string): string {
  return sha256.match(/.{1,8}/g)?.join(" ") ?? "";
}

function fileRow(file: PackageListFile, index: number): FormRow {
  return row(
    [
      numberCell(String(index + 1)),
      cell(file.name, { align: "left" }),
      numberCell(String(file.size), { align: "right" }),
      cell(groupedHash(file.sha256), { align: "left" }),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

/** Rows to write on by hand. */
const emptyRows = (): FormRow[] =>
  Array.from({ length: BLANK_ROWS }, () => row(blankCells(4), { minHeight: ROW_HEIGHT }));

const line = (label: string, value: string) =>
  paragraph("note", `${label}：${value.replaceAll("\n", " ").trim()}`);

export function packageListForm(
  project: Project,
  listing: PackageListing,
  options: FormOptions,
): FormDocument {
  const headings = ["序号", "文件名", "大小（字节）", "SHA-256 校验值"].map((text) => headingCell(text));
  const isEmpty = listing.files.length === 0;
  const total = listing.files.reduce((sum, file) => sum + file.size, 0);
  return formDocument("packageList", project, options, [
    portraitTableSection({
      name: "报送清单",
      linePitch: options.linePitch,
      runningTitle: "报送清单",
      blocks: [
        paragraph("title", "报送清单", { level: 1 }),
        paragraph("note", `报送单位（盖章）：${project.unit.name.replaceAll("\n", " ").trim()}`, {
          spaceBefore: 3,
          path: "unit/name",
          derived: true,
        }),
        line("项目名称", `${project.year === null ? "" : `${project.year}年 `}${project.name}`),
        ...(project.projectCode === "" ? [] : [line("项目编码", project.projectCode)]),
        ...(listing.packageName === "" ? [] : [line("项目包", listing.packageName)]),
        {
          kind: "table",
          name: "报送清单",
          columns: [11, 52, 27, 80],
          headerRows: 1,
          rows: [
            row(headings, { minHeight: ROW_HEIGHT }),
            ...(isEmpty ? emptyRows() : listing.files.map(fileRow)),
            row(
              [
                headingCell("合计", { colSpan: 2 }),
                numberCell(isEmpty ? "" : String(total), { align: "right" }),
                cell(isEmpty ? "共　　　个文件" : `共 ${listing.files.length} 个文件`, { align: "left" }),
              ],
              { minHeight: ROW_HEIGHT },
            ),
          ],
        },
        paragraph(
          "note",
          "说明：接收人可以用任何校验工具算出文件的 SHA-256，与本清单一致即为原件，一个字节都没有变；不一致的，请联系报送人重新拷贝。",
          { align: "justify", indent: true, spaceBefore: 3 },
        ),
        signatureLine("报送签字", WIDTH, [
          { label: "报送人（签字）", value: listing.handedOverBy },
          { label: "报送日期", value: writtenDay(listing.handedOverOn) },
        ]),
        signatureLine("接收签字", WIDTH, [
          { label: "接收人（签字）", value: "" },
          { label: "接收日期", value: writtenDay("") },
        ]),
        signatureLine("接收意见", WIDTH, [{ label: "接收意见", value: "" }]),
      ],
    }),
  ]);
}
