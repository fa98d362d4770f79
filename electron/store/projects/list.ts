/** The project list: filtered, sorted and searched on narrow indexed rows. */
import type { ProjectListQuery, ProjectSummary } from "../../../shared/api/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { SUMMARY_TABLE, summaryIsWhole, type SummaryRow } from "../record/summary.ts";

const SORT_COLUMNS: Readonly<Record<ProjectListQuery["sort"], readonly string[]>> = {
  changedAt: ["changed_at"],
  name: ["name_key", "name"],
  year: ["year"],
  unitName: ["unit_key", "unit_name"],
  amount: ["amount"],
  points: ["points_hundredths"],
  state: ["state"],
};

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

interface Condition {
  sql: string;
  values: SqlValue[];
}

/** Words are separated by spaces; a project is found by all of them, each anywhere in name, unit, code or initials. */
function condition(query: Pick<ProjectListQuery, "year" | "state" | "text" | "trashed">): Condition {
  const words = query.text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const parts: [sql: string, value: SqlValue][] = [["trashed = ?", query.trashed ? 1 : 0]];
  if (query.year !== null) parts.push(["year = ?", query.year]);
  if (query.state !== null) parts.push(["state = ?", query.state]);
  for (const word of words) parts.push(["search LIKE ? ESCAPE '\\'", `%${escapeLike(word)}%`]);
  return { sql: parts.map(([sql]) => sql).join(" AND "), values: parts.map(([, value]) => value) };
}

/** The statements of a query, for running and for looking at how SQLite would run them. */
export function listStatements(query: ProjectListQuery): Record<"rows" | "total", Condition> {
  const { sql, values } = condition(query);
  const direction = query.descending ? "DESC" : "ASC";
  const order = [...SORT_COLUMNS[query.sort], "project_id"]
    .map((column) => `${column} ${direction}`)
    .join(", ");
  return {
    rows: {
      sql: `SELECT ${SUMMARY_TABLE.columns.join(", ")}, hash FROM project_summary WHERE ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
      values: [...values, query.limit, query.offset],
    },
    total: { sql: `SELECT count(*) AS total FROM project_summary WHERE ${sql}`, values },
  };
}

function summaryOf(row: SummaryRow): ProjectSummary {
  return {
    id: row.project_id,
    year: row.year,
    name: row.name,
    unitName: row.unit_name,
    amount: row.amount,
    points: row.points,
    indicatorCount: row.indicator_count,
    state: row.state,
    changedAt: row.changed_at,
  };
}

export interface ProjectPage {
  rows: ProjectSummary[];
  /** How many there are without offset and limit. */
  total: number;
  /** False where a line is not what was written: the lines are to be made anew from the records. */
  whole: boolean;
}

export function listProjects(db: ReadHandle, query: ProjectListQuery): ProjectPage {
  const { rows, total } = listStatements(query);
  const found = db.all<SummaryRow & { hash: Uint8Array }>(rows.sql, ...rows.values);
  return {
    rows: found.map(summaryOf),
    total: db.get<{ total: number }>(total.sql, ...total.values)!.total,
    whole: found.every(summaryIsWhole),
  };
}

/** Budget years of the projects outside the trash, newest first. */
export function listYears(db: ReadHandle): { year: number | null; count: number }[] {
  return db.all(
    "SELECT year, count(*) AS count FROM project_summary WHERE trashed = 0 GROUP BY year ORDER BY year DESC",
  );
}
