/** Amounts beside a project's name in a list of projects: 预算金额, 财政拨款, 资金总额 among the columns. */
import { columnOf } from "../words/columns.ts";
import { FundingCollector } from "./funding.ts";
import type { Grid, GridCell } from "../grid.ts";
import { amountLabel, costColumn } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";

const isAmountTitle = ({ text }: GridCell): boolean =>
  columnOf(text) === null && (amountLabel(text) !== null || costColumn(text) === "amount");

/** A list that repeats the project in each of its rows repeats its amounts with it. */
function repeatsAmounts(reading: Reading, grid: Grid, header: { to: number }, row: number): boolean {
  if (row <= header.to) return false;
  const columns = grid.at[header.to - 1]!.flatMap((title, column) =>
    isAmountTitle(title) || ["projectName", "unitOrProject"].includes(columnOf(title.text) ?? "")
      ? [column]
      : [],
  );
  const repeats = columns.every((column) => grid.at[row - 1]![column]!.text === grid.at[row]![column]!.text);
  if (repeats) for (const column of columns) reading.use(grid.at[row]![column]!.place);
  return repeats;
}

/** Takes the amounts that stand in the project's row; merged cells belong to the row in which they begin. */
export function takeProjectAmounts(
  reading: Reading,
  grid: Grid,
  header: { from: number; to: number },
  row: number,
): void {
  if (repeatsAmounts(reading, grid, header, row)) return;
  const funding = new FundingCollector();
  grid.at[header.to - 1]!.forEach((lowest, column) => {
    const over = grid.at[header.from]![column]!;
    // A title above whose joined cell was lost stands over a blank.
    const title = lowest.text === "" ? over : lowest;
    const cell = grid.at[row]![column]!;
    if (!isAmountTitle(title) || cell.row !== row || cell.column !== column || cell.text === "") return;
    const label =
      amountLabel(title.text) === null ? title.text.replace(/^.*?(?=[(（]|$)/u, "金额") : title.text;
    if (funding.take(reading, label, cell.text, [over.text], cell.place)) reading.use(title.place);
  });
  funding.finish(reading);
}
