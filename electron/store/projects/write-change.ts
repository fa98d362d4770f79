/** The part that every change of a project has in common: its rows, its line in the list, its revision and its history. */
import type { Saved } from "../../../shared/api/index.ts";
import type { Project, ProjectList } from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import { putChange, type ChangeRow } from "../history/changes.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import { readRows } from "../record/list-rows.ts";
import { updateProjectRow, type Bookkeeping, type ProjectRow } from "../record/project-row.ts";
import { putSummary, summarise } from "../record/summary.ts";
import { renewLookups } from "../search/renew.ts";
import { reasonToKeep } from "../submissions/guard.ts";
import { countsAfter, writeLists, type WorkingCopy } from "../record/working-copy.ts";

/** Fields outside the lists that the project's line in the list shows. */
function lineShows(project: Project): unknown[] {
  return [project.year, project.name, project.unit.name, project.projectCode, project.state];
}

function lineChanges(before: Project, after: Project, touched: ReadonlySet<ProjectList>): boolean {
  if (touched.has("fundingLines") || touched.has("indicators")) return true;
  const [old, now] = [lineShows(before), lineShows(after)];
  return old.some((value, index) => value !== now[index]);
}

/** The project with the lists that its line is derived from, as they now stand in the tables. */
function withListedRows(db: WriteHandle, project: Project): Project {
  const rows = (list: ProjectList) => readRows(db, list, project.id).map((entry) => entry.row);
  return { ...project, fundingLines: rows("fundingLines"), indicators: rows("indicators") } as Project;
}

function withoutLists(project: Project): Project {
  return { ...project, fundingLines: [], budgets: [], indicators: [], actuals: [], dismissals: [] };
}

export interface ProjectWrite {
  row: ProjectRow;
  copy: WorkingCopy;
  after: Project;
  /** What becomes of the undo and redo stacks, and of the number of submissions where one was made. */
  stacks: Pick<Bookkeeping, "undoTop" | "redoTop"> & Partial<Pick<Bookkeeping, "submissionCount">>;
  /** The history row that is new or added to. */
  change: ChangeRow;
  at: string;
}

/** Writes one change of a project inside a command. Throws LedgerError project.locked or edit.needsReason (reasonToKeep). */
export function writeProject(
  ledger: Ledger,
  db: WriteHandle,
  write: ProjectWrite,
): { saved: Saved; change: StoreChange } {
  const { row, copy, after, stacks, change, at } = write;
  // Whatever asks for the change (a form, undo, a replacement across the year): a frozen plan is not changed by the way.
  reasonToKeep(copy.project, after, change.reason);
  const book: Bookkeeping = {
    ...row.book,
    ...stacks,
    revision: row.book.revision + 1,
    changedAt: at,
    listCounts: countsAfter(copy, after, row.book.listCounts),
    changeCount: (row.book.changeCount ?? 0) + (change.number > row.book.revision ? 1 : 0),
  };
  const touched = writeLists(db, book.id, copy, after);
  updateProjectRow(db, row, { book, project: withoutLists(after) });
  putChange(db, change);
  if (lineChanges(copy.project, after, touched))
    putSummary(db, summarise(withListedRows(db, after), book, ledger.read));
  renewLookups(db, { before: copy.project, after, touched }, ledger.read);
  return {
    saved: savedAs(book),
    change: { projectIds: [book.id], kind: "project", revision: book.revision },
  };
}

export function savedAs(book: Bookkeeping): Saved {
  return {
    revision: book.revision,
    savedAt: book.changedAt,
    canUndo: book.undoTop !== null,
    canRedo: book.redoTop !== null,
  };
}
