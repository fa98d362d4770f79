/** Sums over the figures, as tables and charts show them. */
import Big from "big.js";

import { roundHalfUp, type FundingCeiling, type FundingLine } from "../project/index.ts";
import type { SummaryFigures } from "./figures.ts";

export const SOURCE_CLASS_LABEL: Readonly<Record<FundingLine["sourceClass"], string>> = {
  fiscal: "财政拨款",
  carryover: "上年结转",
  own: "单位自有资金",
  other: "其他资金",
  "": "未分类",
};

const CLASS_ORDER = ["fiscal", "carryover", "own", "other", ""] as const;

export interface Share {
  label: string;
  amount: number;
  projects: number;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const totalAmount = (figures: SummaryFigures, year?: number): number =>
  total(figures.years.filter((row) => year === undefined || row.year === year).map((row) => row.amount));

export const totalProjects = (figures: SummaryFigures): number =>
  total(figures.years.map((row) => row.projects));

/** Money by 资金类别, the official order. */
export function bySourceClass(figures: SummaryFigures): Share[] {
  return CLASS_ORDER.flatMap((sourceClass) => {
    const rows = figures.sources.filter((row) => row.sourceClass === sourceClass);
    if (rows.length === 0) return [];
    const amount = total(rows.map((row) => row.amount));
    return [
      { label: SOURCE_CLASS_LABEL[sourceClass], amount, projects: total(rows.map((row) => row.projects)) },
    ];
  });
}

/** Money by the name of its source, the largest first. */
export function bySource(figures: SummaryFigures, year?: number): Share[] {
  const rows = figures.sources.filter((row) => year === undefined || row.year === year);
  return [...Map.groupBy(rows, (row) => row.source)]
    .map(([label, group]) => ({
      label,
      amount: total(group.map((row) => row.amount)),
      projects: total(group.map((row) => row.projects)),
    }))
    .toSorted((a, b) => b.amount - a.amount || (a.label < b.label ? -1 : 1));
}

/** Money that stands under no source: of projects that list only what it is used for. */
export const withoutSource = (figures: SummaryFigures, year?: number): number =>
  totalAmount(figures, year) - total(bySource(figures, year).map((row) => row.amount));

export interface CeilingUse extends FundingCeiling {
  used: number;
  /** Negative where the projects ask for more. */
  left: number;
}

/** What each entered 控制数 of the years has left. An empty source is the ceiling of everything. */
export function ceilingUses(figures: SummaryFigures, ceilings: readonly FundingCeiling[]): CeilingUse[] {
  const years = new Set(figures.years.map((row) => row.year));
  return ceilings
    .filter((ceiling) => years.has(ceiling.year))
    .map((ceiling) => {
      const source = ceiling.source.trim();
      const asked = bySource(figures, ceiling.year).find((row) => row.label === source)?.amount ?? 0;
      // The checks count the sources alone; so does what is left of the total.
      const all = total(bySource(figures, ceiling.year).map((row) => row.amount));
      const used = source === "" ? all : asked;
      return { ...ceiling, used, left: ceiling.amount - used };
    });
}

export const GRADES = ["优", "良", "中", "差"] as const;

export interface GradeCount {
  grade: string;
  projects: number;
}

/** Complete self-evaluations by grade, the best first. */
export function byGrade(figures: SummaryFigures): GradeCount[] {
  return GRADES.map((grade) => ({
    grade,
    projects: total(figures.scores.filter((row) => row.grade === grade).map((row) => row.projects)),
  }));
}

const completeScores = (figures: SummaryFigures, year?: number): SummaryFigures["scores"] =>
  figures.scores.filter((row) => row.status === "complete" && (year === undefined || row.year === year));

/** How many projects have a complete total. */
export const scoredProjects = (figures: SummaryFigures): number =>
  total(completeScores(figures).map((row) => row.projects));

/** The mean of the complete totals, two places half up; null where none is complete. */
export function meanScore(figures: SummaryFigures, year?: number): string | null {
  const complete = completeScores(figures, year);
  const projects = total(complete.map((row) => row.projects));
  if (projects === 0) return null;
  const sum = complete.reduce((all, row) => all.plus(row.total), new Big(0));
  return roundHalfUp(sum.div(projects * 100), 2).toFixed(2);
}

export interface LevelTotal {
  level1: string;
  points: string;
  indicators: number;
  projects: number;
}

/** Points by 一级指标 over all years, exact. */
export function byLevel(figures: SummaryFigures): LevelTotal[] {
  return [...Map.groupBy(figures.levels, (row) => row.level1)].map(([level1, rows]) => ({
    level1,
    points: rows.reduce((sum, row) => sum.plus(row.points), new Big(0)).toFixed(),
    indicators: total(rows.map((row) => row.indicators)),
    projects: total(rows.map((row) => row.projects)),
  }));
}

export interface ExecutionTotal {
  /** How many projects have entered both figures. */
  projects: number;
  budget: number;
  executed: number;
  /** Percent, two places half up; null where there is no budget. */
  rate: string | null;
}

/** 执行率 over all entered budgets: 执行数 ÷ 全年（调整后）预算数. */
export function executionTotal(figures: SummaryFigures, year?: number): ExecutionTotal {
  const rows = figures.execution.filter((row) => year === undefined || row.year === year);
  const budget = total(rows.map((row) => row.budget));
  const executed = total(rows.map((row) => row.executed));
  const rate = budget === 0 ? null : roundHalfUp(new Big(executed).times(100).div(budget), 2).toFixed(2);
  return { projects: total(rows.map((row) => row.projects)), budget, executed, rate };
}
