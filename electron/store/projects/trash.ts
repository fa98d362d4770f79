/** The trash: projects leave the list with everything they have, and come back the same. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { WriteHandle } from "../connection.ts";
import { putChange } from "../history/changes.ts";
import type { Ledger } from "../ledger.ts";
import { findProjectRow, updateProjectRow, type Bookkeeping } from "../record/project-row.ts";
import { putSummary, readSummary, summarise } from "../record/summary.ts";
import { loadWhole } from "../record/working-copy.ts";
import { newChange } from "./edit.ts";

const LABEL = { trash: "移到回收站", restore: "从回收站恢复" } as const;

function turn(ledger: Ledger, db: WriteHandle, id: string, kind: "trash" | "restore"): boolean {
  const row = findProjectRow(db, id);
  if (row === null) throw new LedgerError("project.notFound");
  if ((row.book.trashedAt !== null) === (kind === "trash")) return false;
  const at = ledger.now().toISOString();
  const entry = newChange(ledger, row, { kind, at, label: LABEL[kind], steps: [] });
  const book: Bookkeeping = {
    ...row.book,
    revision: entry.number,
    changedAt: at,
    changeCount: (row.book.changeCount ?? 0) + 1,
    trashedAt: kind === "trash" ? at : null,
  };
  updateProjectRow(db, row, { book, project: row.project });
  putChange(db, entry);
  const line = readSummary(db, id) ?? summarise(loadWhole(db, row).project, book, ledger.read);
  putSummary(db, { ...line, trashed: kind === "trash" ? 1 : 0 });
  return true;
}

function turnAll(ledger: Ledger, ids: readonly string[], kind: "trash" | "restore"): null {
  return ledger.command((db) => {
    const changed = [...new Set(ids)].filter((id) => turn(ledger, db, id, kind));
    return { result: null, changes: changed.length === 0 ? [] : [{ projectIds: changed, kind: "list" }] };
  });
}

/** All of them or none; those that are there already stay as they are. Throws LedgerError project.notFound. */
export function trashProjects(ledger: Ledger, ids: readonly string[]): null {
  return turnAll(ledger, ids, "trash");
}

export function restoreProjects(ledger: Ledger, ids: readonly string[]): null {
  return turnAll(ledger, ids, "restore");
}
