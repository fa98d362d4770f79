/** 预算执行情况 inside forms: 年初预算数, 全年预算数, 执行数 … by source. */
import { blankBudget, type Budget } from "../../project/index.ts";
import { columnOf } from "../words/columns.ts";
import { readAmount, unitFor, WITHOUT_UNIT } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import {
  amountLabel,
  budgetColumn,
  isMonitoringBudgetColumn,
  type BudgetColumn,
} from "../words/money-words.ts";
import { columnsNamed } from "../indicators/named-columns.ts";
import type { Reading } from "../reading.ts";

/** The title at the left of the whole block: 项目资金（万元）, 预算执行情况（10分）. */
const GROUP = /^(?:项目|年度|预算)?(?:资金|预算|执行|预算执行)(?:情况|来源|总额|执行情况)?$/u;

const isBlank = (text: string): boolean => /^(?:[-—–/\s]|无)*$/u.test(text);

/** Does the row begin with a source of money or the year's total? Among other words the titles belong to a list. */
function namesSource(grid: Grid, row: number, before: number): boolean {
  return grid.at[row]?.slice(0, before).some(({ text }) => amountLabel(text) !== null) === true;
}

const LIST_TOTAL = /^[合总]\s*计$/u;
const SUBTOTAL = /^小\s*计$/u;

/** 项目名称 over projects; 资金名称 over 年度资金总额 and 财政拨款 names sources. */
const namesProjects = (grid: Grid, { text, column, rowEnd }: GridCell): boolean =>
  fieldLabel(text)?.path === "name" &&
  !/资金/u.test(text) &&
  !grid.at
    .slice(rowEnd)
    .some(
      (line) => amountLabel(line[column]!.text)?.kind === "total" && !LIST_TOTAL.test(line[column]!.text),
    );

/** 资金情况（万元） beside the row of sums below its own titles; where joined cells were lost, over a blank beside nothing but sums. */
function reachesBeside(grid: Grid, group: GridCell, row: number, columns: readonly number[]): boolean {
  if (group.rowEnd > row) return true;
  const line = grid.at[row];
  if (line === undefined || !GROUP.test(readLabel(group.text).base)) return false;
  const said = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  return (
    said.length > 1 &&
    said.every(({ column, text }) => columns.includes(column) && /^[\d,，.]+[%％]?$/u.test(text))
  );
}

/** 财政资金 at the left of 小计, 中央补助 and 区级财政; null for a source of its own. */
function groupOfSources(grid: Grid, label: GridCell): GridCell | null {
  for (let row = label.row; row >= 0 && label.column > 0; row -= 1) {
    const cell = grid.at[row]![label.column - 1]!;
    if (cell.text !== "") return amountLabel(cell.text)?.kind === "source" ? cell : null;
  }
  return null;
}

/** Is the row one of the group's sources, beside its 小计? */
function isPartOf(grid: Grid, row: number, subtotal: GridCell, group: GridCell): boolean {
  const label = grid.at[row]?.[subtotal.column];
  return (
    label !== undefined && amountLabel(label.text)?.kind === "source" && groupOfSources(grid, label) === group
  );
}

/** 小计 is what the sources beside it come to: passed over, and said. */
function passSubtotal(
  reading: Reading,
  cells: readonly GridCell[],
  sources: GridCell,
  columns: ReadonlyMap<number, unknown>,
): void {
  const passed = [...new Set(cells)].filter(({ column, text }) => columns.has(column) && text !== "");
  for (const { place } of passed) reading.use(place);
  const figures = passed.map(({ text }) => text).join(" ");
  reading.warn(`${readLabel(sources.text).base}的小计由程序重新合计，没有导入（${figures}）。`);
}

/**
 * Reads 年初预算数|全年预算数|全年执行数|… with its rows below; the first row behind it, or null.
 * @param around titles outside the grid that may name the unit of money
 */
export function takeBudgetTable(
  reading: Reading,
  grid: Grid,
  row: number,
  around: readonly string[] = [],
): number | null {
  const heads = cellsStartingIn(grid, row).filter((cell) => cell.text !== "");
  const columns = columnsNamed<BudgetColumn>(heads, budgetColumn);
  const kinds = new Set([...columns.values()].map(({ column }) => column));
  kinds.delete("computed");
  if (kinds.size < 2) return null;
  const group = heads.filter((cell) => !columns.has(cell.column));
  const firstColumn = Math.min(...columns.keys());
  // 城乡低保补助 below 项目名称 is a project of a list, no source of money.
  if (group.some((cell) => namesProjects(grid, cell))) return null;
  const reaching = group.find((cell) => reachesBeside(grid, cell, row + 1, [...columns.keys()]));
  if (!namesSource(grid, row + 1, firstColumn) && reaching === undefined) return null;
  for (const { header } of columns.values()) reading.use(header.place);
  for (const cell of group) if (GROUP.test(readLabel(cell.text).base)) reading.use(cell.place);
  const monitoring = heads.some((cell) => isMonitoringBudgetColumn(cell.text));
  const period = monitoring ? "monitoring" : "selfEvaluation";
  reading.period ??= period;
  const computed: string[] = [];
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = grid.at[end]!;
    const label = [...new Set(cells)].findLast(
      (cell) => cell.column < firstColumn && cell.text !== "" && cell.row === end,
    );
    const unnamed = label === undefined && end === row + 1 ? reaching : undefined;
    if (unnamed !== undefined) {
      // 预算执行情况（元） beside one row of sums that has no name of its own.
      takeBudgetRow(reading, cells, unnamed, columns, [unnamed.text], period, computed);
      continue;
    }
    const sources = label === undefined ? null : groupOfSources(grid, label);
    const isSubtotal = label !== undefined && sources !== null && SUBTOTAL.test(label.text);
    const source = isSubtotal ? sources : label;
    if (label === undefined || source === undefined || amountLabel(source.text) === null) break;
    reading.use(label.place);
    if (sources !== null) reading.use(sources.place);
    if (isSubtotal && [end - 1, end + 1].some((other) => isPartOf(grid, other, label, sources))) {
      passSubtotal(reading, cells, sources, columns);
      continue;
    }
    const unitTexts = [...heads, ...cells].map(({ text }) => text);
    takeBudgetRow(reading, cells, source, columns, [...unitTexts, ...around], period, computed);
  }
  if (computed.length > 0)
    reading.warn(`表中的执行率、分值、得分由程序重新计算，没有导入（${computed.join("；")}）。`);
  return end;
}

function takeBudgetRow(
  reading: Reading,
  cells: readonly GridCell[],
  label: GridCell,
  columns: ReadonlyMap<number, { column: BudgetColumn; header: GridCell }>,
  unitTexts: readonly string[],
  period: Budget["period"],
  computed: string[],
): void {
  const { draft } = reading;
  const budget = blankBudget(draft.nextId(), period);
  const unit = unitFor(reading, unitTexts);
  let taken = false;
  // 0 | 4.8 | 2.16 in no unit: the zero alone would say of the source what the row does not.
  const lacksUnit =
    unit === null &&
    cells.some(
      ({ column, text }) =>
        columns.has(column) && readAmount(text, null) === null && readAmount(text, "yuan") !== null,
    );
  for (const cell of new Set(cells)) {
    const use = columns.get(cell.column);
    if (use === undefined || cell === label || cell.text === "" || reading.isUsed(cell.place)) continue;
    if (use.column === "computed") {
      // 12月运维费次年支付 below 原因 is no figure that could be worked out again.
      if (/[\u4e00-\u9fff]{4}/u.test(cell.text))
        reading.leave(`${label.text}${use.header.text}：${cell.text}`, cell.place);
      else if (!isBlank(cell.text)) computed.push(`${use.header.text} ${cell.text}`);
      reading.use(cell.place);
      continue;
    }
    const amount = lacksUnit ? null : readAmount(cell.text, unit);
    if (amount === null) {
      if (isBlank(cell.text)) reading.use(cell.place);
      else {
        reading.leave(`${label.text}${use.header.text}：${cell.text}`, cell.place);
        if (unit === null && readAmount(cell.text, "yuan") !== null) reading.warn(WITHOUT_UNIT);
      }
      continue;
    }
    reading.use(cell.place);
    budget[use.column] = amount;
    draft.provenance.push({
      path: `budgets/${budget.id}/${use.column}`,
      place: cell.place,
      confidence: "certain",
    });
    taken = true;
  }
  if (!taken) return;
  budget.source = readLabel(label.text).base.replace(/^其中[:：]?/u, "");
  draft.provenance.push({ path: `budgets/${budget.id}/source`, place: label.place, confidence: "certain" });
  draft.content.budgets.push(budget);
}

/** The amounts of one project in a list whose header names 年初预算数, 执行数 … among its other columns. */
export function takeBudgetCells(
  reading: Reading,
  grid: Grid,
  header: { from: number; to: number },
  row: number,
  period: Budget["period"],
): void {
  const heads = grid.at.slice(header.from, header.to).flatMap((line) => [...new Set(line)]);
  const columns = columnsNamed<BudgetColumn>(
    heads.filter(({ text }) => columnOf(text) === null),
    budgetColumn,
  );
  const kinds = new Set([...columns.values()].map(({ column }) => column));
  kinds.delete("computed");
  if (kinds.size < 2) return;
  for (const { header: title } of columns.values()) reading.use(title.place);
  const total: GridCell = { ...grid.at[row]![0]!, text: "年度资金总额" };
  const computed: string[] = [];
  const texts = heads.map(({ text }) => text);
  takeBudgetRow(reading, grid.at[row]!, total, columns, texts, period, computed);
  if (computed.length > 0) reading.warn("表中的执行率由程序重新计算，没有导入。");
}
