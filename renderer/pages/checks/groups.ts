/** The findings in the groups in which they are shown, and how many each family has. Pure. */
import {
  CHECK_FAMILIES,
  CHECK_FAMILY_LABEL,
  type CheckFamily,
  type Finding,
  type Severity,
} from "../../../shared/checks/index.ts";
import {
  pageOfPath,
  PROJECT_PAGE_LABEL,
  PROJECT_PAGES,
  type ProjectPage,
} from "../../../shared/project/index.ts";

export interface FindingGroup {
  key: string;
  title: string;
  severity: Severity | null;
  findings: Finding[];
}

export type Grouping = "severity" | "page";

const SEVERITIES: readonly { severity: Severity; title: string }[] = [
  { severity: "error", title: "必改" },
  { severity: "warning", title: "建议改" },
  { severity: "hint", title: "提示" },
];

/** The page on which a finding is mended: that of the first place it names. */
export function pageOf(finding: Finding): ProjectPage {
  const path = finding.places[0]?.path ?? "";
  // Results and money of the monitoring have the fields of the self-evaluation, on a page of their own.
  const monitored = finding.family === "monitoring" && /^(actuals|budgets)\//u.test(path);
  return monitored ? "monitoring" : pageOfPath(path);
}

/** Groups that have findings, in order; the order inside each stays. */
export function groupFindings(findings: readonly Finding[], by: Grouping): FindingGroup[] {
  const groups =
    by === "severity"
      ? SEVERITIES.map(({ severity, title }) => ({
          key: severity,
          title,
          severity,
          findings: findings.filter((finding) => finding.severity === severity),
        }))
      : PROJECT_PAGES.map((page) => ({
          key: page,
          title: PROJECT_PAGE_LABEL[page],
          severity: null,
          findings: findings.filter((finding) => pageOf(finding) === page),
        }));
  return groups.filter((group) => group.findings.length > 0);
}

export interface FamilyCount {
  family: CheckFamily;
  label: string;
  count: number;
}

export const countFamilies = (findings: readonly Finding[]): FamilyCount[] =>
  CHECK_FAMILIES.map((family) => ({
    family,
    label: CHECK_FAMILY_LABEL[family],
    count: findings.filter((finding) => finding.family === family).length,
  })).filter(({ count }) => count > 0);
