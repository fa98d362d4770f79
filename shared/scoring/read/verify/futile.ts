/** 每少1场扣0.2分；少于50场的不得分, of 50场: a deduction that no result can ever suffer contradicts what stands beside it. */
import Big from "big.js";

import type { Adjustment, Condition, Quantity, ScoringRule } from "../../rule/types.ts";
import { placeOf } from "../../rule/places.ts";
import { scoreIndicator } from "../../score/indicator.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

type Distance = Extract<Quantity, { from: string; in: "unit" | "percent" }>;

const isDistance = (quantity: Quantity): quantity is Distance =>
  quantity.of === "shortfall" || quantity.of === "excess";

/** How far in a step a result is looked at: a part of one counts where it is taken in proportion. */
const WITHIN = { linear: "0.5", up: "0.5", down: "1" } as const;

/** The result so far from what a distance counts from. */
function resultAt({ of, from, in: measure, beyond }: Distance, far: Big, goal: Big): Big {
  const start = from === "target" ? goal : new Big(from);
  const away = far.plus(beyond ?? "0");
  const distance = measure === "unit" ? away : start.times(away).div(100);
  return of === "shortfall" ? start.minus(distance) : start.plus(distance);
}

/** A result just bad enough to suffer; null where that is not to be told. */
function firstToSuffer(change: Adjustment, goal: Big): Big | null {
  if (change.type === "steps") {
    const { quantity, each, partial } = change.steps;
    return isDistance(quantity) ? resultAt(quantity, new Big(each).times(WITHIN[partial]), goal) : null;
  }
  const [only, ...more] = change.when;
  if (only?.test !== "range" || more.length > 0 || only.min === undefined || !isDistance(only.quantity))
    return null;
  const { value, inclusive } = only.min;
  return value === "target" ? null : resultAt(only.quantity, new Big(value).times(inclusive ? 1 : 1.5), goal);
}

const inputOf = (change: Adjustment): string | undefined =>
  change.type === "steps"
    ? change.steps.quantity.input
    : change.when.map((condition) =>
        condition.test === "range" ? condition.quantity.input : condition.input,
      )[0];

const costOf = (change: Adjustment): string => (change.type === "steps" ? change.steps.per : change.points);

export function refuseFutile(rule: ScoringRule, context: Context, all: Statements): void {
  const { target } = context.read;
  if (target.kind !== "number" || (rule.gates.length === 0 && rule.base.type !== "cases")) return;
  const [input] = rule.inputs;
  for (const change of rule.adjustments) {
    if (change.sign !== "deduct" || inputOf(change) !== input?.id || new Big(costOf(change)).gte(rule.points))
      continue;
    const result = firstToSuffer(change, target.value);
    if (result === null || result.lt(0)) continue;
    const others = rule.adjustments.filter((other: Adjustment) => other !== change);
    const points = (tried: ScoringRule) =>
      scoreIndicator(tried, context.indicator, { [input!.id]: result.toFixed() }).points;
    if (points(rule) === points({ ...rule, adjustments: others }))
      refuse("按读到的意思，这里的扣分不起作用，应当不是原意", placeOf(change) ?? all);
  }
  refuseNameless(rule, context, all);
}

/**
 * 全部得到救助计12分，有1名未救助扣2分: those that are missing cost everything as a shortfall, and each of them 2 points as a
 * number of its own; only one can be meant.
 */
function refuseNameless(rule: ScoringRule, context: Context, all: Statements): void {
  if (!context.assumptions.some(({ id }) => id === "below")) return;
  const nameless = rule.inputs.find(
    ({ id, label, unit }) => id !== rule.inputs[0]!.id && label === `扣分${unit ?? ""}数`,
  );
  if (nameless === undefined || !context.countsAlike(nameless.unit ?? "")) return;
  const change = rule.adjustments.find((each) => inputOf(each) === nameless.id);
  refuse("没有读懂这里的扣分与没有达到指标值的关系", (change && placeOf(change)) ?? all);
}

/** 6月15日前报送且逾期5天以内: on time and late. */
function isInTimeAndLate(when: readonly Condition[]): boolean {
  const late = when.find(
    (condition) =>
      condition.test === "range" && condition.quantity.of === "lateness" && condition.min !== undefined,
  );
  return (
    late !== undefined &&
    when.some(
      (condition) =>
        condition.test === "date" &&
        condition.by !== undefined &&
        late.test === "range" &&
        late.quantity.of === "lateness" &&
        condition.by.date === late.quantity.from,
    )
  );
}

/** 竣工数不足5个 of 9个, taken for 竣工 and fewer than 5: the 指标值 reached and not. */
function isReachedAndShort(when: readonly Condition[], context: Context): boolean {
  const goal = context.targetNumber;
  const met = when.find((condition) => condition.test === "met" && condition.met);
  if (goal === null || met?.test !== "met") return false;
  return when.some((condition) => {
    if (condition.test !== "range" || condition.quantity.of !== "value") return false;
    const { min, max, quantity } = condition;
    const end = context.isReverse ? min : max;
    if (quantity.input !== met.input || end === undefined || end.value === "target") return false;
    return context.isReverse ? goal.lt(end.value) : goal.gt(end.value);
  });
}

export function refuseContrary(
  { base, gates, adjustments }: ScoringRule,
  context: Context,
  all: Statements,
): void {
  for (const each of [...(base.type === "cases" ? base.cases : []), ...gates, ...adjustments]) {
    if (!("when" in each)) continue;
    if (isInTimeAndLate(each.when)) refuse("同一种情况又是按时又是逾期，没有读懂", placeOf(each) ?? all);
    if (isReachedAndShort(each.when, context))
      refuse("同一种情况又达到又没有达到指标值，没有读懂", placeOf(each) ?? all);
  }
  // 每月发放时间在10日前的得8分: 每月 tells of what, and no month late earns anything.
  if (base.type === "credit" && base.steps.quantity.of === "lateness")
    refuse("没有读懂这里的“每…”与期限的关系", placeOf(base) ?? all);
}
