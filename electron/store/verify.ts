/** Looking through the whole ledger: SQLite's own checks, and every record row against its hash. */
import type Database from "better-sqlite3";

import { handleOf, type ReadHandle, type SqlValue } from "./connection.ts";
import { CHANGE_TABLE } from "./history/changes.ts";
import { LIST_HASHED_TABLES } from "./record/list-rows.ts";
import { PROJECT_TABLE } from "./record/project-row.ts";
import { rowIsWhole, type HashedTable } from "./record/row-hash.ts";
import { SUMMARY_TABLE } from "./record/summary.ts";
import { SETTING_CHANGE_TABLE, SETTING_TABLE } from "./settings/settings.ts";
import { SUBMISSION_TABLE } from "./submissions/submissions.ts";

export interface Verification {
  /** What quick_check says; empty when it finds nothing. */
  quickCheck: string[];
  /** Rows that refer to one that is not there. */
  foreignKeys: number;
  damagedRows: { table: string; id: string }[];
  /** False where the time was up before everything was looked at. */
  complete: boolean;
}

export const HASHED_TABLES: readonly HashedTable[] = [
  PROJECT_TABLE,
  ...LIST_HASHED_TABLES,
  CHANGE_TABLE,
  SUBMISSION_TABLE,
  SETTING_TABLE,
  SETTING_CHANGE_TABLE,
  SUMMARY_TABLE,
];

const ID_COLUMNS = ["project_id", "id", "number", "key"];

function nameOf(table: HashedTable, row: Readonly<Record<string, SqlValue>>): string {
  return ID_COLUMNS.filter((column) => table.columns.includes(column))
    .map((column) => String(row[column]))
    .join("/");
}

function damagedIn(
  db: ReadHandle,
  table: HashedTable,
  deadline: number,
): { ids: string[]; complete: boolean } {
  const ids: string[] = [];
  const sql = `SELECT ${[...table.columns, "hash"].join(", ")} FROM ${table.table}`;
  for (const row of db.each<Record<string, SqlValue>>(sql)) {
    if (!rowIsWhole(table, row)) ids.push(nameOf(table, row));
    if (performance.now() > deadline) return { ids, complete: false };
  }
  return { ids, complete: true };
}

/** @param limitMs stops looking at rows after this long; SQLite's own checks always run to their end. */
export function verifyDatabase(
  database: Database.Database,
  limitMs: number = Number.POSITIVE_INFINITY,
): Verification {
  const deadline = performance.now() + limitMs;
  const db = handleOf(database);
  const found = database.pragma("quick_check") as { quick_check: string }[];
  const result: Verification = {
    quickCheck: found.map((row) => row.quick_check).filter((line) => line !== "ok"),
    foreignKeys: (database.pragma("foreign_key_check") as unknown[]).length,
    damagedRows: [],
    complete: true,
  };
  for (const table of HASHED_TABLES) {
    const { ids, complete } = damagedIn(db, table, deadline);
    result.damagedRows.push(...ids.map((id) => ({ table: table.table, id })));
    result.complete &&= complete;
  }
  return result;
}

/** Nothing was found and everything was looked at. */
export function isSound(found: Verification): boolean {
  return (
    found.complete &&
    found.quickCheck.length === 0 &&
    found.foreignKeys === 0 &&
    found.damagedRows.length === 0
  );
}
