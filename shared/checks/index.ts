export * from "./types.ts";
export { checkProject, dismissFinding, runChecks } from "./check-project.ts";
export {
  asUsual,
  changedRules,
  changesOf,
  CHECK_RULES,
  rulesMatching,
  SEVERITY_LABEL,
  withParameter,
  withSeverity,
  type CheckRule,
  type SeverityChoice,
} from "./rules.ts";
export { CHECK_PARAMETERS, parameterFits, parameterText, type ParameterKey } from "./parameters.ts";
export { healthScore, type HealthScore } from "./health-score.ts";
export { CHECKS, explainCheck } from "./registry.ts";
export { compareTextWithTable } from "./text-against-table/index.ts";
export { checkOffice, namesake, OFFICE_CHECKS } from "./office/index.ts";
export { documentReferences, type DocumentReference } from "./support/references.ts";
