/** Onto which rows a pasted block goes. Pure. */
import type { Indicator } from "../../../../shared/project/index.ts";
import type { PasteField } from "./header.ts";

export type Values = Partial<Record<PasteField, string>>;

const nameOf = (name: string | undefined): string => (name ?? "").replaceAll(/\s/gu, "");

/** Nothing was written in the row; its class and what a new row begins with do not count. */
const isBlank = (row: Indicator): boolean =>
  [
    row.level3,
    row.comparison,
    row.target,
    row.unit,
    row.points,
    row.standard.text,
    row.content,
    row.basis,
  ].every((text) => text.trim() === "");

/** One below the other from the selected cell, as in every spreadsheet; null where the table has ended. */
export const placesBelow = (
  values: readonly Values[],
  rows: readonly Indicator[],
  from: number,
): (Indicator | null)[] => values.map((_, index) => rows[from + index] ?? null);

/**
 * A table that names its indicators: a row goes onto the one of its name, else onto an empty row below the cursor, else it
 * is a new one. It never stands over another indicator, whose 指标内容 and 依据 would then be those of the new one.
 */
export function placesByName(
  values: readonly Values[],
  rows: readonly Indicator[],
  from: number,
): (Indicator | null)[] {
  const free = new Set(rows);
  const take = (row: Indicator | undefined): Indicator | null => {
    if (row === undefined) return null;
    free.delete(row);
    return row;
  };
  const named = values.map(({ level3 }, index) => {
    const name = nameOf(level3);
    if (name === "") return null;
    const agrees = (row: Indicator) => free.has(row) && nameOf(row.level3) === name;
    const beside = rows[from + index];
    return take(beside !== undefined && agrees(beside) ? beside : rows.find(agrees));
  });
  return named.map((row) => row ?? take(rows.slice(from).find((each) => free.has(each) && isBlank(each))));
}
