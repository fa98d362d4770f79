/**
 * What is struck out (删除线) in an .xls or .et ([MS-XLS]: Font, XF, the cells' records): the spreadsheet library knows no
 * fonts of cells.
 */
import * as XLSX from "@e965/xlsx";

import { sharedTexts, type RichText } from "./biff-strings.ts";

const RECORD = {
  end: 0x000a,
  continued: 0x003c,
  font: 0x0031,
  format: 0x00e0,
  sheet: 0x0085,
  texts: 0x00fc,
  begin: 0x0809,
  sharedText: 0x00fd,
  manyNumbers: 0x00bd,
} as const;
/** FORMULA, NUMBER, RK, LABEL, RSTRING, BOOLERR: one cell each, its row, column and format first. */
const ONE_CELL: ReadonlySet<number> = new Set([
  0x0006,
  0x0203,
  0x027e,
  0x0204,
  0x00d6,
  0x0205,
  RECORD.sharedText,
]);
const STRUCK = 0x08;
/** Number 4 names no font: the fifth of the list is number 5. */
const NO_FONT = 4;

/** Row and column of a cell, and what stays of its text. */
interface StruckCell {
  row: number;
  column: number;
  rest: string;
}

/** By the place of the sheet in the workbook: its cells that are struck out, wholly or in part. */
export type StruckCells = ReadonlyMap<number, readonly StruckCell[]>;

interface BiffRecord {
  kind: number;
  at: number;
  data: Buffer;
}

function* recordsOf(stream: Buffer): Generator<BiffRecord> {
  let at = 0;
  while (at + 4 <= stream.length) {
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) return;
    yield { kind: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

class StruckReader {
  readonly #fonts: boolean[] = [];
  readonly #formats: number[] = [];
  readonly #sheets: number[] = [];
  readonly #texts: Buffer[] = [];
  #shared: RichText[] = [];
  readonly found = new Map<number, StruckCell[]>();

  #isStruckFont(font: number): boolean {
    return this.#fonts[font > NO_FONT ? font - 1 : font] === true;
  }

  /** What is said of the whole workbook; false where none of its fonts is struck. */
  globals(records: readonly BiffRecord[]): boolean {
    let last = 0;
    for (const { kind, data } of records) {
      if (kind === RECORD.font && data.length >= 4) this.#fonts.push((data.readUInt16LE(2) & STRUCK) !== 0);
      else if (kind === RECORD.format && data.length >= 2) this.#formats.push(data.readUInt16LE(0));
      else if (kind === RECORD.sheet && data.length >= 4) this.#sheets.push(data.readUInt32LE(0));
      else if (kind === RECORD.texts || (kind === RECORD.continued && last === RECORD.texts))
        this.#texts.push(data);
      if (kind !== RECORD.continued) last = kind;
    }
    if (!this.#fonts.includes(true)) return false;
    this.#shared = sharedTexts(this.#texts);
    this.#sheets.sort((a, b) => a - b);
    return true;
  }

  /** The place among the workbook's sheets of the part that begins here; -1 for charts inside of sheets. */
  sheetAt(position: number): number {
    return this.#sheets.indexOf(position);
  }

  cells(sheet: number, { kind, data }: BiffRecord): void {
    if (data.length < 6) return;
    const [row, column] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    if (ONE_CELL.has(kind)) {
      const shared =
        kind === RECORD.sharedText && data.length >= 10 ? this.#shared[data.readUInt32LE(6)] : undefined;
      this.#cell(sheet, { row, column, format: data.readUInt16LE(4), shared });
    }
    if (kind !== RECORD.manyNumbers) return;
    for (let at = 4; at + 8 <= data.length; at += 6)
      this.#cell(sheet, {
        row,
        column: column + (at - 4) / 6,
        format: data.readUInt16LE(at),
        shared: undefined,
      });
  }

  #cell(
    sheet: number,
    {
      row,
      column,
      format,
      shared,
    }: { row: number; column: number; format: number; shared: RichText | undefined },
  ): void {
    const isStruck = this.#isStruckFont(this.#formats[format] ?? 0);
    const rest = shared === undefined ? "" : this.#restOf(shared, isStruck);
    if (shared === undefined ? !isStruck : rest === shared.text) return;
    const before = this.found.get(sheet);
    if (before === undefined) this.found.set(sheet, [{ row, column, rest }]);
    else before.push({ row, column, rest });
  }

  #restOf({ text, runs }: RichText, isStruck: boolean): string {
    let rest = isStruck ? "" : text.slice(0, runs[0]?.from);
    for (const [index, { from, font }] of runs.entries())
      if (!this.#isStruckFont(font)) rest += text.slice(from, runs[index + 1]?.from);
    return rest;
  }
}

/** Empty for a workbook that strikes out nothing, or whose records do not say. */
export function struckCells(bytes: Uint8Array): StruckCells {
  const container = XLSX.CFB.read(bytes, { type: "array" });
  const entry = XLSX.CFB.find(container, "/Workbook") ?? XLSX.CFB.find(container, "/Book");
  const stream = Buffer.from((entry?.content as Uint8Array | undefined) ?? []);
  const reader = new StruckReader();
  const globals: BiffRecord[] = [];
  let inGlobals = true;
  let sheet = -1;
  let depth = 0;
  for (const record of recordsOf(stream)) {
    if (inGlobals) {
      globals.push(record);
      inGlobals = record.kind !== RECORD.end;
      if (!inGlobals && !reader.globals(globals)) break;
    } else if (record.kind === RECORD.begin) {
      if (depth === 0) sheet = reader.sheetAt(record.at);
      depth += 1;
    } else if (record.kind === RECORD.end) depth -= 1;
    else if (sheet >= 0 && depth === 1) reader.cells(sheet, record);
  }
  return reader.found;
}

/** Takes out what is struck; how many cells held something of it. */
export function strikeOut(workbook: XLSX.WorkBook, struck: StruckCells): number {
  let count = 0;
  for (const [index, cells] of struck) {
    const sheet = workbook.Sheets[workbook.SheetNames[index] ?? ""];
    for (const { row, column, rest } of cells) {
      const address = XLSX.utils.encode_cell({ r: row, c: column });
      const cell = sheet?.[address] as XLSX.CellObject | undefined;
      if (sheet === undefined || cell?.v === undefined) continue;
      count += 1;
      sheet[address] = { t: "s", v: rest, w: rest } satisfies XLSX.CellObject;
    }
  }
  return count;
}
