/** The projects behind a line of the 汇总, and all of them for the 汇总表. */
import type { SummaryFilter, SummaryProject } from "../../../shared/summary/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import type { SummaryRow } from "../record/summary.ts";

function condition(filter: SummaryFilter | null): [sql: string, values: SqlValue[]] {
  const sources = `SELECT 1 FROM funding_line WHERE funding_line.project_id = line.project_id
    AND funding_line.kind = 'source' AND funding_line.amount IS NOT NULL
    AND coalesce(funding_line.year, line.year) = line.year`;
  switch (filter?.kind) {
    case undefined:
      return ["1", []];
    case "source":
      return [`EXISTS (${sources} AND trim(funding_line.label) = ?)`, [filter.source]];
    case "withoutSource":
      return [`line.amount IS NOT NULL AND NOT EXISTS (${sources})`, []];
    case "state":
      return ["line.state = ?", [filter.state]];
    case "grade":
      return ["score.grade = ?", [filter.grade]];
    case "score":
      return ["score.status = ?", [filter.status]];
    case "level":
      return [
        "EXISTS (SELECT 1 FROM project_level WHERE project_id = line.project_id AND level1 = ?)",
        [filter.level1],
      ];
  }
}

type Row = SummaryRow & {
  year: number;
  status: NonNullable<SummaryProject["score"]>["status"] | null;
  total: number | null;
  grade: string | null;
};

function projectOf(row: Row): SummaryProject {
  return {
    id: row.project_id,
    year: row.year,
    name: row.name,
    unitName: row.unit_name,
    state: row.state,
    amount: row.amount,
    points: row.points,
    indicatorCount: row.indicator_count,
    score: row.status === null ? null : { status: row.status, total: row.total, grade: row.grade ?? "" },
  };
}

export interface ProjectsQuery {
  years: readonly number[];
  filter: SummaryFilter | null;
  offset: number;
  limit: number;
}

/** The newest year first, then the largest amount. */
export function projectsBehind(
  db: ReadHandle,
  { years, filter, offset, limit }: ProjectsQuery,
): { rows: SummaryProject[]; total: number } {
  const [sql, values] = condition(filter);
  const from = `FROM project_summary line LEFT JOIN project_score score ON score.project_id = line.project_id
    WHERE line.trashed = 0 AND line.year IN (SELECT value FROM json_each(?)) AND ${sql}`;
  const all: SqlValue[] = [JSON.stringify(years), ...values];
  const rows = db.all<Row>(
    `SELECT line.*, score.status, score.total, score.grade ${from}
      ORDER BY line.year DESC, line.amount DESC, line.name_key, line.project_id LIMIT ? OFFSET ?`,
    ...all,
    limit,
    offset,
  );
  const total = db.get<{ total: number }>(`SELECT count(*) AS total ${from}`, ...all)!.total;
  return { rows: rows.map(projectOf), total };
}
