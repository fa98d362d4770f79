/** 汇总: what all projects of some years add up to. Money in 分, points as decimal text, scores in hundredths. */
import type { DecimalText, FundingLine, ProjectState } from "../project/index.ts";

export type ScoreStatus = "none" | "open" | "complete";

export interface SummaryFigures {
  years: { year: number; projects: number; amount: number; withoutAmount: number }[];
  states: { year: number; state: ProjectState; projects: number; amount: number }[];
  /** 资金来源 of the 预算年度. What a project has only as uses (用途) stands under no source. */
  sources: {
    year: number;
    source: string;
    sourceClass: FundingLine["sourceClass"];
    projects: number;
    amount: number;
  }[];
  levels: { year: number; level1: string; points: DecimalText; indicators: number; projects: number }[];
  /** Self-evaluation. `total` is the sum of the totals of complete ones. */
  scores: { year: number; status: ScoreStatus; grade: string; projects: number; total: number }[];
  /** 全年（调整后）预算数 and 执行数 as entered at the self-evaluation. */
  execution: { year: number; projects: number; budget: number; executed: number }[];
  /** Projects outside the trash without a 预算年度: they are in no sum. */
  withoutYear: number;
}

/** What the sums are narrowed to when a line of them is opened. */
export type SummaryFilter =
  | { kind: "source"; source: string }
  | { kind: "withoutSource" }
  | { kind: "state"; state: ProjectState }
  | { kind: "grade"; grade: string }
  | { kind: "score"; status: ScoreStatus }
  | { kind: "level"; level1: string };

export interface SummaryProject {
  id: string;
  year: number;
  name: string;
  unitName: string;
  state: ProjectState;
  amount: number | null;
  points: DecimalText;
  indicatorCount: number;
  score: { status: ScoreStatus; total: number | null; grade: string } | null;
}
