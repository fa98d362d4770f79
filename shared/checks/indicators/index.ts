import type { Check } from "../types.ts";
import {
  doubledInName,
  nameAndUnit,
  qualitativeValue,
  quantitativeValue,
  unmeasuredName,
  vagueTarget,
} from "./cells.ts";
import {
  classesInPlace,
  costIndicator,
  duplicateRows,
  outputAsBenefit,
  paymentsAsOutput,
  requiredClasses,
} from "./classes.ts";
import { pointsByLevel, pointsTotal } from "./points.ts";
import {
  againstLastYear,
  costDirection,
  formulaOfAnother,
  percentBounds,
  sameRates,
  spendingAsTarget,
} from "./targets.ts";

export const INDICATOR_CHECKS: readonly Check[] = [
  pointsTotal,
  pointsByLevel,
  quantitativeValue,
  requiredClasses,
  vagueTarget,
  qualitativeValue,
  classesInPlace,
  duplicateRows,
  nameAndUnit,
  percentBounds,
  costDirection,
  spendingAsTarget,
  outputAsBenefit,
  againstLastYear,
  paymentsAsOutput,
  sameRates,
  formulaOfAnother,
  costIndicator,
  unmeasuredName,
  doubledInName,
];
