/** Attaching files to a result, as edits; the result's row is made with the first of them. Pure. */
import { blankActual, type Actual, type Edit, type Evidence } from "../../../../shared/project/index.ts";

interface Place {
  indicatorId: string;
  period: Actual["period"];
}

const actualAt = (actuals: readonly Actual[], { indicatorId, period }: Place): Actual | undefined =>
  actuals.find((row) => row.indicatorId === indicatorId && row.period === period);

/** Content that is attached already is not attached again; null where nothing new is left. */
export function attachEdit(
  actuals: readonly Actual[],
  at: Place,
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
  if (actual === undefined) {
    const row = { ...blankActual(newId, at.indicatorId, at.period), evidence: fresh };
    return { kind: "insert", list: "actuals", row, before: null };
  }
  return { kind: "set", path: `actuals/${actual.id}/evidence`, value: [...actual.evidence, ...fresh] };
}

/** Takes a file off a result; the kept file itself stays, since the history can bring it back. */
export function detachEdit(actuals: readonly Actual[], at: Place, sha256: string): Edit | null {
  const actual = actualAt(actuals, at);
  if (actual === undefined || !actual.evidence.some((file) => file.sha256 === sha256)) return null;
  const value = actual.evidence.filter((file) => file.sha256 !== sha256);
  return { kind: "set", path: `actuals/${actual.id}/evidence`, value };
}
