/**
 * What a standard means, as data. A rule is evaluated in three stages, and nothing else happens:
 *
 *   gates (一票否决, 低于60%不得分)  →  base (what the result itself earns)  →  adjustments (每…扣, 另加)  →  kept in [floor, points]
 *
 * All numbers are decimal text; percentages are written as percent ("95" is 95 %). Quantities are in the indicator's own
 * unit, days or percent. Names of inputs refer to `ScoringRule.inputs`.
 */
import type { DecimalText } from "../../project/index.ts";
import type { ScoringInput } from "../types.ts";

/** "target" for the indicator's 指标值, else decimal text: a number that stands in the sentence. */
export type Reference = string;

/**
 * The indicator's deadline, an ISO day, or a day of the 预算年度 ("Y-10-31") or of a year beside it ("Y+1-03-31") where
 * no year was known when the sentence was read.
 */
export type DateReference = string;

/** A number derived from one input. Shortfall, excess, deviation and lateness are never negative. */
export type Quantity =
  | { of: "value"; input: string }
  /** 完成率: 实际 ÷ 指标值, in percent. */
  | { of: "completion"; input: string }
  /** Distance from a reference, in the input's unit or in percent of the reference; `beyond` is a tolerance taken off it. */
  | {
      of: "shortfall" | "excess" | "deviation";
      input: string;
      from: Reference;
      in: "unit" | "percent";
      beyond?: DecimalText;
    }
  /** Calendar days or begun-and-ended months after a deadline. */
  | { of: "lateness"; input: string; from: DateReference; in: "day" | "month"; beyond?: DecimalText };

export interface Bound {
  value: Reference;
  inclusive: boolean;
}

export interface DateBound {
  date: DateReference;
  inclusive: boolean;
}

export type Condition =
  /** Meets (or misses) the indicator's own target by its sign. `words` are further names of the met state. */
  | { test: "met"; input: string; met: boolean; words?: string[] }
  | { test: "range"; quantity: Quantity; min?: Bound; max?: Bound }
  | { test: "date"; input: string; after?: DateBound; by?: DateBound };

/** Capped at `points`, never below 0. */
export interface Proportional {
  input: string;
  /** 实际÷基准 · 基准÷实际 (reverse formula A) · 1−(实际−基准)÷基准 (reverse formula B). */
  direction: "positive" | "reverseRatio" | "reverseLinear";
  base: Reference;
  points: DecimalText;
}

export type Outcome = { points: DecimalText } | { proportional: Proportional };

export interface Case {
  /** All of them must hold. */
  when: Condition[];
  earns: Outcome;
}

/** How the part of a step that is left over counts. */
export type PartialStep = "down" | "up" | "linear";

/** `per` points for every `each` of the quantity; each of the parts of a scheme with its own points. */
export interface Steps {
  quantity: Quantity;
  each: DecimalText;
  per: DecimalText;
  partial: PartialStep;
}

export interface ChecklistPart {
  label: string;
  points: DecimalText;
}

export interface Grade {
  label: string;
  points: DecimalText;
}

export interface GradeRange {
  label: string;
  /** Shares of the points in percent. */
  from: DecimalText;
  to: DecimalText;
  /** The upper end itself belongs to the grade. */
  toInclusive: boolean;
}

/** Points that a person gives to a grade: from…to, both of them included. */
export interface GradePoints {
  label: string;
  from: DecimalText;
  to: DecimalText;
}

export type Base =
  /** All points, or the 基本分 from which adjustments go on. */
  | { type: "start"; points: DecimalText }
  /** The first case that holds decides. */
  | { type: "cases"; cases: Case[]; otherwise: Outcome }
  | { type: "proportional"; proportional: Proportional }
  | { type: "credit"; steps: Steps }
  /** sum: each ticked part earns its points. highest: the best ticked one. allOf: only all of them together earn anything. */
  | { type: "checklist"; input: string; mode: "sum" | "highest"; parts: ChecklistPart[] }
  | { type: "allOf"; input: string; points: DecimalText; labels: string[] }
  | { type: "grades"; input: string; grades: Grade[] }
  | { type: "gradeRanges"; grade: string; ratio: string; points: DecimalText; ranges: GradeRange[] }
  | { type: "gradePoints"; grade: string; score: string; ranges: GradePoints[] }
  /** A person sets the points (or the deduction: 0, or min to max) and says why. */
  | {
      type: "manual";
      input: string;
      mode: "score" | "deduct";
      points: DecimalText;
      min: DecimalText;
      max: DecimalText;
    }
  /** Parts scored on their own; `highest` takes the best part that was entered. */
  | { type: "parts"; mode: "sum" | "highest"; parts: Part[] };

export interface Part extends Scheme {
  label: string;
}

/** `sign` says whether the steps or the points are taken off or added; `most` limits what they can come to. */
export type Adjustment =
  | { type: "steps"; sign: "deduct" | "add"; steps: Steps; most?: DecimalText }
  | { type: "when"; sign: "deduct" | "add"; when: Condition[]; points: DecimalText };

export interface Gate {
  when: Condition[];
  earns: Outcome;
}

export interface Scheme {
  points: DecimalText;
  floor: DecimalText;
  gates: Gate[];
  base: Base;
  adjustments: Adjustment[];
}

export interface RuleInput extends ScoringInput {
  /** What counts where nothing was entered for it beside a result that was: only for counts of faults ("0"). */
  whenEmpty?: DecimalText;
  /** 绝对值: −12 counts as 12. */
  magnitude?: true;
}

export interface ScoringRule extends Scheme {
  version: 1;
  inputs: RuleInput[];
  /** What the sentence says of an indicator that does not apply this year. */
  absent?: "full" | "exclude";
}
