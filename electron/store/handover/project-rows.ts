/** A project's rows in every table, carried from one ledger to another of the same version as they are: with history, hash by hash. */
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { CHANGE_TABLE } from "../history/changes.ts";
import { HANDOUT_TABLE, LINEAGE_TABLE } from "../lifecycle/index.ts";
import { LIST_HASHED_TABLES } from "../record/list-rows.ts";
import { PROJECT_TABLE } from "../record/project-row.ts";
import { rowIsWhole, type HashedTable } from "../record/row-hash.ts";
import { SUMMARY_TABLE } from "../record/summary.ts";
import { FIND_TABLE } from "../search/find-row.ts";
import { SUBMISSION_TABLE } from "../submissions/row.ts";
import { LEVEL_TABLE } from "../summary/level-rows.ts";
import { SCORE_TABLE } from "../summary/score-rows.ts";

type Row = Record<string, SqlValue>;

/** What is kept once and cannot be made anew. */
const KEPT: readonly HashedTable[] = [
  PROJECT_TABLE,
  ...LIST_HASHED_TABLES,
  CHANGE_TABLE,
  SUBMISSION_TABLE,
  LINEAGE_TABLE,
  HANDOUT_TABLE,
];
/** Worked out of the others; carried too, so that the list is there at once. */
const DERIVED: readonly HashedTable[] = [SUMMARY_TABLE, FIND_TABLE, LEVEL_TABLE, SCORE_TABLE];

const keyOf = ({ table }: HashedTable): string => (table === PROJECT_TABLE.table ? "id" : "project_id");

export function insertRow(db: WriteHandle, { table, columns }: HashedTable, row: Row): void {
  const all = [...columns, "hash"];
  db.run(
    `INSERT INTO ${table} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
    ...all.map((column) => row[column] ?? null),
  );
}

/** Throws StoreError corrupt where a row is not what was written; the caller's command then changes nothing. */
export function carryProject(from: ReadHandle, to: WriteHandle, id: string): void {
  for (const table of [...KEPT, ...DERIVED]) {
    const rows = from.all<Row>(`SELECT * FROM ${table.table} WHERE ${keyOf(table)} = ?`, id);
    for (const row of rows) {
      if (!rowIsWhole(table, row)) throw damagedRow(table.table, id, id);
      insertRow(to, table, row);
    }
  }
}
