/** One indicator of the grid. Drawn anew only when it, its selection or its findings change. */
import { memo, useSyncExternalStore } from "react";

import type { Finding } from "../../../../shared/checks/index.ts";
import type { Indicator } from "../../../../shared/project/index.ts";
import { useWorkingCopy } from "../../../working-copy/index.ts";
import { CellEditor } from "./cell-editor.tsx";
import { cellPath, cellText, GRID_COLUMNS } from "./columns.ts";
import { RowAnchors } from "./detail-anchors.tsx";
import { GridCell } from "./grid-cell.tsx";
import classes from "./grid.module.css";
import { sameFindings } from "./marks.ts";
import type { RefusedEntries } from "./refused.ts";

export interface GridRowProps {
  row: Indicator;
  /** Counted from 1, the titles included. */
  rowIndex: number;
  /** Column of the active cell, where it is in this row. */
  activeColumn: number | null;
  selectedFrom: number | null;
  selectedTo: number | null;
  takesFocus: boolean;
  findings: readonly Finding[];
  locked: boolean;
  refused: RefusedEntries;
}

/** Per column how far its last change has come, as one string so that the row is drawn only when it differs. */
function useSaveStates(id: string): string[] {
  const copy = useWorkingCopy();
  const states = useSyncExternalStore(copy.subscribe, () =>
    GRID_COLUMNS.map((column) => {
      if (column.field === null) return "";
      const { kind } = copy.statusOf(cellPath(id, column));
      return kind === "idle" ? "" : kind;
    }).join(","),
  );
  return states.split(",");
}

function Row(props: GridRowProps) {
  const { row, rowIndex, activeColumn, selectedFrom, selectedTo, takesFocus, findings, locked, refused } =
    props;
  const states = useSaveStates(row.id);
  return (
    <div
      className={classes.row}
      role="row"
      aria-rowindex={rowIndex}
      data-row={row.id}
      data-active={activeColumn !== null || undefined}
    >
      {GRID_COLUMNS.map((column, index) => {
        const active = activeColumn === index;
        const unread = refused.get(cellPath(row.id, column)) ?? null;
        return (
          <GridCell
            key={column.id}
            row={row}
            column={column}
            columnIndex={index}
            active={active}
            selected={
              selectedFrom !== null && selectedTo !== null && index >= selectedFrom && index <= selectedTo
            }
            findings={findings}
            save={states[index] ?? ""}
            refused={unread}
          >
            {active && (
              <CellEditor
                rowId={row.id}
                rowName={row.level3 === "" ? "未命名指标" : row.level3}
                columnIndex={index}
                column={column}
                value={cellText(row, column.id)}
                refused={unread?.text ?? null}
                locked={locked}
                takesFocus={takesFocus}
              />
            )}
          </GridCell>
        );
      })}
      <RowAnchors id={row.id} />
    </div>
  );
}

/** The 体检 makes new findings after every pause; what they say decides whether the row is drawn anew. */
export const GridRow = memo(Row, (before, after) =>
  (Object.keys(after) as (keyof GridRowProps)[]).every((key) =>
    key === "findings" ? sameFindings(before.findings, after.findings) : Object.is(before[key], after[key]),
  ),
);
