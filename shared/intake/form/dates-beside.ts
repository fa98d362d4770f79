/** 起止日期 | 2027-01-01 | 2027-12-31: beginning and end of a project in cells of their own. */
import { isLabelCell } from "./form-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { fieldLabel } from "../words/labels.ts";
import { isDate } from "../words/values.ts";

const BETWEEN = /^[至到—–~～-]{1,2}$/u;

/** The two dates beside the label or below one another at its right, 至 between them or not; null for anything else. */
export function datesBeside(grid: Grid, label: GridCell): [GridCell, GridCell] | null {
  const dates: GridCell[] = [];
  for (let row = label.row; row < label.rowEnd; row += 1) {
    for (const cell of cellsStartingIn(grid, row)) {
      if (cell.column < label.columnEnd || cell.text === "" || BETWEEN.test(cell.text)) continue;
      if (isLabelCell(cell)) break;
      dates.push(cell);
    }
  }
  const [start, end, ...others] = dates;
  if (start === undefined || end === undefined || others.length > 0) return null;
  return isDate(start.text) && isDate(end.text) ? [start, end] : null;
}

/** 起止日期 over two columns of a list: each row's beginning and end are read as one text, in place. */
export function joinDatesBelow(grid: Grid): void {
  for (let row = 0; row < grid.rowCount - 1; row += 1) {
    for (const title of cellsStartingIn(grid, row)) {
      const isOverTwo = title.columnEnd - title.column === 2 && title.text !== "";
      if (!isOverTwo || fieldLabel(title.text)?.path !== "dates") continue;
      for (let below = title.rowEnd; below < grid.rowCount; below += 1) {
        const [start, end] = [grid.at[below]![title.column]!, grid.at[below]![title.column + 1]!];
        if (start === end || start.row !== below || !isDate(start.text) || !isDate(end.text)) break;
        const whole = { ...start, text: `${start.text}至${end.text}`, columnEnd: title.columnEnd };
        for (let at = below; at < start.rowEnd; at += 1) grid.at[at]!.splice(title.column, 2, whole, whole);
      }
    }
  }
}
