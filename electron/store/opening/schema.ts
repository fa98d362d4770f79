/** Whether the tables and indexes are the ones this program makes: a changed bit in their definition passes unnoticed otherwise. */
import { createHash } from "node:crypto";

import type Database from "better-sqlite3";

import { SCHEMA_FINGERPRINT } from "../migrations/index.ts";

const DEFINITIONS =
  "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name";

export function fingerprintOf(database: Database.Database): string {
  const definitions = JSON.stringify(database.prepare(DEFINITIONS).raw().all());
  return createHash("sha256").update(definitions).digest("hex");
}

/** For a ledger of the present version. */
export function hasExpectedSchema(database: Database.Database): boolean {
  return fingerprintOf(database) === SCHEMA_FINGERPRINT;
}
