/** Workbooks (.xlsx, .xls, .et, and Excel's single-file XML) → SourceDocument: one table per sheet. */
import * as XLSX from "@e965/xlsx";

import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceBlock, SourceCell, SourceDocument } from "../../../shared/intake/index.ts";
import { openArchive, packAgain, warningsOfNames } from "./archive.ts";
import { strikeOut, struckCells, type StruckCells } from "./excel/struck-xls.ts";
import { withoutStruck, type Unstruck } from "./excel/struck-xlsx.ts";
import { MOST_CELLS } from "./limits.ts";

/** The members with cells and their form; macros, pictures, links and printer settings are never unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.(?:xml|bin)|xl\/_rels\/workbook\.(?:xml|bin)\.rels|xl\/worksheets\/[^/]+\.(?:xml|bin))$/u;
const CONTENT_LIST = "[Content_Types].xml";
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;
const MOST_NAMED = 5;

export const isExcelPart = (member: string): boolean => WANTED.test(member);

interface SheetFindings {
  errors: string[];
  uncomputed: string[];
}

/** A number as the sheet holds it, without binary noise: 53.460000000000001 → 53.46. */
const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** What the cell shows; where its format only rounds, the number behind it. */
function textOf(cell: XLSX.CellObject, address: string, findings: SheetFindings): string {
  if (cell.t === "e") {
    findings.errors.push(address);
    return "";
  }
  if (cell.t === "z" || cell.v === undefined) {
    if (cell.f !== undefined) findings.uncomputed.push(address);
    return "";
  }
  if (cell.t === "b") return cell.v === true ? "是" : "否";
  const shown = (cell.w ?? String(cell.v)).replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (cell.t !== "n" || typeof cell.v !== "number") return shown;
  const digits = shown.replaceAll(/[,\s]/gu, "");
  if (/^[￥¥$]?-?\d+(?:\.\d+)?$/u.test(digits) || /E\+?\d+$/u.test(digits)) {
    const exact = plainNumber(cell.v);
    return Number(digits.replace(/^[￥¥$]/u, "")) === Number(exact) ? shown.trim() : exact;
  }
  return shown.trim();
}

interface Extent {
  rows: number;
  columns: number;
}

/** Rows and columns that hold something: sheets often claim a million. */
function extentOf(sheet: XLSX.WorkSheet): Extent {
  const extent = { rows: 0, columns: 0 };
  for (const key of Object.keys(sheet)) {
    if (key.startsWith("!")) continue;
    const cell = sheet[key] as XLSX.CellObject;
    if (cell.v === undefined && cell.f === undefined) continue;
    if (cell.t === "s" && String(cell.v).trim() === "") continue;
    const at = XLSX.utils.decode_cell(key);
    extent.rows = Math.max(extent.rows, at.r + 1);
    extent.columns = Math.max(extent.columns, at.c + 1);
  }
  return extent;
}

function readSheet(name: string, sheet: XLSX.WorkSheet, findings: SheetFindings): SourceCell[][] {
  const extent = extentOf(sheet);
  const merges = (sheet["!merges"] ?? []).filter(({ s }) => s.r < extent.rows && s.c < extent.columns);
  for (const { s, e } of merges) {
    // A title merged over more columns than hold text widens the table up to the merge, within reason.
    if (s.r < extent.rows) extent.columns = Math.max(extent.columns, Math.min(e.c + 1, MOST_COLUMNS));
  }
  const { rows } = extent;
  const columns = Math.min(extent.columns, MOST_COLUMNS);
  if (rows * columns > MOST_CELLS)
    throw new LedgerError("file.tooLarge", {
      name,
      size: `${rows * columns} 个单元格`,
      limit: `${MOST_CELLS} 个单元格`,
    });
  const grid: SourceCell[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const address = XLSX.utils.encode_cell({ r: row, c: column });
      const cell = sheet[address] as XLSX.CellObject | undefined;
      return { text: cell === undefined ? "" : textOf(cell, address, findings), covered: false };
    }),
  );
  let covered = 0;
  for (const { s, e } of merges) {
    const text = grid[s.r]?.[s.c]?.text ?? "";
    for (let row = s.r; row <= Math.min(e.r, rows - 1); row += 1) {
      for (let column = s.c; column <= Math.min(e.c, columns - 1); column += 1) {
        if (row === s.r && column === s.c) continue;
        grid[row]![column] = { text, covered: true };
        covered += 1;
        if (covered > MOST_CELLS)
          throw new LedgerError("file.tooLarge", {
            name,
            size: "合并单元格过多",
            limit: `${MOST_CELLS} 个单元格`,
          });
      }
    }
  }
  return grid;
}

const few = (addresses: readonly string[]): string =>
  `${addresses.slice(0, MOST_NAMED).join("、")}${addresses.length > MOST_NAMED ? ` 等 ${addresses.length} 处` : ""}`;

const warningOfStruck = (struck: number): string[] =>
  struck > 0 ? [`文件里有 ${struck} 处划了删除线的文字，没有读取。`] : [];

function fromWorkbook(name: string, workbook: XLSX.WorkBook): SourceDocument {
  const blocks: SourceBlock[] = [];
  const warnings: string[] = [];
  workbook.SheetNames.forEach((sheetName, index) => {
    const sheet = workbook.Sheets[sheetName];
    if (sheet === undefined) return;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const extent = extentOf(sheet);
    if (extent.rows === 0) return;
    if (hidden) {
      warnings.push(`工作表“${sheetName}”是隐藏的，没有读取；如需要，请在表格软件里取消隐藏后再导入。`);
      return;
    }
    const findings: SheetFindings = { errors: [], uncomputed: [] };
    const rows = readSheet(name, sheet, findings);
    if (rows.length >= MOST_ROWS) warnings.push(`工作表“${sheetName}”很长，只读取了前 ${MOST_ROWS} 行。`);
    if (findings.errors.length > 0)
      warnings.push(`工作表“${sheetName}”的 ${few(findings.errors)} 是公式错误（如 #REF!），按空白读取。`);
    if (findings.uncomputed.length > 0)
      warnings.push(
        `工作表“${sheetName}”的 ${few(findings.uncomputed)} 是没有算出结果的公式，按空白读取；请用表格软件打开保存一次再导入。`,
      );
    blocks.push({
      kind: "table",
      name: sheetName,
      rows,
      place: { label: `工作表“${sheetName}”`, block: blocks.length },
    });
  });
  return { name, kind: "excel", blocks, warnings };
}

function parseWorkbook(name: string, bytes: Uint8Array, struckIn: () => StruckCells): SourceDocument {
  try {
    const workbook = XLSX.read(bytes, {
      type: "array",
      cellFormula: true,
      cellHTML: false,
      cellText: true,
      cellStyles: false,
      dateNF: "yyyy/m/d",
      sheetRows: MOST_ROWS,
      bookVBA: false,
    });
    const struck = strikeOut(workbook, struckIn());
    const document = fromWorkbook(name, workbook);
    return { ...document, warnings: [...document.warnings, ...warningOfStruck(struck)] };
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    if (/password|encrypt/iu.test(String(error)))
      throw new LedgerError("file.protected", { name }, { cause: error });
    throw new LedgerError("file.damaged", { name }, { cause: error });
  }
}

/** The content list without the parts that were not unpacked, which the library would look for. */
function listOnly(members: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const list = members.get(CONTENT_LIST);
  if (list === undefined) return members;
  const kept = new TextDecoder()
    .decode(list)
    .replaceAll(/<(?:\w+:)?Override\b[^>]*\bPartName="\/?([^"]*)"[^>]*>/gu, (override, part: string) =>
      members.has(part) ? override : "",
    );
  return new Map([...members, [CONTENT_LIST, new TextEncoder().encode(kept)]]);
}

const CELL_OPENINGS = ["<c ", "<c>", "<x:c ", "<x:c>"].map((opening) => Buffer.from(opening));

/** Refuses sheets with too many cells before the library builds an object of each. */
function refuseTooManyCells(name: string, members: ReadonlyMap<string, Uint8Array>): void {
  let cells = 0;
  for (const [member, content] of members) {
    if (!member.startsWith("xl/worksheets/")) continue;
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    for (const opening of CELL_OPENINGS) {
      for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + opening.length))
        cells += 1;
    }
  }
  if (cells > MOST_CELLS)
    throw new LedgerError("file.tooLarge", {
      name,
      size: `${cells} 个单元格`,
      limit: `${MOST_CELLS} 个单元格`,
    });
}

function unstruckParts(name: string, members: ReadonlyMap<string, Uint8Array>): Unstruck {
  try {
    return withoutStruck(members);
  } catch (error) {
    throw new LedgerError("file.damaged", { name }, { cause: error });
  }
}

/** @throws LedgerError file.damaged | file.tooLarge | file.protected */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const { members, names } = await openArchive(name, bytes, isExcelPart);
  refuseTooManyCells(name, members);
  const unstruck = unstruckParts(name, members);
  const workbook = await packAgain(listOnly(unstruck.members));
  const document = parseWorkbook(name, workbook, () => new Map());
  const pictures = names.filter((member) => /^xl\/media\/./u.test(member)).length;
  return {
    ...document,
    warnings: [
      ...document.warnings,
      ...warningOfStruck(unstruck.struck),
      ...(pictures > 0 ? [`文件里有 ${pictures} 张图片，图片里的文字和表格读不出来，请对照原文补填。`] : []),
      ...warningsOfNames(names),
    ],
  };
}

/** The old Office container, not XML in a single file. */
const isContainer = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** .xls, .et and Excel 2003 XML. @throws LedgerError file.damaged | file.tooLarge | file.protected */
export function readXls(name: string, bytes: Uint8Array): SourceDocument {
  return parseWorkbook(name, bytes, () => (isContainer(bytes) ? struckCells(bytes) : new Map()));
}
