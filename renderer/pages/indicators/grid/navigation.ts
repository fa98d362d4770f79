/** Moving between cells as in Excel. Positions are indexes into the rows as shown; pure. */

export interface Cell {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** The active cell, and the opposite corner of what is selected. `tabbedFrom` is the column in which a run of Tab began. */
export interface Selection {
  active: Cell;
  extent: Cell;
  tabbedFrom: number | null;
}

export interface Rectangle {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
}

const PAGE = 10;
const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

export const selectCell = (cell: Cell): Selection => ({ active: cell, extent: cell, tabbedFrom: null });

export function rectangleOf({ active, extent }: Selection): Rectangle {
  return {
    top: Math.min(active.row, extent.row),
    bottom: Math.max(active.row, extent.row),
    left: Math.min(active.column, extent.column),
    right: Math.max(active.column, extent.column),
  };
}

export const contains = (area: Rectangle, cell: Cell): boolean =>
  cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right;

export const isSingle = ({ active, extent }: Selection): boolean =>
  active.row === extent.row && active.column === extent.column;

function target({ row, column }: Cell, { key, ctrlKey }: Key, size: GridSize): Cell | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case "ArrowUp":
      return { row: ctrlKey ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: ctrlKey ? lastRow : row + 1, column };
    case "ArrowLeft":
      return { row, column: ctrlKey ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: ctrlKey ? lastColumn : column + 1 };
    case "PageUp":
      return { row: row - PAGE, column };
    case "PageDown":
      return { row: row + PAGE, column };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** Arrows, Home, End, PageUp and PageDown, with Shift to extend; null for any other key. */
export function moveByKey(selection: Selection, key: Key, size: GridSize): Selection | null {
  const wanted = target(key.shiftKey ? selection.extent : selection.active, key, size);
  if (wanted === null) return null;
  const cell = { row: clamp(wanted.row, size.rows - 1), column: clamp(wanted.column, size.columns - 1) };
  return key.shiftKey ? { ...selection, extent: cell, tabbedFrom: null } : selectCell(cell);
}

/** Tab goes to the next cell and on to the next row; null at either end, where the focus leaves the grid. */
export function moveByTab(selection: Selection, backwards: boolean, size: GridSize): Selection | null {
  const { row, column } = selection.active;
  const index = row * size.columns + column + (backwards ? -1 : 1);
  if (index < 0 || index >= size.rows * size.columns) return null;
  const active = { row: Math.floor(index / size.columns), column: index % size.columns };
  return { active, extent: active, tabbedFrom: selection.tabbedFrom ?? column };
}

/** Enter goes down (Shift+Enter up); after a run of Tab, back to the column in which it began. */
export function moveByEnter(selection: Selection, backwards: boolean, size: GridSize): Selection {
  const { row, column } = selection.active;
  return selectCell({
    row: clamp(row + (backwards ? -1 : 1), size.rows - 1),
    column: selection.tabbedFrom ?? column,
  });
}
