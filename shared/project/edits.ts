/**
 * Changing a project: the one vocabulary of changes, spoken by the forms, the checks' mends, the history and undo.
 * Pure; the same function runs on the renderer's working copy and, through the store, on the record.
 */
import * as z from "zod/mini";

import {
  PROJECT_LISTS,
  PROJECT_STATES,
  projectContentSchema,
  projectSchema,
  rowSchemas,
  type Project,
  type ProjectList,
} from "./schema.ts";

const id = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/));

/**
 * Where a value stands: `plan`, `unit/name`, `unit/department/code`, `overallGoal/text`, `indicators/<id>/target`,
 * `indicators/<id>/standard/text`, `fundingLines/<id>/amount`. Rows are named by id, never by position.
 */
export type FieldPath = string;

export const editSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("set"), path: z.string().check(z.maxLength(300)), value: z.json() }),
  z.strictObject({
    kind: z.literal("insert"),
    list: z.enum(PROJECT_LISTS),
    row: z.looseObject({ id }),
    /** The row it goes before; null = at the end. */
    before: z.nullable(id),
  }),
  z.strictObject({ kind: z.literal("remove"), list: z.enum(PROJECT_LISTS), id }),
  z.strictObject({ kind: z.literal("move"), list: z.enum(PROJECT_LISTS), id, before: z.nullable(id) }),
]);
export type Edit = z.infer<typeof editSchema>;

/** Why an edit does not apply. */
export type EditProblem = "unknownPath" | "invalidValue" | "unknownRow" | "duplicateRow";

export class EditError extends Error {
  override readonly name = "EditError";
  readonly problem: EditProblem;
  readonly edit: Edit;
  constructor(problem: EditProblem, edit: Edit) {
    super(`${problem}: ${edit.kind === "set" ? edit.path : edit.list}`);
    this.problem = problem;
    this.edit = edit;
  }
}

/** The project's content fields that an edit may set as a whole, and `state`. */
const rootShape = { ...projectContentSchema.shape, state: z.enum(PROJECT_STATES) };

function isList(key: string): key is ProjectList {
  return (PROJECT_LISTS as readonly string[]).includes(key);
}

function objectShape(schema: z.core.$ZodType): z.core.$ZodShape | null {
  return schema instanceof z.ZodMiniObject ? schema.shape : null;
}

/** The schema at the path's remaining keys, below an object schema; null where there is none. */
function schemaAt(shape: z.core.$ZodShape, keys: readonly string[]): z.core.$ZodType | null {
  const [key, ...rest] = keys;
  if (key === undefined || !Object.hasOwn(shape, key)) return null;
  const schema = shape[key]!;
  if (rest.length === 0) return schema;
  const inner = objectShape(schema);
  return inner === null ? null : schemaAt(inner, rest);
}

interface Place {
  list: ProjectList | null;
  rowId: string | null;
  keys: string[];
  schema: z.core.$ZodType;
}

/** Resolves a path against the record's schema; null for a path that names nothing that can be set. */
export function resolvePath(path: FieldPath): Place | null {
  const keys = path.split("/");
  const first = keys[0]!;
  if (isList(first)) {
    const [, rowId, ...rest] = keys;
    if (rowId === undefined || rest.length === 0 || rest[0] === "id") return null;
    const schema = schemaAt(rowSchemas[first].shape, rest);
    return schema === null ? null : { list: first, rowId, keys: rest, schema };
  }
  const schema = schemaAt(rootShape, keys);
  return schema === null ? null : { list: null, rowId: null, keys, schema };
}

/** Whether a value may stand at a path. */
export function fitsAt(path: FieldPath, value: unknown): boolean {
  const target = resolvePath(path);
  return target !== null && z.safeParse(target.schema, value).success;
}

function valueAt(holder: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], holder);
}

function withValue<T>(holder: T, keys: readonly string[], value: unknown): T {
  const [key, ...rest] = keys;
  const record = holder as Record<string, unknown>;
  return { ...record, [key!]: rest.length === 0 ? value : withValue(record[key!], rest, value) } as T;
}

/** The value at a path, or undefined where its row is not in the project. */
export function readPath(project: Project, path: FieldPath): unknown {
  const place = resolvePath(path);
  if (place === null) return undefined;
  if (place.list === null) return valueAt(project, place.keys);
  const row = project[place.list].find((entry) => entry.id === place.rowId);
  return row === undefined ? undefined : valueAt(row, place.keys);
}

interface Row {
  id: string;
}

function place(rows: readonly Row[], row: Row, before: string | null): Row[] {
  if (before === null) return [...rows, row];
  const index = rows.findIndex((entry) => entry.id === before);
  // A neighbour that was removed meanwhile does not lose the row: it goes to the end.
  return index < 0 ? [...rows, row] : [...rows.slice(0, index), row, ...rows.slice(index)];
}

function applyEdit(project: Project, edit: Edit): { project: Project; inverse: Edit } {
  if (edit.kind === "set") {
    const target = resolvePath(edit.path);
    if (target === null) throw new EditError("unknownPath", edit);
    const parsed = z.safeParse(target.schema, edit.value);
    if (!parsed.success) throw new EditError("invalidValue", edit);
    const inverse: Edit = {
      kind: "set",
      path: edit.path,
      value: (readPath(project, edit.path) ?? null) as never,
    };
    if (target.list === null) return { project: withValue(project, target.keys, parsed.data), inverse };
    const rows = project[target.list] as readonly Row[];
    if (!rows.some((row) => row.id === target.rowId)) throw new EditError("unknownRow", edit);
    const next = rows.map((row) =>
      row.id === target.rowId ? withValue(row, target.keys, parsed.data) : row,
    );
    return { project: { ...project, [target.list]: next }, inverse };
  }
  const rows = project[edit.list] as readonly Row[];
  if (edit.kind === "insert") {
    if (rows.some((row) => row.id === edit.row.id)) throw new EditError("duplicateRow", edit);
    const parsed = rowSchemas[edit.list].safeParse(edit.row);
    if (!parsed.success) throw new EditError("invalidValue", edit);
    return {
      project: { ...project, [edit.list]: place(rows, parsed.data, edit.before) },
      inverse: { kind: "remove", list: edit.list, id: edit.row.id },
    };
  }
  const index = rows.findIndex((row) => row.id === edit.id);
  if (index < 0) throw new EditError("unknownRow", edit);
  const row = rows[index]!;
  const following = rows[index + 1]?.id ?? null;
  const others = rows.filter((entry) => entry !== row);
  if (edit.kind === "remove") {
    return {
      project: { ...project, [edit.list]: others },
      inverse: { kind: "insert", list: edit.list, row: row as never, before: following },
    };
  }
  return {
    project: {
      ...project,
      [edit.list]: place(others, row, edit.before === edit.id ? following : edit.before),
    },
    inverse: { kind: "move", list: edit.list, id: edit.id, before: following },
  };
}

/**
 * Applies edits in order and gives the edits that take them back (already in the order to apply them).
 * All or nothing: throws EditError without a partial result.
 */
export function applyEdits(project: Project, edits: readonly Edit[]): { project: Project; inverse: Edit[] } {
  const inverse: Edit[] = [];
  let current = project;
  for (const edit of edits) {
    const step = applyEdit(current, edit);
    current = step.project;
    inverse.unshift(step.inverse);
  }
  return { project: current, inverse };
}

/** Parses a project from outside (a package, a row); throws a ZodError where it is not one. */
export function parseProject(value: unknown): Project {
  return projectSchema.parse(value);
}
