import type { Check } from "../types.ts";
import { planAgainstTable, tableAgainstPlan } from "./checks.ts";
import { goalActivities, goalsSayHowMuch, planHasDates, textAgainstText } from "./goals.ts";

export const TEXT_AGAINST_TABLE_CHECKS: readonly Check[] = [
  planAgainstTable,
  tableAgainstPlan,
  goalsSayHowMuch,
  goalActivities,
  textAgainstText,
  planHasDates,
];
export { compareTextWithTable } from "./compare.ts";
