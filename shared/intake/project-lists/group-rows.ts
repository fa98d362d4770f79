/** 一、市政管养类 | 1007 | 990 in a list of projects: what a class of them comes to, no project of its own. */
import { officialLevels } from "../words/class-names.ts";
import { isAmount, isTitleCell } from "../form/form-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { columnOf } from "../words/columns.ts";
import { fieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";

const COUNTED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])\s*\S/u;
const NUMERAL = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u;
const SUBTOTAL = /\S(?:小\s*计|合\s*计)$/u;
const TOTAL = /^(?:合\s*计|总\s*计)$/u;
const FIGURE = /^-?\d[\d,，.]*\s*[%％]?$/u;

const said = (grid: Grid, row: number): GridCell[] =>
  cellsStartingIn(grid, row).filter(({ text }) => text !== "");

/** 一、市政管养类, 一 | 市政管养类 or 市政管养类小计, and behind it nothing but figures. */
function isGroupRow(grid: Grid, row: number, isCounted: boolean, names: number): boolean {
  const [first, ...others] = said(grid, row);
  // 一、产出指标 | 50: a class of indicators with its points.
  if (first === undefined || officialLevels(first.text).length > 0) return false;
  const inNamesPlace = grid.at[row]![names]!;
  const isNameless = first.column < names && (inNamesPlace.text === "" || inNamesPlace === first);
  const figures = NUMERAL.test(first.text) ? others.slice(1) : others;
  const opens =
    SUBTOTAL.test(first.text) ||
    (isNameless && COUNTED.test(first.text)) ||
    (isCounted && (COUNTED.test(first.text) || NUMERAL.test(first.text)));
  return opens && figures.some((cell) => isAmount(cell)) && figures.every(({ text }) => FIGURE.test(text));
}

/**
 * 一 | 公共文化, 一、公共文化 or 公共文化 over the whole width, with no sums behind it: whose projects follow, or of which
 * kind. A project follows below it.
 */
function isBareGroupRow(grid: Grid, row: number, isCounted: boolean, names: number): boolean {
  const [first, second, ...others] = said(grid, row);
  if (first === undefined || others.length > 0 || !isProjectRow(grid, row + 1, names)) return false;
  if (officialLevels(first.text).length > 0 || TOTAL.test(first.text)) return false;
  if (second !== undefined) return isCounted && NUMERAL.test(first.text) && grid.at[row]![names] === second;
  const isWide = grid.at[row]![names] === first && first.columnEnd - first.column > grid.columnCount / 2;
  const isNameless = first.column < names && grid.at[row]![names]!.text === "";
  const isKind = grid.at[row]![names] === first && /[\u4e00-\u9fff]类(?:项目)?$/u.test(first.text);
  return isWide || isKind || (isNameless && isCounted && COUNTED.test(first.text));
}

/** A name of its own with an amount or a number in the row. */
function isProjectRow(grid: Grid, row: number, names: number): boolean {
  const name = grid.at[row]?.[names];
  const cells = row < grid.rowCount ? said(grid, row) : [];
  return (
    name !== undefined &&
    name.text !== "" &&
    name.row === row &&
    name.column === names &&
    name.columnEnd - name.column <= grid.columnCount / 2 &&
    cells.length > 2 &&
    cells.every((cell) => cell === name || !isTitleCell(cell)) &&
    cells.some((cell) => cell !== name && isAmount(cell))
  );
}

/** 合计 | 461.55 | 95.2 as the first row below the titles: what the whole list comes to. */
function isTotalAhead(grid: Grid, at: number, names: number): boolean {
  const [first, ...figures] = said(grid, at);
  return (
    first !== undefined &&
    first.column <= names &&
    TOTAL.test(first.text) &&
    figures.some((cell) => isAmount(cell)) &&
    figures.every(({ text }) => FIGURE.test(text))
  );
}

/** The column in which the titles name projects; -1 where none does. */
const columnOfNames = (grid: Grid, row: number): number =>
  grid.at[row]!.findIndex((cell) => cell.row === row && fieldLabel(cell.text)?.path === "name");

/** Projects numbered 1, 2, 3 below classes numbered 一, 二; where all count alike none of them is a class. */
function countsProjects(grid: Grid, row: number): boolean {
  const number = cellsStartingIn(grid, row).find(({ text }) => columnOf(text) === "number");
  const below = number === undefined ? [] : grid.at.slice(row + 1).map((line) => line[number.column]!.text);
  return below.some((text) => /^\d{1,3}$/u.test(text));
}

/** The grid as if the rows did not stand in it; cells keep their places in the source. */
function without(grid: Grid, rows: ReadonlySet<number>): Grid {
  const kept = grid.at.flatMap((_, row) => (rows.has(row) ? [] : [row]));
  const above = (row: number): number => kept.filter((each) => each < row).length;
  const known = new Map<GridCell, GridCell>();
  const moved = (cell: GridCell): GridCell => {
    const result = known.get(cell) ?? { ...cell, row: above(cell.row), rowEnd: above(cell.rowEnd) };
    known.set(cell, result);
    return result;
  };
  return { ...grid, at: kept.map((row) => grid.at[row]!.map(moved)), rowCount: kept.length };
}

/**
 * A list of projects that begins at this row, without the rows of its classes; null where it has none.
 * @param withBare whether rows count that name a class and no sums; among indicators such a name may be a unit's
 * @returns the grid to read, the rows of classes in the source, and the row of the source for each row of the grid
 */
export function withoutGroupRows(
  grid: Grid,
  row: number,
  withBare = false,
): { grid: Grid; groups: ReadonlySet<number>; rowOf: (row: number) => number } | null {
  const names = columnOfNames(grid, row);
  if (names < 0) return null;
  const rows = new Set<number>();
  const isCounted = countsProjects(grid, row);
  let begun = false;
  for (let at = row + 1; at < grid.rowCount; at += 1) {
    if (isGroupRow(grid, at, isCounted, names) || (!begun && isTotalAhead(grid, at, names))) rows.add(at);
    else if (withBare && isBareGroupRow(grid, at, isCounted, names)) rows.add(at);
    begun ||= said(grid, at).some((cell) => isAmount(cell));
  }
  if (rows.size === 0) return null;
  const kept = grid.at.flatMap((_, at) => (rows.has(at) ? [] : [at]));
  return { grid: without(grid, rows), groups: rows, rowOf: (at) => kept[at] ?? grid.rowCount };
}

/** Says what such rows held; their names stay with what was left over. */
export function passGroupRows(
  reading: Reading,
  grid: Grid,
  groups: ReadonlySet<number>,
  end = grid.rowCount,
): void {
  for (const at of [...groups].filter((each) => each < end)) {
    const cells = said(grid, at);
    const figures = cells.filter(({ text }) => FIGURE.test(text));
    const name = cells
      .filter((cell) => !figures.includes(cell))
      .map(({ text }) => text)
      .join(" ");
    for (const { place } of figures) reading.use(place);
    const sums = figures.map(({ text }) => text).join(" ");
    if (TOTAL.test(name)) {
      for (const { place } of cells) reading.use(place);
      reading.warn(`清单的合计行不属于任何一个项目，没有导入（合计 ${sums}）。`);
    } else if (figures.length > 0)
      reading.warn(`清单里“${name}”一行是一类项目的小计，不属于任何一个项目，没有导入（${sums}）。`);
  }
}
