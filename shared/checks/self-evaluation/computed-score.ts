import Big from "big.js";

import { readComparison, readDecimal, type DistrictSettings, type Project } from "../../project/index.ts";
import { scoreIndicator, scoredIndicator, type ActualValue, type ScoringInput } from "../../scoring/index.ts";
import { numberOfResult, type ResultRow } from "../support/results.ts";
import { standardReading } from "../support/standard-reading.ts";
import { readUnit } from "../support/units.ts";

export interface ComputedScore {
  /** Decimal text, two places at most. */
  points: string;
  steps: string[];
}

/**
 * The standard counts mishaps (每发现1户错发扣2分) and the result is the rate itself (发放准确率 100 %): how many mishaps
 * there were is not known from it.
 */
function saysAnotherMeasure({ actual, row }: ResultRow, inputs: readonly ScoringInput[]): boolean {
  const [input] = inputs;
  const value = numberOfResult(actual.value);
  const target = readDecimal(row.target);
  if (inputs.length !== 1 || input?.kind !== "number" || value === null || target === null) return false;
  if (typeof actual.value === "object") return false;
  const [asked, own] = [readUnit(input.unit ?? ""), readUnit(row.unit)];
  if (asked === null || own === null || asked.canonical === own.canonical) return false;
  const sign = readComparison(row.comparison);
  return sign === "≤" || sign === "<" ? value <= Number(target) : value >= Number(target);
}

/** From so many points, up to so many. */
export interface ScoreBand {
  grade: string;
  least: Big;
  most: Big;
  /** 60 % to below 80 %: the upper end belongs to the next grade. */
  mostIncluded: boolean;
}

/** Where a judged grade leaves room (达成年度指标 80 %–100 %): the points that it allows; null for every other standard. */
export function scoreBand(
  { actual, row }: ResultRow,
  project: Project,
  district: DistrictSettings,
): ScoreBand | null {
  const reading = standardReading(row, project.year, district);
  const value = actual.value;
  const grade = typeof value === "object" && value !== null && !Array.isArray(value) ? value["grade"] : value;
  if (!reading.ok || typeof grade !== "string" || grade.trim() === "") return null;
  const { base } = reading.rule;
  if (base.type !== "gradeRanges" && base.type !== "gradePoints") return null;
  const range = base.ranges.find(({ label }) => label.startsWith(grade.trim()));
  if (range === undefined) return null;
  const pointsOf = (end: string) =>
    base.type === "gradeRanges" ? new Big(base.points).times(end).div(100) : new Big(end);
  return {
    grade: grade.trim(),
    least: pointsOf(range.from),
    most: pointsOf(range.to),
    // The upper end of a share belongs to the next grade, that of points to its own.
    mostIncluded: !("toInclusive" in range) || range.toInclusive === true,
  };
}

/** What the written standard gives for the entered result; null where it needs a judgement or cannot be read. */
export function computedScore(
  entry: ResultRow,
  project: Project,
  district: DistrictSettings,
): ComputedScore | null {
  const { actual, row } = entry;
  if (actual.notApplicable || actual.value === null) return null;
  const reading = standardReading(row, project.year, district);
  if (!reading.ok || saysAnotherMeasure(entry, reading.inputs)) return null;
  const score = scoreIndicator(reading.rule, scoredIndicator(row, project.year), actual.value as ActualValue);
  if (score.status !== "scored" || score.points === null) return null;
  return { points: score.points, steps: score.steps.map(({ text }) => text) };
}
