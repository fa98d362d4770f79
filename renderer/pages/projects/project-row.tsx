/** One line of the list. */
import { memo, type KeyboardEvent } from "react";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import { printMoney } from "../../../shared/project/index.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import { isComposing } from "../../components/index.ts";
import { saidMoment } from "../../shell/moments.ts";
import classes from "./projects.module.css";
import type { RowActions } from "./row-actions.ts";
import { RowMenu } from "./row-menu.tsx";

/** True for a key that did something. */
function actByKey(event: KeyboardEvent, row: ProjectSummary, actions: RowActions): boolean {
  if (isComposing(event)) return false;
  if (event.key === "Enter") actions.open(row);
  else if (event.key === "Delete") actions.trash(row);
  else if (event.key.toLowerCase() === "d" && event.ctrlKey) actions.duplicate(row);
  else return false;
  return true;
}

export const ProjectRow = memo(function ProjectRow({
  row,
  index,
  top,
  active,
  today,
  fullPoints,
  actions,
  onFocus,
}: {
  row: ProjectSummary | undefined;
  index: number;
  top: number;
  active: boolean;
  today: string;
  /** What the points must add up to, decimal text. */
  fullPoints: string;
  actions: RowActions;
  onFocus(index: number): void;
}) {
  const name = row === undefined || row.name === "" ? "未命名项目" : row.name;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-label={row === undefined ? "正在读取" : name}
      className={classes.row}
      data-index={index}
      data-list-entry={active || undefined}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(index)}
      onClick={() => row !== undefined && actions.open(row)}
      onKeyDown={(event) => {
        if (row === undefined || event.target !== event.currentTarget || !actByKey(event, row, actions))
          return;
        event.preventDefault();
      }}
    >
      {row !== undefined && (
        <>
          <span role="gridcell">{row.year ?? "—"}</span>
          <span
            role="gridcell"
            className={classes.name}
            title={name}
            data-unnamed={row.name === "" || undefined}
          >
            {name}
          </span>
          <span role="gridcell" className={classes.soft} title={row.unitName}>
            {row.unitName}
          </span>
          <span role="gridcell" className={classes.number}>
            {row.amount === null ? <i>—</i> : printMoney(row.amount, "wan", { thousands: true })}
          </span>
          <span role="gridcell" className={classes.number} data-full={row.points === fullPoints || undefined}>
            {row.indicatorCount === 0 ? <i>—</i> : row.points}
          </span>
          <span role="gridcell">
            <StateBadge state={row.state} />
          </span>
          <span role="gridcell" className={classes.soft}>
            {saidMoment(row.changedAt, today)}
          </span>
          <span role="gridcell">
            <RowMenu row={row} actions={actions} />
          </span>
        </>
      )}
    </div>
  );
});
