/** Sums over a project's money, in 分. */
import type { Fen } from "./money.ts";
import type { FundingLine, Project } from "./schema.ts";

/** Sum of the entered amounts; null where no line has one, so that "nothing entered" is not printed as 0. */
export function sumAmounts(lines: readonly FundingLine[]): Fen | null {
  const amounts = lines.map((line) => line.amount).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((total, amount) => total + amount, 0);
}

/** The lines of one kind in one year; a line without a year belongs to the 预算年度. */
export function linesOfYear(
  project: Pick<Project, "year" | "fundingLines">,
  kind: FundingLine["kind"],
  year: number | null,
): FundingLine[] {
  return project.fundingLines.filter((line) => line.kind === kind && (line.year ?? project.year) === year);
}

/** 年度资金总额: what the sources of the 预算年度 add up to; where none is entered, what the uses add up to. */
export function annualAmount(project: Pick<Project, "year" | "fundingLines">): Fen | null {
  return (
    sumAmounts(linesOfYear(project, "source", project.year)) ??
    sumAmounts(linesOfYear(project, "use", project.year))
  );
}
