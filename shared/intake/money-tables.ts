/** Tables of money inside forms: 预算执行情况 (rows by source) and cost lines (单价 × 数量 × 次数). */
import { blankBudget, blankFundingLine, readDecimal, type Budget } from "../project/index.ts";
import { readAmount, unitFor } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "./grid.ts";
import { readLabel } from "./label-text.ts";
import {
  amountLabel,
  budgetColumn,
  costColumn,
  isMonitoringBudgetColumn,
  sourceClassOf,
  type BudgetColumn,
  type CostColumn,
} from "./money-words.ts";
import type { Reading } from "./reading.ts";

function named<T>(
  cells: readonly GridCell[],
  columnOf: (text: string) => T | null,
): Map<number, { column: T; header: GridCell }> {
  const found = new Map<number, { column: T; header: GridCell }>();
  for (const cell of cells) {
    const column = cell.text === "" ? null : columnOf(cell.text);
    if (column === null) continue;
    for (let index = cell.column; index < cell.columnEnd; index += 1)
      found.set(index, { column, header: cell });
  }
  return found;
}

const isBlank = (text: string): boolean => /^(?:[-—–/\s]|无)*$/u.test(text);

/** Reads 年初预算数|全年预算数|全年执行数|… with its rows below; the first row behind it, or null. */
export function takeBudgetTable(reading: Reading, grid: Grid, row: number): number | null {
  const heads = cellsStartingIn(grid, row).filter((cell) => cell.text !== "");
  const columns = named<BudgetColumn>(heads, budgetColumn);
  const kinds = new Set([...columns.values()].map(({ column }) => column));
  kinds.delete("computed");
  if (kinds.size < 2) return null;
  for (const { header } of columns.values()) reading.use(header.place);
  const group = heads.filter((cell) => !columns.has(cell.column));
  for (const cell of group) if (/资金|预算执行/u.test(cell.text)) reading.use(cell.place);
  const monitoring = heads.some((cell) => isMonitoringBudgetColumn(cell.text));
  const period = monitoring ? "monitoring" : "selfEvaluation";
  reading.period ??= period;
  const computed: string[] = [];
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = grid.at[end]!;
    const label = [...new Set(cells)]
      .filter((cell) => !columns.has(cell.column) && cell.text !== "" && cell.row === end)
      .at(-1);
    if (label === undefined || amountLabel(label.text) === null) break;
    takeBudgetRow(
      reading,
      cells,
      label,
      columns,
      [...heads.map((cell) => cell.text), ...cells.map((cell) => cell.text)],
      period,
      computed,
    );
  }
  if (computed.length > 0)
    reading.warn(`表中的执行率、分值、得分由程序重新计算，没有导入（${computed.join("；")}）。`);
  return end;
}

function takeBudgetRow(
  reading: Reading,
  cells: readonly GridCell[],
  label: GridCell,
  columns: ReadonlyMap<number, { column: BudgetColumn; header: GridCell }>,
  unitTexts: readonly string[],
  period: Budget["period"],
  computed: string[],
): void {
  const { draft } = reading;
  const budget = blankBudget(draft.nextId(), period);
  const unit = unitFor(reading, unitTexts);
  reading.use(label.place);
  let taken = false;
  for (const cell of new Set(cells)) {
    const use = columns.get(cell.column);
    if (use === undefined || cell === label || cell.text === "" || reading.isUsed(cell.place)) continue;
    if (use.column === "computed") {
      if (!isBlank(cell.text)) computed.push(`${use.header.text} ${cell.text}`);
      reading.use(cell.place);
      continue;
    }
    const amount = readAmount(cell.text, unit);
    if (amount === null) {
      if (isBlank(cell.text)) reading.use(cell.place);
      else reading.leave(`${label.text}${use.header.text}：${cell.text}`, cell.place);
      continue;
    }
    reading.use(cell.place);
    budget[use.column] = amount;
    draft.provenance.push({
      path: `budgets/${budget.id}/${use.column}`,
      place: cell.place,
      confidence: "certain",
    });
    taken = true;
  }
  if (!taken) return;
  budget.source = readLabel(label.text).base.replace(/^其中[:：]?/u, "");
  draft.provenance.push({ path: `budgets/${budget.id}/source`, place: label.place, confidence: "certain" });
  draft.content.budgets.push(budget);
}

/** Reads a table of cost lines (用途|单价|数量|次数|金额|测算依据); the first row behind it, or null. */
export function takeCostTable(reading: Reading, grid: Grid, row: number): number | null {
  const heads = cellsStartingIn(grid, row).filter((cell) => cell.text !== "");
  const columns = named<CostColumn>(heads, costColumn);
  const kinds = new Set([...columns.values()].map(({ column }) => column));
  if (!kinds.has("amount") || !kinds.has("label") || kinds.size < 3 || heads.length - columns.size > 2)
    return null;
  for (const { header } of columns.values()) reading.use(header.place);
  const unit = unitFor(
    reading,
    heads.map((cell) => cell.text),
  );
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = cellsStartingIn(grid, end).filter((cell) => cell.text !== "");
    const label = cells.find((cell) => columns.get(cell.column)?.column === "label");
    const amount = cells.find((cell) => columns.get(cell.column)?.column === "amount");
    if (cells.length === 0) continue;
    if (cells.length === 1 && amount === undefined) break;
    const total = cells.find((cell) => /^(?:合\s*计|总\s*计|小\s*计)$/u.test(cell.text));
    if (total !== undefined) {
      for (const cell of cells) reading.use(cell.place);
      const sum = reading.draft.content.fundingLines
        .filter(({ kind }) => kind === "use")
        .reduce((added, line) => added + (line.amount ?? 0), 0);
      const written = amount === undefined ? null : readAmount(amount.text, unit);
      if (written !== null && written !== sum && total.text.replace(/\s/gu, "") !== "小计") {
        reading.warn(`${amount!.place.label}的合计与各行之和不一致，请核对资金明细。`);
        reading.leave(`${total.text}：${amount!.text}`, amount!.place);
      }
      continue;
    }
    if (label === undefined) break;
    takeCostRow(reading, cells, columns, unit, amount);
  }
  return end;
}

function takeCostRow(
  reading: Reading,
  cells: readonly GridCell[],
  columns: ReadonlyMap<number, { column: CostColumn; header: GridCell }>,
  unit: ReturnType<typeof unitFor>,
  amount: GridCell | undefined,
): void {
  const { draft } = reading;
  const fen = amount === undefined ? null : readAmount(amount.text, unit);
  if (amount !== undefined && fen === null && /\d/u.test(amount.text) && unit === null)
    reading.warn("文件没有写明金额的单位是元还是万元，金额没有读取，请自行填写。");
  const line = { ...blankFundingLine(draft.nextId(), "use", draft.content.year), amount: fen };
  const note = (field: string, cell: GridCell): void => {
    reading.use(cell.place);
    draft.provenance.push({
      path: `fundingLines/${line.id}/${field}`,
      place: cell.place,
      confidence: "certain",
    });
  };
  for (const cell of cells) {
    const column = columns.get(cell.column)?.column;
    if (column === undefined) continue;
    if (column === "amount" && fen !== null) note("amount", cell);
    else if (column === "unitPrice") {
      // 单价 is usually in 元 although the sums are in 万元: only a written unit is trusted.
      const price = readAmount(
        cell.text,
        columns.get(cell.column)!.header.text.includes("元")
          ? unitFor(reading, [columns.get(cell.column)!.header.text])
          : unit === "yuan"
            ? "yuan"
            : null,
      );
      if (price === null) continue;
      line.unitPrice = price;
      note("unitPrice", cell);
    } else if (column === "quantity" || column === "times") {
      if (readDecimal(cell.text) === null && !/^\d+\D{1,3}$/u.test(cell.text)) continue;
      line[column] = readDecimal(cell.text) ?? cell.text;
      note(column, cell);
    } else if (column === "label" && line.label === "" && cell.text.length <= 5_000) {
      line.label = cell.text;
      note("label", cell);
    } else if (column === "source" && line.sourceClass === "") {
      line.sourceClass = sourceClassOf(cell.text);
      if (line.sourceClass !== "") note("sourceClass", cell);
    } else if (column === "note" && line.note === "" && cell.text.length <= 5_000) {
      line.note = cell.text;
      note("note", cell);
    } else if (column === "number" && /^\d{1,3}$/u.test(cell.text)) reading.use(cell.place);
  }
  draft.content.fundingLines.push(line);
}
