/** 项目 alone over the names of a list of projects, where the titles beside it can only speak of projects. */
import { officialLevels } from "../words/class-names.ts";
import { columnOf, type Column } from "../words/columns.ts";
import { isTitleCell } from "../form/form-values.ts";
import { cellsStartingIn, replaceCell, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel, budgetColumn, costColumn } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";

const LOOKED_AT = 30;
const DEEPEST_TITLES = 3;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计)$/u;

/** 单位 over 区水务局, not over 台: short words are measures. */
const MEASURE = /^.{1,2}$|^平方米$|^立方米$|^人次$/u;

/** What is said of projects and of nothing that a project pays for. */
const OF_PROJECTS =
  /^(?:unit\/(?:name|department\/name)|department|leader|nature|dates|projectCode|justification|overview|activities|annualGoal\/text|overallGoal\/text|fundingSource|outcomes)$/u;

/** 项目 | 一级指标 | …: whose indicators they are is read with them. */
const LEVELS: ReadonlySet<Column> = new Set(["level1", "level2", "level3", "class"]);

const isBareName = ({ text }: GridCell): boolean => readLabel(text).base === "项目";

/** What stands below a title, blanks and totals left out. */
function textsBelow(grid: Grid, title: GridCell, from: number): string[] {
  const texts = grid.at
    .slice(from, from + LOOKED_AT)
    .map((line) => line[title.column]!)
    .filter((cell) => cell.column === title.column && cell.text !== "" && !TOTAL.test(cell.text));
  return [...new Set(texts)].map(({ text }) => text);
}

const namesSomething = (cell: GridCell): boolean => isTitleCell(cell) || columnOf(cell.text) !== null;

const speaksOfProjects = (grid: Grid, title: GridCell, from: number): boolean =>
  OF_PROJECTS.test(fieldLabel(title.text)?.path ?? "") &&
  (readLabel(title.text).base !== "单位" ||
    textsBelow(grid, title, from).some((text) => !MEASURE.test(text)));

/** Names that name nothing else: no source of money, no class of indicators, no label. */
const areNames = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  texts.every(
    (text) =>
      text.length >= 2 &&
      /[\u4e00-\u9fff]/u.test(text) &&
      fieldLabel(text) === null &&
      (amountLabel(text)?.kind ?? "source") === "source" &&
      officialLevels(text).length === 0 &&
      !/^其中[:：]?/u.test(text),
  ) &&
  texts.some((text) => amountLabel(text) === null);

/** The titles' rows: as deep as the cell over the names reaches, or as blanks stand below it. */
function firstRowBelow(grid: Grid, name: GridCell): number {
  let row = name.rowEnd;
  while (row < grid.rowCount && row - name.row < DEEPEST_TITLES && grid.at[row]![name.column]!.text === "")
    row += 1;
  return row;
}

/** Nothing was read but who sends the list and of which year, or another such list. */
const mayBeginList = ({ draft, listAbove }: Reading): boolean =>
  listAbove.includes(draft) ||
  draft.provenance.every(({ path }) => /^(?:unit\/|prepared|year$|\w+\/year$)/u.test(path));

/** 项目 in a row of such titles is read as 项目名称. Within one project's own form it names its costs. */
export function nameBareTitle(reading: Reading, grid: Grid, row: number): void {
  if (!mayBeginList(reading)) return;
  const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  const [name, ...others] = cells.filter(isBareName);
  if (name === undefined || others.length > 0 || cells.length < 3) return;
  const from = firstRowBelow(grid, name);
  const titles = grid.at
    .slice(row, from)
    .flatMap((_, index) => cellsStartingIn(grid, row + index))
    .filter((cell) => cell.text !== "" && cell !== name);
  if (titles.some(({ text }) => fieldLabel(text)?.path === "name")) return;
  // 项目 | 高标准农田管护 | 项目负责人 | 沐春华 is a label with its value.
  if (titles.filter(namesSomething).length * 2 < titles.length) return;
  if (titles.some(({ text }) => ["unitPrice", "quantity", "times"].includes(costColumn(text) ?? ""))) return;
  if (titles.some(({ text }) => LEVELS.has(columnOf(text) ?? "note"))) return;
  const kinds = new Set(titles.map(({ text }) => budgetColumn(text)));
  const saysExecution = kinds.has("executed") && (kinds.has("initial") || kinds.has("adjusted"));
  if (!saysExecution && !titles.some((title) => speaksOfProjects(grid, title, from))) return;
  const names = textsBelow(grid, name, from);
  if (!areNames(names) || (saysExecution && names.length < 2)) return;
  replaceCell(grid, name, { text: "项目名称" });
}
