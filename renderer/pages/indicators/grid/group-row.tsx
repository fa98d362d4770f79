/** The line above a class, and the line under the table: counts and points. */
import { readDecimal, sumDecimals } from "../../../../shared/project/index.ts";
import classes from "./grid.module.css";
import type { GridGroup } from "./lines.ts";

const nameOf = (name: string, level: string): string => (name === "" ? `未选${level}` : name);

export function GroupRow({ group }: { group: GridGroup }) {
  return (
    <div role="row" className={classes.groupRow}>
      <div role="gridcell" aria-colspan={5} className={classes.groupName}>
        <b data-missing={group.level1 === "" || undefined}>{nameOf(group.level1, "一级指标")}</b>
        <span aria-hidden>›</span>
        <span data-missing={group.level2 === "" || undefined}>{nameOf(group.level2, "二级指标")}</span>
        <span className={classes.groupCount}>{group.rows.length} 条</span>
      </div>
      <div role="gridcell" className={classes.groupPoints}>
        {group.points}
      </div>
      <div role="gridcell" aria-colspan={2} className={classes.groupTotal}>
        {group.level1Total === null
          ? null
          : `${group.level1 === "" ? "未分类" : group.level1.replace(/指标$/u, "")}共 ${group.level1Total.count} 条 ${group.level1Total.points} 分 · `}
        累计 {group.running} 分
      </div>
    </div>
  );
}

/** 还差 10 分, 多出 5 分; empty where it is right. */
export function pointsGap(points: string, total: string): string {
  const gap = sumDecimals(
    [total, points.startsWith("-") ? points.slice(1) : `-${points}`].map(
      (value) => readDecimal(value) ?? "0",
    ),
  );
  if (gap === "0") return "";
  return gap.startsWith("-") ? `多出 ${gap.slice(1)} 分` : `还差 ${gap} 分`;
}

export function TotalRow({ groups, total }: { groups: readonly GridGroup[]; total: string | null }) {
  const points = groups.at(-1)?.running ?? "0";
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const gap = total === null ? "" : pointsGap(points, total);
  return (
    <div role="row" className={`${classes.groupRow} ${classes.totalRow}`}>
      <div role="gridcell" aria-colspan={5} className={classes.groupName}>
        <b>合计</b>
        <span className={classes.groupCount}>{count} 条</span>
      </div>
      <div
        role="gridcell"
        className={classes.groupPoints}
        data-fact="grid-total"
        data-tone={total === null ? undefined : gap === "" ? "ok" : "warning"}
      >
        {points}
      </div>
      <div
        role="gridcell"
        aria-colspan={2}
        className={classes.groupTotal}
        data-tone={gap === "" ? undefined : "warning"}
      >
        {total === null ? "" : gap === "" ? `应为 ${total} 分，已相符` : `应为 ${total} 分，${gap}`}
      </div>
    </div>
  );
}
