/**
 * What is frozen with 送出 and 批复, and what goes on: results, budget execution and the reasons given to the 体检 are the
 * later half of the same project's life and stay open; so do the answers to what a standard leaves open, which say how the
 * program reads the approved words and print nowhere.
 */
import type { Edit, FieldPath, Project, ProjectContent } from "../../project/index.ts";
import { editsBetween } from "../edits-between.ts";

const OPEN_FIELDS: ReadonlySet<string> = new Set([
  "goalResult",
  "otherNotes",
  "budgets",
  "actuals",
  "dismissals",
]);

const OPEN_IN_INDICATOR = /^indicators\/[^/]+\/standard\/(choices|rule)(\/|$)/;

/** Whether a field can be changed while the plan is frozen. Paths of rows and whole lists count too. */
export function isOpenPath(path: FieldPath): boolean {
  return OPEN_FIELDS.has(path.split("/")[0]!) || OPEN_IN_INDICATOR.test(path);
}

/** The frozen part of a project; what stays open is empty. */
export function planOf<Content extends ProjectContent>(content: Content): Content {
  return {
    ...content,
    goalResult: "",
    otherNotes: "",
    budgets: [],
    actuals: [],
    dismissals: [],
    indicators: content.indicators.map((row) => ({
      ...row,
      standard: { text: row.standard.text, choices: {}, rule: null },
    })),
  };
}

/** What changed of the frozen part; none where only open parts differ. */
export function planChanges(before: Project, after: ProjectContent): Edit[] {
  return editsBetween(planOf(before), planOf(after));
}

/** The field, row or list that each change concerns. */
export function changedPaths(edits: readonly Edit[]): FieldPath[] {
  const paths = edits.map((edit) => {
    if (edit.kind === "set") return edit.path;
    return `${edit.list}/${edit.kind === "insert" ? edit.row.id : edit.id}`;
  });
  return [...new Set(paths)];
}
