/** The rows of one page of a table: merged cells end with the page and go on, empty, on the next. */
import { cellColumns, type FormCell, type FormTable } from "../../../shared/forms/index.ts";
import type { RowPiece, TablePiece } from "./measured.ts";

export interface PieceCell {
  /** Null for the rest of a cell that began on an earlier page. */
  cell: FormCell | null;
  /** Its place in the row's list of cells; −1 for such a rest. */
  index: number;
  /** Column at which it begins. */
  column: number;
  colSpan: number;
  rowSpan: number;
}

export interface PieceRow {
  row: number;
  lines: RowPiece["lines"];
  cells: PieceCell[];
  /** A heading row that stands here again. */
  repeated: boolean;
}

interface Cover {
  row: number;
  index: number;
  cell: FormCell;
}

/** For every row and column: the cell that stands there. */
function coverage(table: FormTable): (Cover | undefined)[][] {
  const starts = cellColumns(table);
  const cover: (Cover | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, index) => {
      for (let down = rowIndex; down < Math.min(rowIndex + cell.rowSpan, table.rows.length); down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          cover[down]![starts[rowIndex]![index]! + across] = { row: rowIndex, index, cell };
        }
      }
    });
  });
  return cover;
}

/** @param rows consecutive rows; a merged cell reaches at most to the last of them. */
function pieceRows(
  cover: readonly (Cover | undefined)[][],
  rows: readonly RowPiece[],
  repeated: boolean,
): PieceRow[] {
  const last = rows.at(-1)?.row ?? -1;
  return rows.map(({ row, lines }, position) => {
    const cells: PieceCell[] = [];
    let column = 0;
    while (column < cover[row]!.length) {
      const found = cover[row]![column];
      const colSpan = found?.cell.colSpan ?? 1;
      if (found === undefined || found.row === row || position === 0) {
        const until = found === undefined ? row : Math.min(last, found.row + found.cell.rowSpan - 1);
        const begins = found !== undefined && found.row === row;
        cells.push({
          cell: begins ? found.cell : null,
          index: begins ? found.index : -1,
          column,
          colSpan,
          rowSpan: until - row + 1,
        });
      }
      column += colSpan;
    }
    return { row, lines, cells, repeated };
  });
}

/** All rows that the piece prints, repeated headings first. */
export function tablePieceRows(table: FormTable, piece: TablePiece): PieceRow[] {
  const cover = coverage(table);
  const header = piece.repeatsHeader ? Array.from({ length: table.headerRows }, (_, row) => ({ row })) : [];
  return [...pieceRows(cover, header, true), ...pieceRows(cover, piece.rows, false)];
}

/** The whole table as one piece, as it is measured. */
export function wholeTable(table: FormTable, block: number): TablePiece {
  return { kind: "table", block, repeatsHeader: false, rows: table.rows.map((_, row) => ({ row })) };
}

/** For each row the first and the last row that merged cells tie it to. */
export function tiedRows(table: FormTable): { from: number; to: number }[] {
  return table.rows.map((row, index) => ({
    from: index,
    to: Math.min(table.rows.length - 1, index + Math.max(1, ...row.cells.map((cell) => cell.rowSpan)) - 1),
  }));
}
