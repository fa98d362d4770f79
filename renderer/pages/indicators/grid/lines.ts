/** The rows in the order in which they will be printed, grouped by class, with the points of every group. */
import { groupIndicators } from "../../../../shared/forms/index.ts";
import {
  readDecimal,
  sumDecimals,
  type DecimalText,
  type Indicator,
} from "../../../../shared/project/index.ts";

export interface GridGroup {
  /** Stable while the class exists. */
  key: string;
  level1: string;
  level2: string;
  rows: Indicator[];
  points: DecimalText;
  /** All rows and points of the 一级指标, on its first group; null on the others. */
  level1Total: { count: number; points: DecimalText } | null;
  /** Points of this group and all before it. */
  running: DecimalText;
}

export const pointsOf = (rows: readonly Indicator[]): DecimalText =>
  sumDecimals(rows.map((row) => readDecimal(row.points) ?? "0"));

export function gridGroups(indicators: readonly Indicator[]): GridGroup[] {
  let running: DecimalText = "0";
  return groupIndicators(indicators).flatMap((level1) => {
    const members = level1.groups.flatMap((group) => group.indicators);
    return level1.groups.map((group, index): GridGroup => {
      const points = pointsOf(group.indicators);
      running = sumDecimals([running, points]);
      return {
        key: `${level1.name}›${group.name}`,
        level1: level1.name,
        level2: group.name,
        rows: group.indicators,
        points,
        level1Total: index === 0 ? { count: members.length, points: pointsOf(members) } : null,
        running,
      };
    });
  });
}

export const rowsOf = (groups: readonly GridGroup[]): Indicator[] => groups.flatMap((group) => group.rows);
