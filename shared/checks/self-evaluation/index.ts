import { againstApproved } from "./approved.ts";
import type { Check } from "../types.ts";
import { executionRate, lowExecution, totalRow } from "./money.ts";
import { overAchieved, reasonForLoss, scoreInBounds, wordsForNumber } from "./scores.ts";
import { totalAndGrade } from "./total.ts";
import { resultsInText, resultsLeftOut } from "./told.ts";

export const SELF_EVALUATION_CHECKS: readonly Check[] = [
  executionRate,
  totalRow,
  scoreInBounds,
  reasonForLoss,
  overAchieved,
  totalAndGrade,

  lowExecution,
  againstApproved,
  wordsForNumber,
  resultsInText,
  resultsLeftOut,
];
