/** Where the printed pages of a sheet end, as far as its own heights tell, and what that asks of cells that reach over an end. */
import { A4, POINTS_PER_MILLIMETRE, type FormSection } from "../../../../shared/forms/index.ts";
import type { SheetLayout, SheetRow } from "./sheet-layout.ts";

type Pages = Pick<SheetLayout, "rows" | "repeated" | "breaks">;

/** Points between the margins. */
function pageHeight({ orientation, margins }: FormSection): number {
  const paper = orientation === "portrait" ? A4.height : A4.width;
  return (paper - margins.top - margins.bottom) * POINTS_PER_MILLIMETRE;
}

/** The page (from 0) on which each row is printed: a page ends before the row that no longer fits, or at a break. */
function pageOfRows({ rows, repeated, breaks }: Pages, height: number): number[] {
  const heads =
    repeated === null
      ? 0
      : rows.slice(repeated.from, repeated.to + 1).reduce((sum, row) => sum + row.height, 0);
  let page = 0;
  let left = height;
  return rows.map((row, index) => {
    if (index > 0 && (row.height > left || breaks.includes(index))) {
      page += 1;
      left = height - (repeated !== null && index > repeated.to ? heads : 0);
    }
    left -= row.height;
    return page;
  });
}

/**
 * The rows, with each merged cell that ends on another page than it begins at its top: the middle of such a cell is printed
 * on one of its pages only, often not the first, where the rows beside it would then stand without their 一级指标.
 */
export function labelledFromTheirFirstPage(layout: Pages, section: FormSection): SheetRow[] {
  const pages = pageOfRows(layout, pageHeight(section));
  return layout.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const last = Math.min(index + cell.rowSpan, pages.length) - 1;
      return pages[last] === pages[index] ? cell : { ...cell, top: true as const };
    }),
  }));
}
