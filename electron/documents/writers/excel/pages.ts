/** Where the printed pages of a sheet end, as far as its own heights tell, and what that asks of headings and merged cells there. */
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

/** The row at which a merged cell begins whose text would be cut off by an end before `row`; null where none is. */
function rowOfCutText(rows: readonly SheetRow[], from: number, row: number): number | null {
  let room = 0;
  for (let at = row - 1; at >= from; at -= 1) {
    room += rows[at]!.height;
    const isCut = rows[at]!.cells.some(
      ({ rowSpan, textHeight, top }) =>
        // A text of more than a row's greatest height goes on overleaf.
        rowSpan > 1 && top !== true && at + rowSpan > row && textHeight > room,
    );
    if (isCut) return at;
  }
  return null;
}

/** Where the page should end that ends before `row`; null where it must end there, since nothing above could stay on it. */
function betterEnd(rows: readonly SheetRow[], from: number, row: number): number | null {
  let end: number | null = row;
  let better: number | null = row;
  while (better !== null && better > from) {
    end = better;
    better = rows[end - 1]!.keepWithNext === true ? end - 1 : rowOfCutText(rows, from, end);
  }
  return better === null && end !== row ? end : null;
}

/**
 * The breaks asked for and those that a sheet needs besides. It knows no rows that stay together, so that a page would end
 * with the name of a 二级指标 whose rows stand overleaf; and the text of a merged cell is cut in two where its first rows
 * at the foot of a page are too low for it.
 */
export function addedBreaks(layout: Pages, section: FormSection): number[] {
  const height = pageHeight(section);
  let { breaks } = layout;
  let pages = pageOfRows(layout, height);
  for (let row = 1; row < layout.rows.length; row += 1) {
    if (pages[row] === pages[row - 1] || breaks.includes(row)) continue;
    const end = betterEnd(layout.rows, pages.indexOf(pages[row - 1]!), row);
    if (end === null) continue;
    breaks = [...breaks, end].toSorted((a, b) => a - b);
    pages = pageOfRows({ ...layout, breaks }, height);
  }
  return breaks;
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
