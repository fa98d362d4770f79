import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";

import {
  CELL_PADDING,
  cellColumns,
  estimateRowHeight,
  type FormCell,
  type FormRow,
  type FormTable,
} from "../../../../shared/forms/index.ts";
import { cellParagraph } from "./paragraph.ts";
import { twipsOfMillimetres } from "./units.ts";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Said by both cells: where only one of them says it, the other's rule is drawn. */
const OPEN_SIDE = { above: { top: NO_LINE }, below: { bottom: NO_LINE } } as const;

/** @param openBelow leaves the bottom rule to the table that follows without a gap. */
function borders(drawn: boolean, openBelow: boolean) {
  const line = drawn ? LINE : NO_LINE;
  return {
    top: line,
    bottom: openBelow ? NO_LINE : line,
    left: line,
    right: line,
    insideHorizontal: line,
    insideVertical: line,
  };
}

function wordCell(cell: FormCell, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    ...(cell.open === undefined ? {} : { borders: OPEN_SIDE[cell.open] }),
    children: [cellParagraph(cell)],
  });
}

/** Widths in twips whose sum is the table's, so that no column is off by a rounding. */
export function columnTwips(columns: readonly number[]): number[] {
  let edge = 0;
  let written = 0;
  return columns.map((column) => {
    edge += column;
    const width = twipsOfMillimetres(edge) - written;
    written += width;
    return width;
  });
}

interface RowContext {
  widths: readonly number[];
  starts: readonly number[];
  repeated: boolean;
  /** A row that fills most of a page may be split, since Word would otherwise leave a page empty before it. */
  splittable: boolean;
}

function wordRow(row: FormRow, { widths, starts, repeated, splittable }: RowContext): TableRow {
  return new TableRow({
    ...(splittable ? {} : { cantSplit: true }),
    ...(repeated ? { tableHeader: true } : {}),
    ...(row.minHeight === undefined
      ? {}
      : { height: { value: twipsOfMillimetres(row.minHeight), rule: HeightRule.ATLEAST } }),
    ...(row.keepWithNext === true ? { keepNext: true } : {}),
    children: row.cells.map((cell, index) => {
      const start = starts[index]!;
      return wordCell(
        cell,
        widths.slice(start, start + cell.colSpan).reduce((sum, width) => sum + width, 0),
      );
    }),
  });
}

/** Share of a page above which a row may be split, and a table needs a last rule of its own since the next may begin a page. */
const MOST_OF_A_PAGE = 0.6;

/**
 * @param pageHeight millimetres between the margins.
 * @param followed whether another table follows without a gap, whose first rule is this one's last.
 */
export function wordTable(table: FormTable, pageHeight: number, followed: boolean): Table {
  const widths = columnTwips(table.columns);
  const starts = cellColumns(table);
  const heights = table.rows.map((row, index) => estimateRowHeight(row, starts[index]!, table.columns));
  const openBelow =
    followed && heights.reduce((sum, height) => sum + height, 0) < pageHeight * MOST_OF_A_PAGE;
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twipsOfMillimetres(CELL_PADDING.vertical),
      bottom: twipsOfMillimetres(CELL_PADDING.vertical),
      left: twipsOfMillimetres(CELL_PADDING.horizontal),
      right: twipsOfMillimetres(CELL_PADDING.horizontal),
    },
    borders: borders(table.borders !== false, openBelow),
    rows: table.rows.map((row, index) =>
      wordRow(row, {
        widths,
        starts: starts[index]!,
        repeated: index < table.headerRows,
        splittable: heights[index]! > pageHeight * MOST_OF_A_PAGE,
      }),
    ),
  });
}
