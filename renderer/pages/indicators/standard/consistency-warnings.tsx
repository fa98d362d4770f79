/** Whether the sentence, the target, the unit and the column of points say the same. */
import type { Indicator } from "../../../../shared/project/index.ts";
import {
  scoredIndicator,
  standardConsistency,
  type StandardReading,
} from "../../../../shared/scoring/index.ts";
import classes from "./standard.module.css";

interface Props {
  row: Indicator;
  year: number | null;
  reading: StandardReading;
}

export function ConsistencyWarnings({ row, year, reading }: Props) {
  const warnings = standardConsistency(scoredIndicator(row, year), reading);
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label="前后不一致">
      {warnings.map((warning) => (
        <li key={warning.code}>{warning.text}</li>
      ))}
    </ul>
  );
}

/** Where nothing contradicts: said in a few words beside the heading. */
export function PointsAgree({ row, year, reading }: Props) {
  if (
    !reading.ok ||
    row.points.trim() === "" ||
    standardConsistency(scoredIndicator(row, year), reading).length > 0
  )
    return null;
  return <span className={classes.fits}>满分 {reading.points} 分，与分值一致</span>;
}
