/** 年度总体目标 {预期目标 | 实际完成情况, text | text}: the goal and what became of it, each below its own title. */
import { takeValue } from "./field-values.ts";
import { goalHead } from "./form-values.ts";
import type { GridCell } from "../grid.ts";
import type { Reading } from "../reading.ts";
import { fieldLabel, type FieldLabel } from "../words/labels.ts";

const isUnder = (head: GridCell, { column, columnEnd }: GridCell): boolean =>
  column >= head.column && columnEnd <= head.columnEnd;

/** Takes rows that begin with such titles; false where they say something else. Texts below none of them stay unplaced. */
export function takeGoalsSideBySide(
  reading: Reading,
  label: FieldLabel,
  [heads, ...rows]: readonly GridCell[][],
): boolean {
  const kinds = heads?.map(({ text }) => goalHead(text)) ?? [];
  const result = fieldLabel("目标实际完成情况");
  if (!label.path.includes("Goal") || heads === undefined || result === null) return false;
  if (kinds.includes(null) || new Set(kinds).size !== kinds.length || rows.length === 0) return false;
  if (rows.some((cells) => cells.some(({ text }) => goalHead(text) !== null))) return false;
  heads.forEach((head, index) => {
    const said = rows.flat().filter((cell) => isUnder(head, cell));
    reading.use(head.place);
    if (said.length === 0) return;
    for (const { place } of said) reading.use(place);
    const text = said.map((cell) => cell.text).join("\n");
    takeValue(reading, kinds[index] === "result" ? result : label, text, said[0]!.place);
  });
  return true;
}
