/** Opening a project and its history. Every row is compared with its hash on the way. */
import type { Change, OpenedProject } from "../../../shared/api/index.ts";
import { projectSchema, type Project } from "../../../shared/project/index.ts";
import type { ReadHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { readChanges } from "../history/changes.ts";
import { applySteps, MisfitError } from "../history/steps.ts";
import { findProjectRow, readProjectRow, type ProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";

function wholeProject(db: ReadHandle, row: ProjectRow): Project {
  const parsed = projectSchema.safeParse(loadWhole(db, row).project);
  if (!parsed.success) throw damagedRow("project", row.book.id, row.book.id);
  return parsed.data;
}

/** Throws LedgerError project.notFound (also for one in the trash), StoreError corrupt. */
export function openProject(db: ReadHandle, id: string): OpenedProject {
  const row = readProjectRow(db, id);
  return {
    project: wholeProject(db, row),
    revision: row.book.revision,
    changedAt: row.book.changedAt,
    canUndo: row.book.undoTop !== null,
    canRedo: row.book.redoTop !== null,
  };
}

/** The project, in the trash or not; null where the ledger has none of that id. */
export function findProject(db: ReadHandle, id: string): Project | null {
  const row = findProjectRow(db, id);
  return row === null ? null : wholeProject(db, row);
}

export interface PastChange extends Change {
  /** The project before the change. */
  before: Project;
}

/** The newest `limit` changes, newest first, walked back from the present, since texts are kept by their difference. */
export function walkBack(db: ReadHandle, id: string, limit: number): PastChange[] {
  const row = findProjectRow(db, id);
  if (row === null) return [];
  let project = loadWhole(db, row).project;
  return readChanges(db, id, limit).map((change) => {
    try {
      const back = applySteps(project, change.steps, "backward");
      project = back.project;
      const { number, at, who, label, reason } = change;
      const why = reason === "" ? {} : { reason };
      return {
        id: number,
        at,
        who,
        label,
        ...why,
        edits: back.inverse,
        inverse: back.edits,
        before: project,
      };
    } catch (error) {
      if (error instanceof MisfitError) throw damagedRow("change", String(change.number), id);
      throw error;
    }
  });
}

/**
 * The project as it stood after the change of that number (Change.id), for looking at and for bringing back.
 * null where its history has no such change.
 */
export function projectAfter(db: ReadHandle, id: string, number: number): Project | null {
  const row = findProjectRow(db, id);
  const changes = walkBack(db, id, row?.book.revision ?? 0);
  const index = changes.findIndex((change) => change.id === number);
  if (row === null || index < 0) return null;
  return index === 0 ? wholeProject(db, row) : changes[index - 1]!.before;
}

/** Throws StoreError corrupt where the history does not fit the record. */
export function projectHistory(db: ReadHandle, id: string, limit: number): Change[] {
  return walkBack(db, id, limit).map(({ before: _before, ...change }) => change);
}

/** Results of the first months, or money spent in them; a row that was begun and left empty says nothing. */
const MONITORED = `SELECT project_id FROM actual WHERE period = 'monitoring'
    AND (value NOT IN ('null', '""') OR not_applicable = 1)
  UNION SELECT project_id FROM budget WHERE period = 'monitoring' AND executed IS NOT NULL`;

export function monitoredProjects(db: ReadHandle): Set<string> {
  return new Set(db.all<{ project_id: string }>(MONITORED).map((row) => row.project_id));
}
