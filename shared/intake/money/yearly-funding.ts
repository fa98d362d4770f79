/** Sources of money over several years: 资金来源 | 2026年 | 2027年 | 2028年, one source in each row. */
import { blankFundingLine } from "../../project/index.ts";
import { readAmount, unitFor, WITHOUT_UNIT } from "./funding.ts";
import { cellsStartingIn, type Grid, type GridCell } from "../grid.ts";
import { readLabel } from "../words/label-text.ts";
import { amountLabel, costColumn, sourceClassOf } from "../words/money-words.ts";
import type { Reading } from "../reading.ts";
import { readYear } from "../words/values.ts";

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计)$/u;

interface YearColumn {
  year: number;
  header: GridCell;
}

const yearOf = ({ text }: GridCell): number | null =>
  readYear(readLabel(text).base.replace(/(?:预算|安排|资金|金额|投入|计划)(?:数|金额)?$/u, ""));

/** Reads such a table from this row on; the first row behind it, or null. */
export function takeYearlyFunding(reading: Reading, grid: Grid, row: number): number | null {
  const heads = cellsStartingIn(grid, row).filter(({ text }) => text !== "");
  const source = heads.find(({ text }) => costColumn(text) === "sourceLabel");
  const years = new Map<number, YearColumn>();
  for (const header of heads) {
    const year = yearOf(header);
    if (year !== null) years.set(header.column, { year, header });
  }
  if (source === undefined || years.size < 2 || years.size + 1 < heads.length - 1) return null;
  for (const { place } of [source, ...[...years.values()].map(({ header }) => header)]) reading.use(place);
  const groups = grid.at[row]!.map(({ text }) => text);
  const sums = new Map<number, number>();
  let end = row + 1;
  for (; end < grid.rowCount; end += 1) {
    const cells = cellsStartingIn(grid, end).filter(({ text }) => text !== "");
    if (cells.length === 0) continue;
    const label = cells.find(({ column }) => column === source.column);
    const amounts = cells.filter(({ column }) => years.has(column));
    if (label === undefined || amounts.length === 0) break;
    if (amounts.some(({ text }) => readAmount(text, "yuan") === null)) break;
    if (TOTAL.test(label.text)) compareTotals(reading, label, amounts, years, sums, groups);
    else takeSource(reading, label, amounts, years, sums, groups);
  }
  return end;
}

function takeSource(
  reading: Reading,
  label: GridCell,
  amounts: readonly GridCell[],
  years: ReadonlyMap<number, YearColumn>,
  sums: Map<number, number>,
  groups: readonly string[],
): void {
  const { draft } = reading;
  reading.use(label.place);
  for (const cell of amounts) {
    const { year, header } = years.get(cell.column)!;
    const amount = readAmount(cell.text, unitFor(reading, [header.text, label.text, ...groups]));
    if (amount === null) {
      reading.leave(`${label.text}${header.text}：${cell.text}`, cell.place);
      reading.warn(WITHOUT_UNIT);
      continue;
    }
    const named = amountLabel(label.text);
    const line = {
      ...blankFundingLine(draft.nextId(), "source" as const, year),
      label: readLabel(label.text).base.replace(/^其中[:：]?/u, ""),
      sourceClass: named?.kind === "source" ? named.sourceClass : sourceClassOf(label.text),
      amount,
    };
    draft.content.fundingLines.push(line);
    sums.set(cell.column, (sums.get(cell.column) ?? 0) + amount);
    reading.use(cell.place);
    for (const field of ["amount", "label", "year"])
      draft.provenance.push({
        path: `fundingLines/${line.id}/${field}`,
        place: cell.place,
        confidence: "certain",
      });
  }
}

function compareTotals(
  reading: Reading,
  label: GridCell,
  amounts: readonly GridCell[],
  years: ReadonlyMap<number, YearColumn>,
  sums: ReadonlyMap<number, number>,
  groups: readonly string[],
): void {
  reading.use(label.place);
  for (const cell of amounts) {
    const { header } = years.get(cell.column)!;
    const written = readAmount(cell.text, unitFor(reading, [header.text, ...groups]));
    if (written === (sums.get(cell.column) ?? 0)) {
      reading.use(cell.place);
      continue;
    }
    reading.warn(`${cell.place.label}的合计与各行之和不一致，请核对资金。`);
    reading.leave(`${header.text}${label.text}：${cell.text}`, cell.place);
  }
}
