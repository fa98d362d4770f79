/**
 * .doc and WPS's .wps → SourceDocument. Read here and not through a text extractor: extractors give a row's cells without
 * their edges, and with the merged cells of the official forms every column would slip.
 */
import { LedgerError } from "../../../../shared/api/index.ts";
import type { SourceBlock, SourceDocument } from "../../../../shared/intake/index.ts";
import { joinVertically, layOut, type MergingCell } from "../spans.ts";
import type { CellDefinition } from "./doc-properties.ts";
import { readDocText, type DocParagraph, type DocText } from "./doc-text.ts";

/** Edges closer than this (a tenth of an inch) are one grid line. */
const SAME_EDGE = 100;

interface DocRow {
  texts: string[];
  cells: CellDefinition[];
}

/** The grid lines of a table: every edge of every row, near ones once. */
function gridLines(rows: readonly DocRow[]): number[] {
  const edges = rows
    .flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]))
    .sort((a, b) => a - b);
  return edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > SAME_EDGE);
}

function lineOf(lines: readonly number[], edge: number): number {
  const found = lines.findLastIndex((line) => line <= edge + SAME_EDGE);
  return Math.max(0, found);
}

function mergingRow({ texts, cells }: DocRow, lines: readonly number[]): MergingCell[] {
  const row: MergingCell[] = [];
  texts.forEach((text, index) => {
    const definition = cells[index];
    const previous = row.at(-1);
    const column =
      definition === undefined
        ? previous === undefined
          ? 0
          : previous.column + previous.columnSpan
        : lineOf(lines, definition.left);
    const columnSpan = definition === undefined ? 1 : Math.max(1, lineOf(lines, definition.right) - column);
    if (definition?.mergedLeft === true && previous !== undefined) {
      previous.columnSpan += columnSpan;
      return;
    }
    // A row that begins further right than the table leaves a gap.
    const gap = column - (previous === undefined ? 0 : previous.column + previous.columnSpan);
    if (gap > 0) row.push({ text: "", columnSpan: gap, rowSpan: 1, merge: "none", column: column - gap });
    row.push({ text, columnSpan, rowSpan: 1, merge: definition?.vertical ?? "none", column });
  });
  return row;
}

/** A table inside a cell: its rows as they come, paragraph by paragraph. */
class InnerTable {
  readonly rows: DocRow[] = [];
  #texts: string[] = [];
  #cell: string[] = [];

  add({ text, properties }: DocParagraph): void {
    if (properties?.innerRowEnd === true) {
      this.rows.push({ texts: this.#texts, cells: properties.cells });
      this.#texts = [];
      return;
    }
    if (text.trim() !== "") this.#cell.push(text.trim());
    if (properties?.innerCellEnd !== true) return;
    this.#texts.push(this.#cell.join("\n"));
    this.#cell = [];
  }

  /** What no mark has closed: not lost, but text of the cell around it. */
  get rest(): string[] {
    return [...this.#texts, ...this.#cell];
  }
}

class DocBlocks {
  readonly blocks: SourceBlock[] = [];
  readonly #name: string;
  #rows: DocRow[] = [];
  #texts: string[] = [];
  #cell: string[] = [];
  #inner: InnerTable | null = null;
  /** Tables that stood in cells of the open one: read behind it. */
  #behind: DocRow[][] = [];
  #paragraphs = 0;
  #tables = 0;
  listed = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(paragraph: DocParagraph): void {
    const { properties } = paragraph;
    if (properties?.listed === true && paragraph.text.trim() !== "") this.listed += 1;
    if (properties !== null && properties.inTable && properties.depth > 1) {
      this.#inner ??= new InnerTable();
      this.#inner.add(paragraph);
      return;
    }
    this.#closeInner();
    if (properties?.rowEnd === true && paragraph.endsCell) {
      this.#rows.push({ texts: this.#texts, cells: properties.cells });
      this.#texts = [];
    } else if (paragraph.endsCell || properties?.inTable === true) {
      if (paragraph.text.trim() !== "") this.#cell.push(paragraph.text.trim());
      if (!paragraph.endsCell) return;
      this.#texts.push(this.#cell.join("\n"));
      this.#cell = [];
    } else this.#line(paragraph);
  }

  #line({ text, bold, properties }: DocParagraph): void {
    this.closeTable();
    this.#paragraphs += 1;
    if (text.trim() === "") return;
    const level = properties?.level ?? null;
    this.blocks.push({
      kind: "paragraph",
      text: text.trim(),
      place: { label: `第 ${this.#paragraphs} 段`, block: this.blocks.length },
      ...(level === null ? {} : { level }),
      ...(bold ? { bold } : {}),
    });
  }

  #closeInner(): void {
    if (this.#inner === null) return;
    if (this.#inner.rows.length > 0) this.#behind.push(this.#inner.rows);
    this.#cell.push(...this.#inner.rest.filter((text) => text !== ""));
    this.#inner = null;
  }

  closeTable(): void {
    this.#closeInner();
    if (this.#texts.length > 0 || this.#cell.length > 0)
      this.#rows.push({
        texts: [...this.#texts, ...(this.#cell.length > 0 ? [this.#cell.join("\n")] : [])],
        cells: [],
      });
    this.#texts = [];
    this.#cell = [];
    for (const rows of [this.#rows, ...this.#behind]) this.#table(rows);
    this.#rows = [];
    this.#behind = [];
  }

  #table(written: readonly DocRow[]): void {
    if (written.length === 0) return;
    const lines = gridLines(written);
    this.#tables += 1;
    const rows = layOut(this.#name, joinVertically(written.map((row) => mergingRow(row, lines))));
    this.blocks.push({
      kind: "table",
      rows,
      place: { label: `表 ${this.#tables} `, block: this.blocks.length },
    });
  }
}

function warningsOf({ pictures, insertions, deletions, hidden, struck }: DocText, listed: number): string[] {
  return [
    ...(insertions + deletions > 0 ? ["文件带有修订标记：新增的文字已按接受读取，删除的文字没有读取。"] : []),
    ...(pictures > 0 ? [`文件里有 ${pictures} 张图片，图片里的文字和表格读不出来，请对照原文补填。`] : []),
    ...(hidden > 0 ? ["文件里有隐藏文字，没有读取。"] : []),
    ...(struck > 0 ? ["文件里有划了删除线的文字，没有读取。"] : []),
    ...(listed > 0 ? [`有 ${listed} 段带自动编号，编号没有读取（只读文字）。`] : []),
  ];
}

/** @throws LedgerError file.damaged | file.tooLarge */
export function readDoc(name: string, bytes: Uint8Array): SourceDocument {
  try {
    const text = readDocText(bytes);
    const reader = new DocBlocks(name);
    for (const paragraph of [...text.body, ...text.boxes]) reader.add(paragraph);
    reader.closeTable();
    return { name, kind: "word", blocks: reader.blocks, warnings: warningsOf(text, reader.listed) };
  } catch (error) {
    throw error instanceof LedgerError ? error : new LedgerError("file.damaged", { name }, { cause: error });
  }
}
