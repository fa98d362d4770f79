/** The selection by the ids of its rows, so that it stays on the same cells when rows are added, moved or taken away. Pure. */
import type { Indicator } from "../../../../shared/project/index.ts";
import { selectCell, type Cell, type Selection } from "./navigation.ts";

export interface NamedCell {
  rowId: string;
  column: number;
}

export interface NamedSelection {
  active: NamedCell;
  extent: NamedCell;
  tabbedFrom: number | null;
  /** Where the active row stood: if it goes, the selection stays on the row that takes its place. */
  index: number;
}

export function nameSelection(selection: Selection, rows: readonly Indicator[]): NamedSelection {
  const name = (cell: Cell): NamedCell => ({ rowId: rows[cell.row]!.id, column: cell.column });
  return {
    active: name(selection.active),
    extent: name(selection.extent),
    tabbedFrom: selection.tabbedFrom,
    index: selection.active.row,
  };
}

/** The first cell before anything was selected; null where there are no rows. */
export function resolveSelection(named: NamedSelection | null, rows: readonly Indicator[]): Selection | null {
  if (rows.length === 0) return null;
  if (named === null) return selectCell({ row: 0, column: 0 });
  const indexOf = ({ rowId }: NamedCell): number => rows.findIndex((row) => row.id === rowId);
  const row = indexOf(named.active);
  if (row < 0)
    return selectCell({ row: Math.min(named.index, rows.length - 1), column: named.active.column });
  const active = { row, column: named.active.column };
  const extent = indexOf(named.extent);
  return {
    active,
    extent: extent < 0 ? active : { row: extent, column: named.extent.column },
    tabbedFrom: named.tabbedFrom,
  };
}
