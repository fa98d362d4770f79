import type { CellObject, SheetData } from "write-excel-file/node";

import { officeFontName, printableText, TYPOGRAPHY } from "../../../../shared/forms/index.ts";
import type { SheetCell, SheetLayout } from "./sheet-layout.ts";

/** Characters of a cell, which Excel counts in UTF-16. */
export const MAX_CELL_LENGTH = 32_767;
/** Longer texts in a cell of the format 文本 are shown as #### by some versions. */
const MAX_TEXT_FORMAT_LENGTH = 255;

/**
 * A text that Excel would take for a formula or a number as soon as she presses F2 and Enter in its cell. It is stored as text
 * in any case; the format 文本 keeps it so.
 */
function wouldTurn(text: string): boolean {
  return (
    /^[=+\-@＝＋－＠\t\r]/.test(text) ||
    /^\s*[\d.,]+%?\s*$/.test(text) ||
    /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/.test(text)
  );
}

/** The names of what every JavaScript object inherits, which the library's table of texts mistakes for entries of its own. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
/** Marks such a text for the library; `unmarked` takes the mark away in the finished part. */
const MARK = "\ue5e5";

/** How a text stands in the file: Excel reads _x0041_ as A, so an underscore that would begin such a code is written as one. */
function storedText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return INHERITED.has(escaped) ? MARK + escaped : escaped;
}

/** The part with all texts, without the marks of `storedText`. */
export function unmarked(sharedStrings: string): string {
  return sharedStrings.replace(new RegExp(`<t>${MARK}(\\w+)</t>`, "g"), (whole, name: string) =>
    INHERITED.has(name) ? `<t>${name}</t>` : whole,
  );
}

/** A text cut at the limit never ends in half a character. */
function within(text: string): string {
  const cut = text.slice(0, MAX_CELL_LENGTH);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function decimalFormat(number: string, text: string): string {
  const decimals = text.split(".")[1]?.length ?? number.split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

function valueOf(cell: SheetCell): Pick<CellObject, "value" | "type" | "format"> {
  const { content } = cell;
  if ("number" in content && content.number !== undefined) {
    return {
      value: Number(content.number),
      type: Number,
      format: decimalFormat(content.number, content.text),
    };
  }
  const plain = printableText(content.text);
  if (plain === "") return {};
  const text = storedText(within(plain));
  const format = wouldTurn(text) && text.length <= MAX_TEXT_FORMAT_LENGTH ? { format: "@" } : {};
  return { value: text, type: String, ...format };
}

const RULE = { style: "thin", color: "#000000" } as const;

/** Rules on all sides but the open one. */
function rules({ content, border }: SheetCell): Partial<CellObject> {
  if (!border) return {};
  const open = "open" in content ? content.open : undefined;
  // A side with a colour and without a style would be given one.
  return {
    leftBorderStyle: RULE.style,
    leftBorderColor: RULE.color,
    rightBorderStyle: RULE.style,
    rightBorderColor: RULE.color,
    ...(open === "above" ? {} : { topBorderStyle: RULE.style, topBorderColor: RULE.color }),
    ...(open === "below" ? {} : { bottomBorderStyle: RULE.style, bottomBorderColor: RULE.color }),
  };
}

/** The indent of a paragraph's first line is left out: Excel's indents shift the whole cell. */
function excelCell(cell: SheetCell, bodyFont: string): CellObject {
  const { content } = cell;
  const { style, size } = TYPOGRAPHY[content.font];
  const isParagraph = "kind" in content;
  return {
    ...valueOf(cell),
    fontFamily: officeFontName(style, bodyFont),
    fontSize: size,
    align: content.align === "justify" ? "left" : content.align,
    alignVertical:
      cell.top === true ? "top" : isParagraph && content.spaceBefore !== undefined ? "bottom" : "center",
    wrap: true,
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...rules(cell),
  };
}

/** Rows for the library: a cell at its column, null where a merged one covers the place or nothing stands. */
export function sheetData(layout: SheetLayout, bodyFont: string): SheetData {
  return layout.rows.map((row) => {
    const cells: (CellObject | null)[] = layout.columns.map(() => null);
    for (const cell of row.cells) cells[cell.column] = excelCell(cell, bodyFont);
    return cells;
  });
}
