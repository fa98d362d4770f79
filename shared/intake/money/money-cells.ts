/** Amounts in the cells of a form, and the cells that name their unit. */
import { groupsOf, isAmount, isLabelCell, rightOf } from "../form/form-values.ts";
import type { FundingCollector } from "./funding.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { amountLabel, bareAmount, changedAmount, costColumn, isShareLabel } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";
import { takeTitle } from "../words/title.ts";
import { moneyUnitIn } from "../words/written-unit.ts";

const BARE_NUMBER = /^[￥¥]?-?\d[\d,，]*(?:\.\d+)?%?$/u;
const DASHES = /^[-—–/]+$/u;

/** 财政拨款 | 412 | 400 | 398: a row under titles that were not understood; which of them is the money is not guessed. */
function hasSeveralAmounts(grid: Grid, right: GridCell): boolean {
  const next = rightOf(grid, right);
  return (
    next !== null &&
    next.row === right.row &&
    BARE_NUMBER.test(right.text) &&
    BARE_NUMBER.test(next.text) &&
    !standsUnderShare(grid, next)
  );
}

/** 批复金额 | 486000 | 元: the unit of a bare number in the cell behind it. */
function unitBeside(grid: Grid, amount: GridCell): GridCell | null {
  const next = rightOf(grid, amount);
  const isUnit = next !== null && next.row === amount.row && /^[亿万千]?元$/u.test(next.text);
  return isUnit && BARE_NUMBER.test(amount.text) ? next : null;
}

/** The words over the column in which an amount stands, other numbers between passed over. */
function titleOver(grid: Grid, cell: GridCell): string {
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const above = grid.at[row]![cell.column]!;
    if (above.text !== "" && !BARE_NUMBER.test(above.text)) return above.text;
  }
  return "";
}

const standsUnderShare = (grid: Grid, cell: GridCell): boolean => isShareLabel(titleOver(grid, cell));

/** （万元） of 自有资金（万元）: its neighbour is in the same unit, and no part of it. */
const unitAlone = (text: string): string[] =>
  readLabel(text).notes.flatMap((note) => (moneyUnitIn([note]) === null ? [] : [`金额（${note}）`]));

/** 资金总额（万元） directly over 其中：财政资金, each with its amount. */
function amountsAbove(grid: Grid, label: GridCell): string[] {
  const found: string[] = [];
  for (let row = label.row - 1; row >= 0; row -= 1) {
    const above = grid.at[row]![label.column]!;
    if (amountLabel(above.text) === null || !isAmount(rightOf(grid, above))) break;
    found.push(above.text);
  }
  return found;
}

/** 金额（万元） over the amount names its unit where no title at the left does. */
function unitTexts(grid: Grid, label: GridCell, amount: GridCell): string[] {
  const title = titleOver(grid, amount);
  // 资金总额（万元） | 28 | 其中：财政资金 | 28
  const beside = grid.at[label.row]!.slice(0, label.column).flatMap((cell) =>
    amountLabel(cell.text) !== null && isAmount(rightOf(grid, cell)) ? [cell.text] : [],
  );
  return [
    ...groupsOf(grid, label),
    ...(costColumn(title) === "amount" ? [title] : []),
    ...[...beside, ...amountsAbove(grid, label)].flatMap(unitAlone),
  ];
}

/** 小计 | 40 under 财政资金. */
function takeSubtotalCell(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  cell: GridCell,
  right: GridCell,
): boolean {
  if (!/^小\s*计$/u.test(cell.text)) return false;
  if (!funding.takeSubtotal(reading, right.text, groupsOf(grid, cell), right.place)) return false;
  const group = grid.at[cell.row]!.slice(0, cell.column).findLast(({ text }) => text !== "");
  for (const each of [cell, group]) if (each !== undefined) reading.use(each.place);
  return true;
}

/** Takes a label of money with the amount beside it; false where the cell is no such label or its amount was not understood. */
export function takeAmountCell(
  reading: Reading,
  funding: FundingCollector,
  grid: Grid,
  cell: GridCell,
  right: GridCell,
): boolean {
  if (takeSubtotalCell(reading, funding, grid, cell, right)) return true;
  const isShare = isShareLabel(cell.text);
  if (isShare || (amountLabel(cell.text) !== null && standsUnderShare(grid, right))) {
    if (!funding.takeShare(reading, cell.text, right.text, right.place)) return false;
    reading.use(cell.place);
    return true;
  }
  if (hasSeveralAmounts(grid, right)) return false;
  const bare = bareAmount(cell.text);
  if (bare !== null && right.row === cell.row && isAmount(right)) {
    if (!funding.take(reading, bare, right.text, [], right.place)) return false;
    reading.use(cell.place);
    return true;
  }
  if (changedAmount(cell.text) !== null && right.row === cell.row) {
    if (!funding.takeChanged(reading, cell.text, right.text, unitTexts(grid, cell, right), right.place))
      return false;
    reading.use(cell.place);
    return true;
  }
  if (amountLabel(cell.text) === null) return false;
  const unit = unitBeside(grid, right);
  const written = unit === null ? right.text : `${right.text}${unit.text}`;
  if (
    funding.take(reading, cell.text, written, unitTexts(grid, cell, right), right.place, {
      column: cell.column,
    })
  ) {
    if (unit !== null) reading.use(unit.place);
    reading.use(cell.place);
    const next = rightOf(grid, right);
    if (next !== null && next.row === right.row && standsUnderShare(grid, next))
      funding.takeShare(reading, cell.text, next.text, next.place);
    return true;
  }
  const isBlank = right.text === "" || isLabelCell(right) || DASHES.test(right.text);
  if (!isBlank) return false;
  reading.use(cell.place);
  if (DASHES.test(right.text)) reading.use(right.place);
  return true;
}

/** 金额单位： | 万元 in two cells. */
export function takeMoneyUnit(reading: Reading, cell: GridCell, right: GridCell): boolean {
  const said = `${cell.text.replace(/[\s:：]+$/u, "")}：${right.text}`;
  if (!/单位：(?:亿元|万元|千元|元)$/u.test(said) || !takeTitle(reading, said, right.place)) return false;
  reading.use(cell.place);
  return true;
}
