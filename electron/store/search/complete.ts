/** Rows that are not there yet: after an update of the program, or while the dictionary was being loaded. */
import type { ReadHandle, WriteHandle } from "../connection.ts";
import { StoreError } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { findProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";
import { putLookups } from "./renew.ts";

const MISSING = "FROM project WHERE id NOT IN (SELECT project_id FROM project_find)";

export function countMissing(db: ReadHandle): number {
  return db.get<{ count: number }>(`SELECT count(*) AS count ${MISSING}`)!.count;
}

function makeAnew(ledger: Ledger, db: WriteHandle, id: string): void {
  const row = findProjectRow(db, id);
  if (row !== null) putLookups(db, loadWhole(db, row).project, ledger.read);
}

/** Makes the rows of these projects anew. Projects whose record is damaged keep none: opening them says what is wrong. */
export function renewRows(ledger: Ledger, ids: readonly string[]): void {
  if (ids.length === 0) return;
  ledger.command((db) => {
    for (const id of ids) {
      try {
        makeAnew(ledger, db, id);
      } catch (error) {
        if (!(error instanceof StoreError) || error.kind !== "corrupt") throw error;
      }
    }
    return { result: null, changes: [] };
  });
}

/** The next `limit` projects without a row. Answers how many were made. */
export function completeRows(ledger: Ledger, limit: number, after = ""): { made: number; last: string } {
  const ids = ledger
    .read$((db) =>
      db.all<{ id: string }>(`SELECT id ${MISSING} AND id > ? ORDER BY id LIMIT ?`, after, limit),
    )
    .map((row) => row.id);
  renewRows(ledger, ids);
  return { made: ids.length, last: ids.at(-1) ?? after };
}

/** Projects whose lines were written before the dictionary was there. */
export function unreadRows(db: ReadHandle): string[] {
  return db
    .all<{ project_id: string }>("SELECT project_id FROM project_find WHERE reading IS NULL")
    .map((row) => row.project_id);
}
