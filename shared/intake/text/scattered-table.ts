/**
 * A table that fell apart into lines (copied out of a PDF or a viewer): names and values no longer stand side by side.
 * Nothing is ever read from it by position. Where a whole copy of the table was read, its lines are only compared.
 */
import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";
import { columnOf, isColumnGroup } from "../words/columns.ts";
import type { Passage } from "../draft.ts";
import { isStructureTitle } from "../words/labels.ts";
import type { Reading } from "../reading.ts";

/** A line of column titles, or of the finance system's 空, with no table around it. */
export function opensScatteredTable(text: string): boolean {
  const words = text.trim().split(/[\s\u3000]+/u);
  if (words.length < 3) return false;
  if (words.every((word) => word === "空")) return true;
  return words.every((word) => columnOf(word) !== null || isColumnGroup(word));
}

function everyString(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(everyString);
}

const compact = (text: string): string => withoutSpaces(normaliseCharacters(text));

/** Settles the lines of a scattered table once everything else has been read. */
export function settleScatteredTable(reading: Reading, lines: readonly Passage[]): void {
  const first = lines[0];
  if (first === undefined) return;
  if (!reading.drafts.some(({ content }) => content.indicators.length > 0)) {
    reading.warn(
      `${first.place.label}起的绩效目标表已散成一行行文字，名称和数值对不上，没有从中读取；请从 Word 或 Excel 文件里导入表格。`,
    );
    reading.leave(lines.map(({ text }) => text).join("\n"), first.place);
    for (const { place } of lines) reading.use(place);
    return;
  }
  const known = `${everyString(reading.drafts.map(({ content }) => content))
    .map(compact)
    .join("\n")}\n定量指标\n定性指标\n总体目标\n预算年度目标`;
  const missing = lines.filter(({ text }) => !isKnown(text, known));
  for (const { place } of lines) reading.use(place);
  for (const passage of missing) reading.leave(passage.text, passage.place);
  const extent = `${first.place.label}至${lines.at(-1)!.place.label}`;
  reading.warn(
    missing.length === 0
      ? `${extent}是同一张绩效目标表的另一份散乱文字，内容都已在完整的那张表里读到，没有重复读取。`
      : `${extent}是同一张绩效目标表的另一份散乱文字，没有从中读取；其中 ${missing.length} 处与完整的那张表对不上，列在未归入的内容里。`,
  );
}

/** Every word of the line stands somewhere in what was read, or is a title or the system's 空. */
function isKnown(text: string, known: string): boolean {
  if (isStructureTitle(text)) return true;
  return (
    text
      .trim()
      .split(/[\s\u3000]+/u)
      .every((word) => {
        const plain = compact(word).replaceAll(/[()\d年-]+/gu, (part) => (/[(]/u.test(part) ? "" : part));
        return (
          word === "空" ||
          columnOf(word) !== null ||
          isColumnGroup(word) ||
          known.includes(compact(word)) ||
          known.includes(plain)
        );
      }) || known.includes(compact(text).replace(/^空/u, ""))
  );
}
