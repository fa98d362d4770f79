/** Finding the header of an indicator table, on one row or several, in any column order. */
import { adjustedColumns } from "./adjusted-targets.ts";
import { columnOf, isColumnGroup, isMonitoringColumn, type Column } from "../words/columns.ts";
import {
  classesByContent,
  classesUnderName,
  horizonByContent,
  standsOverClasses,
  targetsByContent,
  type ColumnUse,
} from "./columns-by-content.ts";
import { columnsOfProjects } from "./columns-of-projects.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readComparison } from "../../project/index.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel, budgetColumn } from "../words/money-words.ts";
import { readYear } from "../words/values.ts";
import { yearsOver } from "./years-over-columns.ts";

export interface IndicatorHeader {
  from: number;
  /** First row behind the header. */
  to: number;
  uses: (ColumnUse | null)[];
  groups: number;
  monitoring: boolean;
  /** A column whose title was not understood and whose content can only be the targets. */
  told: GridCell | null;
  /** The year whose columns are read where the titles name several (2025年指标值 | 2026年指标值). */
  year: number | null;
}

const DEEPEST_HEADER = 3;
/** Rows below the titles that tell whether every target was adjusted. */
const ROWS_LOOKED_AT = 60;

function titleCells(grid: Grid, row: number): { titled: GridCell[]; unknown: number; columns: Set<Column> } {
  const titled: GridCell[] = [];
  const columns = new Set<Column>();
  let unknown = 0;
  let ofProject = 0;
  let before: Column | null = null;
  for (const cell of cellsStartingIn(grid, row)) {
    if (cell.text === "") continue;
    const column = columnOf(cell.text);
    // 预算年度 | 2026年: a label with its value.
    const isValue = before === "year" && readYear(cell.text) !== null;
    before = column;
    if (column !== null) columns.add(column);
    if (isValue) unknown += 1;
    else if (column !== null || isColumnGroup(cell.text)) titled.push(cell);
    // 预算数 or 填报人 beside 项目名称 is a title of a list, though no indicator's.
    else if (
      amountLabel(cell.text) === null &&
      budgetColumn(cell.text) === null &&
      fieldLabel(cell.text) === null &&
      !isPartOfYear(cell.text)
    )
      unknown += 1;
    else ofProject += 1;
  }
  if (columns.size < 2) unknown += ofProject;
  // 2027年度 alone in its row is the line below a form's title.
  if (columns.size === 0 && titled.every(({ text }) => readYear(text) !== null))
    return { titled: [], unknown: unknown + titled.length, columns };
  return { titled, unknown, columns };
}

/** 一季度, 上半年, 1-6月 under 指标值: how far the year should be by then, not its target. */
const isPartOfYear = (text: string): boolean =>
  /^(?:第?[一二三四1-4]季度|[上下]半年|前三季度|\d{1,2}(?:[-—–~至]\d{1,2})?月(?:底|末|份)?)(?:目标值?|指标值?|计划)?$/u.test(
    readLabel(text).base,
  );

function usesOf(
  grid: Grid,
  from: number,
  to: number,
  preferred: number | null,
): { uses: (ColumnUse | null)[]; groups: number; year: number | null } {
  const { years, year, ofEarlierYear } = yearsOver(grid, from, to, preferred);
  const { superseded, earlier } = adjustedColumns(
    grid.at.slice(from, to),
    grid.at.slice(to, to + ROWS_LOOKED_AT),
  );
  const ofProjects = columnsOfProjects(grid, from, to);
  const uses: (ColumnUse | null)[] = [];
  let group = 0;
  let seen = new Map<Column, GridCell>();
  for (let index = 0; index < grid.columnCount; index += 1) {
    let use: ColumnUse | null = null;
    const lowest = isPartOfYear(grid.at[to - 1]![index]!.text) ? from - 1 : to - 1;
    for (let row = lowest; row >= from && use === null; row -= 1) {
      const header = grid.at[row]![index]!;
      // A title that reaches down beside the rows (指标完成情况) is the part's, not a column's.
      const told = row === to - 1 ? ofProjects.get(header.column) : undefined;
      const column = header.rowEnd > to ? null : told === undefined ? columnOf(header.text) : told;
      if (column !== null) use = { column, group, header };
    }
    const other = years[index] ?? null;
    if ((year !== null && other !== null && other !== year) || superseded.has(index)) use = null;
    if (use !== null && ofEarlierYear.has(index)) use = { ...use, column: "lastYear" };
    const initial = earlier.get(index);
    if (use !== null && initial !== undefined) use = { ...use, earlier: initial };
    if (use !== null) {
      const before = seen.get(use.column);
      if (before !== undefined && before !== use.header) {
        if (use.column.startsWith("level")) {
          group += 1;
          seen = new Map();
          use = { ...use, group };
        } else if (use.column === "points" && (seen.get("level3")?.column ?? -1) > before.column) {
          // 分值 behind each of the three levels: the last is the indicator's own.
          uses.forEach((other, at) => {
            if (other?.header === before) uses[at] = null;
          });
          seen.set("points", use.header);
        } else if (use.column !== "cause" && use.column !== "reason") use = null;
      }
      if (use !== null && !seen.has(use.column)) seen.set(use.column, use.header);
    }
    uses.push(use);
  }
  return { uses, groups: group + 1, year };
}

/** 指标值 over ≥ | 62人 whose joined cells were lost: below the blank behind it stand the targets. */
function targetBehindSign(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  const index = uses.findIndex((use) => use?.column === "target");
  const titles = grid.at.slice(header.from, header.to).map((line) => line[index + 1]?.text);
  if (index < 0 || titles.some((text) => text !== "")) return uses;
  const under = (column: number): string[] =>
    grid.at.slice(header.to).flatMap((line) => (line[column]!.text === "" ? [] : [line[column]!.text]));
  const [signs, targets] = [under(index), under(index + 1)];
  const isSign = (text: string): boolean => readComparison(text) !== null;
  const behind = signs.length > 0 && signs.every(isSign) && targets.length > 0 && !targets.some(isSign);
  return behind ? uses.with(index + 1, uses[index]!) : uses;
}

/** 中期指标值 beside no other target is the target of a list that speaks of those years. */
function onlyOverall(uses: (ColumnUse | null)[]): (ColumnUse | null)[] {
  if (uses.some((use) => use?.column === "target")) return uses;
  return uses.map((use) => (use?.column === "overallTarget" ? { ...use, column: "target" } : use));
}

/** 一级|二级|指标内容|指标值: where no third level is named, the content names the indicator (DOMAIN §2.1(c)). */
function contentAsName(uses: (ColumnUse | null)[]): (ColumnUse | null)[] {
  const has = (column: Column, group: number): boolean =>
    uses.some((use) => use?.column === column && use.group === group);
  return uses.map((use) =>
    use?.column === "content" && !has("level3", use.group) ? { ...use, column: "level3" } : use,
  );
}

const OF_PROJECT: ReadonlySet<Column> = new Set([
  "year",
  "projectName",
  "projectCode",
  "unitName",
  "unitOrProject",
  "annualGoal",
  "overallGoal",
  "goalResult",
]);

/** 三级指标 | 全年目标: behind the names, where nothing else titles targets, the goal is each indicator's. */
function goalAsTarget(uses: (ColumnUse | null)[]): (ColumnUse | null)[] {
  const name = uses.findIndex((use) => use?.column === "level3");
  const goal = uses.findIndex((use) => use?.column === "annualGoal");
  const listsProjects = uses.some((use) => use?.column === "projectName" || use?.column === "unitOrProject");
  if (name < 0 || goal < name || listsProjects) return uses;
  return uses.map((use) => (use?.column === "annualGoal" ? { ...use, column: "target" } : use));
}

/** 年度绩效目标 | 建成示范片……: a field of the form with its value, where the titles above spoke of the part. */
function saysAValue({ columns, unknown }: { columns: ReadonlySet<Column>; unknown: number }): boolean {
  return unknown > 0 && columns.size > 0 && [...columns].every((column) => OF_PROJECT.has(column));
}

/**
 * As below, where the joined cells were lost: 三级指标 | 指标值 | (blank) | (blank) over (blank) | 指标性质 | 度量单位 |
 * 计划指标值.
 */
function standsUnderLostTitles(grid: Grid, row: number): boolean {
  const [top, bottom] = [grid.at[row - 1]!, grid.at[row]!];
  let inGroup = false;
  let titles = 0;
  let named = false;
  for (const [column, cell] of bottom.entries()) {
    const above = top[column]!;
    if (cell.row !== row || above.row !== row - 1) return false;
    if (above.text !== "") inGroup = cell.text !== "";
    if (above.text !== "" && !inGroup) named ||= columnOf(above.text) === "level3";
    else if (above.text !== "" && columnOf(above.text) !== "target" && !isColumnGroup(above.text))
      return false;
    if (cell.text === "") continue;
    if (!inGroup || columnOf(cell.text) === null) return false;
    titles += 1;
  }
  return named && titles > 1;
}

/** 前年 | 上年 | 预期当年实现值 under a title over all three, every other title reaching down beside them. */
function standsUnderTitles(grid: Grid, from: number, row: number): boolean {
  if (saysAValue(titleCells(grid, row))) return false;
  if (row === from + 1 && standsUnderLostTitles(grid, row)) return true;
  // 项目年度： over the whole width is a label left blank, not a title over the row below it.
  const titled = ({ text }: GridCell): boolean =>
    isColumnGroup(text) || !OF_PROJECT.has(columnOf(text) ?? "year");
  return grid.at[row]!.every((cell, index) => {
    if (cell.row >= from && cell.row < row) return true;
    const above = grid.at[row - 1]![index]!;
    return (
      cell.row < from ||
      (above.text === cell.text && titled(cell)) ||
      (above.row >= from && above.columnEnd - above.column > cell.columnEnd - cell.column && titled(above))
    );
  });
}

/** 绩效指标 | 目标值 | 单位: where no column names the indicator, a group's title over one column does. */
function groupAsName(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  if (uses.some((use) => use?.column === "level3" || use?.column === "content")) return uses;
  const index = uses.findIndex((use, column) => {
    const cell = grid.at[header.to - 1]![column]!;
    return use === null && isColumnGroup(cell.text) && cell.columnEnd - cell.column === 1;
  });
  if (index < 0) return uses;
  return uses.with(index, { column: "level3", group: 0, header: grid.at[header.to - 1]![index]! });
}

/**
 * The header that begins at this row, or null. Levels and a target (or result) must both be named.
 * @param year the document's own, where it is known
 */
export function headerAt(grid: Grid, row: number, year: number | null = null): IndicatorHeader | null {
  const overClasses = standsOverClasses(grid, row);
  const all = new Set<Column>();
  let to = row;
  let unknown = 0;
  while (to < grid.rowCount && to - row < DEEPEST_HEADER) {
    const titles = titleCells(grid, to);
    const under = to > row && standsUnderTitles(grid, row, to);
    const over =
      to === row && titles.columns.size > 0 && to + 1 < grid.rowCount && standsUnderTitles(grid, row, to + 1);
    if (
      !under &&
      !over &&
      !(to === row && overClasses) &&
      (titles.titled.length === 0 ||
        (titles.unknown > 0 && (titles.columns.size < 3 || titles.unknown > titles.columns.size / 2)))
    )
      break;
    // A header never repeats a title that it already has, unless below itself: that would be the next page's header.
    if (
      to > row &&
      !under &&
      [...titles.columns].some(
        (column) => all.has(column) && /^(?:level|target|comparison)/u.test(column) && !(column === "target"),
      )
    )
      break;
    for (const column of titles.columns) all.add(column);
    unknown += under ? 0 : titles.unknown;
    to += 1;
  }
  if (to === row || unknown > Math.max(2, all.size / 2)) return null;
  const named = (["level1", "level2", "level3", "content"] as const).filter((column) =>
    all.has(column),
  ).length;
  // 决策 and 过程 are scored without targets.
  const scored =
    named > 1 && all.has("level3") && (all.has("points") || all.has("score")) && all.has("standard");
  const nameless = named === 0 && all.has("target") && all.size >= 3;
  const measured = (["target", "overallTarget", "value", "comparison"] as const).some((column) =>
    all.has(column),
  );
  const mayTell = named > 1 && all.has("level3");
  // 三级指标 | 年度指标值 alone, the classes standing in rows of their own.
  const smallest = (unknown === 0 || overClasses) && all.has("level3") && all.has("target") ? 2 : 3;
  if (
    (named === 0 && !nameless) ||
    (!measured && !mayTell && !(all.has("annualGoal") && all.has("level3"))) ||
    all.size < smallest
  )
    return null;
  const { uses: written, groups, year: read } = usesOf(grid, row, to, year);
  const found = targetBehindSign(grid, { from: row, to }, written);
  const titled = measured ? found : goalAsTarget(found);
  if (!measured && !mayTell && titled === found) return null;
  const uses = nameless ? groupAsName(grid, { from: row, to }, titled) : titled;
  if (nameless && uses === titled) return null;
  const tellable = !measured && titled === found;
  const told = tellable ? targetsByContent(grid, { from: row, to }, uses) : uses;
  if (tellable && told === uses && !scored) return null;
  const monitoring = uses.some(
    (use) =>
      use !== null &&
      (isMonitoringColumn(use.header.text) || ["likelihood", "certain", "expected"].includes(use.column)),
  );
  return {
    from: row,
    to,
    uses: horizonByContent(
      grid,
      { from: row, to },
      classesByContent(
        grid,
        { from: row, to },
        classesUnderName(grid, { from: row, to }, onlyOverall(contentAsName(told))),
      ),
    ),
    groups,
    monitoring,
    year: read,
    told: told.find((use, index) => use !== uses[index])?.header ?? null,
  };
}

const OF_HORIZON = /^(?:长期|中期|中长期|总体|实施期|年度|当年|本年度?)(?:绩效|分项|具体)*目标$/u;

/** What a header's own group title (长期绩效指标, at the left or above its columns) says about the list's horizon. */
export function horizonOfHeader(grid: Grid, header: IndicatorHeader): "overall" | "annual" | null {
  const targets = header.uses.filter((use) => use?.column === "target");
  if (targets.length === 1 && columnOf(targets[0]!.header.text) === "overallTarget") return "overall";
  for (let row = header.from; row < header.to; row += 1) {
    for (const cell of grid.at[row]!) {
      // 长期绩效目标 beside 指标内容 | 指标值 reaches down beside the indicators.
      const isBeside = cell.column === 0 && cell.rowEnd > header.to && OF_HORIZON.test(cell.text);
      const said = isBeside || isColumnGroup(cell.text) ? horizonIn(cell.text) : null;
      if (said !== null) return said;
    }
  }
  return null;
}

const HORIZON_BESIDE =
  /^(?:长期|中期|中长期|总体|实施期|年度|当年|本年度?)(?:绩效|分项|具体)*(?:目标|指标)$/u;

/** 长期绩效指标 and, further down, 年度绩效指标 at the left of the rows of one list, below no title. */
export function horizonBeside(grid: Grid, header: IndicatorHeader, row: number): GridCell | null {
  const first = header.uses.findIndex((use) => use !== null);
  const beside = grid.at[row]!.slice(0, Math.max(first, 0));
  return (
    beside.find(
      ({ row: from, rowEnd, text }) => rowEnd - from > 1 && HORIZON_BESIDE.test(readLabel(text).base),
    ) ?? null
  );
}

/** The header's cells that are understood as titles. */
export function titleCellsOf(grid: Grid, header: IndicatorHeader): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = header.from; row < header.to; row += 1) {
    cells.push(
      ...cellsStartingIn(grid, row).filter(({ text }) => columnOf(text) !== null || isColumnGroup(text)),
    );
  }
  return cells;
}

/** Same titles in the same columns: the header repeated on the next page, not another list's. */
export function sameHeader(grid: Grid, a: IndicatorHeader, b: IndicatorHeader): boolean {
  const other = horizonOfHeader(grid, b);
  if (other !== null && other !== horizonOfHeader(grid, a)) return false;
  return a.uses.every((use, index) => use?.column === b.uses[index]?.column);
}

/** overall for 长期/中期/总体 …, annual for 年度 …, null where the title says neither. */
export function horizonIn(text: string): "overall" | "annual" | null {
  const base = readLabel(text).base;
  if (/年度|当年|本年/u.test(base)) return "annual";
  return /长期|中期|总体|三年|实施期/u.test(base) ? "overall" : null;
}
