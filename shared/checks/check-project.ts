import { DEFAULT_DISTRICT, type Edit, type Project } from "../project/index.ts";
import { pageOrder } from "./support/page-order.ts";
import type { Check, CheckContext, CheckResult, Finding, Severity } from "./types.ts";
import { CHECKS } from "./registry.ts";

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** What a dismissal is filed under: the first place and, where one field has several findings of a check, what this one is about. */
function subjectOf(result: CheckResult): string {
  const path = result.places[0]?.path ?? "";
  return result.about === undefined ? path : `${path}#${result.about}`;
}

function findingsOf(check: Check, project: Project, context: CheckContext): Finding[] {
  const configured = context.district.checks.severities[check.id];
  if (configured === "off") return [];
  const seen = new Map<string, number>();
  return check.run(project, context).map((result) => {
    const subject = subjectOf(result);
    const count = (seen.get(subject) ?? 0) + 1;
    seen.set(subject, count);
    const { about: _about, severity, ...rest } = result;
    const dismissal = project.dismissals.find(
      (entry) =>
        entry.checkId === check.id && (entry.path === subject || entry.path === result.places[0]?.path),
    );
    return {
      ...rest,
      key: `${check.id}:${subject}${count === 1 ? "" : `~${count}`}`,
      id: check.id,
      family: check.family,
      severity: configured ?? severity ?? check.severity,
      ...(dismissal === undefined ? {} : { dismissed: { reason: dismissal.reason } }),
    };
  });
}

/** Runs the given checks; `checkProject` runs all of them. */
export function runChecks(checks: readonly Check[], project: Project, context: CheckContext): Finding[] {
  const order = pageOrder(project);
  return checks
    .flatMap((check) => findingsOf(check, project, context))
    .map((finding) => ({ finding, place: order(finding.places[0]) }))
    .toSorted(
      (a, b) =>
        SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity] ||
        a.place - b.place ||
        (a.finding.places[0]?.from ?? 0) - (b.finding.places[0]?.from ?? 0) ||
        a.finding.id.localeCompare(b.finding.id),
    )
    .map(({ finding }) => finding);
}

/**
 * Everything the bureau would send the project back for (体检): findings by severity, then in the order of the pages.
 * Findings that were set aside come back marked `dismissed`. Pure, and total: no project makes it throw.
 */
export function checkProject(
  project: Project,
  context: CheckContext = { district: DEFAULT_DISTRICT },
): Finding[] {
  return runChecks(CHECKS, project, context);
}

/**
 * The edit that sets a finding aside with a reason (kept with the project, printed in the list that is handed in).
 * @param id a new row id.
 */
export function dismissFinding(finding: Finding, reason: string, id: string): Edit {
  const subject = finding.key.slice(finding.id.length + 1).replace(/~\d+$/u, "");
  return {
    kind: "insert",
    list: "dismissals",
    row: { id, checkId: finding.id, path: subject, reason },
    before: null,
  };
}
