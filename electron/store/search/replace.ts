/** 查找替换: the places of a text, and their replacement as one change of all projects concerned. */
import { LedgerError, type ListedPlace, type ReplaceScope } from "../../../shared/api/index.ts";
import { replaceChosen, replacePlaces } from "../../../shared/find/index.ts";
import {
  applyEdits,
  PROJECT_LISTS,
  type Edit,
  type Project,
  type ProjectState,
} from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { StoreError } from "../errors.ts";
import { stepsOf } from "../history/steps.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import { newChange } from "../projects/edit.ts";
import { groupKey } from "../projects/groups.ts";
import { writeProject } from "../projects/write-change.ts";
import { LIST_TABLES, PROJECT_COLUMNS } from "../record/columns.ts";
import { plainEdits } from "../record/plain-edits.ts";
import { findProjectRow, readProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";

const textsIn = (columns: readonly { name: string; kind: string }[], table: string): string =>
  columns
    .filter((column) => column.kind === "text")
    .map((column) => `instr(${table}.${column.name}, asked.text) > 0`)
    .join(" OR ");

/** Projects that have the text anywhere; which of it may be replaced is looked at in the project itself. */
const HAVING = [
  `(${textsIn(PROJECT_COLUMNS, "project")})`,
  ...PROJECT_LISTS.map((list) => {
    const { table, columns } = LIST_TABLES[list];
    return `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.project_id = project.id AND (${textsIn(columns, table)}))`;
  }),
].join(" OR ");

function scopeCondition(scope: ReplaceScope): [sql: string, values: SqlValue[]] {
  if (scope.kind === "project") return ["project.id = ?", [scope.id]];
  return scope.kind === "year" ? ["project.year = ?", [scope.year]] : ["1", []];
}

/** Ids outside the trash, in the order of their names. */
export function projectsHaving(db: ReadHandle, scope: ReplaceScope, find: string): string[] {
  const [condition, values] = scopeCondition(scope);
  const sql = `WITH asked (text) AS (VALUES (?))
    SELECT project.id FROM asked CROSS JOIN project WHERE trashed_at IS NULL AND ${condition} AND (${HAVING}) ORDER BY year DESC, name, project.id`;
  return db.all<{ id: string }>(sql, find, ...values).map((row) => row.id);
}

export interface PlacesInProject {
  id: string;
  name: string;
  year: number | null;
  state: ProjectState;
  /** null where the record is damaged. */
  places: ListedPlace[] | null;
}

export const isFrozen = (state: ProjectState): boolean => state === "submitted" || state === "approved";

export function placesInProject(db: ReadHandle, id: string, find: string): PlacesInProject {
  try {
    const { project } = loadWhole(db, readProjectRow(db, id));
    const places = replacePlaces(project, find).map((place) => ({ ...place, projectId: id }));
    return { id, name: project.name, year: project.year, state: project.state, places };
  } catch (error) {
    if (!(error instanceof StoreError) || error.kind !== "corrupt") throw error;
    const line = db.get<{ name: string }>("SELECT name FROM project_summary WHERE project_id = ?", id);
    return { id, name: line?.name ?? id, year: null, state: "draft", places: null };
  }
}

export interface ReplaceInput {
  find: string;
  replacement: string;
  chosen: readonly { projectId: string; path: string; from: number }[];
  /** Adds what follows from the edits: the rules read from changed standards. */
  rules: (project: Project, edits: readonly Edit[]) => Edit[];
}

export interface ReplaceOutcome {
  group: string;
  projects: number;
  places: number;
  left: number;
}

function replaceInProject(
  ledger: Ledger,
  db: WriteHandle,
  projectId: string,
  input: ReplaceInput,
  group: { key: string; at: string },
): { done: number; left: number; told: StoreChange | null } {
  const chosen = input.chosen.filter((place) => place.projectId === projectId);
  const row = findProjectRow(db, projectId);
  if (row === null || row.book.trashedAt !== null || isFrozen(row.project.state))
    return { done: 0, left: chosen.length, told: null };
  const copy = loadWhole(db, row);
  const replaced = replaceChosen(copy.project, input.find, input.replacement, chosen);
  if (replaced.edits.length === 0) return { done: 0, left: replaced.left.length, told: null };
  const edits = plainEdits(input.rules(copy.project, replaced.edits));
  const applied = applyEdits(copy.project, edits);
  const steps = stepsOf(edits, applied.inverse);
  if (steps.length === 0) return { done: 0, left: chosen.length, told: null };
  const label = `替换${inQuotes(input.find, 20)}→${inQuotes(input.replacement, 20)}`;
  const change = newChange(ledger, row, { kind: "edit", at: group.at, label, steps, together: group.key });
  const stacks = { undoTop: change.number, redoTop: null };
  const written = { row, copy, after: applied.project, stacks, change, at: group.at };
  const { change: told } = writeProject(ledger, db, written);
  return { done: replaced.done, left: replaced.left.length, told };
}

/** All or nothing on the disk. Throws StoreError corrupt where a project is damaged; then nothing was replaced anywhere. */
export function replaceInProjects(ledger: Ledger, input: ReplaceInput): ReplaceOutcome {
  if (input.find === "" || input.find === input.replacement) throw new LedgerError("input.invalid");
  return ledger.command((db) => {
    const group = { key: groupKey(ledger.newId()), at: ledger.now().toISOString() };
    const outcome: ReplaceOutcome = { group: group.key, projects: 0, places: 0, left: 0 };
    const changes: StoreChange[] = [];
    for (const projectId of new Set(input.chosen.map((place) => place.projectId))) {
      const { done, left, told } = replaceInProject(ledger, db, projectId, input, group);
      outcome.places += done;
      outcome.left += left;
      if (told === null) continue;
      outcome.projects += 1;
      changes.push(told);
    }
    return { result: outcome, changes };
  });
}
