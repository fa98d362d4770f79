import type { Check } from "../types.ts";
import {
  doubledInName,
  nameAndUnit,
  qualitativeValue,
  quantitativeValue,
  unmeasuredName,
  vagueTarget,
} from "./cells.ts";
import { classesInPlace, costIndicator, duplicateRows, outputAsBenefit, requiredClasses } from "./classes.ts";
import { oneFeeTwoUnits, paymentsAsOutput } from "./payments.ts";
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
  oneFeeTwoUnits,
  sameRates,
  formulaOfAnother,
  costIndicator,
  unmeasuredName,
  doubledInName,
];
