/**
 * How much room a text takes, without a font at hand: for printers that must say a row's height themselves (Excel never grows
 * a row with merged cells) or must know whether a row fits on a page. Errs on the large side.
 */
import type { FormRow, FormTable } from "./document.ts";
import { CELL_PADDING, POINTS_PER_MILLIMETRE, TYPOGRAPHY } from "./typography.ts";

/** Points that a cell's rules take of its width. */
const RULES = 0.5;

/** Ems: Latin letters and digits half, capitals and wide signs a little more, everything else whole. */
function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80 || "“”‘’—…·×÷≥≤〔〕".includes(character)) return 1;
  return /[A-Zmw@%&]/.test(character) ? 0.8 : 0.55;
}

/** Ems of the widest line that is not broken. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0);
}

/** Whole characters of a cell's size that surely fit into a column of this many millimetres beside its rules. */
export function emsOf(width: number): number {
  const inside = (width - 2 * CELL_PADDING.horizontal) * POINTS_PER_MILLIMETRE - RULES;
  return Math.floor(inside / TYPOGRAPHY.cell.size);
}

/** Lines that the text takes in a width given in ems; one at least. */
export function estimateLines(text: string, ems: number): number {
  const width = Math.max(1, ems);
  return text.split("\n").reduce((lines, line) => {
    let used = 0;
    let count = 1;
    for (const character of line) {
      const next = characterWidth(character);
      if (used + next > width) {
        count += 1;
        used = 0;
      }
      used += next;
    }
    return lines + count;
  }, 0);
}

/** The columns at which the cells of each row begin, with what is covered from above left out. */
export function cellColumns(table: Pick<FormTable, "columns" | "rows">): number[][] {
  const coveredUntil = table.columns.map(() => 0);
  return table.rows.map((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (coveredUntil[column] !== undefined && coveredUntil[column]! > rowIndex) column += 1;
      const start = column;
      for (let index = start; index < start + cell.colSpan; index += 1)
        coveredUntil[index] = rowIndex + cell.rowSpan;
      column += cell.colSpan;
      return start;
    });
  });
}

/**
 * Millimetres that a row needs for those of its cells that do not reach below it.
 * @param leading factor on the height of a line, for programs that set lines further apart than the form does.
 */
export function estimateRowHeight(
  row: FormRow,
  starts: readonly number[],
  columns: readonly number[],
  leading = 1,
): number {
  const heights = row.cells.map((cell, index) => {
    if (cell.rowSpan > 1) return 0;
    const start = starts[index]!;
    const width = columns.slice(start, start + cell.colSpan).reduce((sum, column) => sum + column, 0);
    const { size, lineHeight } = TYPOGRAPHY[cell.font];
    const ems = ((width - 2 * CELL_PADDING.horizontal) * POINTS_PER_MILLIMETRE) / size;
    return (
      (estimateLines(cell.text, ems) * leading * (lineHeight ?? size * 1.3)) / POINTS_PER_MILLIMETRE +
      2 * CELL_PADDING.vertical
    );
  });
  return Math.max(row.minHeight ?? 0, ...heights);
}
