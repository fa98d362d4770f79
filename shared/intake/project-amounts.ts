/** Amounts beside a project's name in a list of projects: 预算金额, 财政拨款, 资金总额 among the columns. */
import { columnOf } from "./columns.ts";
import { FundingCollector } from "./funding.ts";
import type { Grid, GridCell } from "./grid.ts";
import { amountLabel, costColumn } from "./money-words.ts";
import type { Reading } from "./reading.ts";

const isAmountTitle = ({ text }: GridCell): boolean =>
  columnOf(text) === null && (amountLabel(text) !== null || costColumn(text) === "amount");

/** Takes the amounts that stand in the project's row; merged cells belong to the row in which they begin. */
export function takeProjectAmounts(
  reading: Reading,
  grid: Grid,
  header: { from: number; to: number },
  row: number,
): void {
  const funding = new FundingCollector();
  grid.at[header.to - 1]!.forEach((title, column) => {
    const cell = grid.at[row]![column]!;
    if (!isAmountTitle(title) || cell.row !== row || cell.column !== column || cell.text === "") return;
    const label =
      amountLabel(title.text) === null ? title.text.replace(/^.*?(?=[(（]|$)/u, "金额") : title.text;
    if (funding.take(reading, label, cell.text, [], cell.place)) reading.use(title.place);
  });
  funding.finish(reading);
}
