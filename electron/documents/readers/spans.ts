/** Cells with spans → a rectangular grid in which covered places say so. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceCell } from "../../../shared/intake/index.ts";
import { MOST_CELLS } from "./limits.ts";

export interface SpannedCell {
  text: string;
  columnSpan: number;
  rowSpan: number;
}

const WIDEST = 1_000;

/**
 * Lays cells out row by row, each in the first free place, as HTML does. Spans beyond the table are cut.
 * @throws LedgerError file.tooLarge
 */
export function layOut(name: string, rows: readonly (readonly SpannedCell[])[]): SourceCell[][] {
  const grid: (SourceCell | undefined)[][] = rows.map(() => []);
  let cells = 0;
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (grid[rowIndex]![column] !== undefined) column += 1;
      const width = Math.min(Math.max(1, cell.columnSpan), WIDEST);
      const height = Math.min(Math.max(1, cell.rowSpan), rows.length - rowIndex);
      cells += width * height;
      if (cells > MOST_CELLS || column > WIDEST)
        throw new LedgerError("file.tooLarge", { name, size: "单元格过多", limit: `${MOST_CELLS} 个单元格` });
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) {
          grid[rowIndex + down]![column + across] ??= { text: cell.text, covered: down > 0 || across > 0 };
        }
      }
      column += width;
    }
  });
  const columnCount = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  return grid.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column] ?? { text: "", covered: false }),
  );
}

/** A cell as Word knows it: its column, and whether it goes on from the cell above. */
export interface MergingCell extends SpannedCell {
  merge: "none" | "restart" | "continue";
  column: number;
}

/** vMerge continue → a longer span of the cell that began above in the same column. */
export function joinVertically(rows: readonly (readonly MergingCell[])[]): SpannedCell[][] {
  const open = new Map<number, SpannedCell>();
  return rows.map((row) => {
    const kept: SpannedCell[] = [];
    for (const cell of row) {
      const above = open.get(cell.column);
      if (cell.merge === "continue" && above !== undefined && above.columnSpan === cell.columnSpan) {
        above.rowSpan += 1;
        if (cell.text !== "") above.text = above.text === "" ? cell.text : `${above.text}\n${cell.text}`;
        continue;
      }
      kept.push(cell);
      if (cell.merge === "none") open.delete(cell.column);
      else open.set(cell.column, cell);
    }
    return kept;
  });
}
