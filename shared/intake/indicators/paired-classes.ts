/**
 * Lists whose indicator classes stand side by side, each over a pair of columns (产出指标{三级指标|指标值},
 * 效益指标{三级指标|指标值} …) or over one that says them, with one project or several rows of a project below.
 */
import { classColumnsAt, type ClassColumn } from "./class-columns.ts";
import { officialLevels } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import { takeValue } from "../form/field-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import { addIndicator } from "./indicators.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { takeProjectAmounts } from "../money/project-amounts.ts";
import { ListOfProjects } from "../project-lists/list-of-projects.ts";
import type { Reading } from "../reading.ts";
import { addSaidIndicator, indicatorsIn } from "../text/said-indicators.ts";
import { splitTarget } from "../words/values.ts";

interface ClassPair {
  /** The class over the pair; null for 指标1 | 指标值1 | 指标2 | 指标值2. */
  level: GridCell | null;
  titles: GridCell[];
  columns: Map<Column, number>;
}

interface PairedHeader {
  from: number;
  to: number;
  pairs: ClassPair[];
  /** Classes with a column each, the indicators said in its cells. */
  said: ClassColumn[];
}

const titleIn = (text: string): Column | null => (readLabel(text).base === "值" ? "target" : columnOf(text));

function headerOf(grid: Grid, row: number): PairedHeader | null {
  const classes = cellsStartingIn(grid, row).filter(
    (cell) => cell.columnEnd - cell.column >= 2 && officialLevels(cell.text).length > 0,
  );
  if (classes.length < 2 || row + 1 >= grid.rowCount) return null;
  const pairs: ClassPair[] = [];
  for (const level of classes) {
    const columns = new Map<Column, number>();
    const titles: GridCell[] = [level];
    for (let index = level.column; index < level.columnEnd; index += 1) {
      const title = titleIn(grid.at[level.rowEnd]?.[index]?.text ?? "");
      if (title === null || columns.has(title)) continue;
      columns.set(title, index);
      titles.push(grid.at[level.rowEnd]![index]!);
    }
    if (!columns.has("level3") || !columns.has("target")) return null;
    pairs.push({ level, titles, columns });
  }
  return { from: row, to: classes[0]!.rowEnd + 1, pairs, said: [] };
}

/** 指标1 | 指标值1 | 指标2 | 指标值2: the pairs are told by their numbers. */
function numberedHeaderOf(grid: Grid, row: number): PairedHeader | null {
  const pairs: ClassPair[] = [];
  for (const cell of cellsStartingIn(grid, row)) {
    const numbered = /^(.*?)[(（]?(?:\d{1,2}|[一二三四五六七八九十])[)）]?$/su.exec(cell.text);
    const column = numbered === null ? null : titleIn(numbered[1]!);
    if (column === null || !["level3", "target", "points", "unit", "comparison"].includes(column)) continue;
    if (column === "level3") pairs.push({ level: null, titles: [], columns: new Map() });
    const pair = pairs.at(-1);
    if (pair === undefined || pair.columns.has(column)) return null;
    pair.columns.set(column, cell.column);
    pair.titles.push(cell);
  }
  if (pairs.length < 2 || pairs.some(({ columns }) => !columns.has("target"))) return null;
  return { from: row, to: row + 1, pairs, said: [] };
}

const LOOKED_AT = 12;

/** 数量指标 | 质量指标 | 时效指标 with something said below at least one of them. */
function saidHeaderOf(grid: Grid, row: number): PairedHeader | null {
  const header = classColumnsAt(grid, row);
  const says = header?.columns.some(({ column }) =>
    grid.at
      .slice(header.to, header.to + LOOKED_AT)
      .some((line) => indicatorsIn(line[column]!.text).said.length > 0),
  );
  return header === null || says !== true
    ? null
    : { from: row, to: header.to, pairs: [], said: header.columns };
}

type Role =
  | "name"
  | "unit"
  | "department"
  | "unitOrName"
  | "code"
  | "unitOrCode"
  | "annualGoal"
  | "overallGoal"
  | "number";

/** What a column left of the classes says of the project; 单位名称（项目名称） says one or the other. */
function roleOf(text: string): Role | null {
  if (fieldLabel(text)?.path === "unit/department/name") return "department";
  const { base, notes } = readLabel(text);
  const said = `${base} ${notes.join(" ")}`;
  // 项目单位 is a unit; 单位名称（项目名称） is one or the other.
  const [unit, project] = [
    /单位|部门/u.test(said),
    /项目/u.test(columnOf(base) === "unitName" ? notes.join(" ") : said),
  ];
  if (/编码|代码|编号$/u.test(base)) return unit && project ? "unitOrCode" : project ? "code" : null;
  const column = columnOf(text);
  if (column === "annualGoal" || column === "overallGoal" || column === "number") return column;
  if (unit && project) return "unitOrName";
  if (column === "projectName" || fieldLabel(text)?.path === "name") return "name";
  return unit && (base === "单位" || column === "unitName" || fieldLabel(text)?.path === "unit/name")
    ? "unit"
    : null;
}

class PairedList {
  readonly #reading: Reading;
  readonly #grid: Grid;
  readonly #header: PairedHeader;
  readonly #roles: ReadonlyMap<number, Role>;
  readonly #list: ListOfProjects;
  #unit: GridCell | null = null;

  constructor(reading: Reading, grid: Grid, header: PairedHeader) {
    this.#reading = reading;
    this.#grid = grid;
    this.#header = header;
    const titles = grid.at[header.from]!.filter((cell, column) => cell.column === column);
    this.#roles = new Map(
      titles.flatMap((cell) => {
        const role = roleOf(cell.text);
        return role === null ? [] : [[cell.column, role] as const];
      }),
    );
    const roles = new Set(this.#roles.values());
    const own = roles.has("unit") || roles.has("unitOrName") ? ["unit/name"] : [];
    if (roles.has("department")) own.push("unit/department/name");
    this.#list = new ListOfProjects(reading, new Set(own));
    for (const cell of titles) if (this.#roles.has(cell.column)) reading.use(cell.place);
    for (const { place } of [...header.pairs, ...header.said].flatMap((pair) => pair.titles))
      reading.use(place);
  }

  #put(word: string, cell: GridCell | undefined): void {
    const label = fieldLabel(word);
    if (cell !== undefined && label !== null) takeValue(this.#reading, label, cell.text, cell.place);
  }

  /** Reads a row; false where it belongs to the list no more. */
  row(row: number): boolean {
    const cells = cellsStartingIn(this.#grid, row).filter(({ text }) => text !== "");
    if (cells.length === 0) return true;
    const byRole = new Map<Role, GridCell>();
    for (const cell of cells) {
      const role = this.#roles.get(cell.column);
      if (role !== undefined) byRole.set(role, cell);
    }
    const firstClass = this.#header.pairs[0]?.titles[0]!.column ?? this.#header.said[0]!.column;
    const indicators = cells.filter(({ column }) => column >= firstClass);
    const isTotal = cells.some(({ text }) => /^(?:合\s*计|总\s*计|小\s*计)$/u.test(text));
    // The sum of a list of projects is no project's.
    if (isTotal && this.#header.said.length > 0) return true;
    if (isTotal || (indicators.length === 0 && byRole.size === 0)) return false;
    this.#project(row, byRole, cells.length > byRole.size);
    this.#indicators(row);
    return true;
  }

  /** The project that begins in this row. A name alone, without money and indicators, is the unit's. */
  #project(row: number, cells: ReadonlyMap<Role, GridCell>, saysMore: boolean): void {
    const named = cells.get("unitOrName");
    const number = cells.get("number");
    if (number !== undefined && /^\d{1,3}$/u.test(number.text)) this.#reading.use(number.place);
    const goal = cells.has("annualGoal") || cells.has("overallGoal");
    if (named !== undefined && !saysMore && !goal) {
      this.#unit = named;
      return this.#reading.use(named.place);
    }
    const name = cells.get("name") ?? named;
    if (name === undefined) return;
    this.#put("项目名称", name);
    this.#put("项目编码", cells.get("code") ?? cells.get("unitOrCode"));
    this.#put("单位名称", cells.get("unit") ?? this.#unit ?? undefined);
    this.#put("主管部门", cells.get("department"));
    this.#put("总体目标", cells.get("overallGoal"));
    this.#put("年度目标", cells.get("annualGoal"));
    takeProjectAmounts(this.#reading, this.#grid, this.#header, row);
    this.#list.projectRead();
  }

  close(): void {
    this.#list.close();
  }

  #indicators(row: number): void {
    for (const { column, level1, level2 } of this.#header.said) {
      const cell = this.#grid.at[row]![column]!;
      if (cell.row !== row || cell.column !== column) continue;
      const { said, rest } = indicatorsIn(cell.text);
      for (const each of said) addSaidIndicator(this.#reading, { level1, level2 }, each, cell.place);
      if (said.length > 0 && rest.length > 0) this.#reading.leave(rest.join("\n"), cell.place);
    }
    const uses: IndicatorHeader = {
      from: this.#header.from,
      to: this.#header.to,
      uses: [],
      groups: 1,
      monitoring: false,
      year: null,
      told: null,
    };
    for (const { level, columns } of this.#header.pairs) {
      const cells = new Map<Column, GridCell[]>();
      for (const [column, index] of columns) {
        const cell = this.#grid.at[row]![index]!;
        if (cell.text !== "" && cell.row === row) cells.set(column, [cell]);
      }
      const name = cells.get("level3")?.[0]?.text ?? "";
      // A sign where the name should stand: the row is shifted against its titles.
      if (name === "" || /^[-—/无]+$/u.test(name) || splitTarget(name).comparison !== "") continue;
      const isFirst = level !== null && officialLevels(level.text).includes(1);
      const entry = { row, group: 0, level1: isFirst ? level : null, level2: isFirst ? null : level, cells };
      addIndicator(this.#reading, entry, uses, "annual");
    }
  }
}

/** Reads a list of paired classes that begins at this row; the first row behind it, or null. */
export function takePairedClasses(reading: Reading, grid: Grid, row: number): number | null {
  const header = headerOf(grid, row) ?? numberedHeaderOf(grid, row) ?? saidHeaderOf(grid, row);
  if (header === null) return null;
  const list = new PairedList(reading, grid, header);
  let end = header.to;
  while (end < grid.rowCount && list.row(end)) end += 1;
  list.close();
  return end;
}
