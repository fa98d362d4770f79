import type { CSSProperties, ReactNode } from "react";

import type { FormTable } from "../../../shared/forms/index.ts";
import { highlightedPart, type Highlight } from "../highlight.ts";
import type { MeasuredTable, TablePiece } from "../layout/measured.ts";
import { tablePieceRows, type PieceCell, type PieceRow } from "../layout/table-piece.ts";
import { CELL_STYLE, roleClass, roleStyle } from "../paper.ts";
import { MarkedText } from "./marked-text.tsx";

interface TableViewProps {
  table: FormTable;
  piece: TablePiece;
  linePitch: number;
  /** Needed where a row is parted between pages. */
  measured?: MeasuredTable | undefined;
  /** Follows another table's piece without a gap: that one's last rule is its first. */
  joined: boolean;
  highlight?: Highlight | undefined;
  /** Out of sight: without paths, so that nothing finds it in place of the printed one. */
  measuring?: boolean;
}

/** Offsets of the cell's text that stand on this page. */
function sliceOf(
  row: PieceRow,
  { cell, index }: PieceCell,
  measured: MeasuredTable | undefined,
): { from: number; to: number } {
  const length = cell?.text.length ?? 0;
  const starts = row.lines === undefined ? undefined : measured?.rows[row.row]?.cellLineStarts?.[index];
  if (starts === undefined || row.lines === undefined) return { from: 0, to: length };
  return { from: starts[row.lines.from] ?? length, to: starts[row.lines.to] ?? length };
}

/** A column is known by where it begins. */
function columnKeys(columns: readonly number[]): { key: number; width: number }[] {
  let key = 0;
  return columns.map((width) => {
    const column = { key, width };
    key += width;
    return column;
  });
}

export function TableView({
  table,
  piece,
  linePitch,
  measured,
  joined,
  highlight,
  measuring = false,
}: TableViewProps): ReactNode {
  const kind = table.borders === false ? "form-table unruled" : "form-table";
  const renderCell = (row: PieceRow, entry: PieceCell): ReactNode => {
    const { cell, column, colSpan, rowSpan } = entry;
    const style: CSSProperties = {
      ...CELL_STYLE,
      textAlign: cell?.align ?? "left",
      ...(row.lines === undefined ? {} : { verticalAlign: "top" }),
    };
    const { from, to } = sliceOf(row, entry, measured);
    return (
      <td
        key={column}
        className={cell?.open === "below" ? "open-below" : undefined}
        colSpan={colSpan}
        rowSpan={rowSpan}
        style={style}
        data-path={measuring ? undefined : cell?.path}
      >
        {cell !== null && (
          <div className={`cell-text ${roleClass(cell.font)}`} style={roleStyle(cell.font, linePitch)}>
            <MarkedText text={cell.text} from={from} to={to} marked={highlightedPart(cell, highlight)} />
          </div>
        )}
      </td>
    );
  };
  return (
    <table className={joined ? `${kind} joined` : kind} aria-label={table.name}>
      <colgroup>
        {columnKeys(table.columns).map(({ key, width }) => (
          <col key={key} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <tbody>
        {tablePieceRows(table, piece).map((row) => {
          const height = row.lines === undefined ? table.rows[row.row]?.minHeight : undefined;
          return (
            <tr
              key={`${row.repeated ? "heading" : "row"} ${row.row} ${row.lines?.from ?? 0}`}
              style={height === undefined ? {} : { height: `${height}mm` }}
              {...(row.repeated ? { "data-repeated": "", "aria-hidden": true } : {})}
            >
              {row.cells.map((cell) => renderCell(row, cell))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
