/**
 * Who is nearer to the 指标值 cannot earn less than who is farther from it. A reading in which that happens was misread, or the
 * sentence contradicts itself; a few results on both sides of every number in the rule show it.
 */
import Big from "big.js";

import type { Condition, Quantity, ScoringRule } from "../../rule/types.ts";

const SLIGHTLY = new Big("0.01");
const NOTHING = new Big(0);
const ONE = new Big(1);
const HALF = new Big("0.5");
const ONE_AND_A_HALF = new Big("1.5");

/** The result at which a quantity comes to a number; null where none does, or two. */
function resultAt(quantity: Quantity, value: Big, goal: Big, upward: boolean): Big | null {
  switch (quantity.of) {
    case "value":
      return value;
    case "completion":
      return value.times(goal).div(100);
    case "lateness":
      return null;
    default: {
      const from = quantity.from === "target" ? goal : new Big(quantity.from);
      const far = (quantity.in === "percent" ? value.times(from).div(100) : value).plus(quantity.beyond ?? 0);
      const below = quantity.of === "shortfall" || (quantity.of === "deviation" && upward);
      return below ? from.minus(far) : from.plus(far);
    }
  }
}

export function conditionsOf({ gates, base, adjustments }: ScoringRule): Condition[] {
  return [
    ...gates.flatMap(({ when }) => when),
    ...(base.type === "cases" ? base.cases.flatMap(({ when }) => when) : []),
    ...adjustments.flatMap((adjustment) => (adjustment.type === "when" ? adjustment.when : [])),
  ];
}

/** Whether what is earned changes between the numbers of the conditions: bands beside a share of the points or beside steps. */
const leadsBetween = ({ base, adjustments }: ScoringRule): boolean =>
  base.type === "cases" &&
  (adjustments.length > 0 ||
    [...base.cases.map(({ earns }) => earns), base.otherwise].some((earns) => "proportional" in earns));

/** Results on both sides of every number that a condition names, as far as the 指标值, from the farthest to the nearest. */
export function resultsTowards(rule: ScoringRule, goal: Big, upward: boolean, isWhole: boolean): Big[] {
  const ends = conditionsOf(rule).flatMap((condition) =>
    condition.test !== "range"
      ? []
      : [condition.min, condition.max].flatMap((bound) => {
          if (bound === undefined || condition.quantity.input !== rule.inputs[0]?.id) return [];
          const value = bound.value === "target" ? goal : new Big(bound.value);
          return resultAt(condition.quantity, value, goal, upward) ?? [];
        }),
  );
  const towards = (a: Big, b: Big): number => (upward ? a.cmp(b) : b.cmp(a));
  const around = (end: Big): Big[] => {
    if (!isWhole) return [end.minus(SLIGHTLY), end, end.plus(SLIGHTLY)];
    const [low, high] = [end.round(0, Big.roundDown), end.round(0, Big.roundUp)];
    return [low.minus(ONE), low, high, high.plus(ONE)];
  };
  // Proportional points and steps have no numbers of their own: half way there, and just short of it, show where they lead.
  const between = goal.times(upward ? HALF : ONE_AND_A_HALF);
  const halfway = isWhole ? between.round(0, Big.roundUp) : between;
  const further = leadsBetween(rule) ? [...around(goal), halfway] : [goal];
  return [...ends.flatMap(around), ...further]
    .filter((result) => result.gte(NOTHING) && towards(result, goal) <= 0)
    .toSorted(towards);
}
