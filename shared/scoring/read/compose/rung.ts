/** One band or state with what it earns, and its conditions as the rule holds them. */
import type Big from "big.js";

import type { Condition, Outcome } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { rowCondition } from "../intervals.ts";
import type { Draft } from "./draft.ts";

export interface Rung {
  draft: Draft;
  outcome: Outcome;
  worth: Big;
}

export const NOTHING: Outcome = { points: "0" };

export function metCondition(met: boolean, context: Context, words: string[] = []): Condition {
  return { test: "met", input: standingInput(context), met, ...(words.length === 0 ? {} : { words }) };
}

/** The input that shows whether the 指标值 was reached: its number, its day, or a person's word. */
export function standingInput(context: Context): string {
  if (context.hasNumberTarget || context.hasDateTarget) return context.primary();
  return context.input({
    id: "judgement",
    label: "是否达到",
    kind: "judgement",
    options: ["达到", "未达到"],
  });
}

export function conditionsOf(rung: Rung, context: Context): Condition[] {
  const { draft } = rung;
  const standing =
    draft.standing === null || draft.standing === "partly"
      ? []
      : [metCondition(draft.standing === "met", context)];
  const range =
    draft.interval === null
      ? []
      : rowCondition({
          ...draft.interval,
          also: [],
          earns: rung.outcome,
          worth: rung.worth,
          from: draft.from,
          to: draft.to,
        });
  return [
    ...range,
    ...(draft.conditions.some((condition) => condition.test === "date") && context.hasDateTarget
      ? []
      : standing),
    ...draft.conditions,
  ];
}
