/** The selected cells as a block for Excel, WPS and Word. */
import type { Indicator } from "../../../../shared/project/index.ts";
import { GRID_COLUMNS, shownText } from "../grid/columns.ts";
import type { Rectangle } from "../grid/navigation.ts";
import type { Block } from "./block.ts";

export function copyCells(rows: readonly Indicator[], area: Rectangle): Block {
  const columns = GRID_COLUMNS.slice(area.left, area.right + 1).filter((column) => column.field !== null);
  return rows
    .slice(area.top, area.bottom + 1)
    .map((row) => columns.map((column) => shownText(row, column.id)));
}
