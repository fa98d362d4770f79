/** Where the value of a label cell stands: to its right, below it, or in a block of several rows. */
import { columnOf } from "../words/columns.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { splitLabels } from "../words/inline-labels.ts";
import { fieldLabel, isStructureTitle } from "../words/labels.ts";
import { readLabel } from "../words/label-text.ts";
import { amountLabel, budgetColumn } from "../words/money-words.ts";

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
  /^(?:全年|年度|年末|年底|目前|当前|截至.{0,6})?(?:总体|绩效)*(?:实际|自评|目标)*(?:完成|实现|达成)(?:目标)?情况(?:综述|概述|简述|描述|说明|小结)?$/u;

/** 预期目标 | 实际完成情况 under 年度总体目标 (DOMAIN §2.3(a)). */
export function goalHead(text: string): "expected" | "result" | null {
  if (text.length > 60) return null;
  const base = readLabel(text).base;
  if (EXPECTED_WORDS.has(base) || EXPECTED_LIKE.test(base)) return "expected";
  return RESULT_WORDS.has(base) || RESULT_LIKE.test(base) ? "result" : null;
}

/** 预期目标：整修步道4.2公里 below 年度总体目标: the word says again what the title does. */
export function withoutGoalHead(text: string): string {
  const colon = text.search(/[:：]/u);
  return colon > 0 && goalHead(text.slice(0, colon)) === "expected" ? text.slice(colon + 1).trim() : text;
}

/** 年初目标 | text, 全年完成 | text: a goal and what became of it, said beside the text itself. */
export function goalSaidBeside(text: string): "expected" | "result" | null {
  return /^(?:全年|年度|年末|年底|全年实际|实际)(?:完成|实现|达成)$/u.test(readLabel(text).base)
    ? "result"
    : goalHead(text);
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
    else if (own || amountLabel(cell.text) === null || !isAmount(rightOf(grid, cell))) groups.push(cell);
  }
  return groups.map(({ text }) => text);
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

/** The lines of a long value that stand in rows of their own below it, its label's place left blank. */
export function continuedBelow(grid: Grid, label: GridCell, value: GridCell): GridCell[] {
  const lines: GridCell[] = [];
  for (let row = Math.max(label.rowEnd, value.rowEnd); row < grid.rowCount; row += 1) {
    const cells = cellsStartingIn(grid, row);
    const said = cells.filter(({ text }) => text !== "");
    const line = said[0];
    const isBlankLabel = cells.some(({ text, column }) => text === "" && column === label.column);
    if (line === undefined || said.length > 1 || !isBlankLabel || line.column !== value.column) break;
    if (isLabelCell(line) || columnOf(line.text) !== null) break;
    lines.push(line);
  }
  return lines;
}
