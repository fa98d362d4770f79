/** The opening sequence. Nothing is written into a ledger before it is known to be ours, whole and not too new. */
import Database from "better-sqlite3";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { asStoreCall, StoreError } from "../errors.ts";
import { migrate, SCHEMA_VERSION } from "../migrations/index.ts";
import { finishRestore } from "./replace.ts";
import { wasClosed } from "./clean-exit.ts";
import { createLedgerFile } from "./create.ts";
import { checkFolder } from "./folder.ts";
import { APPLICATION_ID, readHeader } from "./header.ts";
import { setPragmas } from "./pragmas.ts";
import { hasExpectedSchema } from "./schema.ts";

export interface OpenedDatabase {
  database: Database.Database;
  /** Whether whoever had it open last closed it. */
  cleanExit: boolean;
}

export interface DatabaseOptions {
  /** Milliseconds to wait for another process's lock. */
  busyTimeout: number;
  beforeMigration: (file: string, fromVersion: number) => void;
}

function isNotEmpty(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0;
}

function checkHeader(file: string): void {
  const header = readHeader(file);
  if (header === null || header.applicationId !== APPLICATION_ID) throw new StoreError("corrupt", { file });
  if (header.userVersion > SCHEMA_VERSION) throw new StoreError("newer", { version: header.userVersion });
}

function versionOf(database: Database.Database): number {
  const applicationId: unknown = database.pragma("application_id", { simple: true });
  if (applicationId !== APPLICATION_ID)
    throw new StoreError("corrupt", { applicationId: String(applicationId) });
  const version = database.pragma("user_version", { simple: true }) as number;
  if (version > SCHEMA_VERSION) throw new StoreError("newer", { version });
  if (version < 1) throw new StoreError("corrupt", { version });
  return version;
}

function quickCheck(database: Database.Database): void {
  const found = database.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw new StoreError("corrupt", {}, { cause: found });
}

/** A write lock that another program holds is found here and not at her first keystroke; nothing is written for it. */
function tryWriteLock(database: Database.Database): void {
  database.exec("BEGIN IMMEDIATE");
  database.exec("ROLLBACK");
}

function prepare(database: Database.Database, file: string, options: DatabaseOptions): boolean {
  const version = versionOf(database);
  setPragmas(database, options.busyTimeout);
  const cleanExit = wasClosed(database);
  if (!cleanExit) quickCheck(database);
  if (version < SCHEMA_VERSION) {
    options.beforeMigration(file, version);
    migrate(database, version);
  }
  if (!hasExpectedSchema(database)) throw new StoreError("corrupt", { schema: version });
  tryWriteLock(database);
  return cleanExit;
}

/** Throws StoreError; then the file and its side files are as they were. */
export function openDatabase(file: string, options: DatabaseOptions): OpenedDatabase {
  checkFolder(dirname(file), file);
  return asStoreCall(file, () => {
    finishRestore(file);
    if (!existsSync(file)) {
      // A log without its database is the rest of a ledger, not the place for a new one.
      if (isNotEmpty(`${file}-wal`)) throw new StoreError("corrupt", { missing: file });
      createLedgerFile(file);
    }
    checkHeader(file);
    const database = new Database(file, { fileMustExist: true, timeout: options.busyTimeout });
    try {
      return { database, cleanExit: prepare(database, file, options) };
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
