/** Which grid columns stand under which titles. */
import type { GridCell } from "../grid.ts";

export interface NamedColumn<T> {
  column: T;
  header: GridCell;
}

/** Every grid column under a title that is understood; a title over several columns names all of them. */
export function columnsNamed<T>(
  cells: readonly GridCell[],
  columnOf: (text: string) => T | null,
): Map<number, NamedColumn<T>> {
  const found = new Map<number, NamedColumn<T>>();
  for (const cell of cells) {
    const column = cell.text === "" ? null : columnOf(cell.text);
    if (column === null) continue;
    for (let index = cell.column; index < cell.columnEnd; index += 1)
      found.set(index, { column, header: cell });
  }
  return found;
}
