/** Small makers for the parts of a form. */
import { readDecimal, type FieldPath } from "../project/index.ts";
import type { Alignment, FontRole, FormCell, FormParagraph, FormRow } from "./document.ts";
import { printableText, textLines } from "./plain-text.ts";

type ParagraphOptions = Partial<Omit<FormParagraph, "kind" | "text" | "font">>;

export function paragraph(font: FontRole, text: string, options: ParagraphOptions = {}): FormParagraph {
  const centred = font === "title" || font === "coverTitle" || font === "coverText";
  return {
    kind: "paragraph",
    text: printableText(text),
    font,
    align: centred ? "center" : "left",
    indent: false,
    ...options,
  };
}

export function heading(text: string, path?: FieldPath): FormParagraph {
  return paragraph("heading1", text, {
    indent: true,
    level: 1,
    keepWithNext: true,
    ...(path === undefined ? {} : { path, derived: true }),
  });
}

/** A line for the label and the field's text behind it (单位名称：…); longer texts go on in paragraphs of their own. */
export function labelledParagraphs(label: string, text: string, path: FieldPath): FormParagraph[] {
  const [first, ...others] = textLines(text);
  const head = bodyParagraph(label + (first?.text ?? ""), path, label.length - (first?.from ?? 0));
  return [head, ...others.map((line) => bodyParagraph(line.text, path, -line.from))];
}

/** The field's paragraphs; `blankLines` empty ones to write on where there is no text. */
export function bodyParagraphs(text: string, path: FieldPath, blankLines: number): FormParagraph[] {
  const lines = textLines(text);
  if (lines.length > 0) return lines.map((line) => bodyParagraph(line.text, path, -line.from));
  return Array.from({ length: blankLines }, () => bodyParagraph("", path, 0));
}

function bodyParagraph(text: string, path: FieldPath, pathOffset: number): FormParagraph {
  return paragraph("body", text, {
    align: "justify",
    indent: true,
    path,
    ...(pathOffset === 0 ? {} : { pathOffset }),
  });
}

type CellOptions = Partial<Omit<FormCell, "text">>;

/** A table cell; `align` is centre by default, as most columns of the official tables are. */
export function cell(text: string, options: CellOptions = {}): FormCell {
  return { text: printableText(text), font: "cell", align: "center", colSpan: 1, rowSpan: 1, ...options };
}

export function headingCell(text: string, options: CellOptions = {}): FormCell {
  return cell(text, { font: "cellHeading", ...options });
}

/** Long text: begins at the left edge. */
export function textCell(text: string, path: FieldPath, options: CellOptions = {}): FormCell {
  return cell(text, { align: "left", path, ...options });
}

/** A cell whose text Excel can hold as a number without changing a character of it. */
export function numberCell(text: string, options: CellOptions = {}): FormCell {
  const exact = exactNumber(text);
  return cell(text, exact === null ? options : { ...options, number: exact });
}

/** Plain digits of at most 15 figures, without leading zeros: what a spreadsheet shows exactly as written. */
function exactNumber(text: string): string | null {
  if (
    !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ||
    text.replace(/\D/g, "").length > 15 ||
    /^-0(\.0*)?$/.test(text)
  )
    return null;
  return readDecimal(text);
}

export function blankCells(count: number): FormCell[] {
  return Array.from({ length: count }, () => cell(""));
}

export function row(cells: FormCell[], options: Omit<FormRow, "cells"> = {}): FormRow {
  return { cells, ...options };
}

/** Left for 说明-like columns, right for amounts: one name for the reader. */
export const alignRight: { align: Alignment } = { align: "right" };
