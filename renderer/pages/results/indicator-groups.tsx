/** The annual indicators under their classes, a row each. */
import type { ReactNode } from "react";

import { groupIndicators } from "../../../shared/forms/index.ts";
import type { Indicator } from "../../../shared/project/index.ts";
import classes from "./indicator-groups.module.css";

export function IndicatorGroups({
  indicators,
  children,
}: {
  indicators: readonly Indicator[];
  children(indicator: Indicator): ReactNode;
}) {
  return groupIndicators(indicators).flatMap((level1) =>
    level1.groups.map((group) => (
      <div key={`${level1.name}›${group.name}`} className={classes.group}>
        <h3 className={classes.name}>
          <b>{level1.name === "" ? "未选一级指标" : level1.name}</b>
          <span aria-hidden>›</span>
          <span>{group.name === "" ? "未选二级指标" : group.name}</span>
        </h3>
        <ul>{group.indicators.map(children)}</ul>
      </div>
    )),
  );
}
