/** The first table of what Word, WPS or a page put on the clipboard as HTML. */
import { layOut, type Block, type SpannedCell } from "./block.ts";

const MOST_SPAN = 1_000;

/** Word breaks its source anywhere, also between two Chinese characters, where no space belongs. */
const withoutSourceBreaks = (text: string): string =>
  text
    .replaceAll(/(?<=[\u2e80-\uffef])[^\S\u2028]*\n[^\S\u2028]*(?=[\u2e80-\uffef])/gu, "")
    .replaceAll(/[^\S\u2028]+/gu, " ");

/** Line breaks of a cell are its paragraphs and breaks; everything else is layout of the source. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const element of copy.querySelectorAll("br")) element.replaceWith("\u2028");
  for (const element of copy.querySelectorAll("p, div, li")) element.append("\u2028");
  const lines = withoutSourceBreaks(copy.textContent ?? "").split("\u2028");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const span = (value: number): number => Math.max(1, Math.min(value, MOST_SPAN));

/** Null where the HTML holds no table, or holds more than a table of plain cells. */
export function tableFromHtml(html: string): Block | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null || table.querySelector("table") !== null) return null;
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell): SpannedCell => ({
      text: textOf(cell),
      rowSpan: span(cell.rowSpan),
      columnSpan: span(cell.colSpan),
    })),
  );
  return rows.length === 0 ? null : layOut(rows);
}
