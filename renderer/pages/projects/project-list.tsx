/** The list itself: ten thousand rows scroll as smoothly as ten; arrows, Enter, Delete and Ctrl+D work on the row. */
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import type { ProjectListQuery } from "../../../shared/api/index.ts";
import { infoQuery, useSettings } from "../../client/index.ts";
import { isComposing } from "../../components/index.ts";
import { COLUMNS, sortBy, type Sorting } from "./columns.ts";
import { usePagedRows, type PagedRows } from "./paged-rows.ts";
import { ProjectRow, type RowActions } from "./project-row.tsx";
import classes from "./projects.module.css";

export const ROW_HEIGHT = 40;

function Headings({ sorting, onSort }: { sorting: Sorting; onSort(sorting: Sorting): void }) {
  return (
    <div role="row" aria-rowindex={1} className={classes.headings}>
      {COLUMNS.map((column) => {
        const sorted = sorting.sort === column.key;
        const Arrow = sorting.descending ? IconArrowDown : IconArrowUp;
        return (
          <span
            key={column.key}
            role="columnheader"
            aria-sort={sorted ? (sorting.descending ? "descending" : "ascending") : "none"}
            className={column.number === true ? classes.number : undefined}
          >
            <button type="button" onClick={() => onSort(sortBy(sorting, column))}>
              {column.label}
              {sorted && <Arrow size={13} stroke={2} aria-hidden />}
            </button>
          </span>
        );
      })}
      <span role="columnheader" aria-label="操作" />
    </div>
  );
}

/** Moves the cursor by a key; null for a key that does not move it. */
function movedBy(key: string, index: number, total: number, page: number): number | null {
  const last = total - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, last);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "PageDown":
      return Math.min(index + page, last);
    case "PageUp":
      return Math.max(index - page, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

function handleRowKey(event: KeyboardEvent, rows: PagedRows, index: number, actions: RowActions): boolean {
  const row = rows.row(index);
  if (row === undefined) return false;
  if (event.key === "Enter") actions.open(row);
  else if (event.key === "Delete") actions.trash(row);
  else if (event.key.toLowerCase() === "d" && event.ctrlKey) actions.duplicate(row);
  else return false;
  return true;
}

export function ProjectList({
  query,
  sorting,
  onSort,
  actions,
  empty,
}: {
  query: Omit<ProjectListQuery, "offset" | "limit">;
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  actions: RowActions;
  empty: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [wantsFocus, setWantsFocus] = useState(false);
  const [view, setView] = useState({ first: 0, last: 30 });
  const { data: info } = useQuery(infoQuery);
  const { district } = useSettings();
  const rows = usePagedRows(query, view.first, view.last);
  const total = rows.total ?? 0;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    onChange: (instance) => {
      const items = instance.getVirtualItems();
      const first = items[0]?.index ?? 0;
      const last = items.at(-1)?.index ?? 0;
      setView((current) => (current.first === first && current.last === last ? current : { first, last }));
    },
  });
  const cursor = Math.min(active, Math.max(total - 1, 0));

  const asked = JSON.stringify(query);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [asked]);

  useEffect(() => {
    if (!wantsFocus) return;
    // After a long jump the row is drawn only with the next pictures; until then the wish stands.
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`);
    if (row === null || row === undefined) return;
    row.focus({ preventScroll: true });
    setWantsFocus(false);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (
      isComposing(event) ||
      !(event.target instanceof HTMLElement) ||
      event.target.dataset["index"] === undefined
    )
      return;
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1;
    const moved = movedBy(event.key, cursor, total, page);
    if (moved === null && !handleRowKey(event, rows, cursor, actions)) return;
    event.preventDefault();
    if (moved !== null) {
      virtualizer.scrollToIndex(moved, { align: "auto" });
      setActive(moved);
    }
    setWantsFocus(true);
  };

  if (rows.total === 0) return empty;
  return (
    <div
      className={classes.table}
      role="grid"
      aria-label="项目"
      aria-rowcount={total + 1}
      onKeyDown={onKeyDown}
    >
      <Headings sorting={sorting} onSort={onSort} />
      <div className={classes.scroller} ref={scroller} role="rowgroup" tabIndex={-1}>
        <div className={classes.canvas} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <ProjectRow
              key={item.index}
              row={rows.row(item.index)}
              index={item.index}
              top={item.start}
              active={item.index === cursor}
              today={info?.today ?? ""}
              fullPoints={district.indicatorTotal}
              actions={actions}
              onFocus={setActive}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
