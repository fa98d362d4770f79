/** The body of an indicator table, row by row: which rows carry an indicator, which only name a class. */
import { laterOrEarlier } from "./adjusted-targets.ts";
import { isDash } from "../words/blank-words.ts";
import type { Column } from "../words/columns.ts";
import {
  belongsElsewhere,
  belongsUnderCost,
  namesBothClasses,
  officialLevels,
  readClassName,
  withBracketsOpened,
} from "../words/class-names.ts";
import { cellsSeenIn, cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { headerAt, sameHeader, titleCellsOf, type IndicatorHeader } from "./indicator-header.ts";
import { countsColumns, isFoot, isTotalOfList, SUBSTANCE, subtotalIn } from "./indicator-foot.ts";
import { withoutSpaces } from "../../text/index.ts";
import { fieldLabel, structureTitle } from "../words/labels.ts";

export interface IndicatorRow {
  row: number;
  group: number;
  level1: GridCell | null;
  level2: GridCell | null;
  /** Cells by column; several where a column's title spans several cells. */
  cells: Map<Column, GridCell[]>;
}

const BLANK_NAME = /^(?:[.…。]{2,}|…|指标\s*\d{0,2}[:：]?|[:：])$/u;

export interface IndicatorBody {
  rows: IndicatorRow[];
  /** Headers repeated on a next page, and titles between. */
  titles: GridCell[];
  /** Cells read as names of classes. */
  classes: GridCell[];
  /** Rows that carry only a project's or unit's name, perhaps with the project's goal. */
  nameRows: { row: number; cell: GridCell; cells: Map<Column, GridCell[]> }[];
  /** Class names with the points written beside them. */
  classPoints: { text: string; points: string }[];
  /** First row that no longer belongs to the table. */
  end: number;
  /** The classes that held at the end of the first list. */
  last: Levels;
}

export interface Levels {
  level1: GridCell | null;
  level2: GridCell | null;
}

const LEVEL_COLUMNS: ReadonlySet<Column> = new Set([
  "level1",
  "level2",
  "class",
  "points",
  "number",
  "projectName",
  "unitName",
  "unitOrProject",
  "overallGoal",
  "annualGoal",
  "goalResult",
  "projectCode",
  "year",
  "horizon",
]);
/** Columns that only say more of a value. */
const BESIDE_A_VALUE: ReadonlySet<Column> = new Set(["unit", "comparison", "attribute"]);
const DITTO = /^(?:同上|[〃″"”“]{1,2})$/u;

/** Names that go on downwards; texts such as a standard stay as they were typed. */
const MAY_HOLD_ON: ReadonlySet<Column> = new Set([
  "level1",
  "level2",
  "class",
  "projectName",
  "unitName",
  "unitOrProject",
]);

/** 同上, 〃: what the cell above says, at its own place. */
function withoutDitto(grid: Grid, cell: GridCell, from: number): GridCell {
  if (!DITTO.test(cell.text)) return cell;
  for (let row = cell.row - 1; row >= from; row -= 1) {
    const above = grid.at[row]![cell.column]!;
    if (above.text !== "" && !DITTO.test(above.text)) return { ...cell, text: above.text };
  }
  return cell;
}

function collect(grid: Grid, header: IndicatorHeader, row: number, group: number): Map<Column, GridCell[]> {
  const cells = new Map<Column, GridCell[]>();
  const shared: readonly Column[] = header.uses.some((use) => use?.group === group && use.column === "level2")
    ? ["level1", "projectName", "unitName"]
    : ["level1", "level2", "projectName", "unitName"];
  header.uses.forEach((use, index) => {
    // What stands left of the first group (一级指标, 项目名称) holds for every group.
    if (use === null || (use.group !== group && !(use.group < group && shared.includes(use.column)))) return;
    const own = laterOrEarlier(grid.at[row]!, index, use.earlier);
    const cell = MAY_HOLD_ON.has(use.column) ? withoutDitto(grid, own, header.to) : own;
    const list = cells.get(use.column) ?? [];
    if (cell.text !== "" && !list.includes(cell)) cells.set(use.column, [...list, cell]);
  });
  return cells;
}

/** A class name standing where indicators' names stand, or over the whole width. */
function classLevel(text: string, levels: Levels, nextText: string): 1 | 2 | null {
  const official = officialLevels(text);
  if (official.length === 0) return null;
  if (official.length === 1) return official[0]!;
  const underOutput =
    levels.level1 !== null &&
    officialLevels(levels.level1.text).includes(1) &&
    readClassName(levels.level1.text).text.startsWith("产出");
  return underOutput && !belongsUnderCost(nextText) ? 2 : 1;
}

/** The title of the whole table, printed once more at the head of a page, and the list goes on below it without its titles. */
function isPrintedAgain(grid: Grid, header: IndicatorHeader, title: GridCell): boolean {
  const isAbove = grid.at
    .slice(0, header.from)
    .some((line) => line.some(({ text }) => withoutSpaces(text) === withoutSpaces(title.text)));
  if (structureTitle(title.text) === null || !isAbove || title.rowEnd >= grid.rowCount) return false;
  const next = cellsStartingIn(grid, title.rowEnd).filter(({ text }) => text !== "");
  if (next.length === 0 || next.some(({ text }) => fieldLabel(text) !== null)) return false;
  if (next.length === 1) return officialLevels(next[0]!.text).length > 0;
  const columns = collect(grid, header, title.rowEnd, 0);
  return columns.has("level3") && SUBSTANCE.some((column) => columns.has(column));
}

const textOf = (cell: GridCell | null): string => (cell === null ? "" : readClassName(cell.text).text);

function enterLevel(levels: Levels, level: 1 | 2, cell: GridCell): void {
  if (level === 2) levels.level2 = cell;
  else {
    if (textOf(levels.level1) !== textOf(cell)) levels.level2 = null;
    levels.level1 = cell;
  }
}

function nextName(grid: Grid, row: number): string {
  return cellsStartingIn(grid, row + 1).find((cell) => cell.text !== "")?.text ?? "";
}

/**
 * Reads from the row behind the header to the table's foot.
 * @param before the classes that hold at its beginning: those at the end of the page before
 */
export function readIndicatorBody(
  grid: Grid,
  header: IndicatorHeader,
  before: Levels = { level1: null, level2: null },
): IndicatorBody {
  const levels: Levels[] = Array.from({ length: header.groups }, () => ({ ...before }));
  const body: IndicatorBody = {
    rows: [],
    titles: [],
    classes: [],
    nameRows: [],
    classPoints: [],
    end: grid.rowCount,
    last: levels[0]!,
  };
  const understand = (cell: GridCell): void => {
    body.classes.push(cell);
    const named = readClassName(cell.text);
    if (named.points !== "") body.classPoints.push({ text: cell.text, points: named.points });
  };

  for (let row = header.to; row < grid.rowCount; row += 1) {
    const starting = cellsStartingIn(grid, row).filter((cell) => cell.text !== "");
    const seen = cellsSeenIn(grid, row).filter((cell) => cell.text !== "");
    if (seen.length === 0 || starting.length === 0) continue;
    const again = headerAt(grid, row, header.year);
    if (again !== null) {
      if (!sameHeader(grid, header, again)) return { ...body, end: row };
      body.titles.push(...titleCellsOf(grid, again));
      row = again.to - 1;
      continue;
    }
    if (countsColumns(starting)) {
      body.titles.push(...starting);
      continue;
    }
    const first = collect(grid, header, row, 0);
    if (isTotalOfList(starting, header)) continue;
    const subtotal = subtotalIn(starting);
    if (subtotal !== null) {
      body.titles.push(...subtotal);
      const text = subtotal.map((cell) => cell.text).join(" ");
      body.classPoints.push({ text, points: subtotal.at(-1)!.text });
      continue;
    }
    if (starting.length === 1 && isPrintedAgain(grid, header, starting[0]!)) {
      body.titles.push(starting[0]!);
      continue;
    }
    if (isFoot(cellsStartingIn(grid, row), header, first)) return { ...body, end: row };
    if (starting.length === 1 && structureTitle(starting[0]!.text)?.owner === "") {
      if (seen.length === 1 && !/续/u.test(starting[0]!.text) && headerAt(grid, row + 1) === null)
        return { ...body, end: row };
      body.titles.push(starting[0]!);
      continue;
    }
    for (let group = 0; group < header.groups; group += 1)
      readRow(grid, header, row, group, starting, levels[group]!, body, understand);
  }
  return body;
}

/** 产出指标—数量指标 in one cell. */
function classesIn(cell: GridCell | null): Levels {
  const found: Levels = { level1: null, level2: null };
  if (cell === null) return found;
  // 数 量 指 标 is one class with gaps in it.
  const [whole] = officialLevels(cell.text);
  if (whole !== undefined) return { ...found, [whole === 1 ? "level1" : "level2"]: cell };
  if (namesBothClasses(cell.text)) return { ...found, level2: cell };
  for (const part of withBracketsOpened(cell.text).split(/[-—–－/／、→>＞\s]+/u)) {
    const [level] = officialLevels(part);
    if (level === undefined) return { level1: null, level2: null };
    found[level === 1 && found.level1 === null ? "level1" : "level2"] = { ...cell, text: part };
  }
  return found;
}

/** 指标分类 over two columns, 产出指标 | 数量指标: each cell names its own class. */
function classesAcross(cells: readonly (GridCell | null)[]): Levels {
  const found = cells.map((cell) => classesIn(cell));
  return {
    level1: found.find(({ level1 }) => level1 !== null)?.level1 ?? null,
    level2: found.findLast(({ level2 }) => level2 !== null)?.level2 ?? null,
  };
}

const isClassPoints = ({ text }: GridCell): boolean => /^\d{1,3}(?:\.\d+)?分?$/u.test(text);

/** A class by itself where another column stands (a row over the whole width whose joined cells were lost). */
function isMisplacedClass(cell: GridCell, header: IndicatorHeader): boolean {
  const column = header.uses[cell.column]?.column;
  return officialLevels(cell.text).length > 0 && column !== "level1" && column !== "level2";
}

const isDashForEarlier = (header: IndicatorHeader, { text }: GridCell, column: number): boolean =>
  header.uses[column]?.earlier !== undefined && isDash(text);

function readRow(
  grid: Grid,
  header: IndicatorHeader,
  row: number,
  group: number,
  starting: GridCell[],
  levels: Levels,
  body: IndicatorBody,
  understand: (cell: GridCell) => void,
): void {
  const cells = collect(grid, header, row, group);
  // — in the place of the later value only says that the earlier one stands.
  body.titles.push(...grid.at[row]!.filter((cell, column) => isDashForEarlier(header, cell, column)));
  const own = (column: Column): GridCell | null => cells.get(column)?.at(-1) ?? null;
  const name = own("level3");
  // 一、产出指标 ……………… 50: the points of the whole class, in whatever column they were put.
  const last = starting.at(-1)!;
  const sum = starting.length === 2 && isClassPoints(last) ? last : null;
  const alone = starting.length === (sum === null ? 1 : 2) ? starting.find((cell) => cell !== sum)! : null;
  const wide =
    alone !== null && (alone.columnEnd - alone.column > 2 || isMisplacedClass(alone, header)) ? alone : null;
  const candidate =
    wide ??
    (name !== null &&
    !SUBSTANCE.some((column) =>
      (cells.get(column) ?? []).some((cell) => cell.row === row && cell !== name && cell !== sum),
    )
      ? name
      : null);
  const asClass = candidate === null ? null : classLevel(candidate.text, levels, nextName(grid, row));
  if (
    candidate !== null &&
    asClass !== null &&
    (wide !== null || own("level1") === null || asClass === 2 || own("level1") === candidate)
  ) {
    enterLevel(levels, asClass, candidate);
    understand(candidate);
    if (sum !== null && candidate !== sum) {
      body.titles.push(sum);
      body.classPoints.push({ text: `${candidate.text} ${sum.text}`, points: sum.text });
    }
    return;
  }
  if (wide !== null && sum === null) return;
  // 指标类型 may hold 定量 or, in other counties, 数量指标.
  const classes = classesAcross(cells.get("class") ?? [own("attribute")]);
  const level1 = own("level1") ?? classes.level1;
  const level2 = own("level2") ?? classes.level2;
  if (level1 !== null && level1 !== levels.level1) {
    enterLevel(levels, 1, level1);
    understand(level1);
  }
  if (level2 !== null && level2 !== levels.level2) {
    // Under one title for both classes a row may name the second alone; the first above it is then another's.
    const alone = level1 === null && classes.level2 === level2;
    if (alone && levels.level1 !== null && belongsElsewhere(level2.text, levels.level1.text))
      levels.level1 = null;
    levels.level2 = level2;
    understand(level2);
  }
  const substance = [...cells].filter(
    ([column, list]) => !LEVEL_COLUMNS.has(column) && list.some((cell) => cell.row === row),
  );
  // 指标1：, …… are the blanks of a form; a unit or a sign without a name and a value says nothing.
  if (substance.length === 1 && name !== null && BLANK_NAME.test(name.text)) body.titles.push(name);
  else if (substance.length > 0 && substance.every(([column]) => BESIDE_A_VALUE.has(column))) return;
  else if (substance.length > 0)
    body.rows.push({ row, group, level1: levels.level1, level2: levels.level2, cells });
  else {
    const nameCell = own("unitOrProject") ?? own("projectName") ?? own("unitName");
    if (nameCell !== null && nameCell.row === row && group === 0)
      body.nameRows.push({ row, cell: nameCell, cells });
  }
}
