/** What becomes of a leftover: something in its place, or dropped with what belongs to it. */
import { readMoney, type Edit, type FieldPath, type ProjectContent } from "../../project/index.ts";
import { inQuotes } from "../../text/index.ts";
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

/** The characters that dropping it takes away, as they stand; an amount of money as printed. */
export function droppedText(project: ProjectContent, { path, text, drop }: Leftover): string {
  const whole = isAmount(path) ? null : textAt(project, path);
  return whole === null ? text : whole.slice(drop.from, drop.to);
}

/** The others among `asked` that stand in what goes with a leftover. */
export function goingAlong({ key, path, drop }: Leftover, asked: readonly Leftover[]): Leftover[] {
  return asked.filter(
    (other) => other.key !== key && other.path === path && other.from < drop.to && drop.from < other.to,
  );
}

const listed = (leftovers: readonly Leftover[]): string =>
  leftovers.map(({ text }) => inQuotes(text, 12)).join("");
const EDGE_MARKS = /^[，；、。\s]+|[，；、。\s]+$/gu;
const LONGEST_REMOVAL = 60;

/** The words that go, without the marks at their edges, to be put into a sentence. */
export const removedWords = (text: string): string => inQuotes(text.replace(EDGE_MARKS, ""), LONGEST_REMOVAL);

/**
 * What 删去 takes away beside the leftover itself, as a sentence: what of it was confirmed already, and what is still to be
 * looked at. null where nothing else goes.
 */
export function removalInWords(
  project: ProjectContent,
  leftover: Leftover,
  { open, kept }: { open: readonly Leftover[]; kept: readonly Leftover[] },
): string | null {
  const dropped = droppedText(project, leftover);
  if (dropped === leftover.text) return null;
  const confirmed = goingAlong(leftover, kept);
  const unasked = goingAlong(leftover, open);
  return [
    `删去时去掉${removedWords(dropped)}`,
    confirmed.length > 0 ? `其中${listed(confirmed)}已核对过` : "",
    unasked.length > 0 ? `${confirmed.length > 0 ? "" : "其中"}${listed(unasked)}还没有核对` : "",
  ]
    .filter((part) => part !== "")
    .join("，");
}

/** The edit that drops a leftover with what goes along. */
export function dropLeftover(project: ProjectContent, leftover: Leftover): Edit | null {
  const whole = textAt(project, leftover.path);
  const { drop } = leftover;
  if (isAmount(leftover.path) || whole === null) return replaceLeftover(project, leftover, "");
  if (whole.slice(leftover.from, leftover.to) !== leftover.text) return null;
  return { kind: "set", path: leftover.path, value: whole.slice(0, drop.from) + whole.slice(drop.to) };
}
