import type { Check } from "../types.ts";
import { readableStandard } from "./readable.ts";
import { missingVerb, perUnitTimesTarget, pointsInStandard, unitInStandard } from "./sentences.ts";

export const STANDARD_CHECKS: readonly Check[] = [
  pointsInStandard,
  unitInStandard,
  perUnitTimesTarget,
  readableStandard,
  missingVerb,
];
