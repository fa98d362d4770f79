/**
 * 预算执行 said by labels beside their figures: 全年预算数 | 1,080 | 1—6月执行数 | 432, or 预算数：42.00 | 执行数：42.00,
 * in one row or in several below one another.
 */
import { blankBudget, type Budget } from "../../project/index.ts";
import { readAmount, unitFor } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import {
  amountLabel,
  budgetColumn,
  isMonitoringBudgetColumn,
  type BudgetColumn,
} from "../words/money-words.ts";
import type { Reading } from "../reading.ts";

interface LabelledSum {
  /** Null for 实际到位数, 结余资金 and others that the record has no field for. */
  column: BudgetColumn | null;
  label: string;
  text: string;
  cells: GridCell[];
}

interface SumsOfRow {
  sums: LabelledSum[];
  others: GridCell[];
}

const FIGURE = /^[￥¥]?-?\d[\d,，]*(?:\.\d+)?\s*(?:%|分|亿元|万元|元)?$/u;

function sumsIn(cells: readonly GridCell[]): SumsOfRow {
  const sums: LabelledSum[] = [];
  const others: GridCell[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index]!;
    const inline = /^([^:：]{2,14})[:：]\s*(\S+)$/su.exec(cell.text);
    const next = cells[index + 1];
    const label = inline?.[1] ?? cell.text;
    const text = inline?.[2] ?? next?.text ?? "";
    const column = budgetColumn(label);
    if (!FIGURE.test(text) || (column === null && FIGURE.test(label))) others.push(cell);
    else {
      sums.push({ column, label, text, cells: inline === null ? [cell, next!] : [cell] });
      if (inline === null) index += 1;
    }
  }
  return { sums, others };
}

const sumsOfRow = (grid: Grid, row: number): SumsOfRow =>
  sumsIn(cellsStartingIn(grid, row).filter(({ text }) => text !== ""));

/** The rows from this one on that hold nothing but labelled sums, a title at the left of the first apart. */
function blockOf(grid: Grid, row: number): { sums: LabelledSum[]; group: GridCell | null; end: number } {
  const { sums, others } = sumsOfRow(grid, row);
  let end = row + 1;
  const group = others[0] ?? null;
  const titles = group === null || /资金|预算|经费|执行/u.test(group.text);
  if (others.length > 1 || !titles || !sums.some(({ column }) => column !== null))
    return { sums: [], group, end };
  for (; end < grid.rowCount; end += 1) {
    const further = sumsOfRow(grid, end);
    const known = further.sums.filter(({ column }) => column !== null);
    const isRepeated = known.some(
      ({ column }) => column !== "computed" && sums.some((sum) => sum.column === column),
    );
    if (further.others.length > 0 || known.length === 0 || isRepeated) break;
    sums.push(...further.sums);
  }
  return { sums, group, end };
}

const bareSource = (text: string): string => readLabel(text).base.replace(/^其中[:：]?/u, "");

/** 其中：财政拨款 | 38.5 | 其中：财政拨款 | 37.92 below 预算数 | 执行数: one source, said once for each; null for other rows. */
function sourceRow(
  grid: Grid,
  row: number,
  sums: readonly LabelledSum[],
  group: GridCell | null,
): { source: string; sums: LabelledSum[] } | null {
  const cells = row < grid.rowCount ? cellsStartingIn(grid, row).filter(({ text }) => text !== "") : [];
  const own = cells.filter((cell) => cell !== group);
  const found: LabelledSum[] = [];
  for (let index = 0; index + 1 < own.length; index += 2) {
    const [label, value] = [own[index]!, own[index + 1]!];
    const above = sums.find(({ cells: [head] }) => head!.column === label.column);
    if (above === undefined || !FIGURE.test(value.text)) return null;
    found.push({ column: above.column, label: above.label, text: value.text, cells: [label, value] });
  }
  const sources = new Set(found.map(({ cells: [label] }) => bareSource(label!.text)));
  const [source] = sources;
  const isSource = source !== undefined && amountLabel(source)?.kind === "source";
  return own.length % 2 === 0 && found.length > 1 && sources.size === 1 && isSource
    ? { source, sums: found }
    : null;
}

/** Takes such rows; the row behind them, or null where the row says nothing of the kind. */
export function takeBudgetRowOfLabels(reading: Reading, grid: Grid, row: number): number | null {
  const { sums, group, end } = blockOf(grid, row);
  const kinds = new Set(
    sums.flatMap(({ column }) => (column === null || column === "computed" ? [] : [column])),
  );
  const first = sums.filter(({ cells }) => cells[0]!.row === row);
  if (kinds.size < 2 || (end === row + 1 && first.some(({ column }) => column === null))) return null;
  const period = sums.some(({ label }) => isMonitoringBudgetColumn(label)) ? "monitoring" : "selfEvaluation";
  reading.period ??= period;
  if (group !== null) reading.use(group.place);
  const around = group?.text ?? "";
  takeSums(reading, sums, { period, source: readLabel(around).base, around });
  let behind = end;
  for (;;) {
    const further = end === row + 1 ? sourceRow(grid, behind, first, group) : null;
    if (further === null) return behind;
    takeSums(reading, further.sums, { period, source: further.source, around });
    behind += 1;
  }
}

/** One line of 预算执行 from its sums. */
function takeSums(
  reading: Reading,
  sums: readonly LabelledSum[],
  { period, source, around }: { period: Budget["period"]; source: string; around: string },
): void {
  const { draft } = reading;
  const budget = blankBudget(draft.nextId(), period);
  const computed: string[] = [];
  for (const { column, label, text, cells } of sums) {
    const { place } = cells.at(-1)!;
    const amount =
      column === null || column === "computed" ? null : readAmount(text, unitFor(reading, [label, around]));
    if (column === "computed") computed.push(`${label} ${text}`);
    else if (column === null || amount === null || budget[column] !== null)
      reading.leave(`${label.replace(/[\s:：]+$/u, "")}：${text}`, place);
    else {
      budget[column] = amount;
      draft.provenance.push({ path: `budgets/${budget.id}/${column}`, place, confidence: "certain" });
    }
    for (const cell of cells) reading.use(cell.place);
  }
  if (computed.length > 0)
    reading.warn(`表中的执行率、分值、得分由程序重新计算，没有导入（${computed.join("；")}）。`);
  if (budget.initial === null && budget.adjusted === null && budget.executed === null) return;
  budget.source = source;
  draft.content.budgets.push(budget);
}
