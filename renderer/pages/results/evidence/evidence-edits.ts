/** Attaching files to a result, as edits; the result's row is made with the first of them. Pure. */
import type { Actual, Edit, Evidence } from "../../../../shared/project/index.ts";
import { actualAt, actualEdit, type ResultPlace } from "../result-edits.ts";

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
