/** A sheet before it is written: cells on a common grid, rows with their heights, and what a printer is told of them. */
import type { FormCell, FormParagraph } from "../../../../shared/forms/index.ts";

export interface SheetCell {
  content: FormParagraph | FormCell;
  column: number;
  columnSpan: number;
  rowSpan: number;
  /** Points that its text takes. */
  textHeight: number;
  border: boolean;
  /** Begins at the top: the middle of what reaches over a page's end lies on one of its pages only. */
  top?: true;
}

export interface SheetRow {
  cells: SheetCell[];
  /** Points. */
  height: number;
  /** Stays on the page of the row after it. */
  keepWithNext?: true;
}

export interface SheetLayout {
  /** Millimetres. */
  columns: number[];
  rows: SheetRow[];
  /** First and last row (from 0) that repeat on every printed page; null where none do. */
  repeated: { from: number; to: number } | null;
  /** Rows (from 0) before which a page begins. */
  breaks: number[];
}
