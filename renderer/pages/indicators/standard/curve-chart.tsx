/** Result → points as an exact small chart, with the target and the tried result marked. */
import { useMemo } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import { curve, scoredIndicator, type ScoringRule } from "../../../../shared/scoring/index.ts";
import { BOX, chartOf } from "./chart-geometry.ts";
import classes from "./standard.module.css";

export interface Tried {
  result: string;
  points: string;
}

export function CurveChart({
  row,
  year,
  rule,
  tried,
}: {
  row: Indicator;
  year: number | null;
  rule: ScoringRule;
  tried: Tried | null;
}) {
  const found = useMemo(() => curve(rule, scoredIndicator(row, year)), [rule, row, year]);
  if (found === null || found.points.length < 2) return null;
  const chart = chartOf(found, tried);
  const { target, dot } = chart;
  const unit = found.unit === "%" ? "%" : ` ${found.unit}`;
  return (
    <figure className={classes.chart}>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={`结果与得分：${found.points.map((point) => `${point.result}${unit} ${point.points} 分`).join("，")}`}
      >
        <path className={classes.axis} d={`M${BOX.left} ${BOX.top - 6}V${BOX.bottom}H${BOX.right + 6}`} />
        <text x={BOX.left - 6} y={BOX.top + 4} textAnchor="end">
          {found.max}
        </text>
        <text x={BOX.left - 6} y={BOX.bottom + 4} textAnchor="end">
          0
        </text>
        {target !== null && (
          <>
            <path className={classes.targetLine} d={`M${target.x} ${BOX.top - 6}V${BOX.bottom}`} />
            <text className={classes.targetText} x={target.textX} y={BOX.bottom + 18} textAnchor="middle">
              目标 {found.target}
              {unit}
            </text>
          </>
        )}
        <polyline className={classes.line} points={chart.line} />
        {dot !== null && (
          <>
            <circle className={classes.dot} cx={dot.x} cy={dot.y} r={4.5} />
            <text className={classes.dotText} x={dot.textX} y={dot.textY} textAnchor="middle">
              {tried?.result}
              {unit}，{tried?.points} 分
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}
