import type { Project } from "../../project/index.ts";
import type { OfficeContext, OfficeFinding } from "../types.ts";
import { ceilings } from "./ceilings.ts";
import { doubledActivities, doubledProjects } from "./doubles.ts";
import { jumps } from "./jumps.ts";
import type { OfficeCheck } from "./office-check.ts";

export const OFFICE_CHECKS: readonly OfficeCheck[] = [doubledProjects, doubledActivities, ceilings, jumps];

/**
 * Checks across the projects of an office (跨项目): duplicates of a year, the same activity paid twice, totals by source
 * against the ceiling, an indicator that jumped against last year. Each place names its project.
 * @param projects all projects at hand; those of `context.year` are checked, the year before serves for comparison.
 */
export function checkOffice(
  projects: readonly Project[],
  context: OfficeContext,
  checks: readonly OfficeCheck[] = OFFICE_CHECKS,
): OfficeFinding[] {
  return checks.flatMap((check) => {
    const configured = context.district.checks.severities[check.id];
    if (configured === "off") return [];
    return check.run(projects, context).map(({ about, ...rest }) => ({
      ...rest,
      key: `${check.id}:${rest.places[0]?.projectId ?? ""}#${about}`,
      id: check.id,
      family: check.family,
      severity: configured ?? check.severity,
    }));
  });
}
