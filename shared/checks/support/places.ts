/** Places in a record and the edits that mend them. */
import { readPath, type Edit, type FieldPath, type Project } from "../../project/index.ts";
import type { CheckPlace, Fix } from "../types.ts";

export function place(path: FieldPath, span?: { from: number; to: number }): CheckPlace {
  return span === undefined ? { path } : { path, from: span.from, to: span.to };
}

export const indicatorPath = (id: string, field: string): FieldPath => `indicators/${id}/${field}`;

type SetValue = Extract<Edit, { kind: "set" }>["value"];

export function set(path: FieldPath, value: SetValue): Edit {
  return { kind: "set", path, value };
}

export function fix(label: string, ...edits: Edit[]): Fix {
  return { label, edits };
}

export interface Replacement {
  path: FieldPath;
  from: number;
  to: number;
  text: string;
}

/** One edit per field that puts all replacements of that field in place; the spans must not overlap. */
export function replaceSpans(project: Project, replacements: readonly Replacement[]): Edit[] {
  const byPath = new Map<FieldPath, Replacement[]>();
  for (const entry of replacements) byPath.set(entry.path, [...(byPath.get(entry.path) ?? []), entry]);
  return [...byPath].map(([path, entries]) => {
    const written = readPath(project, path);
    let text = typeof written === "string" ? written : "";
    for (const entry of entries.toSorted((a, b) => b.from - a.from)) {
      text = text.slice(0, entry.from) + entry.text + text.slice(entry.to);
    }
    return set(path, text);
  });
}
