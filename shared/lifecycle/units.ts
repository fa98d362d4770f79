/** The smallest parts of a project that are compared, changed and merged as one. */
import * as z from "zod/mini";

import {
  PROJECT_LISTS,
  projectContentSchema,
  rowSchemas,
  type FieldPath,
  type ProjectContent,
  type ProjectList,
} from "../project/index.ts";

function leaves(shape: z.core.$ZodShape, above = ""): string[] {
  return Object.entries(shape).flatMap(([key, schema]) =>
    schema instanceof z.ZodMiniObject ? leaves(schema.shape, `${above}${key}/`) : [`${above}${key}`],
  );
}

const isList = (key: string): boolean => (PROJECT_LISTS as readonly string[]).includes(key);

/** Every single field outside the lists, down to unit/department/code. */
export const SCALAR_UNITS: readonly FieldPath[] = leaves(
  Object.fromEntries(Object.entries(projectContentSchema.shape).filter(([key]) => !isList(key))),
);

/**
 * The fields of a list's rows. A row's field is one unit even where it has parts: a standard's text, its choices and the
 * rule read from them belong together.
 */
export const ROW_UNITS: Readonly<Record<ProjectList, readonly string[]>> = Object.fromEntries(
  PROJECT_LISTS.map((list) => [list, Object.keys(rowSchemas[list].shape).filter((key) => key !== "id")]),
) as Record<ProjectList, string[]>;

export function unitAt(content: ProjectContent, path: FieldPath): unknown {
  return path.split("/").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], content);
}

export function withUnit<T>(holder: T, path: FieldPath, value: unknown): T {
  const [key, ...rest] = path.split("/");
  const record = holder as Record<string, unknown>;
  const next = rest.length === 0 ? value : withUnit(record[key!], rest.join("/"), value);
  return { ...record, [key!]: next } as T;
}

/** What is written in a project, without its identity and state where a whole project was given. */
export function contentOf(project: ProjectContent): ProjectContent {
  return Object.fromEntries(
    Object.keys(projectContentSchema.shape).map((key) => [key, project[key as keyof ProjectContent]]),
  ) as ProjectContent;
}
