/** A draft beside a project that is already there: what the file says otherwise, and the edits that would take it over. */
import {
  chosenEdits,
  compareProjects,
  type FieldDifference,
  type RowDifference,
} from "../lifecycle/index.ts";
import { PROJECT_LISTS, type Edit, type Project, type ProjectContent } from "../project/index.ts";

export interface Offer {
  fields: FieldDifference[];
  rows: RowDifference[];
  edits: Edit[];
  /** What can be taken over without losing a word of the project: fields it left empty, rows it does not have. */
  additions: ReadonlySet<string>;
}

type Row = { id: string } & Record<string, unknown>;

/** As the differences name what an edit changes. */
const keyOfEdit = (edit: Edit): string =>
  edit.kind === "set" ? edit.path : `${edit.list}/${edit.kind === "insert" ? edit.row.id : edit.id}`;

/** A file that is silent about something does not ask for it to be emptied. */
function isSilent(value: unknown): boolean {
  if (value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === "object" && value !== null) return "text" in value && value.text === "";
  return false;
}

/** The draft's rows under ids that no project has: two files brought into one project must not meet under r1. */
export function withNewRowIds(content: ProjectContent, newId: () => string): ProjectContent {
  const ids = new Map<string, string>();
  const renamed = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const lists = Object.fromEntries(
    PROJECT_LISTS.map((list) => [
      list,
      (content[list] as readonly Row[]).map((row) => ({
        ...row,
        id: renamed(row.id),
        ...(typeof row["indicatorId"] === "string" ? { indicatorId: renamed(row["indicatorId"]) } : {}),
      })),
    ]),
  );
  return { ...content, ...lists };
}

/** A list the file says nothing about stays as it is. */
function spoken(project: Project, content: ProjectContent): ProjectContent {
  const silent = PROJECT_LISTS.filter((list) => content[list].length === 0);
  return { ...content, ...Object.fromEntries(silent.map((list) => [list, project[list]])) };
}

/**
 * What the file says otherwise than the project, field by field and row by row. Where the file is silent nothing is
 * offered; rows that only the project has are offered for removal, never taken unasked; the order of rows is the project's.
 */
export function offerInto(project: Project, content: ProjectContent): Offer {
  const difference = compareProjects(project, spoken(project, content));
  const edits = difference.edits.filter(
    (edit) =>
      edit.kind === "insert" ||
      edit.kind === "remove" ||
      (edit.kind === "set" && !isSilent(edit.value) && !saysTheSame(project, edit)),
  );
  const keys = new Set(edits.map(keyOfEdit));
  const fields = difference.fields.filter(({ key }) => keys.has(key));
  const rows = difference.rows
    .map((row) => ({ ...row, values: row.values.filter(({ key, changed }) => changed && keys.has(key)) }))
    .filter((row) => (row.change === "changed" ? row.values.length > 0 : keys.has(row.key)));
  return { fields, rows, edits, additions: additionsIn(fields, rows) };
}

function additionsIn(fields: readonly FieldDifference[], rows: readonly RowDifference[]): Set<string> {
  const cells = rows.filter(({ change }) => change === "changed").flatMap(({ values }) => values);
  const kept = new Set([...fields, ...cells].filter(({ before }) => before !== "").map(({ key }) => key));
  return new Set([
    ...[...fields, ...cells].map(({ key }) => key).filter((key) => !kept.has(key)),
    ...rows.filter(({ change }) => change === "added").map(({ key }) => key),
  ]);
}

/** A standard whose words are the same keeps the project's own choices about it. */
function saysTheSame(project: Project, edit: Edit): boolean {
  if (edit.kind !== "set" || !edit.path.endsWith("/standard")) return false;
  const id = edit.path.split("/")[1];
  const own = project.indicators.find((row) => row.id === id)?.standard.text;
  return own === (edit.value as { text?: string }).text;
}

/** The edits of the chosen differences, to be written as one change. */
export const editsOfOffer = (offer: Offer, chosen: ReadonlySet<string>): Edit[] =>
  chosenEdits(offer.edits, chosen);
