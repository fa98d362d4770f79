/** Which reason belongs to a finding; pure. */
import type { Finding } from "../../../shared/checks/index.ts";
import type { Dismissal } from "../../../shared/project/index.ts";

/** A reason is filed under the finding's subject, or under the whole field it is about (shared/checks, dismissFinding). */
export function dismissalOf(finding: Finding, dismissals: readonly Dismissal[]): Dismissal | null {
  const subject = finding.key.slice(finding.id.length + 1).replace(/~\d+$/u, "");
  const path = finding.places[0]?.path;
  return (
    dismissals.find(
      (entry) => entry.checkId === finding.id && (entry.path === subject || entry.path === path),
    ) ?? null
  );
}
