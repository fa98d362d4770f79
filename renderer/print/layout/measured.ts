/** What the browser says about a form's blocks, and what goes onto which page. Lengths in CSS pixels, lines counted from 0. */

export interface MeasuredParagraph {
  kind: "paragraph";
  /** Offset of the first character of each line; an empty paragraph has one line. */
  lineStarts: number[];
  lineHeight: number;
  /** Empty space above it; dropped at the top of a page that goes on from another. */
  before: number;
  /** Lines are not parted, and the next block begins on the same page. */
  keepWithNext: boolean;
}

export interface MeasuredRow {
  height: number;
  keepWithNext: boolean;
  /** First row that a merged cell of this row or a row above ties it to, and the last one. */
  tied: { from: number; to: number };
  /** Line starts of each cell; measured only for rows of more than half a page, which may be parted. */
  cellLineStarts: number[][] | null;
}

export interface MeasuredTable {
  kind: "table";
  rows: MeasuredRow[];
  headerRows: number;
  /** The rule above the first row, which each piece of the table draws anew. */
  ruleHeight: number;
  lineHeight: number;
  /** Empty space above and below the text of a cell, its rule included. */
  cellPadding: number;
}

export interface MeasuredBreak {
  kind: "pageBreak";
}

export type MeasuredBlock = MeasuredParagraph | MeasuredTable | MeasuredBreak;

export interface Room {
  /** Between the margins. */
  height: number;
  /** What the running title takes at the top of every page but the first. */
  runningTitle: number;
}

/** Lines `from` up to but not including `to` of a paragraph. */
export interface ParagraphPiece {
  kind: "paragraph";
  block: number;
  from: number;
  to: number;
}

/** A row, or some lines of one that is taller than a page. */
export interface RowPiece {
  row: number;
  lines?: { from: number; to: number };
}

export interface TablePiece {
  kind: "table";
  block: number;
  /** Whether the heading rows stand again above these rows. */
  repeatsHeader: boolean;
  rows: RowPiece[];
}

export type Piece = ParagraphPiece | TablePiece;
