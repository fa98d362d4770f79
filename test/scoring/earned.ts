import { readStandard, scoreIndicator, type ScoredIndicator } from "../../shared/scoring/index.ts";

/** An indicator of 2025. */
export const row = (
  comparison: string,
  target: number | string,
  unit: string,
  points = 10,
): ScoredIndicator => ({ comparison, target, unit, points, year: 2025 });

/** What each result earns under a standard, as "result→points" in the order given; the reason where it is refused. */
export function earned(
  phrase: string,
  indicator: ScoredIndicator,
  results: string,
  choices: Readonly<Record<string, string>> = {},
): string {
  const reading = readStandard(phrase, indicator, choices);
  if (!reading.ok) return reading.reason;
  return results
    .split(" ")
    .map((pair) => pair.split("→")[0]!)
    .map((actual) => `${actual}→${scoreIndicator(reading.rule, indicator, actual).points}`)
    .join(" ");
}
