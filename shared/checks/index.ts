export * from "./types.ts";
export { checkProject, dismissFinding, runChecks } from "./check-project.ts";
export { healthScore, type HealthScore } from "./health-score.ts";
export { CHECKS, explainCheck } from "./registry.ts";
export { compareTextWithTable } from "./text-against-table/index.ts";
export { checkOffice, namesake, OFFICE_CHECKS } from "./office/index.ts";
export { documentReferences, type DocumentReference } from "./support/references.ts";
