/** 负责人、填报人、盖章、日期: the lines at the foot of a form, side by side and without rules. */
import { printDate } from "../project/index.ts";
import type { FormTable } from "./document.ts";
import { textWidth } from "./estimate.ts";
import { cell, row } from "./pieces.ts";

export interface SignaturePart {
  label: string;
  /** What is known; blank to be filled in by hand. */
  value: string;
  path?: string;
}

/** Millimetres: enough for a signature. */
const HEIGHT = 12;

/** Ems beside the text that a hand needs to sign. */
const SIGNING_ROOM = 6;

/** Whole millimetres in proportion to the texts, together exactly `width`. */
function columnsFor(texts: readonly string[], width: number): number[] {
  const shares = texts.map((text) => textWidth(text) + SIGNING_ROOM);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share) => Math.floor((width * share) / total));
  const rest = width - columns.reduce((sum, column) => sum + column, 0);
  return columns.map((column, index) => (index === 0 ? column + rest : column));
}

export function signatureLine(name: string, width: number, parts: readonly SignaturePart[]): FormTable {
  const texts = parts.map(({ label, value }) => `${label}：${value}`);
  const cells = parts.map(({ label, path }, index) =>
    cell(texts[index]!, {
      align: "left",
      ...(path === undefined ? {} : { path, pathOffset: label.length + 1 }),
    }),
  );
  return {
    kind: "table",
    name,
    columns: columnsFor(texts, width),
    headerRows: 0,
    borders: false,
    rows: [row(cells, { minHeight: HEIGHT })],
  };
}

/** An ISO day as 2022年1月5日; anything else as typed; blanks for the hand where there is none. */
export function writtenDay(text: string): string {
  if (text.trim() === "") return "　　　　年　　月　　日";
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? printDate(text) : text;
}
