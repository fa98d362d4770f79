/**
 * Whether the ledger was closed properly: a mark that stands from the first change of an opening to its closing. It is
 * written in that change's own transaction: what changed nothing left nothing half done, and a mark at every opening would
 * keep the start waiting for the disk.
 */
import type Database from "better-sqlite3";

const KEY = "openedBy";

/** Whether the last one to open the ledger closed it. */
export function wasClosed(database: Database.Database): boolean {
  return database.prepare("SELECT value FROM meta WHERE key = ?").get(KEY) === undefined;
}

/** To be called inside the transaction of the change. */
export function markOpen(database: Database.Database): void {
  database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(KEY, String(process.pid));
}

export function markClosed(database: Database.Database): void {
  database.prepare("DELETE FROM meta WHERE key = ?").run(KEY);
}
