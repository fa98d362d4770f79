/** 发生2起不得分, 逾期5天不得分: who has three of them, or comes on the sixth day, earns no more. */
import type { Context } from "../context.ts";
import type { Draft } from "./draft.ts";
import type { Rung } from "./rung.ts";
import { isNth } from "./sorting.ts";

/** How far from what was wanted, which is no better the farther it is. */
const DISTANCES: ReadonlySet<string> = new Set(["shortfall", "excess", "deviation", "lateness"]);

/** The draft of what costs everything, with so much or more of it in the place of so much. */
export function orMore(draft: Draft, context: Context): Draft {
  const { interval } = draft;
  if (interval === null || !interval.exact || interval.lower === null || isNth(draft.statement)) return draft;
  const isFault =
    interval.metric === "count" ||
    DISTANCES.has(interval.metric) ||
    (interval.quantity.of === "value" && context.isReverse);
  if (!isFault || !interval.lower.value.gt(0)) return draft;
  return { ...draft, interval: { ...interval, upper: null, exact: false } };
}

/** The bands, of which those that earn nothing at a distance go on from there. */
export const withOpenEnds = (rungs: readonly Rung[], context: Context): Rung[] =>
  rungs.map((rung) => {
    const isAway = rung.draft.interval !== null && DISTANCES.has(rung.draft.interval.metric);
    return isAway && rung.worth.eq(0) ? { ...rung, draft: orMore(rung.draft, context) } : rung;
  });
