/** What a standard says, statement by statement, before it is put together. */
import type { DecimalText } from "../../../project/index.ts";
import type { Span } from "../../types.ts";
import type { Amount, AwardSyntax, ConditionAt, Element, PerSyntax } from "../syntax.ts";

export interface Statement extends Span {
  conditions: ConditionAt[];
  per: PerSyntax | null;
  otherwise: boolean;
  or: boolean;
  award: AwardSyntax;
  /** 按B/A或A/B: the second of two formulas, for indicators where less is better. */
  alternative: AwardSyntax | null;
  /** Text before the award that belongs to no condition. */
  label: string;
  /** The label as far as it follows the last comma or dunhao, for lists of names. */
  labels: string[];
  /** Everything before the award, as written: 未制定方案. */
  wording: string;
  partStep: "up" | "down" | "linear" | null;
  doubled: boolean;
  /** 再扣3分: beside what was taken off before. */
  again: boolean;
  group: number;
}

/** 86%扣4分: a result and what it earns or costs. */
export interface Example extends Span {
  amount: Amount;
  award: AwardSyntax;
}

/** Everything a standard says, in order. */
export interface Statements extends Span {
  all: Statement[];
  headers: ({ points: DecimalText } & Span)[];
  starts: ({ points: DecimalText } & Span)[];
  limits: Extract<Element, { type: "limit" }>[];
  /** 不设上限. */
  unlimited: Span | null;
  exhaust: Span | null;
  untilFull: Span | null;
  absent: "full" | "exclude" | null;
  highest: Span | null;
  /** 两项相加: the parts are to be added. */
  summed: Span | null;
  /** 以此类推: the statements before it go on in the same way. */
  analogy: Span | null;
  chooseOne: Span | null;
  examples: Example[];
  together: Extract<Element, { type: "together" }> | null;
  eachPart: (Extract<Element, { type: "eachPart" }> & { labels: string[] }) | null;
  /** The names as one piece of wording. */
  respectively: (Extract<Element, { type: "respectively" }> & { labels: string[] }) | null;
  weights: Extract<Element, { type: "weights" }> | null;
  counts: Amount[];
  bothWays: Span | null;
  /** Rates as the sentence says how they are computed. */
  ratios: ({ name: string; ofTarget: boolean; due?: Amount } & Span)[];
  /** What a letter is said to be measured in. */
  measures: ({ unit: string } & Span)[];
  /** Conditions that earn nothing by themselves: 按月发放。, 以95%为标准. */
  loose: ConditionAt[];
  togetherLabels: string[];
  /** What of them was read as a condition, which no number may show. */
  togetherStates: ConditionAt[];
  groups: number;
  /** Text that stands before 各占 or ordinals and names what is assessed. */
  intro: string[];
}

export const nothingSaid = (length: number): Statements => ({
  from: 0,
  to: length,
  all: [],
  headers: [],
  starts: [],
  limits: [],
  unlimited: null,
  exhaust: null,
  untilFull: null,
  absent: null,
  highest: null,
  summed: null,
  analogy: null,
  chooseOne: null,
  examples: [],
  together: null,
  eachPart: null,
  respectively: null,
  weights: null,
  counts: [],
  bothWays: null,
  ratios: [],
  measures: [],
  loose: [],
  togetherLabels: [],
  togetherStates: [],
  groups: 0,
  intro: [],
});
