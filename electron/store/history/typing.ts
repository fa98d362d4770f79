/** Typing in one field within a minute is one change: the newest entry takes it in. */
import { readPath, type Edit, type Project } from "../../../shared/project/index.ts";
import type { ChangeRow } from "./changes.ts";
import { earlierText, setSteps, type Json, type Step } from "./steps.ts";

/** From the first keystroke of an entry; after that the next one begins. */
export const TYPING_WINDOW_MS = 60_000;

export interface Typing {
  together: string;
  who: string;
  at: Date;
}

/** Whether the newest change goes on: the same field, person and minute, and it is still the one undo would take back. */
export function goesOn(
  newest: ChangeRow | null,
  undoTop: number | null,
  typing: Typing,
): newest is ChangeRow {
  if (newest === null || newest.kind !== "edit" || newest.number !== undoTop) return false;
  if (newest.together === "" || newest.together !== typing.together || newest.who !== typing.who)
    return false;
  const since = typing.at.getTime() - Date.parse(newest.startedAt);
  return since >= 0 && since < TYPING_WINDOW_MS;
}

/** The fields a change sets; null where it does more than setting fields. */
export function fieldsOf(steps: readonly (Step | Edit)[]): string[] | null {
  const found = steps.map((step) => (step.kind === "set" || step.kind === "text" ? step.path : null));
  return found.every((path) => path !== null) ? found : null;
}

/** Fields that stand in one another (unit and unit/name) cannot be gathered one by one. */
function areApart(all: readonly string[]): boolean {
  return all.every((one) => all.every((other) => one === other || !other.startsWith(`${one}/`)));
}

/** What the fields of an entry held before it. */
function valuesBefore(current: Project, entry: readonly Step[]): Map<string, Json> {
  const before = new Map<string, Json>();
  for (const step of entry.toReversed()) {
    if (step.kind !== "set" && step.kind !== "text") continue;
    const after = before.has(step.path) ? before.get(step.path) : readPath(current, step.path);
    before.set(step.path, step.kind === "set" ? step.from : earlierText(after, step));
  }
  return before;
}

/**
 * The steps of an entry and of what is typed on top of it, as one change from before the entry to after the edits.
 * null where they cannot be one (rows came or went). Throws MisfitError where the entry does not fit the project.
 * @param current the project after the entry, with every field that the entry and the edits name
 */
export function gatherSteps(current: Project, entry: readonly Step[], edits: readonly Edit[]): Step[] | null {
  const [older, newer] = [fieldsOf(entry), fieldsOf(edits)];
  if (older === null || newer === null || !areApart([...older, ...newer])) return null;
  const before = valuesBefore(current, entry);
  const after = new Map(
    edits.flatMap((edit) => (edit.kind === "set" ? [[edit.path, edit.value] as const] : [])),
  );
  return [...new Set([...older, ...newer])].flatMap((path) => {
    const value = readPath(current, path) as Json;
    return setSteps(
      path,
      before.has(path) ? before.get(path)! : value,
      after.has(path) ? after.get(path)! : value,
    );
  });
}
