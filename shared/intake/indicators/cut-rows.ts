/**
 * A row that the end of a page cut in two, as tables converted from printed pages have it: its rest stands below the
 * titles of the next page, in cells of its own. It is joined with its beginning before either is read.
 */
import { isColumnGroup, type Column } from "../words/columns.ts";
import { replaceCell, type Grid, type GridCell } from "../grid.ts";
import { headerAt, sameHeader, type IndicatorHeader } from "./indicator-header.ts";
import { structureTitle } from "../words/labels.ts";
import { withoutPageNumber } from "../text/page-numbers.ts";
import { withoutSpaces } from "../../text/index.ts";
import type { SourceBlock, SourceTable } from "../source.ts";

const DOUBT = "这一行被分页截成两段，已接在一起，请核对";
/** Titles of the form and of its columns, repeated at the head of a page. */
const ROWS_OF_HEAD = 6;

const CLASSES: ReadonlySet<Column> = new Set(["level1", "level2", "class"]);
/** The columns whose texts run over several lines. */
const TEXTS: ReadonlySet<Column> = new Set([
  "level3",
  "standard",
  "content",
  "basis",
  "reason",
  "measure",
  "note",
]);

/** A number or a sign: a value of its own, and not the rest of 2026年11月30 | 日前. */
const BEGINS_A_VALUE = /^[\d０-９≥≤≧≦<>＜＞=＝]/u;

/** 15分，按完成比例得 | 分，满分15分: the one cannot end there, or the other cannot begin so. */
function readsCut(before: string, rest: string): boolean {
  const count = (pattern: RegExp): number => before.match(pattern)?.length ?? 0;
  return (
    /[，、；：（(“《—~～-]$|[得扣按达为的和及与或至到]$/u.test(before) ||
    /^(?:[，。；：、）)”》%％]|分(?:[，。；、）)]|$))/u.test(rest) ||
    count(/[（(]/gu) > count(/[）)]/gu) ||
    count(/“/gu) > count(/”/gu) ||
    count(/《/gu) > count(/》/gu)
  );
}

interface Part {
  column: number;
  use: Column | null;
  cell: GridCell;
}

/** What holds at a place: its own text, or the nearest one above it. */
const holdingAt = (grid: Grid, row: number, column: number): string =>
  withoutSpaces(
    grid.at.slice(0, row + 1).findLast((line) => line[column]!.text !== "")?.[column]?.text ?? "",
  );

/** The cells that begin in a row and say something; null where a joined cell hangs into it. */
function partsIn(grid: Grid, row: number, header: IndicatorHeader): Part[] | null {
  const line = grid.at[row] ?? [];
  if (line.some((cell) => cell.text !== "" && cell.row !== row)) return null;
  return line.flatMap((cell, column) =>
    cell.text === "" || cell.column !== column
      ? []
      : [{ column, use: header.uses[column]?.column ?? null, cell }],
  );
}

/** Without the classes that hold above and are only said again. */
const withoutClasses = (parts: readonly Part[], above: Grid, last: number): Part[] =>
  parts.filter(
    ({ use, column, cell }) =>
      use === null || !CLASSES.has(use) || withoutSpaces(cell.text) !== holdingAt(above, last, column),
  );

/** The rest of a row has neither a class nor a value of its own, and goes on with what the row above has begun. */
function goesOn(above: Grid, last: number, parts: readonly Part[], header: IndicatorHeader): boolean {
  const has = (use: Column): boolean =>
    header.uses.some((own, column) => own?.column === use && above.at[last]![column]!.text !== "");
  if (parts.length === 0 || !has("level3") || !has("target")) return false;
  const isNamed = parts.some(({ use }) => use === "level3");
  const mayGoOn = ({ use, cell }: Part): boolean =>
    use !== null && (TEXTS.has(use) || (use === "target" && !isNamed && !BEGINS_A_VALUE.test(cell.text)));
  if (!parts.every(mayGoOn)) return false;
  const begun = parts.map(({ column, cell }) => ({
    before: above.at[last]![column]!,
    rest: cell.text,
  }));
  if (begun.some(({ before }) => before.text === "" || before.row !== last)) return false;
  // With a name the row may be an indicator that nobody has filled in yet.
  return !isNamed || begun.some(({ before, rest }) => readsCut(before.text, rest));
}

function join(above: Grid, last: number, parts: readonly Part[], below: Grid): void {
  for (const { column, cell } of parts) {
    const begun = above.at[last]![column]!;
    replaceCell(above, begun, { text: begun.text + cell.text, doubt: DOUBT });
    replaceCell(below, cell, { text: "" });
  }
}

/** The first header from this row on, within the head of a page. */
function headerFrom(grid: Grid, from: number): IndicatorHeader | null {
  for (let row = from; row < Math.min(grid.rowCount, from + ROWS_OF_HEAD); row += 1) {
    const header = headerAt(grid, row);
    if (header !== null) return header;
  }
  return null;
}

const isBlank = (grid: Grid, row: number): boolean => grid.at[row]!.every(({ text }) => text === "");

/** Joins the last row of a table with what the table on the next page has of it. */
export function joinCutRow(above: Grid, below: Grid): void {
  if (above.columnCount !== below.columnCount) return;
  const again = headerFrom(below, 0);
  const parts = again === null ? null : partsIn(below, again.to, again);
  if (again === null || parts === null) return;
  let last = above.rowCount - 1;
  while (last > 0 && isBlank(above, last)) last -= 1;
  const isSame = (row: number): boolean => {
    const header = headerAt(above, row);
    return header !== null && header.to <= last && sameHeader(above, header, again);
  };
  const rest = withoutClasses(parts, above, last);
  if (!goesOn(above, last, rest, again) || !above.at.some((_, row) => row < last && isSame(row))) return;
  join(above, last, rest, below);
}

/** A title of the form or of its columns, or the number of a page. */
function isHead(grid: Grid, row: number, header: IndicatorHeader): boolean {
  const titles = grid.at.slice(header.from, header.to);
  if (titles.some((line) => line.every(({ text }, column) => text === grid.at[row]![column]!.text)))
    return true;
  const texts = new Set(grid.at[row]!.flatMap(({ text }) => (text === "" ? [] : [text])));
  const [only] = texts;
  if (only === undefined || texts.size > 1) return texts.size === 0;
  return isColumnGroup(only) || structureTitle(only) !== null || withoutPageNumber(only) === "";
}

/** Joins such rows where the titles are repeated within one table. */
export function joinCutRows(grid: Grid, header: IndicatorHeader): void {
  const titles = grid.at[header.to - 1]!.map(({ text }) => text);
  const repeats = (row: number): boolean =>
    grid.at[row]!.every(({ text }, column) => text === titles[column]);
  for (let row = header.to + 1; row < grid.rowCount - 1; row += 1) {
    const parts = repeats(row) ? partsIn(grid, row + 1, header) : null;
    if (parts === null) continue;
    let last = row - 1;
    while (last > header.to && isHead(grid, last, header)) last -= 1;
    const rest = withoutClasses(parts, grid, last);
    if (goesOn(grid, last, rest, header)) join(grid, last, rest, grid);
  }
}

/** The table that goes on with this one: nothing but the numbers of pages stands between. */
export function tableOnNextPage(blocks: readonly SourceBlock[], index: number): SourceTable | null {
  for (const block of blocks.slice(index + 1, index + 1 + ROWS_OF_HEAD)) {
    if (block.kind === "table") return block;
    if (withoutPageNumber(block.text) !== "") return null;
  }
  return null;
}
