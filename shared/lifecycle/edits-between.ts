import {
  PROJECT_LISTS,
  projectContentSchema,
  type Edit,
  type Project,
  type ProjectContent,
  type ProjectList,
} from "../project/index.ts";

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Two JSON values with the same content; the order of an object's keys does not count. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => sameValue(value, right[index]));
  }
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
}

function scalarEdits(from: ProjectContent, to: ProjectContent): Edit[] {
  return Object.keys(projectContentSchema.shape)
    .filter((key) => !(PROJECT_LISTS as readonly string[]).includes(key))
    .filter((key) => !sameValue(from[key as keyof ProjectContent], to[key as keyof ProjectContent]))
    .map((key) => ({ kind: "set", path: key, value: to[key as keyof ProjectContent] as never }));
}

function rowEdits(list: ProjectList, from: readonly { id: string }[], to: readonly { id: string }[]): Edit[] {
  const wanted = new Set(to.map((row) => row.id));
  const edits: Edit[] = from
    .filter((row) => !wanted.has(row.id))
    .map((row) => ({ kind: "remove", list, id: row.id }));
  const order = from.map((row) => row.id).filter((id) => wanted.has(id));
  const old = new Map(from.map((row) => [row.id, row as Plain]));
  // From the last row backwards: what a row goes before already stands in its place.
  for (let index = to.length - 1; index >= 0; index -= 1) {
    const row = to[index]! as Plain & { id: string };
    const before = to[index + 1]?.id ?? null;
    const previous = old.get(row.id);
    if (previous === undefined) {
      edits.push({ kind: "insert", list, row, before });
      order.splice(before === null ? order.length : order.indexOf(before), 0, row.id);
      continue;
    }
    for (const key of Object.keys(row)) {
      if (!sameValue(previous[key], row[key]))
        edits.push({ kind: "set", path: `${list}/${row.id}/${key}`, value: row[key] as never });
    }
    const place = order.indexOf(row.id);
    if ((order[place + 1] ?? null) !== before) {
      edits.push({ kind: "move", list, id: row.id, before });
      order.splice(place, 1);
      order.splice(before === null ? order.length : order.indexOf(before), 0, row.id);
    }
  }
  return edits;
}

/** The edits that turn one project's content into another's: applying them to `from` gives the content of `to`. */
export function editsBetween(from: Project, to: ProjectContent): Edit[] {
  return [...scalarEdits(from, to), ...PROJECT_LISTS.flatMap((list) => rowEdits(list, from[list], to[list]))];
}
