/**
 * A form's section as one sheet: its blocks one below the other on a common grid of columns, so that tables with different
 * columns and the texts between them stand at their right places.
 */
import {
  cellColumns,
  contentWidth,
  estimateLines,
  estimateRowHeight,
  POINTS_PER_MILLIMETRE,
  printableText,
  TYPOGRAPHY,
  type FormCell,
  type FormParagraph,
  type FormRow,
  type FormSection,
  type FormTable,
} from "../../../../shared/forms/index.ts";
import { addedBreaks, labelledFromTheirFirstPage } from "./pages.ts";
import type { SheetCell, SheetLayout, SheetRow } from "./sheet-layout.ts";

/** Excel lets no row be higher than 409 points; a taller one becomes several with merged cells. */
const MAX_ROW_HEIGHT = 400;
/** How high these are at most, in points: low enough to fill the foot of a page, since a sheet is parted only between rows. */
const PART_HEIGHT = 130;

/** A spreadsheet sets lines at the font's own distance, somewhat further apart than the fixed one of the other printers. */
const LEADING = 1.15;

/** Columns are rounded to whole pixels, and a merged cell loses some at each of them: a line may hold a character less. */
const USABLE_WIDTH = 0.9;

/** Points of whole pixels at 96 dots per inch, as Excel keeps heights: what it adds to each row would end a page earlier. */
const wholePixels = (points: number): number => Math.ceil(points / 0.75) * 0.75;

/** A line's height as a multiple of the font's size, and the points between two paragraphs: the pitch of GB/T 9704 is Word's alone. */
const LINE_DISTANCE = 1.4;
const PARAGRAPH_GAP = 6;

/** Edges in tenths of a millimetre, so that equal ones meet. */
const edge = (millimetres: number): number => Math.round(millimetres * 10);

/** Where the columns of a table begin and the last one ends. */
function columnEdges(columns: readonly number[]): number[] {
  const edges = [0];
  let position = 0;
  for (const column of columns) edges.push(edge((position += column)));
  return edges;
}

function edgesOf(section: FormSection): number[] {
  const tables = section.blocks.filter((block) => block.kind === "table");
  const edges = new Set([
    0,
    edge(contentWidth(section)),
    ...tables.flatMap((table) => columnEdges(table.columns)),
  ]);
  return [...edges].toSorted((a, b) => a - b);
}

function paragraphRow(paragraph: FormParagraph, section: FormSection, columnSpan: number): SheetRow {
  const { size } = TYPOGRAPHY[paragraph.font];
  const ems = (contentWidth(section) * POINTS_PER_MILLIMETRE) / size - 1;
  const lines = estimateLines((paragraph.indent ? "　　" : "") + printableText(paragraph.text), ems);
  const height =
    lines * size * LINE_DISTANCE + PARAGRAPH_GAP + (paragraph.spaceBefore ?? 0) * POINTS_PER_MILLIMETRE;
  const cells = [
    { content: paragraph, column: 0, columnSpan, rowSpan: 1, textHeight: height, border: false },
  ];
  return { cells, height, ...(paragraph.keepWithNext === true ? { keepWithNext: true } : {}) };
}

const heightIn =
  (table: FormTable) =>
  (row: FormRow, starts: readonly number[]): number => {
    const widths = table.columns.map((width) => width * USABLE_WIDTH);
    return estimateRowHeight(row, starts, widths, LEADING);
  };

/** Millimetres that a cell's text takes, however many rows it reaches over. */
const textHeightIn =
  (table: FormTable) =>
  (cell: FormCell, start: number): number =>
    heightIn(table)({ cells: [{ ...cell, rowSpan: 1 }] }, [start]);

/** Heights in millimetres; rows that a merged cell covers share what it needs beyond them. */
function rowHeights(table: FormTable, starts: readonly number[][]): number[] {
  const heightOf = heightIn(table);
  const heights = table.rows.map((row, rowIndex) => heightOf(row, starts[rowIndex]!));
  table.rows.forEach((row, rowIndex) =>
    row.cells.forEach((cell, index) => {
      if (cell.rowSpan === 1) return;
      const needed = textHeightIn(table)(cell, starts[rowIndex]![index]!);
      const end = Math.min(rowIndex + cell.rowSpan, heights.length);
      const given = heights.slice(rowIndex, end).reduce((sum, height) => sum + height, 0);
      const more = Math.max(0, needed - given) / (end - rowIndex);
      for (let covered = rowIndex; covered < end; covered += 1) heights[covered]! += more;
    }),
  );
  return heights;
}

function tableRows(table: FormTable, edges: readonly number[]): SheetRow[] {
  const positions = columnEdges(table.columns).map((at) => edges.indexOf(at));
  const starts = cellColumns(table);
  const heights = rowHeights(table, starts);
  return table.rows.map((row, rowIndex) => ({
    ...(row.keepWithNext === true || rowIndex < table.headerRows ? { keepWithNext: true } : {}),
    height: heights[rowIndex]! * POINTS_PER_MILLIMETRE,
    cells: row.cells.map((cell, index) => {
      const start = starts[rowIndex]![index]!;
      const column = positions[start]!;
      const columnSpan = positions[start + cell.colSpan]! - column;
      const textHeight = textHeightIn(table)(cell, start) * POINTS_PER_MILLIMETRE;
      const border = table.borders !== false;
      return { content: cell, column, columnSpan, rowSpan: cell.rowSpan, textHeight, border };
    }),
  }));
}

/** Splits rows that are too tall; every cell that covers such a row spans its parts as well. */
function withinLimits(rows: readonly SheetRow[]): { rows: SheetRow[]; firstOf: number[] } {
  const parts = rows.map(({ height }) => (height > MAX_ROW_HEIGHT ? Math.ceil(height / PART_HEIGHT) : 1));
  const firstOf = parts.map((_, index) => parts.slice(0, index).reduce((sum, count) => sum + count, 0));
  const spanned = (row: number, span: number): number =>
    parts.slice(row, row + span).reduce((sum, count) => sum + count, 0);
  const within = rows.flatMap((row, index) => {
    const height = wholePixels(row.height / parts[index]!);
    const head: SheetRow = {
      height,
      cells: row.cells.map((cell): SheetCell => {
        const rowSpan = spanned(index, cell.rowSpan);
        return rowSpan > cell.rowSpan ? { ...cell, rowSpan, top: true } : cell;
      }),
    };
    const made: SheetRow[] = [
      head,
      ...Array.from({ length: parts[index]! - 1 }, () => ({ height, cells: [] })),
    ];
    if (row.keepWithNext === true) made.at(-1)!.keepWithNext = true;
    return made;
  });
  return { rows: within, firstOf };
}

interface Heads {
  from: number;
  to: number;
  /** Points of the table that stands under them. */
  height: number;
  /** A label beside them names the rows of their own table alone. */
  labelled: boolean;
}

const headsOf = (table: FormTable, rows: readonly SheetRow[], from: number): Heads => ({
  from,
  to: from + table.headerRows - 1,
  height: rows.reduce((sum, row) => sum + row.height, 0),
  labelled: table.rows
    .slice(0, table.headerRows)
    .some(({ cells }) => cells.some((cell) => cell.open === "below")),
});

/** A sheet repeats one run of rows, on all pages below it: those of its longest table, unless they would name another's rows falsely. */
function repeatedHeads(found: readonly Heads[]): Heads | null {
  const truthful = found.filter(({ labelled }, index) => !labelled || index === found.length - 1);
  return truthful.toSorted((a, b) => b.height - a.height)[0] ?? null;
}

export function sheetLayout(section: FormSection): SheetLayout {
  const edges = edgesOf(section);
  const rows: SheetRow[] = [];
  const breaks: number[] = [];
  let heads: Heads[] = [];
  for (const block of section.blocks) {
    if (block.kind === "pageBreak") breaks.push(rows.length);
    else if (block.kind === "paragraph") {
      // Repeated rows stand on every later page, so a table inside running text cannot have them.
      if (block.font === "body" || block.font === "heading1") heads = [];
      rows.push(paragraphRow(block, section, edges.length - 1));
    } else {
      const below = tableRows(block, edges);
      if (block.headerRows > 0) heads.push(headsOf(block, below, rows.length));
      rows.push(...below);
    }
  }
  const limited = withinLimits(rows);
  const repeated = repeatedHeads(heads);
  const asked = {
    rows: limited.rows,
    repeated:
      repeated === null ? null : { from: limited.firstOf[repeated.from]!, to: limited.firstOf[repeated.to]! },
    breaks: breaks.map((at) => limited.firstOf[at] ?? limited.rows.length),
  };
  const pages = { ...asked, breaks: addedBreaks(asked, section) };
  return {
    ...pages,
    columns: edges.slice(1).map((position, index) => (position - edges[index]!) / 10),
    rows: labelledFromTheirFirstPage(pages, section),
  };
}
