/**
 * Rows of indicators without a row of titles, as a block pasted from the middle of a sheet: the columns are told by what
 * they hold. Only where one column alone can hold the names and one alone the targets; whatever is read is doubtful.
 */
import { officialLevels } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import { cellsStartingIn, type Grid } from "../grid.ts";
import type { ColumnUse } from "./columns-by-content.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";
import { readAttribute, splitTarget } from "../words/values.ts";

const isClass = (text: string): boolean => officialLevels(text).length > 0;
const isTarget = (text: string): boolean => {
  const { comparison, unit } = splitTarget(text);
  return text.length <= 20 && /\d/u.test(text) && (comparison !== "" || unit !== "");
};
const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text);

const LOOKED_AT = 100;

/** The rows from this one on, as many as tell the columns, in which a class stands before other cells. */
function runOfRows(grid: Grid, row: number): number {
  let end = row;
  for (; end < Math.min(grid.rowCount, row + LOOKED_AT); end += 1) {
    const first = grid.at[end]!.find(({ text }) => text !== "");
    const own = cellsStartingIn(grid, end).filter(({ text }) => text !== "");
    if (first === undefined || own.length < 2 || !isClass(first.text)) break;
    if (own.some(({ text }) => columnOf(text) !== null && !isClass(text) && text.length > 2)) break;
  }
  return end;
}

function columnTexts(grid: Grid, from: number, to: number, column: number): string[] {
  return grid.at.slice(from, to).flatMap((line) => {
    const cell = line[column]!;
    return cell.text === "" || cell.column !== column ? [] : [cell.text];
  });
}

/** What each column of the run holds; null where names or targets cannot be told apart from others. */
function kindsOf(grid: Grid, from: number, to: number): Map<number, Column> | null {
  const kinds = new Map<number, Column>();
  const open: number[] = [];
  for (let column = 0; column < grid.columnCount; column += 1) {
    const texts = columnTexts(grid, from, to, column);
    if (texts.length === 0) continue;
    const classes = texts.flatMap((text) => (isClass(text) ? [officialLevels(text)] : []));
    if (classes.length === texts.length) {
      const level = classes.every((levels) => levels.includes(1)) ? "level1" : "level2";
      if ([...kinds.values()].includes(level)) return null;
      kinds.set(column, level);
    } else if (texts.every((text) => readAttribute(text) !== null)) kinds.set(column, "attribute");
    else open.push(column);
  }
  const targets = open.filter((column) => {
    const texts = columnTexts(grid, from, to, column);
    return texts.filter(isTarget).length * 2 >= texts.length && !texts.every(isNumber);
  });
  const target = targets[0];
  if (target === undefined || targets.length > 1) return null;
  const names = open.filter((column) => {
    const texts = columnTexts(grid, from, to, column);
    return column < target && texts.every((text) => !isNumber(text) && !isTarget(text));
  });
  if (names.length !== 1) return null;
  return kinds.set(names[0]!, "level3").set(target, "target");
}

/** The first row from this one on that neither begins with a class nor goes on with a name and a target below one. */
function endOfRun(grid: Grid, row: number, kinds: ReadonlyMap<number, Column>): number {
  const due = [...kinds].flatMap(([column, kind]) =>
    kind === "level3" || kind === "target" ? [column] : [],
  );
  for (let end = row; end < grid.rowCount; end += 1) {
    const line = grid.at[end]!;
    const first = line.find(({ text }) => text !== "");
    const goesOn =
      first !== undefined &&
      kinds.get(first.column) === "level3" &&
      due.every((column) => line[column]!.text !== "");
    if (first !== undefined && !isClass(first.text) && !goesOn) return end;
  }
  return grid.rowCount;
}

/**
 * A header for rows that have none, or null.
 * @returns the first row behind them, too
 */
export function headerOfUntitled(grid: Grid, row: number): { header: IndicatorHeader; end: number } | null {
  const first = cellsStartingIn(grid, row).find(({ text }) => text !== "");
  if (first === undefined || !isClass(first.text) || fieldLabel(first.text) !== null) return null;
  if (amountLabel(first.text) !== null) return null;
  const end = runOfRows(grid, row);
  if (end - row < 2) return null;
  const kinds = kindsOf(grid, row, end);
  if (kinds === null) return null;
  const uses = Array.from({ length: grid.columnCount }, (_, index): ColumnUse | null => {
    const column = kinds.get(index);
    return column === undefined ? null : { column, group: 0, header: grid.at[row]![index]! };
  });
  return {
    header: { from: row, to: row, uses, groups: 1, monitoring: false, year: null, told: null },
    end: endOfRun(grid, row, kinds),
  };
}
