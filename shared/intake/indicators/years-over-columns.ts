/** Columns whose titles name a year: which year counts, and which results are those of a year before it. */
import type { Grid } from "../grid.ts";
import { columnOf, COLUMNS_OF_RESULTS, type Column } from "../words/columns.ts";
import { yearsIn } from "../words/values.ts";

interface YearsOver {
  /** The year over each column of targets or results; null where its titles name none. */
  years: (number | null)[];
  /** The year whose columns are read where the titles name several (2025年指标值 | 2026年指标值). */
  year: number | null;
  /** Results of a year before the document's own (2025年完成值 beside the 指标值 of 2026). */
  ofEarlierYear: ReadonlySet<number>;
}

interface TitledColumn {
  column: Column | null;
  year: number | null;
}

const DATED: ReadonlySet<Column> = new Set(["target", "value", "expected", "score"]);
const RESULTS: ReadonlySet<Column> = new Set(["value", "expected", "score"]);
const OF_RESULTS: ReadonlySet<Column> = new Set(COLUMNS_OF_RESULTS);

/** What a column's titles call it, and the one year that they name over targets or results. */
function titledColumn(texts: readonly string[]): TitledColumn {
  const columns = texts.map((text) => columnOf(text)).filter((column) => column !== null);
  const dated = columns.find((column) => DATED.has(column));
  const years = new Set(texts.flatMap((text) => yearsIn(text)));
  return {
    column: dated ?? columns.at(-1) ?? null,
    year: dated !== undefined && years.size === 1 ? [...years][0]! : null,
  };
}

/** Of several years side by side the document's own counts, else the last. */
function yearRead(years: readonly (number | null)[], preferred: number | null): number | null {
  const named = new Set(years.filter((year) => year !== null));
  if (named.size < 2) return null;
  return preferred !== null && named.has(preferred) ? preferred : Math.max(...named);
}

/**
 * Beside targets of no year a dated result is an earlier year's where another column holds the year's own results, or
 * where it lies before the document's year and the form asks for no results at all.
 */
function earlierResults(columns: readonly TitledColumn[], preferred: number | null): Set<number> {
  const targets = columns.filter(({ column }) => column === "target");
  if (targets.length === 0 || targets.some(({ year }) => year !== null)) return new Set();
  const undated = columns.filter(({ year }) => year === null);
  const hasOwn = undated.some(({ column }) => column === "value");
  const asksResults = undated.some(({ column }) => column !== null && OF_RESULTS.has(column));
  const indexes = columns.flatMap(({ column, year }, index) => {
    if (year === null || column === null || !RESULTS.has(column)) return [];
    const isBefore = preferred === null ? hasOwn : year < preferred && (hasOwn || !asksResults);
    return isBefore ? [index] : [];
  });
  return new Set(indexes);
}

/** @param preferred the document's own year, where it is known */
export function yearsOver(grid: Grid, from: number, to: number, preferred: number | null): YearsOver {
  const columns = Array.from({ length: grid.columnCount }, (_, index) =>
    titledColumn(grid.at.slice(from, to).map((line) => line[index]!.text)),
  );
  const ofEarlierYear = earlierResults(columns, preferred);
  const years = columns.map(({ year }, index) => (ofEarlierYear.has(index) ? null : year));
  return { years, year: yearRead(years, preferred), ofEarlierYear };
}
