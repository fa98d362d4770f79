/** 调整前 | 调整后 over goals and amounts: the later value is the field's, the earlier one is left over with its title. */
import { takeValue } from "./field-values.ts";
import { isAmount } from "./form-values.ts";
import type { FundingCollector } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "./grid.ts";
import { fieldLabel } from "./labels.ts";
import { amountLabel } from "./money-words.ts";
import type { Reading } from "./reading.ts";
import { namesEarlier, namesLater, ONLY_THE_LATER, withoutLater } from "./superseded.ts";

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
  const title = fieldLabel(own) ?? fieldLabel(left.at(-1)?.text ?? "");
  const [before, after] = [earlier, later].map((cell) => grid.at[cell.rowEnd]?.[cell.column]);
  if (title?.long !== true || before === undefined || after === undefined || before === after) return null;
  if (after.row !== later.rowEnd || isAmount(after)) return null;
  for (const { place } of [earlier, later, ...left.slice(-1)]) reading.use(place);
  takeValue(reading, title, after.text, after.place);
  if (before.text !== "") reading.leave(said(earlier, before.text), before.place);
  return Math.max(row + 1, after.rowEnd);
}

/** Sources of money with an amount before and after; a row without an amount after the change says nothing. */
function takeAmounts(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
  { earlier, later, left }: Pair,
): number | null {
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = cellsStartingIn(grid, end).filter(({ text }) => text !== "");
    const label = cells.find(({ column }) => column < earlier.column);
    const [before, after] = [earlier, later].map(({ column }) => grid.at[end]![column]!);
    if (label === undefined || amountLabel(label.text) === null) break;
    if (before === after || before!.row !== end || after!.row !== end) break;
    if (![before!, after!].every((cell) => cell.text === "" || isAmount(cell))) break;
    const around = [later.text, earlier.text, ...left.map(({ text }) => text)];
    if (isAmount(after!) && !funding.take(reading, label.text, after!.text, around, after!.place)) break;
    reading.use(label.place);
    if (before!.text !== "") reading.leave(`${said(label, "")}${said(earlier, before!.text)}`, before!.place);
  }
  if (end === row + 1) return null;
  for (const { place } of [earlier, later]) reading.use(place);
  // 资金来源 and 预算调整（万元） only title what stands beside and below them.
  for (const cell of left) if (/资金|预算|经费|金额|来源|项目/u.test(cell.text)) reading.use(cell.place);
  return end;
}

/** Takes what stands under such titles; the first row behind, or null. */
export function takeAdjustedColumns(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  row: number,
): number | null {
  const pair = pairAt(grid, row);
  if (pair === null) return null;
  const end = takeText(reading, grid, row, pair) ?? takeAmounts(reading, funding, grid, row, pair);
  if (end !== null) reading.warn(ONLY_THE_LATER);
  return end;
}
