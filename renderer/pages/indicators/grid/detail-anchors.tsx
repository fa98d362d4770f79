/**
 * Where the fields of a row can be found that are not drawn now: those in its details, and all of a row of the other
 * horizon. Whoever puts the cursor there (体检, the place where she stopped) is led on to the field itself.
 */
import { memo, type FocusEvent } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import { GRID_COLUMNS } from "./columns.ts";
import { useGrid } from "./grid-context.ts";
import classes from "./grid.module.css";
import { showDetail } from "./show-detail.ts";

const DETAIL_FIELDS = ["level1", "level2", "horizon", "content", "basis"];
const CELL_FIELDS = GRID_COLUMNS.map((column) => column.field).filter((field) => field !== null);
const ALL_FIELDS = [...CELL_FIELDS, ...DETAIL_FIELDS];

function Anchors({ paths }: { paths: readonly string[] }) {
  const grid = useGrid();
  const lead = (event: FocusEvent<HTMLSpanElement>) => showDetail(event.currentTarget.dataset["path"]!, grid);
  return (
    <div className={classes.anchors} aria-hidden>
      {paths.map((path) => (
        <span key={path} tabIndex={-1} data-path={path} onFocus={lead} />
      ))}
    </div>
  );
}

const pathsOf = (id: string, fields: readonly string[]): string[] =>
  fields.map((field) => `indicators/${id}/${field}`);

/** Stands in the row itself, so that scrolling to it brings the row into sight. */
export function RowAnchors({ id }: { id: string }) {
  return <Anchors paths={pathsOf(id, DETAIL_FIELDS)} />;
}

export const HiddenRowAnchors = memo(function HiddenRowAnchors({ rows }: { rows: readonly Indicator[] }) {
  return <Anchors paths={rows.flatMap((row) => pathsOf(row.id, ALL_FIELDS))} />;
});
