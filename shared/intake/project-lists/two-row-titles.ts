/** A list of projects with titles on two rows: 资金安排（万元） over 合计 | 上级补助 | 区级财政, the others reaching down beside them. */
import { isAmount, isTitleCell } from "../form/form-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";
import { moneyUnitIn } from "../words/written-unit.ts";

/** The upper title over a column: its own cell, or, where joined cells were lost, the nearest text at the left. */
function upperTitles(grid: Grid, row: number): GridCell[] {
  let last: GridCell | null = null;
  return grid.at[row]!.map((cell) => {
    if (cell.text !== "") last = cell;
    return last ?? cell;
  });
}

/**
 * 上级补助 below 资金安排（万元） is in 万元 too; 一般公共预算 below 财政拨款结转结余 is what was carried over of it.
 */
function withUnitOf(upper: GridCell, lower: GridCell): string {
  const { base, notes } = readLabel(upper.text);
  const unit = notes.find((note) => moneyUnitIn([note]) !== null);
  const isCarried = /^(?:财政拨款|上年|财政)*(?:结转|结余)+(?:资金)?$/u.test(base);
  const text = isCarried && !/结转|结余/u.test(lower.text) ? `${base}${lower.text}` : lower.text;
  return unit === undefined || moneyUnitIn(readLabel(lower.text).notes) !== null
    ? text
    : `${text}（${unit}）`;
}

/** 中央, 省级, 小计 below 补助资金（万元）: whose money it is, in short; the words as they would stand alone. */
function inFull(upper: GridCell, lower: GridCell): GridCell {
  if (!/(?:资金|预算|经费|拨款|金额|来源|规模)$/u.test(readLabel(upper.text).base)) return lower;
  const { base } = readLabel(lower.text);
  if (base === "小计") return { ...lower, text: lower.text.replace(/小\s*计/u, "合计") };
  return /^(?:中央|[省市州区县乡镇]级?|上级|本级|[市区县]本级)$/u.test(base) &&
    amountLabel(lower.text) === null
    ? { ...lower, text: lower.text.replace(base, `${base}资金`) }
    : lower;
}

/**
 * The titles of such a list as they would stand on one row, the lower one; null where the rows are no such titles.
 * @returns a title for each column, and the titles that only hold others together
 */
export function foldTwoRowTitles(
  grid: Grid,
  row: number,
): { titles: GridCell[]; groups: ReadonlySet<GridCell> } | null {
  const upper = grid.at[row]!;
  const over = upperTitles(grid, row);
  const lower = grid.at[row + 1]?.map((cell, column) =>
    cell.row === row + 1 ? inFull(over[column]!, cell) : cell,
  );
  if (lower === undefined || row + 2 >= grid.rowCount) return null;
  const names = upper.some((cell) => cell.row === row && fieldLabel(cell.text)?.path === "name");
  // 资金总额（元） | 财政拨款 over 一般公共预算, 政府性基金 | 单位资金: nothing but money, with its amounts below.
  // 资金安排 at the left, reaching down beside the amounts, titles the whole part.
  const isPart = (cell: GridCell): boolean => cell.column === 0 && cell.row === row && cell.rowEnd > row + 2;
  const isMoney = (cell: GridCell): boolean =>
    cell.text === "" || isPart(cell) || amountLabel(cell.text) !== null;
  const amounts = grid.at[row + 2]!.filter((cell) => cell.text !== "" && !isPart(cell));
  const onlyMoney =
    [...upper, ...lower].every(isMoney) && amounts.length > 1 && amounts.every((cell) => isAmount(cell));
  if (!names && !onlyMoney) return null;
  const isLower = (cell: GridCell): boolean => cell.row === row + 1 && cell.text !== "";
  const groups = new Set(over.filter((_, column) => isLower(lower[column]!)));
  // Every title stands either over several or for itself, and none of the latter has anything below it.
  const isWhole = over.every((title, column) => {
    const [below, own] = [lower[column]!, upper[column]!];
    if (isPart(own)) return onlyMoney;
    const stands = title.row === row && title.text !== "" && below.rowEnd === row + 2;
    return stands && (groups.has(title) ? isLower(below) : own.text !== "" && !isLower(below));
  });
  const parts = lower.filter(isLower);
  const understood = parts.filter((cell) => isTitleCell(cell));
  if (!isWhole || groups.size === 0 || understood.length < 2 || understood.length * 2 < parts.length)
    return null;
  if ([...groups].some(({ text }) => fieldLabel(text)?.path === "name")) return null;
  const titles = over.map((title, column): GridCell => {
    const cell = lower[column]!;
    if (isPart(cell)) return cell;
    const extent = { row: row + 1, rowEnd: row + 2 };
    return groups.has(title)
      ? { ...cell, ...extent, text: withUnitOf(title, cell) }
      : { ...title, ...extent, column, columnEnd: column + 1 };
  });
  return { titles, groups: new Set([...groups, ...upper.filter(isPart)]) };
}
