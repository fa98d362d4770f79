import { BASIS_CHECKS } from "./basis.ts";
import { COMPLETENESS_CHECKS } from "./completeness.ts";
import { FORMAT_CHECKS } from "./format/index.ts";
import { FUNDING_CHECKS } from "./funding.ts";
import { INDICATOR_CHECKS } from "./indicators/index.ts";
import { MONITORING_CHECKS } from "./monitoring.ts";
import { SELF_EVALUATION_CHECKS } from "./self-evaluation/index.ts";
import { STANDARD_CHECKS } from "./standards/index.ts";
import { TEXT_AGAINST_TABLE_CHECKS } from "./text-against-table/index.ts";
import type { Check, CheckId } from "./types.ts";
import { WORDING_CHECKS } from "./wording.ts";
import { YEAR_CHECKS } from "./years.ts";

/** All checks of one project (体检), by family. */
export const CHECKS: readonly Check[] = [
  ...COMPLETENESS_CHECKS,
  ...FUNDING_CHECKS,
  ...INDICATOR_CHECKS,
  ...STANDARD_CHECKS,
  ...TEXT_AGAINST_TABLE_CHECKS,
  ...YEAR_CHECKS,
  ...BASIS_CHECKS,
  ...WORDING_CHECKS,
  ...FORMAT_CHECKS,
  ...SELF_EVALUATION_CHECKS,
  ...MONITORING_CHECKS,
];

/** What a check is for: its title, why the bureau cares, where the rule stands. Null for an unknown id. */
export function explainCheck(
  id: CheckId,
): Pick<Check, "id" | "family" | "severity" | "title" | "why" | "source"> | null {
  const check = CHECKS.find((entry) => entry.id === id);
  if (check === undefined) return null;
  const { family, severity, title, why, source } = check;
  return { id, family, severity, title, why, source };
}
