/** Going to a field of a row from elsewhere (体检, the place where she stopped): the row first, then the field. */
import { flushSync } from "react-dom";

import { GRID_COLUMNS } from "./columns.ts";
import type { GridController } from "./controller.ts";

export function showDetail(path: string, grid: GridController): void {
  const [, rowId, ...rest] = path.split("/");
  const field = rest.join("/");
  const column = GRID_COLUMNS.findIndex((entry) => entry.field === field);
  // At once, so that whoever moved the focus here finds it where it belongs.
  const shown = flushSync(() => grid.reveal(rowId!, Math.max(0, column)));
  if (!shown) return;
  const escaped = CSS.escape(path);
  const selector =
    column < 0
      ? `[data-details] [data-path="${escaped}"]`
      : `[role="grid"] [data-path="${escaped}"] textarea`;
  document.querySelector<HTMLElement>(selector)?.focus();
}
