import type { Indicator, Project } from "../../project/index.ts";
import { readStandard, type ScoredIndicator, type StandardReading } from "../../scoring/index.ts";

/** What of a row bears on reading and scoring its standard. */
export function scoredIndicator(row: Indicator, year: Project["year"]): ScoredIndicator {
  return {
    comparison: row.comparison,
    target: row.target,
    unit: row.unit,
    points: row.points,
    attribute: row.attribute,
    year,
  };
}

const cache = new WeakMap<Indicator, { year: Project["year"]; reading: StandardReading }>();

/** The reading of a row's standard. Rows are never changed in place, so typing in one row reads only that row anew. */
export function standardReading(row: Indicator, year: Project["year"]): StandardReading {
  const known = cache.get(row);
  if (known !== undefined && known.year === year) return known.reading;
  const reading = readStandard(row.standard.text, scoredIndicator(row, year), row.standard.choices);
  cache.set(row, { year, reading });
  return reading;
}
