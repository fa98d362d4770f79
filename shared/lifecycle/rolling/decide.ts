/** What becomes of a leftover: something in its place, or dropped with what belongs to it. */
import { readMoney, type Edit, type FieldPath, type ProjectContent } from "../../project/index.ts";
import type { Leftover } from "./leftover.ts";

function textAt(project: ProjectContent, path: FieldPath): string | null {
  const [list, id, ...rest] = path.split("/");
  const rows = project[list as "indicators"] as unknown;
  const holder = Array.isArray(rows) ? (rows as { id: string }[]).find((row) => row.id === id) : project;
  const keys = Array.isArray(rows) ? rest : path.split("/");
  const value = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    holder,
  );
  return typeof value === "string" ? value : null;
}

const isAmount = (path: FieldPath): boolean => /^fundingLines\/[^/]+\/amount$/u.test(path);

/** The text around a leftover, for showing it in its sentence; empty around an amount of money. */
export function leftoverInText(
  project: ProjectContent,
  { path, from, to }: Leftover,
): { before: string; after: string } {
  const text = isAmount(path) ? null : textAt(project, path);
  if (text === null) return { before: "", after: "" };
  const marks = /[。；！？\n]/u;
  let start = from;
  while (start > 0 && !marks.test(text[start - 1]!)) start -= 1;
  let end = to;
  while (end < text.length && !marks.test(text[end]!)) end += 1;
  return { before: text.slice(start, from), after: text.slice(to, end + 1) };
}

/**
 * The edit that puts `text` in a leftover's place; null where an amount of money cannot be read, or where the field was
 * changed meanwhile so that the leftover no longer stands there.
 */
export function replaceLeftover(
  project: ProjectContent,
  { path, from, to, text: old }: Leftover,
  text: string,
): Edit | null {
  if (isAmount(path)) {
    const money = text.trim() === "" ? null : readMoney(text, "wan");
    if (money !== null && !money.ok) return null;
    return { kind: "set", path, value: money === null ? null : money.fen };
  }
  const whole = textAt(project, path);
  if (whole === null || whole.slice(from, to) !== old) return null;
  return { kind: "set", path, value: whole.slice(0, from) + text + whole.slice(to) };
}

/** The edit that drops a leftover: a number or a slogan with its clause, anything else by itself. */
export function dropLeftover(project: ProjectContent, leftover: Leftover): Edit | null {
  const whole = textAt(project, leftover.path);
  const { drop } = leftover;
  if (isAmount(leftover.path) || whole === null) return replaceLeftover(project, leftover, "");
  if (whole.slice(leftover.from, leftover.to) !== leftover.text) return null;
  return { kind: "set", path: leftover.path, value: whole.slice(0, drop.from) + whole.slice(drop.to) };
}
