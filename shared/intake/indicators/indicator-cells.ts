/** The cells of one indicator's row, and putting a cell's text into a field of a row. */
import type { Trust } from "../builder.ts";
import type { Column } from "../words/columns.ts";
import type { GridCell } from "../grid.ts";
import type { Reading } from "../reading.ts";

export type Cells = ReadonlyMap<Column, GridCell[]>;

export const firstIn = (cells: Cells, column: Column): GridCell | null => cells.get(column)?.[0] ?? null;

/** The row of a draft that is being filled. */
export interface Target {
  path: string;
  reading: Reading;
}

export function put(
  { reading, path }: Target,
  field: string,
  text: string,
  cell: GridCell,
  trust: Trust = {},
): void {
  if (text === "") return;
  const own: Trust = cell.doubt === undefined ? trust : { confidence: "doubtful", remark: cell.doubt };
  reading.settle(reading.setText(`${path}/${field}`, text, cell.place, own), text, cell.place);
}
