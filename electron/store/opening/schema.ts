/** Whether the tables and indexes are the ones this program makes: a changed bit in their definition passes unnoticed otherwise. */
import Database from "better-sqlite3";

import { migrate } from "../migrations/index.ts";

const DEFINITIONS =
  "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";

function definitionsOf(database: Database.Database): string {
  return JSON.stringify(database.prepare(DEFINITIONS).raw().all());
}

function expectedDefinitions(): string {
  const fresh = new Database(":memory:");
  try {
    migrate(fresh, 0);
    return definitionsOf(fresh);
  } finally {
    fresh.close();
  }
}

/** For a ledger of the present version. */
export function hasExpectedSchema(database: Database.Database): boolean {
  return definitionsOf(database) === expectedDefinitions();
}
