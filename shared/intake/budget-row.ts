/** 预算执行 said in one row by labels: 全年预算数 | 1,080 | 1—6月执行数 | 432, or 预算数：42.00 | 执行数：42.00. */
import { blankBudget } from "../project/index.ts";
import { readAmount, unitFor } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "./grid.ts";
import { readLabel } from "./label-text.ts";
import { budgetColumn, isMonitoringBudgetColumn, type BudgetColumn } from "./money-words.ts";
import type { Reading } from "./reading.ts";

interface LabelledSum {
  column: BudgetColumn;
  label: string;
  text: string;
  cells: GridCell[];
}

const FIGURE = /^[￥¥]?-?\d[\d,，]*(?:\.\d+)?\s*(?:%|分|亿元|万元|元)?$/u;

function sumsIn(cells: readonly GridCell[]): { sums: LabelledSum[]; others: GridCell[] } {
  const sums: LabelledSum[] = [];
  const others: GridCell[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const inline = /^([^:：]{2,14})[:：]\s*(\S+)$/su.exec(cell.text);
    const next = cells[index + 1];
    const label = inline?.[1] ?? cell.text;
    const text = inline?.[2] ?? next?.text ?? "";
    const column = budgetColumn(label);
    if (column === null || !FIGURE.test(text)) others.push(cell);
    else {
      sums.push({ column, label, text, cells: inline === null ? [cell, next!] : [cell] });
      if (inline === null) index += 1;
    }
  }
  return { sums, others };
}

/** Takes such a row; the row behind it, or null where the row says nothing of the kind. */
export function takeBudgetRowOfLabels(reading: Reading, grid: Grid, row: number): number | null {
  const { sums, others } = sumsIn(cellsStartingIn(grid, row).filter(({ text }) => text !== ""));
  const kinds = new Set(sums.map(({ column }) => column));
  kinds.delete("computed");
  const group = others[0];
  if (
    kinds.size < 2 ||
    others.length > 1 ||
    (group !== undefined && !/资金|预算|经费|执行/u.test(group.text))
  )
    return null;
  const { draft } = reading;
  const period = sums.some(({ label }) => isMonitoringBudgetColumn(label)) ? "monitoring" : "selfEvaluation";
  const budget = blankBudget(draft.nextId(), period);
  reading.period ??= period;
  if (group !== undefined) reading.use(group.place);
  const computed: string[] = [];
  for (const { column, label, text, cells } of sums) {
    const { place } = cells.at(-1)!;
    const amount =
      column === "computed" ? null : readAmount(text, unitFor(reading, [label, group?.text ?? ""]));
    if (column === "computed") computed.push(`${label} ${text}`);
    else if (amount === null || budget[column] !== null)
      reading.leave(`${label.replace(/[\s:：]+$/u, "")}：${text}`, place);
    else {
      budget[column] = amount;
      draft.provenance.push({ path: `budgets/${budget.id}/${column}`, place, confidence: "certain" });
    }
    for (const cell of cells) reading.use(cell.place);
  }
  if (computed.length > 0)
    reading.warn(`表中的执行率、分值、得分由程序重新计算，没有导入（${computed.join("；")}）。`);
  if (budget.initial === null && budget.adjusted === null && budget.executed === null) return row + 1;
  budget.source = readLabel(group?.text ?? "").base;
  draft.content.budgets.push(budget);
  return row + 1;
}
