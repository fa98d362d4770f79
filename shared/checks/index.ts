export * from "./types.ts";
export { checkProject, dismissFinding, runChecks } from "./check-project.ts";
export { healthScore, type HealthScore } from "./health-score.ts";
export { CHECKS, explainCheck } from "./registry.ts";
export {
  compareTextWithTable,
  type Measure,
  type Pair,
  type Quantity,
  type TextTableComparison,
} from "./text-against-table/index.ts";
export { OFFICE_CHECKS, checkOffice, type OfficeCheck } from "./office/index.ts";
