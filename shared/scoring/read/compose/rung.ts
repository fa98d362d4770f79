/** One band or state with what it earns, and its conditions as the rule holds them. */
import type Big from "big.js";

import type { Condition, Outcome } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { rowCondition } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Draft } from "./draft.ts";
import { flagCondition, nameOf } from "./names.ts";

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

/** 未上线不得分: what is entered is that it did not happen, and not how often it did. */
function lacking({ draft, worth }: Rung, context: Context): Condition[] | null {
  const { quantity } = draft.interval ?? {};
  if (draft.event !== "none" || !worth.eq(0) || quantity?.of !== "value" || quantity.input === "value")
    return null;
  if (draft.conditions.length > 0 || draft.standing !== null || draft.statement.conditions.length > 1)
    refuse("没有读懂这几个条件的关系", draft);
  return [flagCondition(nameOf(draft.statement), context)];
}

export function conditionsOf(rung: Rung, context: Context): Condition[] {
  const { draft } = rung;
  const lack = lacking(rung, context);
  if (lack !== null) return lack;
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
