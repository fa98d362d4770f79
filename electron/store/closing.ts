/** Counting, copying and closing the ledger as a whole. */
import type { Moment } from "../../shared/api/index.ts";
import type { ReadHandle } from "./connection.ts";
import { asStoreCall } from "./errors.ts";
import type { Ledger } from "./ledger.ts";
import { markClosed } from "./opening/clean-exit.ts";
import { flushFile, flushFolderOf } from "./files.ts";

/** All projects, those in the trash too. */
export function countRecords(db: ReadHandle): { projects: number; indicators: number } {
  return db.get(
    "SELECT (SELECT count(*) FROM project) AS projects, (SELECT count(*) FROM indicator) AS indicators",
  )!;
}

export function lastChangeAt(db: ReadHandle): Moment | null {
  const newest = db.get<{ at: Moment | null }>(
    `SELECT max(at) AS at FROM (
      SELECT max(changed_at) AS at FROM project WHERE (trashed_at IS NULL) = 0
      UNION ALL SELECT max(changed_at) FROM project WHERE (trashed_at IS NULL) = 1
      UNION ALL SELECT changed_at FROM setting WHERE key <> 'place')`,
  );
  return newest?.at ?? null;
}

/** One self-contained file, flushed with its name. */
export function copyLedger(ledger: Ledger, file: string): void {
  asStoreCall(file, () => {
    ledger.database.prepare("VACUUM INTO ?").run(file);
    flushFile(file);
    flushFolderOf(file);
  });
}

/** Leaves one file without side files and the mark of a clean exit. Closing twice is closing once. */
export function closeLedger(ledger: Ledger): void {
  const { database, file } = ledger;
  if (!database.open) return;
  asStoreCall(file, () => {
    try {
      database.pragma("optimize");
      markClosed(database);
      database.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      database.close();
    }
  });
}
