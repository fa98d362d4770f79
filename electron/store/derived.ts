/** What is derived from the records and can always be made anew. */
import type { ReadHandle, WriteHandle } from "./connection.ts";
import { StoreError } from "./errors.ts";
import type { Ledger } from "./ledger.ts";
import { findProjectRow } from "./record/project-row.ts";
import { putSummary, readSummary, summarise } from "./record/summary.ts";
import { loadWhole } from "./record/working-copy.ts";
import { unreadRows } from "./search/complete.ts";
import { putLookups } from "./search/renew.ts";

/** Answers false where the record itself is damaged: its line stays as it is, and opening it says what is wrong. */
function rebuildLine(ledger: Ledger, db: WriteHandle, id: string): boolean {
  try {
    const row = findProjectRow(db, id);
    if (row === null) return false;
    const { project } = loadWhole(db, row);
    putSummary(db, summarise(project, row.book, ledger.read));
    putLookups(db, project, ledger.read);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.kind === "corrupt") return false;
    throw error;
  }
}

/** Makes the list's lines, its search and sort columns and its indexes anew from the records. */
export function rebuildDerived(ledger: Ledger): void {
  ledger.command((db) => {
    db.run("REINDEX project_summary");
    const ids = db.all<{ id: string }>("SELECT id FROM project").map((row) => row.id);
    const projectIds = ids.filter((id) => rebuildLine(ledger, db, id));
    db.run("DELETE FROM project_summary WHERE project_id NOT IN (SELECT id FROM project)");
    return { result: null, changes: [{ projectIds, kind: "list" }] };
  });
}

function unread(db: ReadHandle): string[] {
  const lines = db
    .all<{ project_id: string }>("SELECT project_id FROM project_summary WHERE name_key IS NULL")
    .map((row) => row.project_id);
  return [...new Set([...lines, ...unreadRows(db)])];
}

/** Adds how names are read to the lines that were written before the dictionary was loaded. */
export function completeReadings(ledger: Ledger): void {
  if (!ledger.database.open || unread(ledger.reader).length === 0) return;
  ledger.command((db) => {
    const projectIds = unread(db).filter((id) => readSummary(db, id) === null || rebuildLine(ledger, db, id));
    return { result: null, changes: [{ projectIds, kind: "list" }] };
  });
}
