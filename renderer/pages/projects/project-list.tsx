/** The list itself: ten thousand rows scroll as smoothly as ten; arrows, Enter, Delete and Ctrl+D work on the row. */
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import type { ProjectListQuery } from "../../../shared/api/index.ts";
import { explain, infoQuery, useSettings } from "../../client/index.ts";
import { ErrorNotice, isComposing } from "../../components/index.ts";
import type { Sorting } from "./columns.ts";
import { Headings } from "./headings.tsx";
import { usePagedRows } from "./paged-rows.ts";
import { ProjectRow } from "./project-row.tsx";
import type { RowActions } from "./row-actions.ts";
import classes from "./projects.module.css";
import { useRowWindow } from "./row-window.ts";

const ROW_HEIGHT = 40;
const FIRST_GUESS = 40;

/** Moves the cursor by a key; null for a key that does not move it. */
export function movedBy(key: string, index: number, total: number, page: number): number | null {
  const last = Math.max(0, total - 1);
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

interface ProjectListProps {
  query: Omit<ProjectListQuery, "offset" | "limit">;
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  actions: RowActions;
  empty: ReactNode;
}

/** A new question starts from the top; its predecessor's rows stay until the answer is there. */
export function ProjectList({ query, sorting, onSort, actions, empty }: ProjectListProps) {
  const [known, setKnown] = useState(FIRST_GUESS);
  const [active, setActive] = useState(0);
  const asked = JSON.stringify(query);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    setActive(0);
  }
  /** The row the cursor is to go to once it is drawn. */
  const wanted = useRef<number | null>(null);
  const { data: info } = useQuery(infoQuery);
  const { district } = useSettings();
  const { attach, first, last, fitting, onScroll, reveal, rowElement } = useRowWindow(known, ROW_HEIGHT);
  const rows = usePagedRows(query, first, last);
  const total = rows.total ?? 0;
  if (rows.total !== null && rows.total !== known) setKnown(rows.total);
  const cursor = Math.min(active, Math.max(total - 1, 0));

  useEffect(() => {
    const row = wanted.current === null ? null : rowElement(wanted.current);
    if (row === null) return;
    row.focus({ preventScroll: true });
    wanted.current = null;
  });

  useEffect(() => {
    // The last row was put away under the cursor.
    if (total > 0 && active >= total && document.activeElement === document.body)
      rowElement(total - 1)?.focus();
  }, [total, active, rowElement]);

  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset["index"] !== undefined;
    if (isComposing(event) || !onRow) return;
    const moved = movedBy(event.key, cursor, total, fitting - 1);
    if (moved === null) return;
    event.preventDefault();
    reveal(moved);
    setActive(moved);
    wanted.current = moved;
  };
  const onFocus = useCallback((index: number) => setActive(index), []);

  if (rows.error !== null) return <ErrorNotice error={explain(rows.error)} />;
  if (rows.total === 0) return empty;
  const drawn = Array.from(
    { length: Math.max(0, Math.min(last, total - 1) - first + 1) },
    (_, index) => first + index,
  );
  return (
    <div
      className={classes.table}
      role="grid"
      aria-label="项目"
      aria-rowcount={total + 1}
      data-single={total === 1 || undefined}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Headings sorting={sorting} onSort={onSort} />
      <div key={asked} className={classes.scroller} ref={attach} role="rowgroup" onScroll={onScroll}>
        <div className={classes.canvas} role="presentation" style={{ height: total * ROW_HEIGHT }}>
          {drawn.map((index) => (
            <ProjectRow
              key={index}
              row={rows.row(index)}
              index={index}
              top={index * ROW_HEIGHT}
              active={index === cursor}
              today={info?.today ?? ""}
              fullPoints={district.indicatorTotal}
              actions={actions}
              onFocus={onFocus}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
