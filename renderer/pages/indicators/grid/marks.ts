/** Which characters of a cell the 体检 speaks about; pure. */
import type { Finding, Severity } from "../../../../shared/checks/index.ts";

export interface Segment {
  /** Where it begins in the text. */
  from: number;
  text: string;
  severity: Severity | null;
}

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** Splits a text at the findings' places; where places overlap the worse one shows. */
export function markedSegments(text: string, path: string, findings: readonly Finding[]): Segment[] {
  const worst: (Severity | null)[] = Array.from({ length: text.length }, () => null);
  for (const severity of ORDER.toReversed()) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      for (const place of finding.places) {
        if (place.path !== path || place.from === undefined) continue;
        worst.fill(severity, Math.max(0, place.from), Math.min(text.length, place.to ?? place.from));
      }
    }
  }
  const segments: Segment[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const last = segments.at(-1);
    if (last !== undefined && last.severity === worst[index]) last.text += text[index]!;
    else segments.push({ from: index, text: text[index]!, severity: worst[index]! });
  }
  return segments;
}

/** Open findings by the indicator they concern, the worst first. */
export function findingsByRow(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const rows = new Map<string, Finding[]>();
  for (const severity of ORDER) {
    for (const finding of findings) {
      if (finding.severity !== severity || finding.dismissed !== undefined) continue;
      const ids = new Set(finding.places.map((place) => /^indicators\/([^/]+)/u.exec(place.path)?.[1]));
      for (const id of ids) if (id !== undefined) rows.set(id, [...(rows.get(id) ?? []), finding]);
    }
  }
  return rows;
}

const said = ({ key, message, severity, places }: Finding): string =>
  JSON.stringify([key, message, severity, places]);

/** Whether two lists of findings say the same, so that nothing has to be drawn anew. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a === b || (a.length === b.length && a.every((finding, index) => said(finding) === said(b[index]!)));
}
