/** Taking a replacement out from under later changes: every field that still has what it left, and no other. */
import { applyEdits, readPath, type Edit, type Project } from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import { readChange } from "../history/changes.ts";
import { stepsOf, type Step } from "../history/steps.ts";
import { textBefore } from "../history/text-difference.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import type { ProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";
import { newChange } from "../projects/edit.ts";
import { writeProject } from "../projects/write-change.ts";

/** The edit that takes one step back; null where its field has become something else; undefined for what follows from others. */
function stepBack(project: Project, step: Step): Edit | null | undefined {
  if (step.kind === "set") {
    if (step.path.endsWith("/rule")) return undefined;
    return readPath(project, step.path) === step.to
      ? { kind: "set", path: step.path, value: step.from }
      : null;
  }
  if (step.kind !== "text") return null;
  const text = readPath(project, step.path);
  const before = typeof text === "string" ? textBefore(text, step) : null;
  return before === null ? null : { kind: "set", path: step.path, value: before };
}

/** null where a field of it was changed since: then the whole project is left as it is. */
export function takeOut(
  ledger: Ledger,
  db: WriteHandle,
  row: ProjectRow,
  number: number,
  rules: (project: Project, edits: readonly Edit[]) => Edit[],
): StoreChange | null {
  const change = readChange(db, row.book.id, number);
  const copy = loadWhole(db, row);
  const back = change.steps.map((step) => stepBack(copy.project, step)).filter((edit) => edit !== undefined);
  if (back.length === 0 || back.includes(null)) return null;
  const edits = rules(copy.project, back as Edit[]);
  const applied = applyEdits(copy.project, edits);
  const at = ledger.now().toISOString();
  const steps = stepsOf(edits, applied.inverse);
  const entry = newChange(ledger, row, { kind: "edit", at, label: `撤销：${change.label}`, steps });
  const stacks = { undoTop: entry.number, redoTop: null };
  return writeProject(ledger, db, { row, copy, after: applied.project, stacks, change: entry, at }).change;
}
