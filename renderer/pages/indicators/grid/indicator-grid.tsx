/** The table of indicators, grouped by class, with every group's points under the column of points. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import type { Finding } from "../../../../shared/checks/index.ts";
import { GRID_COLUMNS } from "./columns.ts";
import type { GridController } from "./controller.ts";
import { HiddenRowAnchors } from "./detail-anchors.tsx";
import { GridContext } from "./grid-context.ts";
import { GridRow } from "./grid-row.tsx";
import classes from "./grid.module.css";
import { GroupRow, TotalRow } from "./group-row.tsx";
import type { GridGroup } from "./lines.ts";
import { rectangleOf, type Selection } from "./navigation.ts";
import type { RefusedEntries } from "./refused.ts";
import { useRowInSight } from "./row-in-sight.ts";

const NONE: readonly Finding[] = [];

function Titles() {
  return (
    <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.titles}`}>
      {GRID_COLUMNS.map((column, index) => (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={index + 1}
          className={classes.title}
          data-align={column.align}
          data-column={column.id}
        >
          {column.label}
        </div>
      ))}
    </div>
  );
}

export function IndicatorGrid({
  grid,
  groups,
  rows,
  selection,
  takesFocus,
  hidden,
  findings,
  locked,
  refused,
  total,
}: {
  grid: GridController;
  groups: readonly GridGroup[];
  rows: readonly Indicator[];
  selection: Selection | null;
  takesFocus: boolean;
  /** Rows of the other horizon, which are not shown now. */
  hidden: readonly Indicator[];
  findings: ReadonlyMap<string, readonly Finding[]>;
  locked: boolean;
  refused: RefusedEntries;
  /** What the points must add up to; null where they need not (总体). */
  total: string | null;
}) {
  // The active cell, and the moving corner of a selection.
  useRowInSight(selection === null ? null : (rows[selection.extent.row]?.id ?? null), takesFocus);
  const area = selection === null ? null : rectangleOf(selection);
  const several = area !== null && (area.top !== area.bottom || area.left !== area.right);
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.id, index])), [rows]);
  return (
    <GridContext value={grid}>
      <div
        className={classes.grid}
        role="grid"
        aria-label="绩效指标"
        aria-rowcount={rows.length + groups.length + 2}
        aria-colcount={GRID_COLUMNS.length}
        aria-multiselectable
        data-several={several || undefined}
      >
        <Titles />
        {groups.map((group) => (
          <div key={group.key} role="rowgroup">
            <GroupRow group={group} />
            {group.rows.map((row) => {
              const index = indexOf.get(row.id)!;
              const inArea = area !== null && several && index >= area.top && index <= area.bottom;
              const active = selection !== null && selection.active.row === index;
              return (
                <GridRow
                  key={row.id}
                  row={row}
                  rowIndex={index + 2}
                  activeColumn={active ? selection.active.column : null}
                  selectedFrom={inArea ? area.left : null}
                  selectedTo={inArea ? area.right : null}
                  takesFocus={takesFocus}
                  findings={findings.get(row.id) ?? NONE}
                  locked={locked}
                  refused={refused}
                />
              );
            })}
          </div>
        ))}
        <TotalRow groups={groups} total={total} />
      </div>
      <HiddenRowAnchors rows={hidden} />
      <div className={classes.foot}>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          disabled={locked}
          onClick={() => grid.add()}
        >
          加指标
        </Button>
        <span className={classes.keys}>
          <kbd>Enter</kbd> 修改 <kbd>Tab</kbd> 下一格 <kbd>Insert</kbd> 加 <kbd>Ctrl D</kbd> 复制{" "}
          <kbd>Alt ↑↓</kbd> 移动 <kbd>Ctrl Delete</kbd> 删除
        </span>
      </div>
    </GridContext>
  );
}
