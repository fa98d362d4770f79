import type { DecimalText } from "../project/index.ts";

/** Half-open range of UTF-16 offsets into the standard as written. */
export interface Span {
  from: number;
  to: number;
}

/** What of an indicator bears on reading its standard. All texts as written. */
export interface ScoredIndicator {
  /** The 三级指标: where the standard speaks of it by name, the name's words mean nothing else. */
  name?: string;
  /** = ＝ ═ ﹦ ≥ >= ≧ > ≤ <= ≦ < 定性 or "". */
  comparison: string;
  /** A number, decimal text, two numbers, a date (ISO or as written) or words. */
  target: string | number | readonly (string | number)[];
  unit: string;
  points?: DecimalText | number;
  attribute?: "" | "quantitative" | "qualitative";
  /** The 预算年度, for dates without a year. */
  year?: number | null;
}

/** What has to be entered to score the indicator. */
export interface ScoringInput {
  id: string;
  label: string;
  kind: "number" | "date" | "grade" | "checklist" | "manual" | "judgement";
  unit?: string;
  /** For grades: the labels; for checklists: the parts. */
  options?: string[];
  /** For manual input: the range, as decimal text. */
  min?: DecimalText;
  max?: DecimalText;
}

/** What the phrase leaves open, in Chinese, with the reading that was taken. */
export interface Assumption {
  id: string;
  text: string;
  options: { value: string; label: string }[];
  chosen: string;
}

export interface ReadClause extends Span {
  /** 每参加1人得0.05分. */
  reads: string;
}

export type ScoreStatus = "scored" | "empty" | "notApplicable" | "needsJudgement" | "invalid";

export interface ScoreStep {
  text: string;
  clause?: Span;
}

export interface IndicatorScore {
  status: ScoreStatus;
  points: DecimalText | null;
  max: DecimalText;
  steps: ScoreStep[];
}

/** A result as entered: a number or decimal text, a date, a grade's name, booleans, or an object by input id or label. */
export type ActualValue =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean | null)[]
  | { readonly [input: string]: ActualValue };
