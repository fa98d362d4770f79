/** 汇总 by SQL: sums of integers over narrow rows. */
import Big from "big.js";

import type { SummaryFigures } from "../../../shared/summary/index.ts";
import type { ReadHandle } from "../connection.ts";
import { POINTS_SCALE } from "./level-rows.ts";

/** The parameter is a JSON list of years. */
const LINES = "project_summary line WHERE line.trashed = 0 AND line.year IN (SELECT value FROM json_each(?))";

const of = (table: string): string =>
  `project_summary line CROSS JOIN ${table} ON ${table}.project_id = line.project_id
    WHERE line.trashed = 0 AND line.year IN (SELECT value FROM json_each(?))`;

const isWhole = (row: string): string =>
  `(${row}.source LIKE '%总额%' OR ${row}.source LIKE '%合计%' OR ${row}.source LIKE '%总计%')`;

export const SUMMARY_STATEMENTS = {
  years: `SELECT line.year, count(*) AS projects, coalesce(sum(line.amount), 0) AS amount,
    sum(line.amount IS NULL) AS withoutAmount FROM ${LINES} GROUP BY line.year ORDER BY line.year DESC`,
  states: `SELECT line.year, line.state, count(*) AS projects, coalesce(sum(line.amount), 0) AS amount
    FROM ${LINES} GROUP BY line.year, line.state ORDER BY line.year DESC, line.state`,
  sources: `SELECT line.year, trim(funding_line.label) AS source, funding_line.source_class AS sourceClass,
    count(DISTINCT line.project_id) AS projects, coalesce(sum(funding_line.amount), 0) AS amount
    FROM ${of("funding_line")} AND funding_line.kind = 'source'
      AND funding_line.amount IS NOT NULL AND coalesce(funding_line.year, line.year) = line.year
    GROUP BY line.year, source, sourceClass ORDER BY line.year DESC, amount DESC`,
  levels: `SELECT line.year, project_level.level1, sum(project_level.points) AS points,
    sum(project_level.indicator_count) AS indicators, count(*) AS projects
    FROM ${of("project_level")} GROUP BY line.year, project_level.level1 ORDER BY line.year DESC, points DESC`,
  scores: `SELECT line.year, project_score.status, project_score.grade, count(*) AS projects,
    coalesce(sum(project_score.total), 0) AS total
    FROM ${of("project_score")} GROUP BY line.year, project_score.status, project_score.grade ORDER BY line.year DESC`,
  // The row of the whole (年度资金总额) where a project has one, else the sum of its rows, as the score counts it.
  execution: `SELECT line.year, count(DISTINCT line.project_id) AS projects,
    coalesce(sum(coalesce(budget.adjusted, budget.initial)), 0) AS budget, coalesce(sum(budget.executed), 0) AS executed
    FROM ${of("budget")} AND budget.period = 'selfEvaluation' AND ${isWhole("budget")} = EXISTS (
      SELECT 1 FROM budget whole WHERE whole.project_id = line.project_id
        AND whole.period = 'selfEvaluation' AND ${isWhole("whole")})
    GROUP BY line.year ORDER BY line.year DESC`,
} as const;

type RawLevel = Omit<SummaryFigures["levels"][number], "points"> & { points: number };

export function readFigures(db: ReadHandle, years: readonly number[]): SummaryFigures {
  const list = JSON.stringify(years);
  const rows = <Row>(statement: keyof typeof SUMMARY_STATEMENTS): Row[] =>
    db.all<Row>(SUMMARY_STATEMENTS[statement], list);
  return {
    years: rows("years"),
    states: rows("states"),
    sources: rows("sources"),
    levels: rows<RawLevel>("levels").map((row) => ({
      ...row,
      points: new Big(row.points).div(POINTS_SCALE).toFixed(),
    })),
    scores: rows("scores"),
    execution: rows("execution"),
    withoutYear: db.get<{ count: number }>(
      "SELECT count(*) AS count FROM project_summary WHERE trashed = 0 AND year IS NULL",
    )!.count,
  };
}
