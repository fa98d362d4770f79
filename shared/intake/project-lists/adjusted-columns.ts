/** 调整前 | 调整后 over goals and amounts: the later value is the field's, the earlier one is left over with its title. */
import { columnOf } from "../words/columns.ts";
import { takeValue } from "../form/field-values.ts";
import { groupsOf, isAmount } from "../form/form-values.ts";
import type { FundingCollector } from "../money/funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";
import { namesGoalItself } from "./titled-columns.ts";
import { changeSaidIn, namesEarlier, namesLater, ONLY_THE_LATER, withoutLater } from "../words/superseded.ts";

interface Pair {
  earlier: GridCell;
  later: GridCell;
  /** What stands at the left of both titles, nearest last. */
  left: GridCell[];
}

/** 调整前 | 调整后, or 原绩效目标 | 现绩效目标, both of the same thing. */
function pairAt(grid: Grid, row: number): Pair | null {
  const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  const at = cells.findIndex(({ text }) => namesEarlier(text));
  const [earlier, later] = [cells[at], cells[at + 1]];
  if (earlier === undefined || later === undefined || !namesLater(later.text)) return null;
  const left = [...new Set(grid.at[row]!.slice(0, earlier.column))].filter(({ text }) => text !== "");
  return { earlier, later, left };
}

const said = (title: GridCell, text: string): string => `${title.text.replace(/[\s:：]+$/u, "")}：${text}`;

/** A goal, or any other long text, over one row in its old and its new wording. */
function takeText(reading: Reading, grid: Grid, row: number, { earlier, later, left }: Pair): number | null {
  const own = withoutLater(later.text);
  const word = namesGoalItself(own) || namesGoalItself(left.at(-1)?.text ?? "") ? "年度目标" : own;
  const title = fieldLabel(word) ?? fieldLabel(left.at(-1)?.text ?? "");
  const [before, after] = [earlier, later].map((cell) => grid.at[cell.rowEnd]?.[cell.column]);
  if (title?.long !== true || before === undefined || after === undefined || before === after) return null;
  if (after.row !== later.rowEnd || isAmount(after)) return null;
  for (const { place } of [earlier, later, ...left.slice(-1)]) reading.use(place);
  takeValue(reading, title, after.text, after.place);
  if (before.text !== "") reading.leave(said(earlier, before.text), before.place);
  return Math.max(row + 1, after.rowEnd);
}

interface ChangedRow {
  label: GridCell;
  before: GridCell;
  after: GridCell;
}

const isBlankOrAmount = (cell: GridCell): boolean => cell.text === "" || isAmount(cell);

/** A row with its old and its new value; what is not understood is left over whole, the old value never taken. */
function takeRow(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  { label, before, after }: ChangedRow,
  { earlier, later, left }: Pair,
): void {
  const field = fieldLabel(label.text);
  const isMoney = amountLabel(label.text) !== null && [before, after].every(isBlankOrAmount);
  const around = [...groupsOf(grid, label), ...[later, earlier, ...left].map(({ text }) => text)];
  if (isMoney) {
    if (after.text !== "" && !funding.take(reading, label.text, after.text, around, after.place)) return;
  } else if (field === null) return;
  else takeValue(reading, field, after.text, after.place);
  reading.use(label.place);
  if (before.text !== "") reading.leave(`${said(label, "")}${said(earlier, before.text)}`, before.place);
}

/** The row's label and its two values; null where the part under the two titles has ended. */
function changedRow(grid: Grid, row: number, { earlier, later }: Pair): ChangedRow | null {
  const [before, after] = [grid.at[row]![earlier.column]!, grid.at[row]![later.column]!];
  const label = cellsStartingIn(grid, row).findLast(
    ({ text, column }) => text !== "" && column < earlier.column,
  );
  if (label === undefined || before === after || before.row !== row || after.row !== row) return null;
  if (namesEarlier(before.text) || namesLater(after.text)) return null;
  // 三级指标 | 指标值: the titles of the next part.
  const isField = fieldLabel(label.text) !== null || amountLabel(label.text) !== null;
  return columnOf(label.text) !== null && !isField ? null : { label, before, after };
}

/** Fields and sources of money one below the other, each with what it was and what it became. */
function takeRows(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
  pair: Pair,
): number | null {
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const changed = changedRow(grid, end, pair);
    if (changed === null) break;
    takeRow(reading, funding, grid, changed, pair);
  }
  if (end === row + 1) return null;
  for (const { place } of [pair.earlier, pair.later]) reading.use(place);
  // 资金来源 and 预算调整（万元） only title what stands beside and below them.
  for (const cell of pair.left)
    if (/资金|预算|经费|金额|来源|项目|事项|内容/u.test(cell.text)) reading.use(cell.place);
  return end;
}

/** 预算金额（万元） | 调整前 | 120 | 调整后 | 90 in one row. */
function takeInline(reading: Reading, funding: FundingCollector, grid: Grid, row: number): number | null {
  const cells = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  const [label, earlier, before, later, after] = cells;
  if (cells.length !== 5 || !namesEarlier(earlier!.text) || !namesLater(later!.text)) return null;
  if (!isAmount(before!) || !isAmount(after!)) return null;
  if (!funding.take(reading, label!.text, after!.text, [], after!.place)) return null;
  for (const { place } of [label!, earlier!, later!]) reading.use(place);
  reading.leave(`${said(label!, "")}${said(earlier!, before!.text)}`, before!.place);
  return row + 1;
}

/** 年度目标 | 调整前：…… | 调整后：…… in one row. */
function takeSaidBeside(reading: Reading, grid: Grid, row: number): number | null {
  const [label, before, after, ...others] = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  const field = fieldLabel(label?.text ?? "");
  if (field === null || before === undefined || after === undefined || others.length > 0) return null;
  const change = changeSaidIn(`${before.text}\n${after.text}`);
  if (change === null || after.text.length <= change.later.length) return null;
  reading.use(label!.place);
  reading.leave(said(label!, before.text), before.place);
  takeValue(reading, field, change.later, after.place);
  return row + 1;
}

/** Takes what stands under such titles; the first row behind, or null. */
export function takeAdjustedColumns(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
): number | null {
  const pair = pairAt(grid, row);
  const end =
    pair === null
      ? (takeInline(reading, funding, grid, row) ?? takeSaidBeside(reading, grid, row))
      : (takeText(reading, grid, row, pair) ?? takeRows(reading, funding, grid, row, pair));
  if (end !== null) reading.warn(ONLY_THE_LATER);
  return end;
}
