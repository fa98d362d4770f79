/** Columns of an indicator table that no title tells, told by what they hold. */
import { classesInOne, officialLevels } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import { cellsSeenIn, cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { splitTarget } from "../words/values.ts";

export interface ColumnUse {
  column: Column;
  /** Tables may carry two indicator lists side by side (中期 left, 年度 right; DOMAIN §2.1(b)). */
  group: number;
  header: GridCell;
  /** The column of the values before a change, for the rows in which nothing was changed. */
  earlier?: number;
}

const LOOKED_AT = 12;

/** What stands in a column below the titles, blanks left out. */
const textsBelow = (grid: Grid, from: number, column: number): string[] =>
  grid.at
    .slice(from, from + LOOKED_AT)
    .flatMap((line) => (line[column]!.text === "" ? [] : [line[column]!.text]));

const ONLY_A_HORIZON =
  /^(?:(?:19|20|21)\d{2}(?=年))?年?(?:中长期|长期|中期|总体|三年|实施(?:周)?期|年度|当年|本年度?)(?:绩效|目标|指标)*$/u;
const MAY_BE_HORIZON: ReadonlySet<Column> = new Set(["attribute", "class", "note"]);

/** 目标类型 over 中长期绩效 | 年度绩效: for which years each row counts, whatever the column is called. */
export function horizonByContent(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  return uses.map((use, index) => {
    const title = grid.at[header.to - 1]![index]!;
    if (title.text === "" || title.column !== index || title.rowEnd !== header.to) return use;
    if (use !== null && !MAY_BE_HORIZON.has(use.column)) return use;
    const texts = textsBelow(grid, header.to, index);
    const isHorizon = texts.length > 1 && texts.every((text) => ONLY_A_HORIZON.test(readLabel(text).base));
    return isHorizon ? { column: "horizon", group: 0, header: title } : use;
  });
}

/** 指标级次 over 产出指标/数量指标: the one column that names classes, both levels in each of its cells. */
function bothClassesByContent(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  const index = uses.findIndex((use, column) => {
    const texts = use === null ? textsBelow(grid, header.to, column) : [];
    const isClass = (text: string): boolean => classesInOne(text) !== null || officialLevels(text).length > 0;
    return texts.length > 1 && texts.every(isClass) && texts.some((text) => classesInOne(text) !== null);
  });
  const title = grid.at[header.to - 1]![index];
  const isTitled = title !== undefined && title.text !== "" && title.column === index;
  return isTitled ? uses.with(index, { column: "class", group: 0, header: title }) : uses;
}

/** 指标维度 over 产出 | 数量: where no title names the classes, columns that hold nothing else do. */
export function classesByContent(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  if (uses.some((use) => use?.column === "level1")) return uses;
  const hasSecond = uses.some((use) => use?.column === "level2" || use?.column === "class");
  const both = hasSecond ? uses : bothClassesByContent(grid, header, uses);
  if (both !== uses) return both;
  let next: "level1" | "level2" | null = "level1";
  return uses.map((use, index) => {
    const title = grid.at[header.to - 1]![index]!;
    if (use !== null || next === null || title.text === "") return use;
    const texts = grid.at
      .slice(header.to, header.to + LOOKED_AT)
      .flatMap((line) => (line[index]!.text === "" ? [] : [line[index]!.text]));
    const levels = texts.map((text) => officialLevels(text));
    if (texts.length < 2 || levels.some((level) => level.length === 0)) return use;
    const column = next === "level1" && levels.every((level) => level.includes(1)) ? "level1" : "level2";
    if (column === "level2" && hasSecond) return use;
    next = column === "level1" ? "level2" : null;
    return { column, group: 0, header: title };
  });
}

/**
 * 三级指标 | 目标值 | 责任科室 with 产出指标 alone in the row below, or 产出指标-数量指标-… below the names: names and targets are
 * enough for a header there, whatever else the table tells of each indicator.
 */
export function standsOverClasses(grid: Grid, row: number): boolean {
  const titles = cellsStartingIn(grid, row).map(({ text, column }) => ({ use: columnOf(text), column }));
  const names = titles.find(({ use }) => use === "level3");
  const below = grid.at[row + 1];
  if (names === undefined || below === undefined || !titles.some(({ use }) => use === "target")) return false;
  const [first, ...others] = cellsSeenIn(grid, row + 1).filter(({ text }) => text !== "");
  if (first !== undefined && others.length === 0) return officialLevels(first.text).length > 0;
  const parts = below[names.column]!.text.split(/[-—–－/／]/u);
  return parts.length > 1 && officialLevels(parts[0]!).length > 0;
}

/** Nothing but official classes below the titles, more than one of them. */
function holdsClasses(grid: Grid, from: number, column: number): boolean {
  const texts = new Set(
    grid.at
      .slice(from, from + LOOKED_AT)
      .flatMap((line) => (line[column]!.text === "" ? [] : [line[column]!.text])),
  );
  return texts.size > 1 && [...texts].every((text) => officialLevels(text).length > 0);
}

/** 指标 over 数量 | 改造教室, or 指标 | 内容 over 产出 | 更新数量: under one title for both, the column of official classes is not the names'. */
export function classesUnderName(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  return uses.map((use, index): ColumnUse | null => {
    const before = uses[index - 1];
    if (use === null && before?.column === "level3" && holdsClasses(grid, header.to, index - 1))
      return { column: "level3", group: before.group, header: grid.at[header.to - 1]![index]! };
    if (use?.column !== "level3") return use;
    const isShared = uses[index + 1]?.header === use.header;
    if (!isShared && (uses[index + 1] !== null || !holdsClasses(grid, header.to, index))) return use;
    const texts = grid.at
      .slice(header.to, header.to + LOOKED_AT)
      .flatMap((line) =>
        line[index]!.text === "" || line[index + 1] === line[index] ? [] : [line[index]!.text],
      );
    const levels = texts.map((text) => officialLevels(text));
    if (texts.length === 0 || levels.some((level) => level.length === 0)) return use;
    return { ...use, column: levels.every((level) => level.includes(1)) ? "level1" : "class" };
  });
}

/** 绩效标准 over ≥98, 8, ≤3.5: where no title names the targets, the one column that holds nothing else does. */
export function targetsByContent(
  grid: Grid,
  header: { from: number; to: number },
  uses: (ColumnUse | null)[],
): (ColumnUse | null)[] {
  const title = grid.at[header.to - 1]!;
  const candidates = uses.flatMap((use, index) => {
    const cell = title[index]!;
    if (use !== null || cell.text === "" || cell.column !== index || cell.rowEnd !== header.to) return [];
    const texts = grid.at
      .slice(header.to, header.to + LOOKED_AT)
      .flatMap((line) => (line[index]!.text === "" ? [] : [line[index]!.text]));
    const measured = texts.filter((text) => {
      const { comparison, target } = splitTarget(text);
      return text.length <= 20 && (comparison !== "" || /^\d[\d,.，]*$/u.test(target));
    });
    return texts.length > 1 && measured.length * 3 >= texts.length * 2 ? [index] : [];
  });
  const [index] = candidates;
  if (index === undefined || candidates.length > 1) return uses;
  return uses.with(index, { column: "target", group: 0, header: title[index]! });
}
