/**
 * Words that were broken over several rows without joining the cells, as converted tables have them: 产出 above 指标,
 * 年度 above 总体 above 目标, 项目资金 above （万元）. They are joined into the one cell that was meant.
 */
import { officialLevels } from "../words/class-names.ts";
import { columnOf, columnOfParts } from "../words/columns.ts";
import { goalHead } from "./form-values.ts";
import { cellsStartingIn, replaceCell, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel, isStructureTitle } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";

const MOST_PARTS = 4;
const LONGEST_PART = 8;
const INDICATOR_COLUMN =
  /^(?:level|target|value|expected|points|score|reason|standard|content|basis|unit$|comparison)/u;

/** 年度预算 above 绩效目标: each names a part of the form by itself. */
const namesAPart = (text: string): boolean =>
  isStructureTitle(text) ||
  amountLabel(text) !== null ||
  goalHead(text) !== null ||
  (text.length > 2 && fieldLabel(text) !== null);

function isOneWord(parts: readonly string[]): boolean {
  const whole = parts.join("");
  if (parts.every((part) => namesAPart(part))) return false;
  if (!/指标|满意|成本|产出|效益|影响|目标|情况|措施|元[)）]$|[值分准因据容位]$/u.test(whole)) return false;
  const [first, ...later] = parts;
  if (parts.some((part) => part.length > LONGEST_PART)) return false;
  if (
    later.length === 1 &&
    /资金|预算|经费|金额/u.test(first!) &&
    /^[(（](?:万元|千元|元|单位[:：].{1,3})[)）]$/u.test(later[0]!)
  )
    return true;
  if (parts.some((part) => readLabel(part).base === "")) return false;
  if (officialLevels(whole).length > 0)
    return officialLevels(first!).length === 0 || later.every((part) => officialLevels(part).length === 0);
  const column = columnOfParts(parts);
  if (column !== null && INDICATOR_COLUMN.test(column))
    return later.every((part) => part === "指标") || parts.some((part) => columnOf(part) === null);
  const label = fieldLabel(whole);
  return (
    label !== null &&
    /Goal/u.test(label.path) &&
    parts.every((part) => part.length <= 4) &&
    later.every((part) => fieldLabel(part) === null)
  );
}

/** The cells below one another from this one on, in one column and of one width. */
function columnFrom(grid: Grid, cell: GridCell): GridCell[] {
  const cells = [cell];
  while (cells.length < MOST_PARTS) {
    const last = cells.at(-1)!;
    const next = grid.at[last.rowEnd]?.[cell.column];
    if (next === undefined || next.text === "" || next.column !== cell.column) break;
    if (next.columnEnd !== cell.columnEnd || next.row !== last.rowEnd) break;
    cells.push(next);
  }
  return cells;
}

/** Joined cells of odd shapes may reach into one another's place: those stay as they are. */
function fillTheirPlace(grid: Grid, parts: readonly GridCell[]): boolean {
  const { column, columnEnd, row } = parts[0]!;
  return grid.at
    .slice(row, parts.at(-1)!.rowEnd)
    .every((line) => line.slice(column, columnEnd).every((cell) => parts.includes(cell)));
}

function join(grid: Grid, cells: readonly GridCell[]): void {
  const text = cells.map((cell) => cell.text).join("");
  replaceCell(grid, cells[0]!, { text, rowEnd: cells.at(-1)!.rowEnd });
}

/** Joins such cells in place. @returns the cells that now are part of another */
export function joinBrokenLabels(grid: Grid): GridCell[] {
  const joined: GridCell[] = [];
  for (let row = 0; row < grid.rowCount - 1; row += 1) {
    for (const cell of cellsStartingIn(grid, row)) {
      if (cell.text === "" || cell.text.length > LONGEST_PART) continue;
      const cells = columnFrom(grid, cell);
      for (let count = cells.length; count > 1; count -= 1) {
        const parts = cells.slice(0, count);
        if (!isOneWord(parts.map(({ text }) => text)) || !fillTheirPlace(grid, parts)) continue;
        join(grid, parts);
        joined.push(...parts.slice(1));
        break;
      }
    }
  }
  return joined;
}
