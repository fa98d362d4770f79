/** Which projects are shown, the most urgent first. Pure. */
import type { Finding, Severity } from "../../../shared/checks/index.ts";
import type { CheckedProject } from "./check-all.ts";

export type Wanted = "error" | "any" | "all";

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

const weighs = ({ findings }: CheckedProject): readonly number[] => [
  countOf(findings, "error"),
  countOf(findings, "warning"),
];

export function ranked(checked: readonly CheckedProject[], wanted: Wanted): CheckedProject[] {
  return checked
    .filter((entry) => {
      const [errors, warnings] = weighs(entry) as [number, number];
      return wanted === "all" || errors > 0 || (wanted === "any" && warnings > 0);
    })
    .toSorted((a, b) => {
      const [[aErrors, aWarnings], [bErrors, bWarnings]] = [weighs(a), weighs(b)] as [
        [number, number],
        [number, number],
      ];
      return bErrors - aErrors || bWarnings - aWarnings || a.name.localeCompare(b.name, "zh");
    });
}
