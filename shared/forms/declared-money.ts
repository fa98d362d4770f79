/** 资金总额, 财政拨款, 其他资金 of a declaration: of the 预算年度, and of all years of the goal (中期). */
import { linesOfYear, sumAmounts, type Fen, type FundingLine, type Project } from "../project/index.ts";

export interface DeclaredMoney {
  total: Fen | null;
  fiscal: Fen | null;
  own: Fen | null;
  other: Fen | null;
}

/** Carry-over and sources without a class are 其他资金; every line is in exactly one sum. */
function declared(lines: readonly FundingLine[]): DeclaredMoney {
  const of = (...classes: FundingLine["sourceClass"][]): Fen | null =>
    sumAmounts(lines.filter((line) => classes.includes(line.sourceClass)));
  return {
    total: sumAmounts(lines),
    fiscal: of("fiscal"),
    own: of("own"),
    other: of("carryover", "other", ""),
  };
}

export function annualMoney(project: Project): DeclaredMoney {
  return declared(linesOfYear(project, "source", project.year));
}

export function wholeMoney(project: Project): DeclaredMoney {
  return declared(project.fundingLines.filter((line) => line.kind === "source"));
}

/** Two sums as one, null where neither has an amount. */
export function addMoney(first: Fen | null, second: Fen | null): Fen | null {
  return first === null || second === null ? (first ?? second) : first + second;
}

/** 2022年1月至2022年12月, as typed; blank where neither end is known. */
export function projectPeriod({ startDate, endDate }: Pick<Project, "startDate" | "endDate">): string {
  return startDate === "" && endDate === "" ? "" : `${startDate}至${endDate}`;
}
