/** What is frozen with 送出 and 批复: everything but the open paths of shared/submission. */
import type { Edit, FieldPath, Project, ProjectContent } from "../../project/index.ts";
import { editsBetween } from "../edits-between.ts";

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
