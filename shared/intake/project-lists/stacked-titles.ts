/**
 * A list of projects with titles on two or three rows: 资金安排（万元） over 财政拨款 | 自有资金, 财政拨款 over 中央 | 区级, the
 * others reaching down beside them.
 */
import { isAmount, isTitleCell } from "../form/form-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { columnOf } from "../words/columns.ts";
import { amountLabel, SAID_TO_BE_SOURCE } from "../words/money-words.ts";
import { moneyUnitIn } from "../words/written-unit.ts";

const DEEPEST = 3;

export interface StackedTitles {
  /** A title for each column, as it would stand alone on the lowest row. */
  titles: GridCell[];
  /** The row on which they stand then. */
  row: number;
  /** The titles that only hold others together. */
  groups: ReadonlySet<GridCell>;
  /** By the column of a title that no cell says alone: how its words were put together. */
  composed: ReadonlyMap<number, string>;
}

/** The titles over a column from the uppermost down; where joined cells were lost, those over the column at its left. */
function stacksOver(grid: Grid, row: number, depth: number): GridCell[][] {
  const stacks: GridCell[][] = [];
  for (let column = 0; column < grid.columnCount; column += 1) {
    const left = stacks[column - 1] ?? [];
    const stack: GridCell[] = [];
    for (let level = 0; level < depth; level += 1) {
      const cell = grid.at[row + level]![column]!;
      const hasLower = grid.at
        .slice(row + level + 1, row + depth)
        .some((line, index) => line[column]!.text !== "" && line[column]!.row === row + level + 1 + index);
      const isBesideLeft = stack.every((each, index) => each === left[index]);
      const above = left[stack.length];
      if (cell.text !== "" && cell.row === row + level) stack.push(cell);
      else if (cell.text === "" && hasLower && isBesideLeft && above?.row === row + level) stack.push(above);
    }
    stacks.push(stack);
  }
  return stacks;
}

/** 上级补助 below 资金安排（万元） is in 万元 too; 一般公共预算 below 财政拨款结转结余 is what was carried over of it. */
function withUnitOf(upper: GridCell, text: string): string {
  const { base, notes } = readLabel(upper.text);
  const unit = notes.find((note) => moneyUnitIn([note]) !== null);
  const isCarried = /^(?:财政拨款|上年|财政)*(?:结转|结余)+(?:资金)?$/u.test(base);
  const whole = isCarried && !/结转|结余/u.test(text) ? `${base}${text}` : text;
  return unit === undefined || moneyUnitIn(readLabel(text).notes) !== null ? whole : `${whole}（${unit}）`;
}

/** 中央, 省级, 小计 below 补助资金（万元）: whose money it is, in short; the words as they would stand alone. */
function inFull(upper: GridCell, { text }: GridCell, isWholeSum: boolean): string {
  if (!/资金|预算|经费|拨款|金额|来源|规模|投资|投入/u.test(readLabel(upper.text).base)) return text;
  const { base } = readLabel(text);
  if (base === "小计") return isWholeSum ? text.replace(/小\s*计/u, "合计") : text;
  return /^(?:中央|[省市州区县乡镇]级?|上级|本级|[市区县]本级)$/u.test(base) && amountLabel(text) === null
    ? text.replace(base, `${base}资金`)
    : text;
}

function inOneTitle(stack: readonly GridCell[]): string {
  const uppers = stack.slice(0, -1);
  // 小计 in the third row comes to a part of the money only.
  const words = inFull(uppers.at(-1)!, stack.at(-1)!, uppers.length === 1);
  return uppers.reduceRight((text, upper) => withUnitOf(upper, text), words);
}

const SOURCES = /^(?:项目|预算|年度)?(?:资金|经费|预算)?(?:来源|构成|渠道)(?:情况)?$/u;

/** 本级统筹, 彩票公益金 below 资金来源, with nothing but amounts under them: sources, by whatever word. */
function isUnknownSource(grid: Grid, stack: readonly GridCell[], column: number, from: number): boolean {
  const lowest = stack.at(-1)!;
  if (!stack.slice(0, -1).some(({ text }) => SOURCES.test(readLabel(text).base))) return false;
  if (isTitleCell(lowest) || columnOf(lowest.text) !== null) return false;
  const under = grid.at.slice(from).map((line) => line[column]!);
  const amounts = under.filter((cell) => cell.column === column && isAmount(cell));
  return amounts.length > 0 && isAmount(under.find(({ text }) => text !== "") ?? null);
}

/** Nothing but titles of money with its amounts below: 资金总额（元） | 财政拨款 over 一般公共预算, 政府性基金. */
function holdsOnlyMoney(
  grid: Grid,
  row: number,
  depth: number,
  isPart: (cell: GridCell) => boolean,
): boolean {
  const titles = grid.at.slice(row, row + depth).flat();
  const amounts = grid.at[row + depth]!.filter((cell) => cell.text !== "" && !isPart(cell));
  return (
    titles.every((cell) => cell.text === "" || isPart(cell) || amountLabel(cell.text) !== null) &&
    amounts.length > 1 &&
    amounts.every((cell) => isAmount(cell))
  );
}

function foldRows(grid: Grid, row: number, depth: number): StackedTitles | null {
  if (row + depth >= grid.rowCount) return null;
  const upper = grid.at[row]!;
  // 资金安排 at the left, reaching down beside the amounts, titles the whole part.
  const isPart = (cell: GridCell): boolean =>
    cell.column === 0 && cell.row === row && cell.rowEnd > row + depth;
  const names = upper.some((cell) => cell.row === row && fieldLabel(cell.text)?.path === "name");
  const onlyMoney = holdsOnlyMoney(grid, row, depth, isPart);
  if (!names && !onlyMoney) return null;
  const stacks = stacksOver(grid, row, depth);
  const groups = new Set(stacks.flatMap((stack) => stack.slice(0, -1)));
  // Every title stands either over several or for itself, and none of the latter has anything below it.
  const isWhole = stacks.every((stack, column) => {
    const lowest = grid.at[row + depth - 1]![column]!;
    if (isPart(upper[column]!)) return onlyMoney;
    const own = stack.at(-1);
    return stack[0]?.row === row && lowest.rowEnd === row + depth && own !== undefined && !groups.has(own);
  });
  const parts = stacks.flatMap((stack, column) =>
    stack.length < 2 ? [] : [{ column, stack, text: inOneTitle(stack) }],
  );
  for (const part of parts)
    if (isUnknownSource(grid, part.stack, part.column, row + depth))
      part.text = `${part.text}（${SAID_TO_BE_SOURCE}）`;
  const understood = parts.filter(({ text, stack }) => isTitleCell({ ...stack.at(-1)!, text }));
  const isDeep = stacks.some(({ length }) => length === depth);
  // 基本信息 over 绩效管理措施 over 预算执行情况: parts of a form one below the other, each over its own column.
  const holdSeveral = [...groups].every(
    (group) => stacks.filter((stack) => stack.includes(group)).length > 1,
  );
  if (
    !isWhole ||
    !isDeep ||
    (depth > 2 && !holdSeveral) ||
    understood.length < 2 ||
    understood.length * 2 < parts.length
  )
    return null;
  if ([...groups].some(({ text }) => fieldLabel(text)?.path === "name")) return null;
  const lowestRow = row + depth - 1;
  const extent = { row: lowestRow, rowEnd: row + depth };
  const titles = stacks.map((stack, column): GridCell => {
    if (isPart(upper[column]!)) return upper[column]!;
    const part = parts.find((each) => each.column === column);
    return part === undefined
      ? { ...stack[0]!, ...extent, column, columnEnd: column + 1 }
      : { ...stack.at(-1)!, ...extent, text: part.text };
  });
  const composed = parts.flatMap(({ column, stack, text }): [number, string][] =>
    readLabel(text).base === readLabel(stack.at(-1)!.text).base
      ? []
      : [
          [
            column,
            `名称由上下两个标题“${stack
              .slice(-2)
              .map((cell) => readLabel(cell.text).base)
              .join("”“")}”合成，请核对`,
          ],
        ],
  );
  return {
    titles,
    row: lowestRow,
    groups: new Set([...groups, ...upper.filter(isPart)]),
    composed: new Map(composed),
  };
}

/** The titles of such a list as they would stand on one row, the lowest; null where the rows are no such titles. */
export function foldStackedTitles(grid: Grid, row: number): StackedTitles | null {
  for (let depth = DEEPEST; depth > 1; depth -= 1) {
    const folded = foldRows(grid, row, depth);
    if (folded !== null) return folded;
  }
  return null;
}
