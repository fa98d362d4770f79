/**
 * What a reader makes of a foreign file: paragraphs and tables, nothing understood yet.
 * Every reader (text, Word, Excel, clipboard) produces this and nothing else.
 */

/** Where a passage stands in the source: a line of a text, a paragraph, a cell. For showing to the user. */
export interface SourcePlace {
  /** 第 12 行, 表 1 第 3 行第 2 列, 工作表“目标表”B5. */
  label: string;
  /** Index of the block, for keeping passages in order. */
  block: number;
  row?: number;
  column?: number;
}

export interface SourceParagraph {
  kind: "paragraph";
  text: string;
  place: SourcePlace;
  /** Heading level where the file says so (1 = highest). */
  level?: number;
  bold?: boolean;
  /** Automatic numbering as printed: 一、 1. */
  numbering?: string;
}

/** A cell of the resolved grid. A merged cell's text stands at its top left; the places it covers say so. */
export interface SourceCell {
  text: string;
  /** True where the cell is covered by a merged cell to the left or above (its text is then that cell's text). */
  covered: boolean;
}

export interface SourceTable {
  kind: "table";
  /** Rectangular: every row has the same number of cells. */
  rows: SourceCell[][];
  place: SourcePlace;
  /** Sheet name or caption. */
  name?: string;
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceDocument {
  name: string;
  kind: "text" | "word" | "excel" | "html" | "clipboard";
  blocks: SourceBlock[];
  /** Sentences in Chinese about what the reader could not take over (pictures, formulas with errors). */
  warnings: string[];
}
