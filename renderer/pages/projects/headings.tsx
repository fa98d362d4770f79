import { VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";

import { COLUMNS, sortBy, type Sorting } from "./columns.ts";
import classes from "./projects.module.css";

/** The column headings; a click sorts, another one turns the order round. */
export function Headings({ sorting, onSort }: { sorting: Sorting; onSort(sorting: Sorting): void }) {
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
      <span role="columnheader">
        <VisuallyHidden>操作</VisuallyHidden>
      </span>
    </div>
  );
}
