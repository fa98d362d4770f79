/** 调整前 | 调整后 over goals and amounts: the later value is the field's, the earlier one is left over with its title. */
import { columnOf } from "../words/columns.ts";
import { takeValue } from "../form/field-values.ts";
import { groupsOf, isAmount } from "../form/form-values.ts";
import type { FundingCollector } from "../money/funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel, bareAmount } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";
import { namesGoalItself } from "./titled-columns.ts";
import {
  changeSaidIn,
  namesEarlier,
  namesLater,
  ONLY_THE_LATER,
  STILL_THE_EARLIER,
  withoutChange,
} from "../words/superseded.ts";

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

const amountTitle = (text: string): string | null => (amountLabel(text) === null ? bareAmount(text) : text);

const said = (title: GridCell, text: string): string => `${title.text.replace(/[\s:：]+$/u, "")}：${text}`;

/** A goal, or any other long text, over one row in its old and its new wording. */
function takeText(reading: Reading, grid: Grid, row: number, { earlier, later, left }: Pair): number | null {
  const own = withoutChange(later.text);
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

/** 预算（万元） at the left of 调整前 | 调整后, the amounts below these. */
function takeAmountBelow(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  { earlier, later, left }: Pair,
): number | null {
  const title = left.at(-1);
  const label = title === undefined || title.rowEnd <= earlier.rowEnd ? null : amountTitle(title.text);
  const [before, after] = [earlier, later].map((cell) => grid.at[cell.rowEnd]?.[cell.column] ?? null);
  if (title === undefined || label === null || !isAmount(before!) || !isAmount(after!)) return null;
  if (!funding.take(reading, label, after!.text, [title.text], after!.place)) return null;
  for (const { place } of [title, earlier, later]) reading.use(place);
  reading.leave(`${said(title, "")}${said(earlier, before!.text)}`, before!.place);
  return after!.rowEnd;
}

interface ChangedRow {
  label: GridCell;
  before: GridCell;
  after: GridCell;
}

const isBlankOrAmount = (cell: GridCell): boolean => cell.text === "" || isAmount(cell);

/** Marks what is read meanwhile as said before the change only. */
function takeEarlier(reading: Reading, take: () => void): void {
  const before = new Set(reading.draft.provenance);
  take();
  for (const provenance of reading.draft.provenance)
    if (!before.has(provenance))
      Object.assign(provenance, { confidence: "doubtful", remark: STILL_THE_EARLIER });
}

/**
 * A row with its old and its new value; what is not understood is left over whole. A new value left blank says of a field
 * that the old one stands, doubtfully; a source of money may as well have been given up, unless the new total tells.
 */
function takeRow(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  { label, before, after }: ChangedRow,
  { earlier, later, left, isUnchangedMoney }: Pair & { isUnchangedMoney: boolean },
): void {
  const field = fieldLabel(label.text);
  const isMoney = amountLabel(label.text) !== null && [before, after].every(isBlankOrAmount);
  const around = [...groupsOf(grid, label), ...[later, earlier, ...left].map(({ text }) => text)];
  const stands = after.text === "" && before.text !== "" && (isMoney ? isUnchangedMoney : field !== null);
  if (isMoney) {
    const amount = stands ? before : after;
    const remark = stands ? STILL_THE_EARLIER : undefined;
    if (
      amount.text !== "" &&
      !funding.take(reading, label.text, amount.text, around, amount.place, { remark })
    )
      return;
  } else if (field === null) return;
  else if (stands) takeEarlier(reading, () => takeValue(reading, field, before.text, before.place));
  else takeValue(reading, field, after.text, after.place);
  reading.use(label.place);
  if (!stands && before.text !== "")
    reading.leave(`${said(label, "")}${said(earlier, before.text)}`, before.place);
}

const figure = ({ text }: GridCell): number => Number(text.replaceAll(/[^\d.]/gu, ""));

/** 资金总额 100 | 80 over 财政拨款 60 | (blank) and 自有资金 40 | 20: only with the old 60 the new total comes out. */
function addUpWithEarlier(rows: readonly ChangedRow[]): boolean {
  const money = rows.filter(({ before, after }) => [before, after].every(isBlankOrAmount));
  const total = money.find(({ label }) => amountLabel(label.text)?.kind === "total");
  const parts = money.filter(({ label }) => amountLabel(label.text)?.kind === "source");
  if (total === undefined || total.after.text === "" || parts.length === 0) return false;
  const sum = parts.reduce(
    (added, { before, after }) => added + figure(after.text === "" ? before : after),
    0,
  );
  return Math.abs(sum - figure(total.after)) < 0.005;
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
  const rows: ChangedRow[] = [];
  for (let end = row + 1; end < grid.rowCount; end += 1) {
    const changed = changedRow(grid, end, pair);
    if (changed === null) break;
    rows.push(changed);
  }
  if (rows.length === 0) return null;
  const isUnchangedMoney = addUpWithEarlier(rows);
  for (const changed of rows) takeRow(reading, funding, grid, changed, { ...pair, isUnchangedMoney });
  for (const { place } of [pair.earlier, pair.later]) reading.use(place);
  // 资金来源 and 预算调整（万元） only title what stands beside and below them.
  for (const cell of pair.left)
    if (/资金|预算|经费|金额|来源|项目|事项|内容/u.test(cell.text)) reading.use(cell.place);
  return row + 1 + rows.length;
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
  // 项目名称 | 原预算 | 调整后预算: a list says both of each of its projects.
  if (pair?.left.some((title) => title.row === row && fieldLabel(title.text)?.path === "name") === true)
    return null;
  const end =
    pair === null
      ? (takeInline(reading, funding, grid, row) ?? takeSaidBeside(reading, grid, row))
      : (takeText(reading, grid, row, pair) ??
        takeAmountBelow(reading, funding, grid, pair) ??
        takeRows(reading, funding, grid, row, pair));
  if (end !== null) reading.warn(ONLY_THE_LATER);
  return end;
}
