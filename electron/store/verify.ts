/** Looking through the whole ledger: SQLite's own checks, and every record row against its hash. */
import type Database from "better-sqlite3";

import { handleOf, type ReadHandle, type SqlValue } from "./connection.ts";
import { missingRows } from "./cross-checks.ts";
import { CHANGE_TABLE } from "./history/changes.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { LIBRARY_TABLE } from "./library/entries.ts";
import { HANDOUT_TABLE, LINEAGE_TABLE } from "./lifecycle/index.ts";
import { LIST_HASHED_TABLES } from "./record/list-rows.ts";
import { PROJECT_TABLE } from "./record/project-row.ts";
import { rowIsWhole, type HashedTable } from "./record/row-hash.ts";
import { SUMMARY_TABLE } from "./record/summary.ts";
import { FIND_TABLE } from "./search/find-row.ts";
import { SETTING_CHANGE_TABLE, SETTING_TABLE } from "./settings/settings.ts";
import { SUBMISSION_TABLE } from "./submissions/row.ts";
import { LEVEL_TABLE } from "./summary/level-rows.ts";
import { SCORE_TABLE } from "./summary/score-rows.ts";

export interface Verification {
  /** What SQLite says of pages, rows and indexes; empty when it finds nothing. */
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
  LINEAGE_TABLE,
  HANDOUT_TABLE,
  FIND_TABLE,
  LEVEL_TABLE,
  SCORE_TABLE,
  LIBRARY_TABLE,
];

const ID_COLUMNS = ["project_id", "id", "number", "key"];

function nameOf(table: HashedTable, row: Readonly<Record<string, SqlValue>>): string {
  return ID_COLUMNS.filter((column) => table.columns.includes(column))
    .map((column) => String(row[column]))
    .join("/");
}

interface Damage {
  ids: string[];
  /** Where the rows could not all be read. */
  unreadable: string | null;
  complete: boolean;
}

/** All columns there are: a ledger of an older version has fewer, and those that are missing were empty when it was written. */
function damageIn(db: ReadHandle, table: HashedTable, deadline: number, rest: () => void): Damage {
  const ids: string[] = [];
  try {
    for (const row of db.each<Record<string, SqlValue>>(`SELECT * FROM ${table.table}`)) {
      rest();
      if (!rowIsWhole(table, row)) ids.push(nameOf(table, row));
      if (performance.now() > deadline) return { ids, unreadable: null, complete: false };
    }
    return { ids, unreadable: null, complete: true };
  } catch (error) {
    if (!isCorruption(error)) throw error;
    return { ids, unreadable: `${table.table}: ${(error as Error).message}`, complete: true };
  }
}

function isCorruption(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("SQLITE_CORRUPT");
}

/** What the cross-checks miss; a ledger of an older version did not keep what they compare. */
function crossCheck(database: Database.Database, db: ReadHandle): { table: string; id: string }[] {
  return database.pragma("user_version", { simple: true }) === SCHEMA_VERSION ? missingRows(db) : [];
}

/** What a check says; damage that keeps it from running is what it says then. */
function checked(run: () => string[]): string[] {
  try {
    return run();
  } catch (error) {
    if (!isCorruption(error)) throw error;
    return [(error as Error).message];
  }
}

function presentTables(db: ReadHandle): Set<string> {
  const rows = db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  return new Set(rows.map((row) => row.name));
}

/**
 * @param limitMs stops looking at rows after this long; SQLite's own checks always run to their end
 * @param rest called before each row
 */
export function verifyDatabase(
  database: Database.Database,
  limitMs: number = Number.POSITIVE_INFINITY,
  rest: () => void = () => undefined,
): Verification {
  const deadline = performance.now() + limitMs;
  const db = handleOf(database);
  const result: Verification = { quickCheck: [], foreignKeys: 0, damagedRows: [], complete: true };
  result.quickCheck = checked(() => {
    // Not quick_check: that does not see an index that no longer finds a row.
    const found = database.pragma("integrity_check") as { integrity_check: string }[];
    return found.map((row) => row.integrity_check).filter((line) => line !== "ok");
  });
  const unreferenced = checked(() => {
    result.foreignKeys = (database.pragma("foreign_key_check") as unknown[]).length;
    return [];
  });
  result.quickCheck.push(...unreferenced);
  const present = presentTables(db);
  for (const table of HASHED_TABLES.filter(({ table: name }) => present.has(name))) {
    const { ids, unreadable, complete } = damageIn(db, table, deadline, rest);
    if (unreadable !== null) result.quickCheck.push(unreadable);
    result.damagedRows.push(...ids.map((id) => ({ table: table.table, id })));
    result.complete &&= complete;
  }
  const crossChecked = checked(() => {
    result.damagedRows.push(...crossCheck(database, db));
    return [];
  });
  result.quickCheck.push(...crossChecked);
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
