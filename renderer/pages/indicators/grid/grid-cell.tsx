/** One cell: its text with what the 体检 marks in it, and, while it is the active one, its input. */
import { memo, type ReactNode } from "react";

import { explainCheck, type Finding } from "../../../../shared/checks/index.ts";
import type { Indicator } from "../../../../shared/project/index.ts";
import { RowTags, SeverityDot } from "../../../components/index.ts";
import { cellPath, shownText, type GridColumn } from "./columns.ts";
import { useGrid } from "./grid-context.ts";
import classes from "./grid.module.css";
import { markedSegments } from "./marks.ts";
import type { RefusedEntry } from "./refused.ts";

function CellText({
  row,
  column,
  findings,
}: {
  row: Indicator;
  column: GridColumn;
  findings: readonly Finding[];
}) {
  const text = shownText(row, column.id);
  const segments = markedSegments(text, cellPath(row.id, column), findings);
  if (text === "" && column.id === "level3") return <span className={classes.unnamed}>未命名指标</span>;
  return (
    <span className={classes.text} title={text.length > 24 ? text : undefined}>
      {segments.map((segment) =>
        segment.severity === null ? (
          segment.text
        ) : (
          <mark key={segment.from} className={classes.mark} data-severity={segment.severity}>
            {segment.text}
          </mark>
        ),
      )}
    </span>
  );
}

function Checks({ findings }: { findings: readonly Finding[] }) {
  const [first] = findings;
  if (first === undefined) return null;
  return (
    <span
      className={classes.checks}
      data-severity={first.severity}
      title={findings.map((finding) => finding.message).join("\n")}
    >
      <SeverityDot severity={first.severity} />
      <span className={classes.checkText}>{explainCheck(first.id)?.title ?? first.message}</span>
      {findings.length > 1 && <span className={classes.checkCount}>+{findings.length - 1}</span>}
    </span>
  );
}

export const GridCell = memo(function GridCell({
  row,
  column,
  columnIndex,
  active,
  selected,
  findings,
  save,
  refused,
  children,
}: {
  row: Indicator;
  column: GridColumn;
  columnIndex: number;
  active: boolean;
  selected: boolean;
  findings: readonly Finding[];
  /** How far the cell's last change has come; "" while nothing needs saying. */
  save: string;
  refused: RefusedEntry | null;
  children?: ReactNode;
}) {
  const grid = useGrid();
  return (
    <div
      role="gridcell"
      className={classes.cell}
      aria-colindex={columnIndex + 1}
      aria-selected={selected}
      data-path={cellPath(row.id, column)}
      data-column={column.id}
      data-align={column.align}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-save-state={save === "" ? undefined : save}
      tabIndex={-1}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) return;
        if (active) event.currentTarget.querySelector("textarea")?.focus({ preventScroll: true });
        else grid.select(row.id, columnIndex);
      }}
      onMouseDown={(event) => {
        // A plain click selects by the focus that follows it: what is written elsewhere is left, and so saved, first.
        if (event.button !== 0 || !event.shiftKey || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        grid.select(row.id, columnIndex, true);
      }}
      onMouseEnter={(event) => {
        if ((event.buttons & 1) === 1 && document.activeElement?.closest("[role=grid]") !== null)
          grid.select(row.id, columnIndex, true);
      }}
    >
      {column.id === "checks" ? (
        <>
          <RowTags path={`indicators/${row.id}`} />
          <Checks findings={findings} />
        </>
      ) : refused !== null ? (
        <span className={classes.unreadText} title={refused.reason}>
          {refused.text}
        </span>
      ) : (
        <CellText row={row} column={column} findings={findings} />
      )}
      {children}
    </div>
  );
});
