/** Attaching files to a result, as edits; the result's row is made with the first of them. Pure. */
import type { Actual, Edit, Evidence } from "../../../../shared/project/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { actualAt, actualEdit, type ResultPlace } from "../result-edits.ts";

/** Characters of a file's name in a sentence. */
const NAME = 30;

/** Content that is attached already is not attached again; null where nothing new is left. */
export function attachEdit(
  actuals: readonly Actual[],
  at: ResultPlace,
  files: readonly Evidence[],
  newId: string,
): Edit | null {
  const actual = actualAt(actuals, at);
  const known = new Set(actual?.evidence.map((file) => file.sha256));
  const fresh: Evidence[] = [];
  for (const file of files) {
    if (known.has(file.sha256)) continue;
    known.add(file.sha256);
    fresh.push(file);
  }
  if (fresh.length === 0) return null;
  return actualEdit(actual, at, "evidence", [...(actual?.evidence ?? []), ...fresh], newId);
}

/** What of `files` is attached already, in a sentence; null where all of them are new. */
export function alreadyThere(
  actuals: readonly Actual[],
  at: ResultPlace,
  files: readonly Evidence[],
): string | null {
  const known = new Map(actualAt(actuals, at)?.evidence.map((file) => [file.sha256, file.name]));
  const again: string[] = [];
  for (const { sha256, name } of files) {
    const as = known.get(sha256);
    if (as === undefined) known.set(sha256, name);
    else
      again.push(as === name ? inQuotes(name, NAME) : `${inQuotes(name, NAME)}（就是${inQuotes(as, NAME)}）`);
  }
  return again.length === 0 ? null : `${again.join("、")}已经在这条指标上，内容一样，没有再添加。`;
}

/** Takes a file off a result; the kept file itself stays, since the history can bring it back. */
export function detachEdit(actuals: readonly Actual[], at: ResultPlace, sha256: string): Edit | null {
  const actual = actualAt(actuals, at);
  if (actual === undefined || !actual.evidence.some((file) => file.sha256 === sha256)) return null;
  return actualEdit(
    actual,
    at,
    "evidence",
    actual.evidence.filter((file) => file.sha256 !== sha256),
    "",
  );
}
