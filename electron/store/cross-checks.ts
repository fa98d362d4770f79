/** Rows that are missing: a row's own hash cannot say so, but what else is kept about it can. */
import { PROJECT_LISTS } from "../../shared/project/index.ts";
import type { ReadHandle } from "./connection.ts";
import { LIST_TABLES } from "./record/columns.ts";

const countOf = (table: string): string => `(SELECT count(*) FROM ${table} WHERE project_id = project.id)`;

/** Each answers the ids of what is missing something, in the table that it names. */
const CHECKS: readonly (readonly [table: string, sql: string])[] = [
  [
    "project",
    `SELECT id FROM project WHERE list_counts <>
      json_array(${PROJECT_LISTS.map((list) => countOf(LIST_TABLES[list].table)).join(", ")})`,
  ],
  ["change", `SELECT id FROM project WHERE coalesce(change_count, 0) <> ${countOf("change")}`],
  ["submission", `SELECT id FROM project WHERE coalesce(submission_count, 0) <> ${countOf("submission")}`],
  ["project_summary", "SELECT id FROM project WHERE id NOT IN (SELECT project_id FROM project_summary)"],
  [
    "setting",
    `SELECT key AS id FROM setting_change AS newest
      WHERE number = (SELECT max(number) FROM setting_change WHERE key = newest.key)
      AND after IS NOT (SELECT value FROM setting WHERE key = newest.key)`,
  ],
];

/** For a ledger of the present version. */
export function missingRows(db: ReadHandle): { table: string; id: string }[] {
  return CHECKS.flatMap(([table, sql]) => db.all<{ id: string }>(sql).map(({ id }) => ({ table, id })));
}
