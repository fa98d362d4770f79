/** The project list: filtered, sorted and searched on narrow indexed rows. */
import type { ProjectListQuery, ProjectSummary } from "../../../shared/api/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { SUMMARY_TABLE, summaryIsWhole, type SummaryRow } from "../record/summary.ts";

const SORT_COLUMNS: Readonly<Record<Exclude<ProjectListQuery["sort"], "changedAt">, readonly string[]>> = {
  name: ["line.name_key", "line.name"],
  year: ["line.year"],
  unitName: ["line.unit_key", "line.unit_name"],
  amount: ["line.amount"],
  points: ["line.points_hundredths"],
  state: ["line.state"],
};

interface Condition {
  sql: string;
  values: SqlValue[];
}

/** Words are separated by spaces; a project is found by all of them, each anywhere in name, unit, code or initials. */
function conditionOf(query: Pick<ProjectListQuery, "year" | "state" | "text" | "trashed">): Condition {
  const words = query.text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const parts: [sql: string, value: SqlValue][] = [["line.trashed = ?", query.trashed ? 1 : 0]];
  if (query.year !== null) parts.push(["line.year = ?", query.year]);
  if (query.state !== null) parts.push(["line.state = ?", query.state]);
  for (const word of words) parts.push(["instr(line.search, ?) > 0", word]);
  return { sql: parts.map(([sql]) => sql).join(" AND "), values: parts.map(([, value]) => value) };
}

/** CROSS JOIN fixes the order of the loops: the sorted side is walked, the other looked up for the rows that count. */
function rowsStatement(query: ProjectListQuery): Condition {
  const condition = conditionOf(query);
  const direction = query.descending ? "DESC" : "ASC";
  const select = `SELECT ${SUMMARY_TABLE.columns.map((column) => `line.${column}`).join(", ")}, line.hash, project.changed_at`;
  const tail = "LIMIT ? OFFSET ?";
  const values = [...condition.values, query.limit, query.offset];
  if (query.sort === "changedAt") {
    return {
      sql: `${select} FROM project CROSS JOIN project_summary line ON line.project_id = project.id
        WHERE (project.trashed_at IS NULL) = ? AND ${condition.sql} ORDER BY project.changed_at ${direction}, project.id ${direction} ${tail}`,
      values: [query.trashed ? 0 : 1, ...values],
    };
  }
  const order = [...SORT_COLUMNS[query.sort], "line.project_id"].map((column) => `${column} ${direction}`);
  return {
    sql: `${select} FROM project_summary line CROSS JOIN project ON project.id = line.project_id
      WHERE ${condition.sql} ORDER BY ${order.join(", ")} ${tail}`,
    values,
  };
}

/** The statements of a query, for running and for looking at how SQLite would run them. */
export function listStatements(query: ProjectListQuery): Record<"rows" | "total", Condition> {
  const { sql, values } = conditionOf(query);
  return {
    rows: rowsStatement(query),
    total: { sql: `SELECT count(*) AS total FROM project_summary line WHERE ${sql}`, values },
  };
}

type ListedRow = SummaryRow & { hash: Uint8Array; changed_at: string };

function summaryOf(row: ListedRow): ProjectSummary {
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
  const found = db.all<ListedRow>(rows.sql, ...rows.values);
  // A first page that is not full is all there is; otherwise they are counted.
  const isAll = query.offset === 0 && found.length < query.limit;
  return {
    rows: found.map(summaryOf),
    total: isAll ? found.length : db.get<{ total: number }>(total.sql, ...total.values)!.total,
    whole: found.every(summaryIsWhole),
  };
}

/** Budget years of the projects outside the trash, newest first. */
export function listYears(db: ReadHandle): { year: number | null; count: number }[] {
  return db.all(
    "SELECT year, count(*) AS count FROM project_summary WHERE trashed = 0 GROUP BY year ORDER BY year DESC",
  );
}
