/** Projects named inside an indicator list: in a column of their own, or in rows above their indicators. */
import { withoutSpaces } from "../../text/index.ts";
import type { Column } from "../words/columns.ts";
import { takeValue } from "../form/field-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { takeBudgetCells } from "../money/budget-table.ts";
import type { IndicatorHeader } from "./indicator-header.ts";
import type { IndicatorBody, IndicatorRow } from "./indicator-rows.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel, type FieldLabel } from "../words/labels.ts";
import { DEPARTMENT } from "../project-lists/list-of-projects.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";

type Cells = ReadonlyMap<Column, GridCell[]>;

const first = (cells: Cells, column: Column): GridCell | null => cells.get(column)?.[0] ?? null;

/** A unit named above a list of projects, or in a row over several of them, is the unit of each. */
export class UnitOfList {
  readonly #reading: Reading;
  #said: { name: string; place: SourcePlace } | null = null;

  /** @param own the units that the list names in its rows */
  constructor(reading: Reading, own: readonly GridCell[]) {
    this.#reading = reading;
    if (reading.draft.content.name !== "") return;
    reading.noteYearOfList();
    this.rememberOrPass();
    if (this.#said === null || own.every(({ text }) => withoutSpaces(text) === this.#said?.name)) return;
    // 填报单位 above a list that names each project's unit filled in the list.
    reading.draft.takeBack("unit/name");
    reading.leave(this.#said.name, this.#said.place);
    this.#said = null;
  }

  /** Remembers the unit of the present draft; a draft that begins without one is given it. */
  rememberOrPass(): void {
    const { draft } = this.#reading;
    const name = draft.content.unit.name;
    const place = draft.provenance.find(({ path }) => path === "unit/name")?.place;
    if (name !== "" && place !== undefined) this.#said = { name, place };
    else if (this.#said !== null && draft.content.name !== "")
      draft.setText("unit/name", this.#said.name, this.#said.place);
  }
}

export function takeProjectColumns(reading: Reading, cells: Cells): void {
  for (const column of ["projectName", "unitOrProject"] as const) {
    const cell = first(cells, column);
    const label = fieldLabel("项目名称");
    if (cell !== null && label !== null) takeValue(reading, label, cell.text, cell.place);
  }
  const goals = [
    ["unitName", "单位名称"],
    ["overallGoal", "总体目标"],
    ["annualGoal", "年度目标"],
    ["goalResult", "目标实际完成情况"],
    ["projectCode", "项目编码"],
    ["year", "预算年度"],
  ] as const;
  for (const [column, word] of goals) {
    const cell = first(cells, column);
    const label = fieldLabel(word);
    if (cell !== null && label !== null) takeValue(reading, label, cell.text, cell.place);
  }
}

/** What a column says changes while the project stays the same: it speaks of the indicators. */
function variesWithinProject(grid: Grid, from: number, name: number, column: number): boolean {
  return grid.at.slice(from + 1).some((line, index) => {
    const above = grid.at[from + index]!;
    const isSame = line[name]!.text === above[name]!.text || line[name]!.text === "";
    const [text, before] = [line[column]!.text, above[column]!.text];
    return isSame && text !== "" && before !== "" && text !== before;
  });
}

/** 填报人, 填报时间, 主管部门 … in a list of projects: the columns of fields that are no indicator's. */
export function projectFieldColumns(grid: Grid, header: IndicatorHeader): Map<number, FieldLabel> {
  const name = header.uses.findIndex(
    (use) => use?.column === "projectName" || use?.column === "unitOrProject",
  );
  const found = new Map<number, FieldLabel>();
  if (name < 0) return found;
  const hasUnit = header.uses.some((use) => use?.column === "unitName");
  grid.at[header.to - 1]!.forEach((title, column) => {
    if (header.uses[column] !== null || title.column !== column) return;
    const isDepartment = hasUnit && DEPARTMENT.test(readLabel(title.text).base);
    const label = fieldLabel(isDepartment ? "主管部门" : title.text);
    if (label !== null && label.path !== "name" && !variesWithinProject(grid, header.to, name, column))
      found.set(column, label);
  });
  return found;
}

/** The fields that stand in the row of a project's name. */
export function takeProjectFields(
  reading: Reading,
  grid: Grid,
  columns: ReadonlyMap<number, FieldLabel>,
  { entry, header }: { entry: IndicatorRow; header: IndicatorHeader },
): void {
  if (ownName(entry) === null) return;
  for (const [column, label] of columns) {
    const cell = grid.at[entry.row]![column]!;
    if (cell.row !== entry.row || cell.column !== column) continue;
    reading.use(grid.at[header.to - 1]![column]!.place);
    takeValue(reading, label, cell.text, cell.place);
  }
}

/** The name that stands in the indicator's own row. */
export function ownName(entry: IndicatorRow): GridCell | null {
  const cell = first(entry.cells, "unitOrProject") ?? first(entry.cells, "projectName");
  return cell?.row === entry.row ? cell : null;
}

/** The units that the rows name, in a column of the indicators' own or in one of the project's fields. */
export function unitsInRows(
  grid: Grid,
  rows: readonly IndicatorRow[],
  columns: ReadonlyMap<number, FieldLabel>,
): GridCell[] {
  const column = [...columns].find(([, { path }]) => path === "unit/name")?.[0];
  const own = column === undefined ? [] : rows.map(({ row }) => grid.at[row]![column]!);
  return [...rows.flatMap(({ cells }) => cells.get("unitName") ?? []), ...own].filter(
    ({ text }) => text !== "",
  );
}

/** A row with nothing but a name: a unit above its projects, or a project above its indicators, often with its goal. */
export function takeNameRow(
  reading: Reading,
  { cell, cells }: IndicatorBody["nameRows"][number],
  header: IndicatorHeader,
  nameFollows: boolean,
): void {
  const hasGoal = cells.has("annualGoal") || cells.has("overallGoal");
  const column = header.uses[cell.column]?.column;
  const isProject = column === "projectName" || (column === "unitOrProject" && (hasGoal || !nameFollows));
  if (isProject) return takeProjectColumns(reading, cells);
  const label = fieldLabel("单位名称");
  if (label === null) return;
  const { name, unit } = reading.draft.content;
  // 单位名称：… above the table and the unit's own row in it say the same.
  if (name !== "" || (unit.name !== "" && withoutSpaces(unit.name) !== withoutSpaces(cell.text)))
    reading.startDraft();
  takeValue(reading, label, cell.text, cell.place);
}

/** 年初预算数, 1-6月执行数 … beside a project's name in a list of projects. */
export function takeProjectBudget(
  reading: Reading,
  grid: Grid,
  header: IndicatorHeader,
  entry: IndicatorRow,
): void {
  if (ownName(entry) === null) return;
  takeBudgetCells(reading, grid, header, entry.row, header.monitoring ? "monitoring" : "selfEvaluation");
}
