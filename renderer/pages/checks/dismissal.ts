/** Which reason belongs to a finding; pure. */
import type { Finding } from "../../../shared/checks/index.ts";
import type { Dismissal } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";

/** Characters of a finding in a row of the history. */
const SAID = 40;

export const setAsideLabel = ({ message }: Finding): string => `说明不改${inQuotes(message, SAID)}的理由`;
export const takenBackLabel = ({ message }: Finding): string => `收回不改${inQuotes(message, SAID)}的理由`;

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
