import type { DistrictSettings, Project } from "../../project/index.ts";
import { scoreIndicator, scoredIndicator, type ActualValue } from "../../scoring/index.ts";
import type { ResultRow } from "../support/results.ts";
import { standardReading } from "../support/standard-reading.ts";

export interface ComputedScore {
  /** Decimal text, two places at most. */
  points: string;
  steps: string[];
}

/** What the written standard gives for the entered result; null where it needs a judgement or cannot be read. */
export function computedScore(
  { actual, row }: ResultRow,
  project: Project,
  district: DistrictSettings,
): ComputedScore | null {
  if (actual.notApplicable || actual.value === null) return null;
  const reading = standardReading(row, project.year, district);
  if (!reading.ok) return null;
  const score = scoreIndicator(reading.rule, scoredIndicator(row, project.year), actual.value as ActualValue);
  if (score.status !== "scored" || score.points === null) return null;
  return { points: score.points, steps: score.steps.map(({ text }) => text) };
}
