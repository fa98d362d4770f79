/** Titles over their values: one row of them in a form, or a list with a project in each row. */
import { takeBudgetCells } from "../money/budget-table.ts";
import { columnOf } from "../words/columns.ts";
import { takeValue } from "../form/field-values.ts";
import { below, goalHead, isAmount, isTitleCell, namesField } from "../form/form-values.ts";
import type { FundingCollector } from "../money/funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import {
  amountLabel,
  budgetColumn,
  changedAmount,
  isMonitoringBudgetColumn,
  isShareLabel,
} from "../words/money-words.ts";
import { passGroupRows, withoutGroupRows } from "./group-rows.ts";
import { fieldInList, fieldsInList, ListOfProjects, takeSaidOnce } from "./list-of-projects.ts";
import type { Reading } from "../reading.ts";
import { cannotStandUnder, standsUnder, titlesAbove } from "../form/row-titles.ts";
import { moneyUnitIn } from "../words/written-unit.ts";
import { foldStackedTitles } from "./stacked-titles.ts";

const NONE_COMPOSED: ReadonlyMap<number, string> = new Map();
const LIST_TOTAL = /^(?:合\s*计|总\s*计|小\s*计)$/u;
/** With a text beside or below it this is the goal itself, not a title over goals. */
const GOAL = /^(?:项目)?绩效(?:总)?目标$|^项目目标$/u;

export const namesGoalItself = (text: string): boolean => GOAL.test(readLabel(text).base);

/** The title at the left that says whose goal the row speaks of; the year's where none does. */
export function goalAtLeft(grid: Grid, row: number): string {
  const left = grid.at[row]!.find((cell) => fieldLabel(cell.text)?.path.includes("Goal") === true);
  return left?.text ?? "年度目标";
}

function nameFirst<T extends { title: GridCell }>(values: T[]): T[] {
  const isName = ({ title }: T): boolean => fieldLabel(title.text)?.path === "name";
  return [...values.filter(isName), ...values.filter((entry) => !isName(entry))];
}

function fieldUnder(title: GridCell, grid: Grid, row: number): ReturnType<typeof fieldLabel> {
  if (namesGoalItself(title.text)) return fieldLabel("年度目标");
  const head = goalHead(title.text);
  if (head === "expected") return fieldLabel(goalAtLeft(grid, row));
  if (head === "result") return fieldLabel("目标实际完成情况");
  const titles = grid.at[row]!;
  return listsProjects(titles) ? fieldInList(titles, title.text) : fieldLabel(title.text);
}

/** A list that says what was planned and what was spent of each project. */
function namesExecution(grid: Grid, row: number): boolean {
  const kinds = new Set(grid.at[row]!.map(({ text }) => budgetColumn(text)));
  const listsProjects = grid.at[row]!.some(({ text }) => fieldLabel(text)?.path === "name");
  return listsProjects && kinds.has("executed") && (kinds.has("initial") || kinds.has("adjusted"));
}

/** 资金总额（元） | 财政拨款 | 单位资金: the one unit that titles of money name holds for those beside them. */
function unitBeside(grid: Grid, row: number): string[] {
  const named = grid.at[row]!.flatMap(({ text }) => {
    const unit = amountLabel(text) === null ? null : moneyUnitIn(readLabel(text).notes);
    return unit === null ? [] : [{ text, unit }];
  });
  return new Set(named.map(({ unit }) => unit)).size === 1 ? [named[0]!.text] : [];
}

/** 预算（万元） beside 项目名称, where no other title speaks of money. */
function isPlannedSum(title: GridCell, grid: Grid, row: number): boolean {
  const titles = grid.at[row]!;
  const others = titles.filter((cell) => cell !== title);
  return (
    listsProjects(titles) &&
    amountLabel(title.text) === null &&
    budgetColumn(title.text) === "initial" &&
    others.every(({ text }) => budgetColumn(text) === null && amountLabel(text) === null)
  );
}

function takeTitled(
  reading: Reading,
  funding: FundingCollector,
  { title, value, composed }: { title: GridCell; value: GridCell; composed: string | undefined },
  grid: Grid,
  row: number,
): void {
  // 资金来源 over 金额: both only title what stands beside them.
  if (amountLabel(value.text)?.kind === "total") return reading.use(value.place);
  const label = fieldUnder(title, grid, row);
  if (label !== null) takeValue(reading, label, value.text, value.place);
  // 预算数 beside 执行数 is read with it.
  else if (namesExecution(grid, row) && budgetColumn(title.text) !== null) return;
  else if (changedAmount(title.text) !== null)
    funding.takeChanged(reading, title.text, value.text, unitBeside(grid, row), value.place);
  else if (isShareLabel(title.text)) funding.takeShare(reading, title.text, value.text, value.place);
  else if (amountLabel(title.text) !== null || isPlannedSum(title, grid, row)) {
    const groups = grid.at[row]!.slice(0, title.column).flatMap((cell) =>
      isAmount(below(grid, cell)) ? [] : [cell.text],
    );
    // 金额（万元） at the left of the amounts themselves.
    const beside = grid.at[value.row]!.slice(0, title.column).flatMap((cell) =>
      isAmount(cell) ? [] : [cell.text],
    );
    const around = [...groups, ...beside, ...unitBeside(grid, row)];
    // 预算（万元） alone over the amounts of a list.
    const label = isPlannedSum(title, grid, row) ? title.text.replace(/^[^(（]*/u, "预算数") : title.text;
    funding.take(reading, label, value.text, around, value.place, { remark: composed });
  } else if (/^\d{1,3}$/u.test(value.text) && columnOf(title.text) === "number") reading.use(value.place);
}

/** Reads a list whose titles stand on several rows as if they stood on the lowest one. */
function takeStackedTitles(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
): number | null {
  const folded = foldStackedTitles(grid, row);
  if (folded === null) return null;
  const written = grid.at[folded.row]!;
  grid.at[folded.row] = folded.titles;
  const end = takeTitledColumns(reading, funding, grid, folded.row, folded.composed);
  grid.at[folded.row] = written;
  if (end !== null) for (const { place } of folded.groups) reading.use(place);
  return end;
}

/** The list's own total is no project's; 资金来源 | 合计 | 自有资金 below the titles is the form's next part. */
function takeListTotal(reading: Reading, grid: Grid, row: number): boolean {
  const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  if (!LIST_TOTAL.test(cells[0]?.text ?? "")) return false;
  for (const { place } of cells) reading.use(place);
  reading.warn(
    `清单的合计行不属于任何一个项目，没有导入（${cells.map(({ text }) => text.replaceAll(/\s+/gu, "")).join(" ")}）。`,
  );
  return true;
}

const listsProjects = (titles: readonly GridCell[]): boolean =>
  titles.some(({ text }) => fieldLabel(text)?.path === "name");

/** 采购内容 | 责任人 | 金额 over several rows is a table; which of its rows would be the project's own is not guessed. */
function goesOnBelow(grid: Grid, row: number, titles: readonly GridCell[]): boolean {
  if (row + 1 >= grid.rowCount || !standsUnder(grid, row + 1, titles)) return false;
  const under = (at: number): GridCell[] =>
    titles.map(({ column }) => grid.at[at]![column]!).filter((cell) => cell.text !== "" && cell.row === at);
  const [own, next] = [under(row), under(row + 1)];
  const amounts = (cells: readonly GridCell[]): number[] =>
    cells.flatMap((cell) => (isAmount(cell) ? [cell.column] : []));
  return (
    next.length > 1 &&
    next.length + 1 >= own.length &&
    !next.some((cell) => isTitleCell(cell)) &&
    amounts(own).length > 0 &&
    amounts(own).every((column) => amounts(next).includes(column))
  );
}

/** 一、区城管局 alone in the names' column: whose projects follow, or of which kind; she decides what it says. */
const isGroupRow = ([first, second]: readonly { title: GridCell; value: GridCell }[]): boolean =>
  first !== undefined &&
  second === undefined &&
  fieldLabel(first.title.text)?.path === "name" &&
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u.test(first.value.text);

/**
 * Reads the titles that begin at this row with the values below them; the first row behind, or null.
 * @param composed by column, how the words of a title were put together
 */
export function takeTitledColumns(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
  composed: ReadonlyMap<number, string> = NONE_COMPOSED,
): number | null {
  const list = withoutGroupRows(grid, row, true);
  if (list === null) return takeTitles(reading, funding, grid, row, composed);
  const end = takeTitles(reading, funding, list.grid, row, composed);
  if (end === null) return null;
  const behind = list.rowOf(end);
  passGroupRows(reading, grid, list.groups, behind);
  return behind;
}

function takeTitles(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
  composed: ReadonlyMap<number, string>,
): number | null {
  const behindStack = takeStackedTitles(reading, funding, grid, row);
  if (behindStack !== null) return behindStack;
  const titles = titlesAbove(grid, row);
  if (titles === null) return null;
  if (!listsProjects(titles) && goesOnBelow(grid, row + 1, titles)) return null;
  for (const cell of cellsStartingIn(grid, row))
    if (isTitleCell(cell) || titles.includes(cell)) reading.use(cell.place);
  const isList = listsProjects(titles);
  const isMonitoring =
    reading.period === "monitoring" || titles.some(({ text }) => isMonitoringBudgetColumn(text));
  const period = isMonitoring ? "monitoring" : "selfEvaluation";
  const list = isList ? new ListOfProjects(reading, fieldsInList(titles)) : null;
  let end = row + 1;
  let filled = 0;
  for (; end < grid.rowCount; end += 1) {
    if (isList && takeListTotal(reading, grid, end)) continue;
    if (end > row + 1 && !standsUnder(grid, end, titles)) break;
    const values = titles
      .map((title) => ({ title, value: grid.at[end]![title.column]! }))
      .filter(({ value }) => value.text !== "" && value.row === end);
    if (isList && titles.length > 2 && isGroupRow(values)) continue;
    if (values.length === 0 || values.some(({ value }) => namesField(value))) break;
    if (values.filter(({ value }) => isTitleCell(value)).length > 1) break;
    // 资金总额 | 1198500元 below 联系方式 | 项目名称: the form goes on, and no project is called so.
    if (values.some(({ title, value }) => fieldLabel(title.text)?.path === "name" && isAmount(value))) break;
    if (values.some(({ title, value }) => cannotStandUnder(title, value))) break;
    // 风险防控 | 已购买意外险。 below a row that filled every title: a label of the form with its text.
    const reachingDown = titles.filter((title) => {
      const cell = grid.at[end]![title.column]!;
      return cell.text !== "" && cell.row < end && cell.row >= title.rowEnd;
    }).length;
    if (end > row + 1 && (values.length + reachingDown) * 2 <= Math.min(filled, titles.length)) break;
    filled ||= values.length;
    if (end > row + 1 && values[0]!.title === titles[0] && readsLikeTitle(values[0]!.value.text)) break;
    for (const entry of nameFirst(values))
      takeTitled(reading, funding, { ...entry, composed: composed.get(entry.title.column) }, grid, row);
    if (!isList) return end + 1;
    // A row without a name of its own would give its sums to the project above it.
    const isNamed = values.some(({ title }) => fieldLabel(title.text)?.path === "name");
    if (isNamed) {
      takeBudgetCells(reading, grid, { from: row, to: row + 1 }, end, period);
      takeSaidOnce(reading, grid, titles, end);
      list?.projectRead();
    }
    funding.finish(reading);
  }
  list?.close();
  return end;
}
