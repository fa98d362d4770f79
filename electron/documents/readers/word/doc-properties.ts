/** Paragraph and character properties of a .doc file ([MS-DOC] 2.4, 2.6): what formatting says about a stretch of the file. */

import { marksOfModifiers, modifiers, type StatedMarks } from "./doc-modifiers.ts";

/** Modifiers that matter here ([MS-DOC] 2.6.1–2.6.3). */
const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outlineLevel: 0x2640,
  list: 0x460b,
  hugeProperties: 0x6646,
  depth: 0x6649,
  tableDefinition: 0xd608,
  deleted: 0x0800,
  inserted: 0x0801,
  bold: 0x0835,
  style: 0x4a30,
} as const;

const PAGE = 512;
export interface CellDefinition {
  /** Left and right edge in twentieths of a point. */
  left: number;
  right: number;
  /** Merged into the cell at its left. */
  mergedLeft: boolean;
  vertical: "none" | "restart" | "continue";
}

export interface ParagraphProperties {
  style: number;
  inTable: boolean;
  rowEnd: boolean;
  /** How many tables the paragraph stands in; beyond 1 its marks are those of the inner one. */
  depth: number;
  innerCellEnd: boolean;
  innerRowEnd: boolean;
  level: number | null;
  listed: boolean;
  cells: CellDefinition[];
}

export interface CharacterProperties {
  deleted: boolean;
  inserted: boolean;
  bold: boolean;
  /** Of the style sheet; null where the paragraph's alone counts. */
  style: number | null;
  /** 删除线 and 隐藏 as the characters say themselves. */
  stated: StatedMarks;
}

/** rgdxaCenter and rgTc80: the edges of a row's cells, and how they are merged. */
function readCells(operand: Buffer): CellDefinition[] {
  const count = operand.length === 0 ? 0 : operand.readUInt8(0);
  if (count === 0 || count > 63 || operand.length < 1 + (count + 1) * 2) return [];
  const edge = (index: number): number => operand.readInt16LE(1 + index * 2);
  const descriptions = 1 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = descriptions + index * 20;
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    const vertical = (flags & 0x40) !== 0 ? "restart" : (flags & 0x20) !== 0 ? "continue" : "none";
    return { left: edge(index), right: edge(index + 1), mergedLeft: (flags & 0x02) !== 0, vertical };
  });
}

function applyParagraph(into: ParagraphProperties, bytes: Buffer, data: Buffer): void {
  for (const { code, operand } of modifiers(bytes)) {
    if (code === SPRM.inTable) into.inTable = operand[0] !== 0;
    else if (code === SPRM.rowEnd) into.rowEnd = operand[0] !== 0;
    else if (code === SPRM.innerCellEnd) into.innerCellEnd = operand[0] !== 0;
    else if (code === SPRM.innerRowEnd) into.innerRowEnd = operand[0] !== 0;
    else if (code === SPRM.depth) into.depth = operand.readInt32LE(0);
    else if (code === SPRM.outlineLevel) into.level = operand[0]! < 9 ? operand[0]! + 1 : null;
    else if (code === SPRM.list) into.listed = operand.readInt16LE(0) > 0;
    else if (code === SPRM.tableDefinition) into.cells = readCells(operand);
    else if (code === SPRM.hugeProperties) {
      const at = operand.readUInt32LE(0);
      if (at + 2 > data.length) continue;
      applyParagraph(into, data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), Buffer.alloc(0));
    }
  }
}

interface Run<T> {
  from: number;
  to: number;
  properties: T;
}

/** Reads the pages of formatting that a bin table points to ([MS-DOC] PlcBtePapx, PlcBteChpx). */
function readPages<T>(
  word: Buffer,
  table: Buffer,
  from: number,
  length: number,
  read: (page: Buffer, index: number, count: number) => T,
): Run<T>[] {
  const runs: Run<T>[] = [];
  const count = Math.floor((length - 4) / 8);
  for (let index = 0; index < count; index += 1) {
    const number = table.readUInt32LE(from + (count + 1) * 4 + index * 4) & 0x3fffff;
    const page = word.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const entries = page.readUInt8(PAGE - 1);
    if ((entries + 1) * 4 > PAGE) continue;
    for (let entry = 0; entry < entries; entry += 1) {
      runs.push({
        from: page.readUInt32LE(entry * 4),
        to: page.readUInt32LE((entry + 1) * 4),
        properties: read(page, entry, entries),
      });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Finds the run that holds a file position. */
function finder<T>(runs: readonly Run<T>[]): (position: number) => T | null {
  return (position) => {
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle]!;
      if (position < run.from) high = middle - 1;
      else if (position >= run.to) low = middle + 1;
      else return run.properties;
    }
    return null;
  };
}

export function paragraphFinder(
  word: Buffer,
  table: Buffer,
  data: Buffer,
  from: number,
  length: number,
): (position: number) => ParagraphProperties | null {
  return finder(
    readPages(word, table, from, length, (page, index, count) => {
      const properties: ParagraphProperties = {
        style: 0,
        inTable: false,
        rowEnd: false,
        depth: 1,
        innerCellEnd: false,
        innerRowEnd: false,
        level: null,
        listed: false,
        cells: [],
      };
      const at = page.readUInt8((count + 1) * 4 + index * 13) * 2;
      if (at === 0) return properties;
      const short = page.readUInt8(at);
      const start = short === 0 ? at + 2 : at + 1;
      const size = short === 0 ? page.readUInt8(at + 1) * 2 : short * 2 - 1;
      const bytes = page.subarray(start, Math.min(start + size, PAGE - 1));
      if (bytes.length < 2) return properties;
      properties.style = bytes.readUInt16LE(0);
      if (properties.style >= 1 && properties.style <= 9) properties.level = properties.style;
      applyParagraph(properties, bytes.subarray(2), data);
      return properties;
    }),
  );
}

const NOTHING_STATED: StatedMarks = { marks: {}, turned: new Set() };

export function characterFinder(
  word: Buffer,
  table: Buffer,
  from: number,
  length: number,
): (position: number) => CharacterProperties | null {
  return finder(
    readPages(word, table, from, length, (page, index, count) => {
      const properties: CharacterProperties = {
        deleted: false,
        inserted: false,
        bold: false,
        style: null,
        stated: NOTHING_STATED,
      };
      const at = page.readUInt8((count + 1) * 4 + index) * 2;
      if (at === 0) return properties;
      const bytes = page.subarray(at + 1, Math.min(at + 1 + page.readUInt8(at), PAGE - 1));
      properties.stated = marksOfModifiers(bytes);
      for (const { code, operand } of modifiers(bytes)) {
        const on = operand[0] === 1;
        if (code === SPRM.deleted) properties.deleted = on;
        else if (code === SPRM.inserted) properties.inserted = on;
        else if (code === SPRM.bold) properties.bold = on;
        else if (code === SPRM.style) properties.style = operand.readUInt16LE(0);
      }
      return properties;
    }),
  );
}
