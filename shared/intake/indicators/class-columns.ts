/**
 * Lists with a class to a column: 产出指标 over 数量指标 | 质量指标 | 时效指标, the indicators of each said in its cell
 * (新建消防站≥6个), one or several.
 */
import { officialLevels, readClassName } from "../words/class-names.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { fieldLabel } from "../words/labels.ts";

export interface ClassColumn {
  column: number;
  level1: string;
  level2: string;
  titles: GridCell[];
}

/** Two classes below one of the first level are a list; without it two words in a row may be a form's own. */
const FEWEST = { below: 2, alone: 3 };

const levelsOf = (cell: GridCell): readonly (1 | 2)[] => officialLevels(cell.text);

/** 成本指标 stands on both levels: below another class, or among those that stand on the second alone, it is of the second. */
function named(own: GridCell, above: GridCell | null, amongSecond: boolean): [string, string] {
  const name = readClassName(own.text).text;
  if (above !== null) return [readClassName(above.text).text, name];
  const levels = levelsOf(own);
  return levels.includes(2) && (levels.length === 1 || amongSecond) ? ["", name] : [name, ""];
}

/** 项目名称 among the titles at the left: below them one class alone is a column of the list. */
const listsProjects = (grid: Grid, row: number, before: number): boolean =>
  grid.at[row]!.slice(0, before).some(({ text }) => fieldLabel(text)?.path === "name");

/** The columns of classes whose lowest titles stand in this row; null where it titles something else. */
function columnsAt(grid: Grid, from: number, lowest: number): ClassColumn[] | null {
  const first = grid.at[from]!.findIndex((cell) => cell.row === from && levelsOf(cell).length > 0);
  if (first < 0) return null;
  const found: { column: number; own: GridCell; above: GridCell | null }[] = [];
  let last = grid.at[from]![first]!;
  for (let column = first; column < grid.columnCount; column += 1) {
    const own = grid.at[lowest]![column]!;
    // Where joined cells were lost, the class at the left holds for the blanks behind it.
    if (grid.at[from]![column]!.text !== "") last = grid.at[from]![column]!;
    const over = lowest === from ? grid.at[from]![column]! : last;
    if (levelsOf(own).length === 0 || own.row < from || own.rowEnd > lowest + 1) break;
    const above = over === own ? null : over;
    if (above !== null && (!levelsOf(above).includes(1) || !levelsOf(own).includes(2))) return null;
    found.push({ column, own, above });
  }
  const [only, ...others] = found;
  const isOnly =
    only !== undefined && only.above !== null && others.length === 0 && listsProjects(grid, from, first);
  const fewest = found.every(({ above }) => above !== null) ? FEWEST.below : FEWEST.alone;
  if (!isOnly && (found.length < fewest || new Set(found.map(({ own }) => own)).size < 2)) return null;
  const amongSecond = found.some(({ own }) => levelsOf(own).length === 1 && levelsOf(own)[0] === 2);
  return found.map(({ column, own, above }): ClassColumn => {
    const [level1, level2] = named(own, above, amongSecond);
    return { column, level1, level2, titles: above === null ? [own] : [own, above] };
  });
}

/** @returns the columns and the first row behind their titles; null where no such list begins at this row */
export function classColumnsAt(grid: Grid, row: number): { columns: ClassColumn[]; to: number } | null {
  if (!cellsStartingIn(grid, row).some((cell) => levelsOf(cell).length > 0)) return null;
  for (const lowest of [row + 1, row]) {
    if (lowest + 1 >= grid.rowCount) continue;
    const columns = columnsAt(grid, row, lowest);
    if (columns !== null) return { columns, to: lowest + 1 };
  }
  return null;
}
