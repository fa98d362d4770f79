/** The open ledger inside the store: its connection, and the one function through which everything is written. */
import type Database from "better-sqlite3";

import { LedgerError } from "../../shared/api/index.ts";
import { handleOf, type ReadHandle, type WriteHandle } from "./connection.ts";
import { asStoreCall, StoreError } from "./errors.ts";
import { markOpen } from "./opening/clean-exit.ts";
import { fenceOf } from "./opening/fence.ts";

/** What a write changed, told to the window after it is on the disk. */
export interface StoreChange {
  projectIds: string[];
  kind: "project" | "list" | "settings";
  /** The project's new revision, where one project was changed. */
  revision?: number;
}

/** How a name is read aloud, for searching and sorting: pinyin initials (dyjy) and a sort key (dang yuan jiao yu). */
export interface Reading {
  initials: string;
  key: string;
}

export interface LedgerContext {
  now: () => Date;
  newId: () => string;
  /** The name that stands in the history. */
  author: () => string;
  /** null while the dictionary is still being loaded. */
  read: (text: string) => Reading | null;
  /** Called after a write is on the disk; must not throw. */
  onChange: (change: StoreChange) => void;
}

export interface CommandOutcome<Result> {
  result: Result;
  changes: readonly StoreChange[];
}

/** A result that is a promise would be committed before its work is done. */
type Immediate<Result> = Result extends PromiseLike<unknown> ? never : Result;

export interface Ledger extends LedgerContext {
  readonly file: string;
  readonly database: Database.Database;
  readonly reader: ReadHandle;
  /**
   * Every write: one transaction, all or nothing; when it returns, the work is on the disk and the change was told.
   * Throws StoreError where the disk or the file does not allow it; then nothing was changed.
   */
  command<Result>(work: (db: WriteHandle) => CommandOutcome<Immediate<Result>>): Result;
  /** Runs a read and lets failures of the file out as StoreErrors. */
  read$<Result>(work: (db: ReadHandle) => Result): Result;
}

function isPromise(value: unknown): boolean {
  return typeof (value as { then?: unknown } | null)?.then === "function";
}

export function ledgerOf(file: string, database: Database.Database, context: LedgerContext): Ledger {
  const handle = handleOf(database);
  const assertInPlace = fenceOf(file);
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  let marked = false;

  function transact<Outcome>(work: (db: WriteHandle) => Outcome): Outcome {
    if (!database.open) throw new StoreError("gone", { closed: 1 });
    if (database.inTransaction) throw new LedgerError("unexpected", { reason: "nested command" });
    begin.run();
    try {
      if (!marked) markOpen(database);
      const outcome = work(handle);
      if (isPromise(outcome)) throw new LedgerError("unexpected", { reason: "asynchronous command" });
      commit.run();
      marked = true;
      assertInPlace();
      return outcome;
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  return {
    ...context,
    file,
    database,
    reader: handle,
    command: (work) => {
      const outcome = asStoreCall(file, () => transact(work));
      outcome.changes.forEach(context.onChange);
      return outcome.result;
    },
    read$: (work) => {
      if (!database.open) throw new StoreError("gone", { closed: 1 });
      return asStoreCall(file, () => work(handle));
    },
  };
}
