/** The settings of a connection, set at every open and read back: some of them fall back in silence. */
import type Database from "better-sqlite3";

import { StoreError } from "../errors.ts";

/** [pragma, value to set, value it must then have]. WAL with FULL is what makes 已保存 true when the power goes. */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["foreign_keys", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
];

/** @param busyTimeout milliseconds to wait for another process's lock. */
export function setPragmas(database: Database.Database, busyTimeout: number): void {
  database.pragma(`busy_timeout = ${busyTimeout}`);
  for (const [name, value] of PRAGMAS) database.pragma(`${name} = ${value}`);
  assertPragmas(database);
}

/** Throws StoreError readonly where journal_mode could not be set (the folder takes no side files), else an Error. */
export function assertPragmas(database: Database.Database): void {
  for (const [name, , expected] of PRAGMAS) {
    const actual: unknown = database.pragma(name, { simple: true });
    if (actual === expected) continue;
    if (name === "journal_mode") throw new StoreError("readonly", { journalMode: String(actual) });
    throw new Error(`pragma ${name} is ${String(actual)} instead of ${expected}`);
  }
}
