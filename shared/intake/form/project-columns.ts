/** Several projects side by side: the labels in one column, a project in each further one (内容 | 项目一 | 项目二). */
import { goalHead, isAmount, isLabelCell, namesField } from "./form-values.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import { fieldLabel } from "../words/labels.ts";
import { amountLabel } from "../words/money-words.ts";

interface ProjectColumn {
  name: string;
  /** The labels with this project's values alone; places are those of the source. */
  form: Grid;
}

const FEWEST_ROWS = 3;
const MOST_ROWS_ABOVE = 4;
/** Titles over the labels and the projects that say nothing of their own. */
const HEAD =
  /^(?:内容|类别|分类|事项|要素|栏目|字段|项目|填报内容|(?:项目)?序号|项目\s*(?:[一二三四五六七八九十]{1,2}|\d{1,2})|\d{1,2})$/u;

const isLabel = ({ text }: GridCell): boolean =>
  fieldLabel(text) !== null || amountLabel(text) !== null || goalHead(text) !== null;

/** The texts in a row right of the labels' column, one per project; null where they stand elsewhere. */
function valuesIn(grid: Grid, row: number, label: number, columns: readonly number[]): GridCell[] | null {
  const line = grid.at[row]!;
  const own = cellsStartingIn(grid, row).filter(({ text, column }) => text !== "" && column > label);
  const values = columns.map((column) => line[column]!);
  return own.every((cell) => values.includes(cell)) ? values : null;
}

/** The two columns of one project's form. */
function formOf(grid: Grid, rows: readonly number[], label: number, column: number): Grid {
  const at = rows.map((row, index) =>
    [label, column].map((source, at): GridCell => ({
      ...grid.at[row]![source]!,
      row: index,
      rowEnd: index + 1,
      column: at,
      columnEnd: at + 1,
    })),
  );
  return { ...grid, at, rowCount: at.length, columnCount: 2 };
}

/** The row that names the projects: this one, or one below labels of the same column (项目编码 above 项目名称). */
function rowOfNames(grid: Grid, row: number): { label: GridCell; names: GridCell[] } | null {
  for (let at = row; at < Math.min(grid.rowCount, row + MOST_ROWS_ABOVE); at += 1) {
    const cells = cellsStartingIn(grid, at).filter(({ text }) => text !== "");
    const label = cells.find(({ text }) => fieldLabel(text)?.path === "name");
    if (label !== undefined) return { label, names: cells.filter(({ column }) => column > label.column) };
    if (!cells.some(isLabel)) return null;
  }
  return null;
}

const areNames = (names: readonly GridCell[]): boolean =>
  names.length > 1 &&
  new Set(names.map(({ text }) => text)).size === names.length &&
  !names.some((cell) => (isLabelCell(cell) && namesField(cell)) || readsLikeTitle(cell.text)) &&
  // 群众文艺汇演 | 资金总额(万元) | 24: one name, and the next label with its amount.
  !names.some((cell) => isAmount(cell) || (amountLabel(cell.text)?.kind ?? "source") !== "source");

/**
 * The projects that stand side by side from this row on; null where the rows are no such list.
 * @returns each project's own form, the titles above them, and the first row behind
 */
export function projectsInColumns(
  grid: Grid,
  row: number,
): { projects: ProjectColumn[]; titles: GridCell[]; end: number } | null {
  const named = rowOfNames(grid, row);
  if (named === null || !areNames(named.names)) return null;
  const { label, names } = named;
  const columns = names.map(({ column }) => column);
  const rows: number[] = [];
  let end = row;
  for (; end < grid.rowCount; end += 1) {
    const head = grid.at[end]![label.column]!;
    const values = valuesIn(grid, end, label.column, columns);
    if (head.text === "" || head.row !== end || head.rowEnd > end + 1 || !isLabel(head) || values === null)
      break;
    if (end !== label.row && values.some((cell) => namesField(cell) || readsLikeTitle(cell.text)))
      return null;
    rows.push(end);
  }
  // 项目名称 | 灌溉沟渠 | 资金管理办法 | … over rows that each say one thing in one wide cell: a single form.
  const saysApart = (at: number): boolean => new Set(columns.map((column) => grid.at[at]![column]!)).size > 1;
  if (!rows.some((at) => at !== label.row && saysApart(at))) return null;
  const full = rows.filter((at) => columns.every((column) => grid.at[at]![column]!.text !== ""));
  if (!rows.includes(label.row) || rows.length < FEWEST_ROWS || full.length * 2 <= rows.length) return null;
  const above = row === 0 ? [] : cellsStartingIn(grid, row - 1).filter(({ text }) => text !== "");
  return {
    projects: names.map(({ text, column }) => ({
      name: text,
      form: formOf(grid, rows, label.column, column),
    })),
    titles: above.length > 1 && above.every(({ text }) => HEAD.test(text)) ? above : [],
    end,
  };
}
