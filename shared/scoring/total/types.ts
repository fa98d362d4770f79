import type { DecimalText } from "../../project/index.ts";
import type { ScoringRule } from "../rule/types.ts";
import type { ScoreStatus, ScoreStep } from "../types.ts";

/** One row's share in the total. */
export interface RowScore {
  indicatorId: string;
  level1: string;
  level2: string;
  /** unreadable: the standard could not be read, so that only a hand-set score can count. */
  status: ScoreStatus | "unreadable";
  /** What counts: the hand-set score where there is one, else the computed one. */
  points: DecimalText | null;
  /** 分值. */
  max: DecimalText;
  /** What the rule gives by itself. */
  computed: DecimalText | null;
  handSet: boolean;
  /** Actual ÷ target reached the district's threshold; the reason is then asked for. */
  overAchieved: boolean;
  steps: readonly ScoreStep[];
  rule: ScoringRule | null;
}

export interface LevelScore {
  level1: string;
  /** Empty in the sums by level 1. */
  level2: string;
  points: DecimalText;
  /** Points of the rows that apply this year. */
  max: DecimalText;
}

export interface ExecutionScore {
  status: "scored" | "empty" | "zeroBudget" | "outside";
  /** In 分; null where nothing was entered. */
  budget: number | null;
  executed: number | null;
  /** In percent, two places half up, for printing; the score comes from the unrounded rate. */
  rate: DecimalText | null;
  points: DecimalText | null;
  max: DecimalText;
}

export interface CeilingScore {
  /** 执行率 below this share of 1 … */
  below: DecimalText;
  /** … lets the total be at most this. */
  ceiling: DecimalText;
  /** Whether it lowered the total. */
  applied: boolean;
}

export type ProjectProblem =
  | { code: "points-differ"; indicatorId: string; column: DecimalText; sentence: DecimalText }
  | { code: "points-missing"; indicatorId: string }
  | { code: "unreadable"; indicatorId: string; reason: string }
  | { code: "hand-set-without-reason"; indicatorId: string }
  | { code: "hand-set-out-of-range"; indicatorId: string; max: DecimalText }
  | { code: "indicator-total"; sum: DecimalText; expected: DecimalText };

export type ProjectGrade = "优" | "良" | "中" | "差";

export interface ProjectScore {
  rows: RowScore[];
  byLevel1: LevelScore[];
  byLevel2: LevelScore[];
  execution: ExecutionScore;
  /** Set where rows do not apply: the points of all rows and of those that apply, by which the sum was scaled. */
  rescaled: { all: DecimalText; applicable: DecimalText } | null;
  /** Sum of rounded scores; null where the 分值 of a row is in doubt. What is not yet entered counts as nothing. */
  total: DecimalText | null;
  max: DecimalText;
  /** Every row that applies has a score, and 执行率 too where it counts. */
  complete: boolean;
  /** From the printed total, of a complete table of 100 points. */
  grade: ProjectGrade | null;
  ceilings: CeilingScore[];
  problems: ProjectProblem[];
}
