/** What sources and uses come to, year by year, in 分. */
import { linesOfYear, sumAmounts, type Fen, type Project } from "../../../shared/project/index.ts";

export interface YearSums {
  year: number | null;
  /** Null where no line has an amount. */
  source: Fen | null;
  use: Fen | null;
}

type Money = Pick<Project, "year" | "fundingLines">;

/** The 预算年度 with the two years after it, and any other year that has lines. */
export function fundingYears(project: Money): (number | null)[] {
  if (project.year === null)
    return [null, ...new Set(project.fundingLines.map((line) => line.year).filter((year) => year !== null))];
  const years = new Set([project.year, project.year + 1, project.year + 2]);
  for (const line of project.fundingLines) if (line.year !== null) years.add(line.year);
  return [...years].toSorted((a, b) => a - b);
}

export function sumsOf(project: Money, year: number | null): YearSums {
  return {
    year,
    source: sumAmounts(linesOfYear(project, "source", year)),
    use: sumAmounts(linesOfYear(project, "use", year)),
  };
}

/** Sources less uses; null where one of them is not entered. */
export const difference = (sums: YearSums): Fen | null =>
  sums.source === null || sums.use === null ? null : sums.source - sums.use;
