/** A new ledger: made whole under another name, so that a ledger's own name never stands on half of one. */
import Database from "better-sqlite3";
import { renameSync, rmSync } from "node:fs";

import { migrate } from "../migrations/index.ts";
import { flushFile, flushFolderOf } from "../files.ts";
import { APPLICATION_ID } from "./header.ts";

export function createLedgerFile(file: string): void {
  const temporary = `${file}.new`;
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(`${temporary}${suffix}`, { force: true });
  const database = new Database(temporary);
  try {
    database.pragma("synchronous = FULL");
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database, 0);
  } finally {
    database.close();
  }
  flushFile(temporary);
  renameSync(temporary, file);
  flushFolderOf(file);
}
