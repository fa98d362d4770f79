/** The body of a WordprocessingML document → blocks. */
import { LedgerError } from "../../../../shared/api/index.ts";
import type { SourceBlock } from "../../../../shared/intake/index.ts";
import { MOST_PARAGRAPHS } from "../limits.ts";
import { child, childElements, type Element } from "../markup.ts";
import { joinVertically, layOut, type MergingCell, type SpannedCell } from "../spans.ts";
import { readInline, type Findings } from "./inline.ts";
import type { Numbering } from "./numbering.ts";
import { isOn, numberingOf, type Styles } from "./styles.ts";

/** A block before its place in the document is known. */
type Draft =
  | { kind: "paragraph"; text: string; level?: number; bold?: boolean; numbering?: string; floats?: true }
  | { kind: "table"; rows: SpannedCell[][] };

/** Elements that only wrap what the document shows. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"]);
const DEEPEST_TABLE = 12;

export interface WordParts {
  name: string;
  styles: Styles;
  numbering: Numbering;
  findings: Findings;
}

function unwrapped(parent: Element, findings: Findings): Element[] {
  return childElements(parent).flatMap((element) => {
    if (element.name === "mc:AlternateContent")
      return unwrapped(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element, findings);
    if (element.name === "w:ins" || element.name === "w:moveTo") findings.insertions += 1;
    return WRAPPERS.has(element.name) ? unwrapped(element, findings) : [element];
  });
}

class BodyReader {
  readonly #parts: WordParts;
  #paragraphs = 0;

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  blocks(parent: Element, depth: number): Draft[] {
    return unwrapped(parent, this.#parts.findings).flatMap((element) => {
      if (element.name === "w:p") return this.#paragraph(element, depth);
      if (element.name === "w:tbl") return depth > DEEPEST_TABLE ? [] : this.#table(element, depth);
      if (element.name === "w:altChunk") this.#parts.findings.embedded += 1;
      return [];
    });
  }

  #paragraph(element: Element, depth: number): Draft[] {
    this.#paragraphs += 1;
    if (this.#paragraphs > MOST_PARAGRAPHS) {
      throw new LedgerError("file.tooLarge", {
        name: this.#parts.name,
        size: `${this.#paragraphs} 段`,
        limit: `${MOST_PARAGRAPHS} 段`,
      });
    }
    const { styles, numbering, findings } = this.#parts;
    const properties = child(element, "w:pPr");
    const style = styles.paragraph.get(child(properties, "w:pStyle")?.attributes["w:val"] ?? "") ?? {};
    const inline = readInline(element, style, styles.character, findings);
    const list = numberingOf(properties) ?? style.numbering;
    const outline = child(properties, "w:outlineLvl")?.attributes["w:val"];
    const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.level;
    const number =
      list === undefined || inline.text.trim() === "" ? null : numbering.next(list.numId, list.level);
    const boxes = inline.boxes.flatMap((box) => (depth > DEEPEST_TABLE ? [] : this.blocks(box, depth + 1)));
    for (const box of boxes) if (box.kind === "paragraph") box.floats = true;
    if (isOn(child(properties, "w:rPr", "w:del")) === true && inline.text.trim() === "") return boxes;
    return [
      {
        kind: "paragraph",
        text: inline.text,
        ...(level === undefined ? {} : { level }),
        ...(inline.bold ? { bold: true } : {}),
        ...(number === null ? {} : { numbering: number }),
      },
      ...boxes,
    ];
  }

  #table(element: Element, depth: number): Draft[] {
    const inner: Draft[] = [];
    const rows: MergingCell[][] = [];
    const sourceRows = unwrapped(element, this.#parts.findings).filter(({ name }) => name === "w:tr");
    const only =
      sourceRows.length === 1
        ? unwrapped(sourceRows[0]!, this.#parts.findings).filter(({ name }) => name === "w:tc")
        : [];
    // A table of one cell is a frame around text.
    if (only.length === 1) return this.blocks(only[0]!, depth + 1);
    for (const row of sourceRows) {
      if (child(row, "w:trPr", "w:del") !== null) {
        this.#parts.findings.deletions += 1;
        continue;
      }
      let column = Number(child(row, "w:trPr", "w:gridBefore")?.attributes["w:val"] ?? 0) || 0;
      const cells: MergingCell[] =
        column > 0 ? [{ text: "", columnSpan: column, rowSpan: 1, merge: "none", column: 0 }] : [];
      for (const cell of unwrapped(row, this.#parts.findings).filter(({ name }) => name === "w:tc")) {
        const properties = child(cell, "w:tcPr");
        const span = Math.max(1, Number(child(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1);
        const vertical = child(properties, "w:vMerge") ?? child(properties, "w:vmerge");
        const horizontal = child(properties, "w:hMerge");
        const previous = cells.at(-1);
        if (horizontal !== null && horizontal.attributes["w:val"] !== "restart" && previous !== undefined) {
          previous.columnSpan += span;
          column += span;
          continue;
        }
        const content = this.blocks(cell, depth + 1);
        // A text box lies over the table: it is no part of the cell that it is anchored in.
        inner.push(...content.filter((block) => block.kind === "table" || block.floats === true));
        const text = content
          .flatMap((block) =>
            block.kind === "paragraph" && block.floats !== true
              ? [`${block.numbering ?? ""}${block.text}`.trim()]
              : [],
          )
          .filter((line, index, lines) => line !== "" || (index > 0 && index < lines.length - 1));
        cells.push({
          text: text.join("\n").trim(),
          columnSpan: span,
          rowSpan: 1,
          merge:
            vertical === null ? "none" : vertical.attributes["w:val"] === "restart" ? "restart" : "continue",
          column,
        });
        column += span;
      }
      rows.push(cells);
    }
    return [{ kind: "table", rows: joinVertically(rows) }, ...inner];
  }
}

/** Blocks with their places: 第 n 段, 表 n. */
export function readBody(body: Element, parts: WordParts): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (const draft of new BodyReader(parts).blocks(body, 0)) {
    const block = blocks.length;
    if (draft.kind === "table") {
      tables += 1;
      blocks.push({
        kind: "table",
        rows: layOut(parts.name, draft.rows),
        place: { label: `表 ${tables} `, block },
      });
      continue;
    }
    paragraphs += 1;
    if (draft.text.trim() === "") continue;
    const { text, floats: _, ...rest } = draft;
    blocks.push({ ...rest, text: text.trim(), place: { label: `第 ${paragraphs} 段`, block } });
  }
  return blocks;
}
