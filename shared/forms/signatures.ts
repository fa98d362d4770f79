/** 负责人、填报人、盖章、日期: the lines at the foot of a form, side by side and without rules. */
import { printDate } from "../project/index.ts";
import type { FormTable } from "./document.ts";
import { cell, row } from "./pieces.ts";

export interface SignaturePart {
  label: string;
  /** What is known; blank to be filled in by hand. */
  value: string;
  path?: string;
}

/** Millimetres: enough for a signature. */
const HEIGHT = 12;

export function signatureLine(name: string, width: number, parts: readonly SignaturePart[]): FormTable {
  const columns = parts.map(
    (_, index) => Math.floor(width / parts.length) + (index === 0 ? width % parts.length : 0),
  );
  const cells = parts.map(({ label, value, path }) =>
    cell(`${label}：${value}`, {
      align: "left",
      ...(path === undefined ? {} : { path, pathOffset: label.length + 1 }),
    }),
  );
  return {
    kind: "table",
    name,
    columns,
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
