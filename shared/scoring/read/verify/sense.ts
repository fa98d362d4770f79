/**
 * A last look at a rule as a whole: it must reward what the indicator asks for. A reading that earns nothing at the 指标值, or
 * as much far from it, was misread, and is refused rather than used.
 */
import Big from "big.js";

import type { ScoringRule } from "../../rule/types.ts";
import { scoreIndicator } from "../../score/indicator.ts";
import { isIndivisible } from "../../score/units.ts";
import type { Context } from "../context.ts";
import { isWhole } from "../intervals.ts";
import { resultsTowards } from "./order.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

const SLIGHTLY = new Big("0.01");

function takesTheResult(rule: ScoringRule): boolean {
  const [first, ...others] = rule.inputs;
  return first?.label === "实际完成值" && others.every((input) => input.whenEmpty !== undefined);
}

/** All points are there from the start, and statements only say what is lost. */
function onlyTakesOff({ base, points, adjustments }: ScoringRule): boolean {
  if (adjustments.some(({ sign }) => sign === "add")) return false;
  if (base.type === "start") return base.points === points;
  return base.type === "cases" && "points" in base.otherwise && base.otherwise.points === points;
}

/** Scores results, each of them once; null where there is no score. */
function scorer(rule: ScoringRule, { indicator }: Context): (value: Big) => Big | null {
  const known = new Map<string, Big | null>();
  return (value) => {
    if (value.lt(0)) return null;
    const text = value.toFixed();
    const before = known.get(text);
    if (before !== undefined) return before;
    // A number that says the same need not be read as text.
    const number = Number(text);
    const { points } = scoreIndicator(rule, indicator, String(number) === text ? number : text);
    const scored = points === null ? null : new Big(points);
    known.set(text, scored);
    return scored;
  };
}

/** Where 0 is wanted and only faults are counted, none of them is the best there is. */
function refuseNothingForNone(
  rule: ScoringRule,
  { indicator, targetNumber }: Context,
  all: Statements,
): void {
  const counts = rule.inputs.every(({ id }) => /^count(-\d+)?$/u.test(id));
  if (!counts || targetNumber?.eq(0) !== true) return;
  const none = Object.fromEntries(rule.inputs.map(({ id }) => [id, 0]));
  if (scoreIndicator(rule, indicator, none).points === "0")
    refuse("按读到的意思，一次都没有发生也得0分，应当不是原意", all);
}

export function verifySense(rule: ScoringRule, context: Context, all: Statements): void {
  const { target, comparison } = context.read;
  refuseNothingForNone(rule, context, all);
  if (!takesTheResult(rule) || target.kind !== "number") return;
  const goal = target.value;
  const score = scorer(rule, context);
  const atTarget = score(
    comparison === ">" ? goal.plus(SLIGHTLY) : comparison === "<" ? goal.minus(SLIGHTLY) : goal,
  );
  if (atTarget === null) return;
  if (atTarget.eq(0)) refuse("按读到的意思，达到指标值也得0分，应当不是原意", all);
  if (onlyTakesOff(rule) && !atTarget.eq(rule.points))
    refuse("按读到的意思，达到指标值也扣分，应当不是原意", all);
  if (comparison === null || comparison === "定性") return;
  const upward = comparison === "≥" || comparison === ">" || (comparison === "=" && goal.gt(0));
  const far = score(upward ? new Big(0) : goal.times(100).plus(100_000));
  if (far !== null && goal.gt(0) && far.gte(atTarget))
    refuse("按读到的意思，离指标值很远也不少得分，应当不是原意", all);
  if (far !== null && goal.eq(0) && far.gt(atTarget))
    refuse("按读到的意思，离指标值越远得分越高，应当不是原意", all);
  let nearest = new Big(0);
  for (const result of resultsTowards(rule, goal, upward, isWhole(context.unit))) {
    const points = score(result) ?? nearest;
    if (points.lt(nearest)) refuse("按读到的意思，离指标值更近反而得分更低，应当不是原意", all);
    nearest = points;
  }
  noteEarlyFull(rule, context, score, upward, goal, all);
}

const AVERAGE = /[年月周日季天户人村次期班]均|平均|(每|各)(个)?(月|季度?|周|天|年|人|户|村)/u;

/** Full points before the 指标值 is reached: the sentence and the 指标值 disagree, which the user must see. */
function noteEarlyFull(
  rule: ScoringRule,
  context: Context,
  score: (value: Big) => Big | null,
  upward: boolean,
  goal: Big,
  all: Statements,
): void {
  const { comparison } = context.read;
  // Steps round a small shortfall away; only bands can be meant to begin early.
  const ownStart = rule.adjustments.some(
    ({ type, ...change }) =>
      type === "steps" &&
      "steps" in change &&
      change.steps.quantity.of === "shortfall" &&
      change.steps.quantity.from !== "target" &&
      upward,
  );
  if (
    (rule.base.type !== "cases" && !(rule.base.type === "start" && ownStart)) ||
    comparison === "=" ||
    comparison === ">" ||
    comparison === "<"
  )
    return;
  // A proportional score rounds up to all points just short of the 指标值.
  const outcomes =
    rule.base.type === "cases" ? [...rule.base.cases.map((entry) => entry.earns), rule.base.otherwise] : [];
  if (outcomes.some((earns) => "proportional" in earns)) return;
  // So do points that are added bit by bit, but for a whole step of them.
  const bits = rule.adjustments.flatMap((change) =>
    change.type === "steps" && change.sign === "add" && change.steps.partial === "linear"
      ? [new Big(change.steps.each)]
      : [],
  );
  const step = bits[0] ?? (isIndivisible(context.unit) ? new Big(1) : SLIGHTLY);
  const short = score(upward ? goal.minus(step) : goal.plus(step));
  if (short?.eq(rule.points) !== true) return;
  // 月均2次以上 of 24 in a year: a number of another time than the 指标值.
  const average = all.all.find(({ wording }) => AVERAGE.test(wording));
  if (average !== undefined) refuse("句中是平均数，与指标值不是同一个量，没有读懂", average);
  context.assume(
    "target-differs",
    `没有达到指标值${goal.toFixed()}${context.unit}也能得满分，句中的数与指标值不一致`,
    [["sentence", "以评分标准写的为准"]],
    "sentence",
  );
}
