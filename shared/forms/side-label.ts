/**
 * A label that stands at the left of column heads and of all rows under them (绩效指标 in the forms of the MOF). Only whole rows
 * can repeat on every page, so its cell ends with the heads and is open to an empty one beside the rows: one cell to the eye,
 * whose label stands beside the heads of every page.
 */
import type { FormCell, FormRow } from "./document.ts";
import { headingCell, row } from "./pieces.ts";

interface LabelledRows {
  label: string;
  /** The column heads: the row that repeats. */
  heads: FormCell[];
  /** At least one, each without a cell in the label's column. */
  rows: readonly FormRow[];
  /** Millimetres. */
  headHeight: number;
}

/** The heads' row comes first (`headerRows: 1`). */
export function labelledRows({ label, heads, rows, headHeight }: LabelledRows): FormRow[] {
  const side = headingCell("", { rowSpan: rows.length, open: "above" });
  return [
    row([headingCell(label, { open: "below" }), ...heads], { minHeight: headHeight }),
    ...rows.map((entry, index) => (index === 0 ? { ...entry, cells: [side, ...entry.cells] } : entry)),
  ];
}
