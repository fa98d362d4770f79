/** A change as it is kept: reversible steps, long texts by what was replaced in them. */
import {
  applyEdits,
  readPath,
  type Edit,
  type Project,
  type ProjectList,
} from "../../../shared/project/index.ts";
import { differenceOf, textAfter, textBefore, type TextDifference } from "./text-difference.ts";

/** The value of a field, as JSON holds it. */
export type Json = Extract<Edit, { kind: "set" }>["value"];
type Row = Extract<Edit, { kind: "insert" }>["row"];

export type Step =
  | { kind: "set"; path: string; from: Json; to: Json }
  | ({ kind: "text"; path: string } & TextDifference)
  | { kind: "insert" | "remove"; list: ProjectList; row: Row; before: string | null }
  | { kind: "move"; list: ProjectList; id: string; before: string | null; was: string | null };

/** Texts up to this length are kept whole: the difference would save nothing. */
const SHORT_TEXT = 120;

function same(one: unknown, other: unknown): boolean {
  if (one === other || typeof one === "string" || typeof other === "string") return one === other;
  return JSON.stringify(one) === JSON.stringify(other);
}

function setStep(path: string, from: Json, to: Json): Step {
  if (typeof from !== "string" || typeof to !== "string" || from.length + to.length <= 2 * SHORT_TEXT) {
    return { kind: "set", path, from, to };
  }
  const difference = differenceOf(from, to);
  const saves = difference.removed.length + difference.inserted.length < (from.length + to.length) / 2;
  return saves ? { kind: "text", path, ...difference } : { kind: "set", path, from, to };
}

/** The step that changes a field's value; none where nothing changes. */
export function setSteps(path: string, from: Json, to: Json): Step[] {
  return same(from, to) ? [] : [setStep(path, from, to)];
}

function stepOf(edit: Edit, inverse: Edit): Step {
  if (edit.kind === "set" && inverse.kind === "set") return setStep(edit.path, inverse.value, edit.value);
  if (edit.kind === "insert") return { kind: "insert", list: edit.list, row: edit.row, before: edit.before };
  if (edit.kind === "remove" && inverse.kind === "insert") {
    return { kind: "remove", list: edit.list, row: inverse.row, before: inverse.before };
  }
  if (edit.kind === "move" && inverse.kind === "move") {
    return { kind: "move", list: edit.list, id: edit.id, before: edit.before, was: inverse.before };
  }
  throw new TypeError(`no inverse of ${edit.kind}`);
}

function changesNothing(edit: Edit, inverse: Edit): boolean {
  if (edit.kind === "set" && inverse.kind === "set") return same(edit.value, inverse.value);
  return (
    edit.kind === "move" &&
    inverse.kind === "move" &&
    (edit.before === inverse.before || edit.before === edit.id)
  );
}

/** Whether edits (with their inverse as applyEdits gives it, last first) leave anything different. */
export function changesAnything(edits: readonly Edit[], inverse: readonly Edit[]): boolean {
  return edits.some((edit, index) => !changesNothing(edit, inverse[inverse.length - 1 - index]!));
}

/** The steps of edits and their inverse (as applyEdits gives it, last first); edits that change nothing leave none. */
export function stepsOf(edits: readonly Edit[], inverse: readonly Edit[]): Step[] {
  return edits.flatMap((edit, index) => {
    const opposite = inverse[inverse.length - 1 - index]!;
    return changesNothing(edit, opposite) ? [] : [stepOf(edit, opposite)];
  });
}

/** A step whose text does not fit the project it is to be applied to: the history and the record disagree. */
export class MisfitError extends Error {
  override readonly name = "MisfitError";
}

type TextStep = Extract<Step, { kind: "text" }>;

function turned(text: unknown, step: TextStep, turn: typeof textAfter): string {
  const value = typeof text === "string" ? turn(text, step) : null;
  if (value === null) throw new MisfitError(step.path);
  return value;
}

/** The text before a step, from the one after it. Throws MisfitError. */
export function earlierText(text: unknown, step: TextStep): string {
  return turned(text, step, textBefore);
}

function textEdit(project: Project, step: TextStep, turn: typeof textAfter): Edit {
  return { kind: "set", path: step.path, value: turned(readPath(project, step.path), step, turn) };
}

function forwardEdit(project: Project, step: Step): Edit {
  switch (step.kind) {
    case "set":
      return { kind: "set", path: step.path, value: step.to };
    case "text":
      return textEdit(project, step, textAfter);
    case "insert":
      return { kind: "insert", list: step.list, row: step.row, before: step.before };
    case "remove":
      return { kind: "remove", list: step.list, id: step.row.id };
    case "move":
      return { kind: "move", list: step.list, id: step.id, before: step.before };
  }
}

function backwardEdit(project: Project, step: Step): Edit {
  switch (step.kind) {
    case "set":
      return { kind: "set", path: step.path, value: step.from };
    case "text":
      return textEdit(project, step, textBefore);
    case "insert":
      return { kind: "remove", list: step.list, id: step.row.id };
    case "remove":
      return { kind: "insert", list: step.list, row: step.row, before: step.before };
    case "move":
      return { kind: "move", list: step.list, id: step.id, before: step.was };
  }
}

export interface Applied {
  project: Project;
  edits: Edit[];
  /** Already in the order to apply them. */
  inverse: Edit[];
}

/** Applies steps to the project they were made on, or takes them back from the project they led to. */
export function applySteps(
  project: Project,
  steps: readonly Step[],
  direction: "forward" | "backward",
): Applied {
  const ordered = direction === "forward" ? steps : steps.toReversed();
  const applied: Applied = { project, edits: [], inverse: [] };
  for (const step of ordered) {
    const edit = (direction === "forward" ? forwardEdit : backwardEdit)(applied.project, step);
    const next = applyEdits(applied.project, [edit]);
    applied.project = next.project;
    applied.edits.push(edit);
    applied.inverse.unshift(...next.inverse);
  }
  return applied;
}
