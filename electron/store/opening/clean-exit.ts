/** Whether the ledger was closed properly: a mark that stands while it is open. */
import type Database from "better-sqlite3";

const KEY = "openedBy";

/** Whether the last one to open the ledger closed it. */
export function wasClosed(database: Database.Database): boolean {
  return database.prepare("SELECT value FROM meta WHERE key = ?").get(KEY) === undefined;
}

export function markOpen(database: Database.Database): void {
  database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(KEY, String(process.pid));
}

export function markClosed(database: Database.Database): void {
  database.prepare("DELETE FROM meta WHERE key = ?").run(KEY);
}
