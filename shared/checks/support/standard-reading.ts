import type { DistrictSettings, Indicator, Project } from "../../project/index.ts";
import {
  readRow,
  scoredIndicator,
  standardConsistency,
  type ConsistencyWarning,
  type StandardReading,
} from "../../scoring/index.ts";

interface RowReading {
  year: Project["year"];
  reverseFormula: DistrictSettings["reverseFormula"];
  reading: StandardReading;
  warnings: ConsistencyWarning[];
}

const cache = new WeakMap<Indicator, RowReading>();

function rowReading(row: Indicator, year: Project["year"], district: DistrictSettings): RowReading {
  const known = cache.get(row);
  if (known !== undefined && known.year === year && known.reverseFormula === district.reverseFormula)
    return known;
  const reading = readRow(row, year, district);
  const warnings = standardConsistency(scoredIndicator(row, year), reading);
  const fresh = { year, reverseFormula: district.reverseFormula, reading, warnings };
  cache.set(row, fresh);
  return fresh;
}

/** The reading of a row's standard. Rows are never changed in place, so typing in one row reads only that row anew. */
export function standardReading(
  row: Indicator,
  year: Project["year"],
  district: DistrictSettings,
): StandardReading {
  return rowReading(row, year, district).reading;
}

/** What the reading of a standard finds at odds with the row's other cells. */
export function standardWarnings(
  row: Indicator,
  year: Project["year"],
  district: DistrictSettings,
): readonly ConsistencyWarning[] {
  return rowReading(row, year, district).warnings;
}
