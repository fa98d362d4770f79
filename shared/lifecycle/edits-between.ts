import {
  PROJECT_LISTS,
  type Edit,
  type Project,
  type ProjectContent,
  type ProjectList,
} from "../project/index.ts";
import { stationaryIds } from "./order.ts";
import { sameValue } from "./same-value.ts";
import { ROW_UNITS, SCALAR_UNITS, unitAt } from "./units.ts";

type Row = { id: string } & Record<string, unknown>;

function scalarEdits(from: ProjectContent, to: ProjectContent): Edit[] {
  return SCALAR_UNITS.filter((path) => !sameValue(unitAt(from, path), unitAt(to, path))).map((path) => ({
    kind: "set",
    path,
    value: unitAt(to, path) as never,
  }));
}

function rowEdits(list: ProjectList, from: readonly Row[], to: readonly Row[]): Edit[] {
  const wanted = new Set(to.map((row) => row.id));
  const old = new Map(from.map((row) => [row.id, row]));
  const stay = stationaryIds(
    from.map((row) => row.id),
    to.map((row) => row.id),
  );
  const edits: Edit[] = from
    .filter((row) => !wanted.has(row.id))
    .map((row) => ({ kind: "remove", list, id: row.id }));
  // From the last row backwards: what a row goes before already stands in its place.
  for (let index = to.length - 1; index >= 0; index -= 1) {
    const row = to[index]!;
    const before = to[index + 1]?.id ?? null;
    const previous = old.get(row.id);
    if (previous === undefined) {
      edits.push({ kind: "insert", list, row, before });
      continue;
    }
    for (const key of ROW_UNITS[list]) {
      if (!sameValue(previous[key], row[key]))
        edits.push({ kind: "set", path: `${list}/${row.id}/${key}`, value: row[key] as never });
    }
    if (!stay.has(row.id)) edits.push({ kind: "move", list, id: row.id, before });
  }
  return edits;
}

/** The edits that turn one project's content into another's: applying them to `from` gives the content of `to`. */
export function editsBetween(from: Project, to: ProjectContent): Edit[] {
  return [
    ...scalarEdits(from, to),
    ...PROJECT_LISTS.flatMap((list) =>
      rowEdits(list, from[list] as readonly Row[], to[list] as readonly Row[]),
    ),
  ];
}

/** What an edit changes: a field's path, or list/id for a row that comes, goes or moves. */
export const keyOfEdit = (edit: Edit): string =>
  edit.kind === "set" ? edit.path : `${edit.list}/${edit.kind === "insert" ? edit.row.id : edit.id}`;

/** The edits of a difference that were chosen, by key; a chosen row takes its fields with it. */
export function chosenEdits(edits: readonly Edit[], keys: ReadonlySet<string>): Edit[] {
  return edits.filter((edit) => {
    const key = keyOfEdit(edit);
    const [list, id] = key.split("/");
    return keys.has(key) || (edit.kind === "set" && keys.has(`${list}/${id}`));
  });
}
