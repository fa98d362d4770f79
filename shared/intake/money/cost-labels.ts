/** Cost tables whose forms word the column of names in their own way: 奖补内容, 采购事项, 保障环节. */
import { columnOf } from "../words/columns.ts";
import { below, isAmount, isTitleCell } from "../form/form-values.ts";
import type { Grid, GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { fieldLabel } from "../words/labels.ts";
import { costColumn, type CostColumn } from "../words/money-words.ts";
import type { NamedColumn } from "../indicators/named-columns.ts";

const NAMES = /(?:内容|事项|项目|明细|用途|方向|环节|科目|类别|名称|构成)$/u;
const SAYS_HOW: ReadonlySet<CostColumn> = new Set(["number", "note", "unitPrice", "quantity", "times"]);

/**
 * The one title left of the amounts that names the costs, where no known word does; null where the columns tell a list
 * of something else.
 */
export function costLabelByContent(
  grid: Grid,
  heads: readonly GridCell[],
  columns: ReadonlyMap<number, NamedColumn<CostColumn>>,
): GridCell | null {
  const known = [...columns.values()];
  const amount = known.find(({ column }) => column === "amount")?.header;
  if (amount === undefined || !isAmount(below(grid, amount))) return null;
  if (known.some(({ column }) => column === "label" || column === "sourceLabel")) return null;
  if (!known.some(({ column }) => SAYS_HOW.has(column))) return null;
  const [only, ...others] = heads.filter((cell) => !columns.has(cell.column));
  if (only === undefined || others.length > 0 || only.column > amount.column || isTitleCell(only))
    return null;
  const name = below(grid, only);
  const isName = name !== null && /[\u4e00-\u9fff]/u.test(name.text) && fieldLabel(name.text) === null;
  return NAMES.test(readLabel(only.text).base) && columnOf(only.text) === null && isName ? only : null;
}

/** 项目支出明细 | 金额（万元） | 测算依据 below another table of money: the titles of the next one. */
export function titlesCosts(cells: readonly GridCell[]): boolean {
  const kinds = new Set(cells.map(({ text }) => costColumn(text)));
  return kinds.has("amount") && [...kinds].filter((kind) => kind !== null).length > 1;
}
