/** Where the value of a label cell stands: to its right, below it, or in a block of several rows. */
import { columnOf } from "./columns.ts";
import { cellsStartingIn, type Grid, type GridCell } from "./grid.ts";
import { splitLabels } from "./inline-labels.ts";
import { fieldLabel, isStructureTitle } from "./labels.ts";
import { readLabel } from "./label-text.ts";
import { withoutSpaces } from "../text/index.ts";
import { amountLabel, budgetColumn } from "./money-words.ts";

const RESULT_WORDS = new Set([
  "实际完成情况",
  "目标实际完成情况",
  "全年实际完成情况",
  "年度目标完成情况",
  "完成情况",
  "目标完成情况",
  "实际完成目标",
  "年度总体目标完成情况",
]);
const EXPECTED_WORDS = new Set([
  "预期目标",
  "年初设定目标",
  "年初目标",
  "预期绩效目标",
  "年初预期目标",
  "年初设定绩效目标",
  "预期总目标",
]);

const EXPECTED_LIKE =
  /^(?:年初|年度|全年|项目)?(?:设定|预期|计划|既定|预定)的?(?:绩效|总体|年度)?总?目标(?:内容)?$/u;
const RESULT_LIKE =
  /^(?:全年|年度|年末|年底|截至.{0,6})?(?:实际|自评|目标)?(?:完成|实现|达成)(?:目标)?情况$/u;

/** 预期目标 | 实际完成情况 under 年度总体目标 (DOMAIN §2.3(a)). */
export function goalHead(text: string): "expected" | "result" | null {
  if (text.length > 60) return null;
  const base = readLabel(text).base;
  if (EXPECTED_WORDS.has(base) || EXPECTED_LIKE.test(base)) return "expected";
  return RESULT_WORDS.has(base) || RESULT_LIKE.test(base) ? "result" : null;
}

/** A cell that is a title and nothing more. */
export function isTitleCell({ text }: GridCell): boolean {
  if (text === "" || text.length > 80) return false;
  return (
    fieldLabel(text) !== null ||
    amountLabel(text) !== null ||
    isStructureTitle(text) ||
    goalHead(text) !== null ||
    budgetColumn(text) !== null
  );
}

/** A cell that names something rather than saying it, or names itself (填报日期：2026年3月1日). */
export function isLabelCell(cell: GridCell): boolean {
  const line = cell.text.split("\n", 1)[0]!;
  return isTitleCell(cell) || splitLabels(line, ({ reach }) => reach !== "unit")?.before === "";
}

/** As above, but 微型消防站补助 under 项目名称 is a value although it reads like a source of money. */
export function namesField(cell: GridCell): boolean {
  return isLabelCell(cell) && (amountLabel(cell.text) === null || fieldLabel(cell.text) !== null);
}

/** The next cell in the row that says something (text tables leave blank what a merged cell would cover), else the neighbour. */
export function rightOf(grid: Grid, cell: GridCell): GridCell | null {
  const line = grid.at[cell.row] ?? [];
  return line.slice(cell.columnEnd).find(({ text }) => text !== "") ?? line[cell.columnEnd] ?? null;
}

export function below(grid: Grid, cell: GridCell): GridCell | null {
  return grid.at[cell.rowEnd]?.[cell.column] ?? null;
}

export const isAmount = (cell: GridCell | null): boolean =>
  cell !== null && /^[￥¥]?\d[\d,，]*(?:\.\d+)?(?:亿元|万元|元)?$/u.test(cell.text);

/**
 * What titles are made of: 责任科室, 分管领导, 是否政府采购. Where a value is due such a word more likely titles another
 * one that was left blank or stands elsewhere.
 */
export const readsLikeTitle = (text: string): boolean =>
  /^(?:是否.{2,10}|.{0,8}(?:名称|编码|代码|编号|电话|方式|联系人|负责人|责任人|经办人|领导|科室|股室|日期|时间|期限|级次|科目|类型|类别|性质|属性|来源|金额|年度|情况|说明))[:：]?$/u.test(
    withoutSpaces(text),
  );

/**
 * 主管部门 | (blank) | 资金管理办法 | 按专项规定执行: behind a blank, a short word whose own neighbour would else stand
 * alone is that neighbour's title, and the label was left blank.
 */
export function titlesTheNext(grid: Grid, label: GridCell, right: GridCell): boolean {
  if (right.column === label.columnEnd || !isShortWord(right)) return false;
  const rest = cellsStartingIn(grid, label.row).filter(
    ({ column, text }) => column >= right.columnEnd && text !== "",
  );
  return rest.length % 2 === 1 && !isLabelCell(rest[0]!);
}

/** A word that names something without being known: no figures, no sentence. */
const isShortWord = ({ text }: GridCell): boolean => text.length <= 12 && !/[\d，。；;,:：]/u.test(text);

/** What hangs at a place: the cell there, or, where joined cells were lost, the text above the blanks. */
function hangingAt(grid: Grid, row: number, column: number): GridCell {
  const cell = grid.at[row]![column]!;
  for (let above = row; above >= 0; above -= 1) {
    const found = grid.at[above]![column]!;
    if (found.text !== "") return found;
  }
  return cell;
}

/** The titles at the left that hold for an amount's label: 项目资金（万元） over its rows, 自有资金 before 事业收入. */
export function groupsOf(grid: Grid, label: GridCell): string[] {
  const groups: GridCell[] = [];
  let own = true;
  for (let column = label.column - 1; column >= 0; column -= 1) {
    const cell = grid.at[label.row]![column]!;
    // A label left of another amount speaks of that one, unless it reaches down beside both.
    if (isAmount(cell)) own = false;
    else if (cell.text === "" || cell.rowEnd - cell.row > 1) groups.push(hangingAt(grid, label.row, column));
    else if (own || amountLabel(cell.text) === null) groups.push(cell);
  }
  return groups.map(({ text }) => text);
}

/** Every cell of the row stands under one of the titles, none reaching beyond it. */
export function standsUnder(grid: Grid, row: number, titles: readonly GridCell[]): boolean {
  return cellsStartingIn(grid, row)
    .filter(({ text }) => text !== "")
    .every((cell) =>
      titles.some(({ column, columnEnd }) => column === cell.column && cell.columnEnd <= columnEnd),
    );
}

/** Two labels side by side, or one at the end of the row: no values stand between them. */
function leavesNoRoom(cells: readonly GridCell[], labels: readonly GridCell[]): boolean {
  return cells.some((cell, index) => {
    const next = cells[index + 1];
    return labels.includes(cell) && (next === undefined || labels.includes(next));
  });
}

/**
 * True where a row's titles stand over their values: every cell names something, and the row below says something under
 * at least one of them and names nothing. Words that no field answers to may stand among the titles.
 */
export function titlesAbove(grid: Grid, row: number): GridCell[] | null {
  const cells = cellsStartingIn(grid, row).filter((cell) => cell.text !== "" && cell.rowEnd === row + 1);
  // 实施进度计划 over two rows holds 内容, 开始时间, 完成时间 as parts of itself.
  if (grid.at[row]!.some((cell) => cell.rowEnd > row + 1 && fieldLabel(cell.text)?.path === "plan"))
    return null;
  const labels = cells.filter(
    (cell) =>
      fieldLabel(cell.text) !== null ||
      goalHead(cell.text) !== null ||
      (amountLabel(cell.text) !== null && isAmount(below(grid, cell))),
  );
  const others = cells.filter(
    (cell) => !isTitleCell(cell) && columnOf(cell.text) !== "number" && columnOf(cell.text) !== "note",
  );
  if (labels.length < 2) return null;
  // 资金性质 among amounts names no field of the record, and is a title all the same.
  const unknown =
    others.length < labels.length &&
    others.every(isShortWord) &&
    leavesNoRoom(cells, labels) &&
    row + 1 < grid.rowCount &&
    standsUnder(grid, row + 1, cells);
  if (others.length > 0 && !unknown) return null;
  const under = cells
    .map((cell) => below(grid, cell))
    .filter((cell) => cell !== null && cell.text !== "" && cell.row === row + 1);
  if (under.length === 0 || under.some((cell) => namesField(cell!))) return null;
  return cells;
}

/** The cells to the right of a label over all of its rows, row by row, blanks and the label's own rows left out. */
export function blockRightOf(grid: Grid, label: GridCell): GridCell[][] {
  const rows: GridCell[][] = [];
  for (let row = label.row; row < label.rowEnd; row += 1) {
    const cells = cellsStartingIn(grid, row).filter(
      (cell) => cell.column >= label.columnEnd && cell.text !== "",
    );
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}
