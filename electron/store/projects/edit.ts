/** Changing a project: validated by the record's own rules, one history entry, undone and done again across restarts. */
import { LedgerError, type Saved } from "../../../shared/api/index.ts";
import { applyEdits, EditError, type Edit, type Project } from "../../../shared/project/index.ts";
import type { ReadHandle, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { newestChange, putChange, readChange, type ChangeRow } from "../history/changes.ts";
import {
  applySteps,
  changesAnything,
  MisfitError,
  stepsOf,
  type Applied,
  type Step,
} from "../history/steps.ts";
import { fieldsOf, gatherSteps, goesOn } from "../history/typing.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import { plainEdits } from "../record/plain-edits.ts";
import { readProjectRow, recallProjectRow, type ProjectRow } from "../record/project-row.ts";
import { loadFor, loadWhole } from "../record/working-copy.ts";
import { reasonToKeep, refuseStateEdits } from "../submissions/guard.ts";
import { groupLabel, isGroup, membersOf, turnGroup } from "./groups.ts";
import { savedAs, writeProject } from "./write-change.ts";

export interface EditInput {
  id: string;
  edits: readonly Edit[];
  /** 修改“实施计划”. */
  label: string;
  /** Names the field whose typing within a minute is one change; null = the change stands alone. */
  together: string | null;
  /** Why an approved plan is changed. */
  reason?: string | undefined;
  /** Adds what follows from the edits: the rules of the standards that they change. */
  rules?: (project: Project, edits: readonly Edit[]) => Edit[];
}

/** The edits with what follows from them; edits that do not apply are left to be refused as they are. */
function completed(input: EditInput, project: Project, edits: readonly Edit[]): readonly Edit[] {
  if (input.rules === undefined) return edits;
  try {
    return plainEdits(input.rules(project, edits));
  } catch (error) {
    if (error instanceof EditError) return edits;
    throw error;
  }
}

function applyChecked(project: Project, edits: readonly Edit[]): { project: Project; inverse: Edit[] } {
  try {
    return applyEdits(project, edits);
  } catch (error) {
    if (error instanceof EditError)
      throw new LedgerError("edit.invalid", { problem: error.problem }, { cause: error });
    throw error;
  }
}

/** The newest entry where this typing goes on in it, else null. */
function entryToGather(
  ledger: Ledger,
  db: ReadHandle,
  row: ProjectRow,
  input: EditInput,
  at: Date,
): ChangeRow | null {
  if (input.together === null || row.book.undoTop === null || row.book.redoTop !== null) return null;
  const newest = newestChange(db, input.id);
  return goesOn(newest, row.book.undoTop, { together: input.together, who: ledger.author(), at })
    ? newest
    : null;
}

function settingEdits(entry: ChangeRow | null): Edit[] {
  const fields = entry === null ? null : fieldsOf(entry.steps);
  return (fields ?? []).map((path) => ({ kind: "set", path, value: null }));
}

function gatherInto(entry: ChangeRow, project: Project, edits: readonly Edit[]): Step[] | null {
  try {
    return gatherSteps(project, entry.steps, edits);
  } catch (error) {
    if (error instanceof MisfitError) throw damagedRow("change", String(entry.number), entry.projectId);
    throw error;
  }
}

/**
 * Throws LedgerError project.notFound, edit.invalid, project.locked (the plan is with the bureau) or edit.needsReason (it is
 * approved), StoreError; then nothing was changed. Edits without effect write nothing.
 */
export function editProject(ledger: Ledger, input: EditInput): Saved {
  const given = plainEdits(input.edits);
  refuseStateEdits(given);
  return ledger.command((db) => {
    const row = recallProjectRow(db, input.id);
    const moment = ledger.now();
    const entry = entryToGather(ledger, db, row, input, moment);
    const copy = loadFor(db, row, [...given, ...settingEdits(entry)]);
    const edits = completed(input, copy.project, given);
    const applied = applyChecked(copy.project, edits);
    if (!changesAnything(edits, applied.inverse)) return { result: savedAs(row.book), changes: [] };
    const reason = reasonToKeep(copy.project, applied.project, input.reason ?? "");
    const at = moment.toISOString();
    const goingOn = entry?.reason === reason ? entry : null;
    const gathered = goingOn === null ? null : gatherInto(goingOn, copy.project, edits);
    const change: ChangeRow =
      goingOn !== null && gathered !== null
        ? { ...goingOn, at, label: input.label, steps: gathered }
        : newChange(ledger, row, {
            kind: "edit",
            at,
            label: input.label,
            steps: stepsOf(edits, applied.inverse),
            together: input.together ?? "",
            reason,
          });
    // Typed and deleted again: the entry stays in the history, but there is nothing to take back.
    const undoTop = change.steps.length === 0 ? change.previous : change.number;
    const stacks = { undoTop, redoTop: null };
    const { saved, change: told } = writeProject(ledger, db, {
      row,
      copy,
      after: applied.project,
      stacks,
      change,
      at,
    });
    return { result: saved, changes: [told] };
  });
}

type NewChange = Pick<ChangeRow, "kind" | "at" | "label" | "steps"> &
  Partial<Pick<ChangeRow, "together" | "reason">>;

/** A history row on top of the project's undo stack. */
export function newChange(ledger: Ledger, { book }: ProjectRow, change: NewChange): ChangeRow {
  return {
    together: "",
    reason: "",
    ...change,
    projectId: book.id,
    number: book.revision + 1,
    startedAt: change.at,
    who: ledger.author(),
    previous: book.undoTop,
    following: null,
  };
}

export type Undone = Saved & { edits: Edit[]; label: string };

function applyWhole(project: Project, change: ChangeRow, direction: "forward" | "backward"): Applied {
  try {
    return applySteps(project, change.steps, direction);
  } catch (error) {
    if (error instanceof MisfitError || error instanceof EditError) {
      throw damagedRow("change", String(change.number), change.projectId);
    }
    throw error;
  }
}

const PREFIX = { undo: "撤销：", redo: "重做：" } as const;

/** Turns the top of a project's own stack; null where there is none. */
export function turnOne(
  ledger: Ledger,
  db: WriteHandle,
  row: ProjectRow,
  kind: "undo" | "redo",
): { undone: Undone; told: StoreChange; change: ChangeRow } | null {
  const { undoTop, redoTop, id } = row.book;
  const top = kind === "undo" ? undoTop : redoTop;
  if (top === null) return null;
  const change = readChange(db, id, top);
  const copy = loadWhole(db, row);
  const applied = applyWhole(copy.project, change, kind === "undo" ? "backward" : "forward");
  const stacks =
    kind === "undo"
      ? { undoTop: change.previous, redoTop: change.number }
      : { undoTop: change.number, redoTop: change.following };
  const at = ledger.now().toISOString();
  const steps: Step[] = stepsOf(applied.edits, applied.inverse);
  const { reason } = change;
  const entry = newChange(ledger, row, { kind, at, label: PREFIX[kind] + change.label, steps, reason });
  if (kind === "undo") putChange(db, { ...change, following: redoTop });
  const { saved, change: told } = writeProject(ledger, db, {
    row,
    copy,
    after: applied.project,
    stacks,
    change: entry,
    at,
  });
  return { undone: { ...saved, edits: applied.edits, label: change.label }, told, change };
}

function turn(ledger: Ledger, id: string, kind: "undo" | "redo"): Undone | null {
  return ledger.command<Undone | null>((db) => {
    const turned = turnOne(ledger, db, readProjectRow(db, id), kind);
    if (turned === null) return { result: null, changes: [] };
    const { undone, told, change } = turned;
    if (!isGroup(change.together)) return { result: undone, changes: [told] };
    const others = membersOf(db, change.together).filter((member) => member.projectId !== id);
    const group = turnGroup(ledger, db, others, kind, { turnOne });
    const label = groupLabel(change.label, group);
    return { result: { ...undone, label }, changes: [told, ...group.told] };
  });
}

/** Takes back the last change that stands; null where there is none. The edits are those that were applied to do it. */
export function undo(ledger: Ledger, id: string): Undone | null {
  return turn(ledger, id, "undo");
}

/** Brings again the last change that was taken back; null where there is none. */
export function redo(ledger: Ledger, id: string): Undone | null {
  return turn(ledger, id, "redo");
}
