/** Table `project_level`: the points of a project by 一级指标, so that sums over all projects are sums of integers. Derived. */
import Big from "big.js";

import {
  officialClassName,
  readDecimal,
  roundHalfUp,
  type Indicator,
  type Project,
} from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import { hashRow, type HashedTable } from "../record/row-hash.ts";

/** Points are kept in millionths: exact for up to six decimals, which no form has. */
export const POINTS_SCALE = 1_000_000;

export const LEVEL_TABLE: HashedTable = {
  table: "project_level",
  columns: ["project_id", "level1", "points", "indicator_count"],
};

function scaledPoints(rows: readonly Indicator[]): number {
  const sum = rows.reduce((total, row) => total.plus(readDecimal(row.points) ?? 0), new Big(0));
  const exact = Number(roundHalfUp(sum.times(POINTS_SCALE), 0).toFixed(0));
  return Number.isSafeInteger(exact) ? exact : Math.sign(exact) * Number.MAX_SAFE_INTEGER;
}

/** Writes the rows of a project whose indicators are all loaded. Only annual indicators carry points. */
export function putLevelRows(db: WriteHandle, project: Pick<Project, "id" | "indicators">): void {
  db.run("DELETE FROM project_level WHERE project_id = ?", project.id);
  const annual = project.indicators.filter((row) => row.horizon === "annual");
  for (const [level1, rows] of Map.groupBy(annual, (row) => officialClassName(row.level1, 1).slice(0, 100))) {
    const values = [project.id, level1, scaledPoints(rows), rows.length];
    db.run(
      "INSERT INTO project_level (project_id, level1, points, indicator_count, hash) VALUES (?, ?, ?, ?, ?)",
      ...values,
      hashRow(LEVEL_TABLE, values),
    );
  }
}
