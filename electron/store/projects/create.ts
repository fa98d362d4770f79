/** New projects: empty with the office's data, from content, from another project, or from a package with their identity. */
import { LedgerError } from "../../../shared/api/index.ts";
import {
  blankProjectContent,
  PROJECT_LISTS,
  projectSchema,
  type Project,
  type ProjectContent,
  type ProjectState,
} from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import type { WriteHandle } from "../connection.ts";
import { putChange } from "../history/changes.ts";
import type { Ledger } from "../ledger.ts";
import { putLineage } from "../lifecycle/lineage.ts";
import { putRow } from "../record/list-rows.ts";
import { plainJson } from "../record/plain-edits.ts";
import { POSITION_GAP } from "../record/positions.ts";
import {
  countRows,
  findProjectRow,
  insertProjectRow,
  readProjectRow,
  type Bookkeeping,
} from "../record/project-row.ts";
import { putSummary, summarise } from "../record/summary.ts";
import { loadWhole } from "../record/working-copy.ts";
import { putLookups } from "../search/renew.ts";
import { readSettings } from "../settings/settings.ts";
import { withFreshIds } from "./fresh-ids.ts";

export interface CreateInput {
  year: number | null;
  /** null = empty, with the office's unit. */
  content: ProjectContent | null;
  /** What the history says of how it came: 从文件“…”导入. */
  origin?: string;
  /** Keeps the identity of a project and of its rows (from a package); otherwise all ids are new. */
  id?: string;
  state?: ProjectState;
  /** Last year's project, where it was rolled forward from one. */
  rolledFrom?: { id: string; fromYear: number | null };
}

function insertProject(ledger: Ledger, db: WriteHandle, given: Project, label: string): void {
  const parsed = projectSchema.safeParse(given);
  if (!parsed.success) throw new LedgerError("input.invalid", {}, { cause: parsed.error });
  const project = plainJson(parsed.data);
  const at = ledger.now().toISOString();
  const book: Bookkeeping = {
    id: project.id,
    revision: 1,
    createdAt: at,
    changedAt: at,
    trashedAt: null,
    undoTop: null,
    redoTop: null,
    listCounts: countRows(project),
    changeCount: 1,
    submissionCount: 0,
  };
  insertProjectRow(db, { book, project });
  for (const list of PROJECT_LISTS) {
    if (new Set(project[list].map((row) => row.id)).size !== project[list].length)
      throw new LedgerError("input.invalid");
    project[list].forEach((row, index) =>
      putRow(db, list, project.id, { row, position: POSITION_GAP * (index + 1) }),
    );
  }
  putSummary(db, summarise(project, book, ledger.read));
  putLookups(db, project, ledger.read);
  putChange(db, {
    projectId: project.id,
    number: 1,
    kind: "create",
    at,
    startedAt: at,
    who: ledger.author(),
    label,
    together: "",
    reason: "",
    steps: [],
    previous: null,
    following: null,
  });
}

/** Throws LedgerError input.invalid where the content is none or the given id is taken. */
export function createProject(ledger: Ledger, input: CreateInput): { id: string } {
  return ledger.command((db) => {
    const id = input.id ?? ledger.newId();
    if (findProjectRow(db, id) !== null) throw new LedgerError("input.invalid", { reason: "taken" });
    const given = input.content ?? { ...blankProjectContent(input.year), unit: readSettings(db).office };
    const content = input.id === undefined ? withFreshIds(given, ledger.newId) : given;
    const year = input.content === null ? input.year : content.year;
    insertProject(
      ledger,
      db,
      { ...content, year, id, state: input.state ?? "draft" },
      input.origin ?? "新建项目",
    );
    if (input.rolledFrom !== undefined) {
      const { id: previousId, fromYear } = input.rolledFrom;
      putLineage(db, { projectId: id, previousId, fromYear, at: ledger.now().toISOString(), confirmed: [] });
    }
    return { result: { id }, changes: [{ projectIds: [id], kind: "list" }] };
  });
}

/** A draft with the same content under a name that tells the two apart. */
export function duplicateProject(ledger: Ledger, original: string): { id: string } {
  return ledger.command((db) => {
    const { project } = loadWhole(db, readProjectRow(db, original));
    const { id: _id, state: _state, ...content } = project;
    const id = ledger.newId();
    const copy = { ...withFreshIds(content, ledger.newId), name: `${content.name}（副本）` };
    insertProject(ledger, db, { ...copy, id, state: "draft" }, `由${inQuotes(project.name, 40)}复制`);
    return { result: { id }, changes: [{ projectIds: [id], kind: "list" }] };
  });
}
