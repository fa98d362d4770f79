/**
 * The pure heart of the working copy: what the disk has, what is on its way there, what still waits.
 * `project` is always the disk's record with everything in flight and waiting applied, in that order.
 */
import {
  applyEdits,
  EditError,
  type Edit,
  type FieldPath,
  type Project,
} from "../../shared/project/index.ts";

/** Edits that are saved as one. */
export interface QueuedChange {
  edits: Edit[];
  /** 修改“项目实施计划”. */
  label: string;
  /** Key of typing that belongs together (the field's path); null for a change that stands alone. */
  together: string | null;
}

export interface QueueState {
  base: Project;
  revision: number;
  inFlight: QueuedChange | null;
  waiting: readonly QueuedChange[];
  project: Project;
}

export function openQueue(project: Project, revision: number): QueueState {
  return { base: project, revision, inFlight: null, waiting: [], project };
}

const isTyping = (change: QueuedChange): boolean =>
  change.together !== null && change.edits.every((edit) => edit.kind === "set");

/** Later typing replaces the value that waits for the same field; other fields of the same group are added. */
function merged(first: QueuedChange, second: QueuedChange): QueuedChange {
  const paths = new Set(second.edits.map((edit) => (edit.kind === "set" ? edit.path : "")));
  const kept = first.edits.filter((edit) => edit.kind !== "set" || !paths.has(edit.path));
  return { ...second, edits: [...kept, ...second.edits] };
}

/** Takes a change up. Throws EditError, and leaves the state as it was, where the change does not apply. */
export function enqueue(state: QueueState, change: QueuedChange): QueueState {
  const { project } = applyEdits(state.project, change.edits);
  const last = state.waiting.at(-1);
  const joins = last !== undefined && last.together === change.together && isTyping(last) && isTyping(change);
  const waiting = joins ? [...state.waiting.slice(0, -1), merged(last, change)] : [...state.waiting, change];
  return { ...state, waiting, project };
}

/** Moves the first waiting change into flight; the same state where one is in flight already or none waits. */
export function takeNext(state: QueueState): QueueState {
  const [next, ...rest] = state.waiting;
  return state.inFlight !== null || next === undefined ? state : { ...state, inFlight: next, waiting: rest };
}

/** The change in flight is on the disk as `revision`. */
export function confirm(state: QueueState, revision: number): QueueState {
  if (state.inFlight === null) return state;
  const base = applyEdits(state.base, state.inFlight.edits).project;
  return { ...state, base, revision, inFlight: null };
}

/** The change in flight did not get through and is tried again first. */
export function giveBack(state: QueueState): QueueState {
  return state.inFlight === null
    ? state
    : { ...state, inFlight: null, waiting: [state.inFlight, ...state.waiting] };
}

/** The change in flight was refused for good. */
export function dropInFlight(state: QueueState): { state: QueueState; lost: QueuedChange[] } {
  const { inFlight } = state;
  const next = rebase(state, state.base, state.revision);
  return inFlight === null ? next : { state: next.state, lost: [inFlight, ...next.lost] };
}

/**
 * The record on the disk is another one now (changed elsewhere, undone): what waits is applied on top of it. A change
 * whose row is gone cannot be applied; it comes back in `lost`, never silently. Nothing may be in flight.
 */
export function rebase(
  state: QueueState,
  base: Project,
  revision: number,
): { state: QueueState; lost: QueuedChange[] } {
  const lost: QueuedChange[] = [];
  let project = base;
  const waiting = state.waiting.filter((change) => {
    try {
      project = applyEdits(project, change.edits).project;
      return true;
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      lost.push(change);
      return false;
    }
  });
  return { state: { base, revision, inFlight: null, waiting, project }, lost };
}

/** The fields and rows a change concerns. */
export function touchedPaths(change: QueuedChange): FieldPath[] {
  return change.edits.map((edit) => {
    if (edit.kind === "set") return edit.path;
    return `${edit.list}/${edit.kind === "insert" ? edit.row.id : edit.id}`;
  });
}

/** Everything typed is on the disk. */
export const isSettled = (state: QueueState): boolean =>
  state.inFlight === null && state.waiting.length === 0;
