/** An indicator table turned round: its titles in the left column, an indicator in every further column. */
import { columnOf, OF_INDICATOR, type Column } from "../words/columns.ts";
import type { Grid, GridCell } from "../grid.ts";
import { amountLabel, budgetColumn } from "../words/money-words.ts";

/** The column in which titles of an indicator table stand one below the other from this row on, and where they end. */
function titleColumn(grid: Grid, row: number): { column: number; end: number } | null {
  const column = grid.at[row]!.findIndex(
    (cell) => cell.row === row && OF_INDICATOR.has(columnOf(cell.text) ?? "note"),
  );
  if (column < 0) return null;
  const found = new Set<Column>();
  let end = row;
  for (; end < grid.rowCount; end += 1) {
    const cell = grid.at[end]![column]!;
    const title = columnOf(cell.text);
    if (cell.row !== end || title === null || !OF_INDICATOR.has(title) || found.has(title)) break;
    const values = grid.at[end]!.slice(cell.columnEnd).filter(({ text }) => text !== "");
    // Titles side by side belong to a table that stands upright.
    if (values.length === 0 || values.some(({ text }) => columnOf(text) !== null)) break;
    found.add(title);
  }
  const named = found.has("level3") || found.has("content");
  const measured = found.has("target") || found.has("value");
  return named && measured && found.size >= 3 ? { column, end } : null;
}

/**
 * The table that begins at this row with its titles at the left, set upright; null where none does.
 * @returns the upright grid (places are those of the source) and the first row behind the table
 */
export function setUpright(grid: Grid, row: number): { grid: Grid; end: number } | null {
  const titles = titleColumn(grid, row);
  if (titles === null) return null;
  const { column, end } = titles;
  return turned(grid, row, end, column);
}

function turned(grid: Grid, row: number, end: number, column: number): { grid: Grid; end: number } {
  const known = new Map<GridCell, GridCell>();
  const turn = (cell: GridCell): GridCell => {
    const result = known.get(cell) ?? {
      ...cell,
      row: Math.max(0, cell.column - column),
      rowEnd: cell.columnEnd - column,
      column: Math.max(0, cell.row - row),
      columnEnd: Math.min(end, cell.rowEnd) - row,
    };
    known.set(cell, result);
    return result;
  };
  const at = Array.from({ length: grid.columnCount - column }, (_, index) =>
    grid.at.slice(row, end).map((line) => turn(line[column + index]!)),
  );
  return { grid: { ...grid, at, rowCount: at.length, columnCount: end - row }, end };
}

/** 年初预算, 调整后预算, 实际支出 one below the other with the sources of money above them, set upright; null for others. */
export function setBudgetUpright(grid: Grid, row: number): { grid: Grid; end: number } | null {
  const heads = grid.at[row]!.filter((cell, column) => cell.column === column && cell.row === row);
  const source = heads.findIndex(({ text }) => amountLabel(text) !== null);
  const column = source < 1 ? -1 : heads[source - 1]!.column;
  if (column < 0 || amountLabel(heads[source - 1]!.text) !== null) return null;
  const kinds = new Set<string>();
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cell = grid.at[end]![column]!;
    const kind = cell.row === end ? budgetColumn(cell.text) : null;
    if (kind === null) break;
    if (kind !== "computed") kinds.add(kind);
  }
  return kinds.size < 2 ? null : turned(grid, row, end, column);
}
