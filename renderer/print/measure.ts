/** Asks the browser how the form's blocks come out: where lines begin and how high rows are. */
import {
  A4,
  CELL_PADDING,
  lineHeightOf,
  POINTS_PER_MILLIMETRE,
  TYPOGRAPHY,
  type FormSection,
  type FormTable,
} from "../../shared/forms/index.ts";
import type { MeasuredBlock, MeasuredTable, Room } from "./layout/measured.ts";
import { tiedRows } from "./layout/table-piece.ts";
import { RULE_HEIGHT, RUNNING_TITLE_GAP } from "./paper.ts";

const PIXELS_PER_POINT = 96 / 72;
const pixelsOfPoints = (points: number): number => points * PIXELS_PER_POINT;
const pixelsOfMillimetres = (millimetres: number): number =>
  millimetres * POINTS_PER_MILLIMETRE * PIXELS_PER_POINT;

export function roomOf(section: FormSection): Room {
  const { orientation, margins, linePitch, runningTitle } = section;
  const paper = orientation === "portrait" ? A4.height : A4.width;
  const title =
    runningTitle === undefined ? 0 : pixelsOfPoints(lineHeightOf("title", linePitch) + RUNNING_TITLE_GAP);
  return { height: pixelsOfMillimetres(paper - margins.top - margins.bottom), runningTitle: title };
}

/** Offsets at which the lines of an element with one text begin; the element is laid out with a fixed line height. */
function lineStarts(element: HTMLElement, lineHeight: number): number[] {
  const node = element.firstChild;
  const length = node?.textContent?.length ?? 0;
  const box = element.getBoundingClientRect();
  const lines = Math.max(1, Math.round(box.height / lineHeight));
  if (node === null || lines === 1) return [0];
  const range = document.createRange();
  const lineOf = (offset: number): number => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const rectangles = range.getClientRects();
    // A character that hangs over the line's end has its first rectangle there.
    const rectangle = rectangles[0] ?? range.getBoundingClientRect();
    return Math.floor(((rectangle.top + rectangle.bottom) / 2 - box.top) / lineHeight);
  };
  const starts = [0];
  for (let line = 1; line < lines; line += 1) {
    let low = starts.at(-1)!;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(middle) < line) low = middle + 1;
      else high = middle;
    }
    starts.push(low);
  }
  return starts;
}

function measureTable(table: FormTable, element: HTMLElement, fullRoom: number): MeasuredTable {
  const lineHeight = pixelsOfPoints(TYPOGRAPHY.cell.lineHeight!);
  const tied = tiedRows(table);
  const rows = [...element.querySelectorAll<HTMLElement>("tr")].map((row, index) => {
    const { height } = row.getBoundingClientRect();
    const texts = [...row.querySelectorAll<HTMLElement>(".cell-text")];
    return {
      height,
      keepWithNext: table.rows[index]!.keepWithNext === true,
      tied: tied[index]!,
      cellLineStarts: height > fullRoom / 2 ? texts.map((text) => lineStarts(text, lineHeight)) : null,
    };
  });
  return {
    kind: "table",
    rows,
    headerRows: table.headerRows,
    ruleHeight: table.borders === false ? 0 : pixelsOfPoints(RULE_HEIGHT),
    lineHeight,
    cellPadding: pixelsOfMillimetres(2 * CELL_PADDING.vertical) + pixelsOfPoints(RULE_HEIGHT),
  };
}

/** @param elements the section's blocks as laid out for measuring, in order; page breaks have none. */
export function measureSection(section: FormSection, elements: readonly HTMLElement[]): MeasuredBlock[] {
  const room = roomOf(section);
  let next = 0;
  return section.blocks.map((block): MeasuredBlock => {
    if (block.kind === "pageBreak") return block;
    const element = elements[next]!;
    next += 1;
    if (block.kind === "table") return measureTable(block, element, room.height - room.runningTitle);
    const lineHeight = pixelsOfPoints(lineHeightOf(block.font, section.linePitch));
    return {
      kind: "paragraph",
      lineStarts: lineStarts(element, lineHeight),
      lineHeight,
      before: pixelsOfMillimetres(block.spaceBefore ?? 0),
      keepWithNext: block.keepWithNext === true,
    };
  });
}
