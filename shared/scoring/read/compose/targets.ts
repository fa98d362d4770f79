/** Numbers in a sentence that are the 指标值 itself, or stand below it. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Bound } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import type { Draft } from "./draft.ts";
import { flatPoints } from "./outcomes.ts";
import { stepsOf } from "./steps.ts";

/** A bare number that is the 指标值 itself means reaching it; one below it may be a credit for each (DOMAIN §3.2 rule 8). */
export function wholeOrCredit(build: Build, draft: Draft): Base | null {
  const { context } = build;
  const { interval } = draft;
  const target = context.targetNumber;
  if (
    interval === null ||
    !interval.exact ||
    interval.quantity.of !== "value" ||
    interval.metric !== "plain" ||
    draft.event !== null
  )
    return null;
  if (draft.conditions.length > 0 || draft.standing !== null) return null;
  if (target === null) {
    if (context.read.target.kind === "none") return null;
    return refuse("指标值不是数字，无法判断这里的数量是不是目标", draft);
  }
  const award = draft.statement.award;
  if (award.kind !== "points")
    return interval.lower!.value.eq(target)
      ? null
      : refuse(
          `句中的${interval.amount.value}${interval.amount.unit}与指标值${toDecimalText(target)}不一致`,
          draft,
        );
  const number = interval.lower!.value;
  if (number.eq(target)) return null;
  const credit = eachOf(build, draft);
  if (credit !== null) return credit;
  return refuse(
    `句中的${interval.amount.value}${interval.amount.unit}与指标值${toDecimalText(target)}${context.unit}对不上，既不是全部完成，也不是按数量计分`,
    draft,
  );
}

/** 10件全部化解的另加2分: what reaching the 指标值 adds to what each of them earns. */
function addedAtTarget({ context, adjustments }: Build): Big {
  const isTarget = (bound: Bound | undefined): boolean =>
    bound?.inclusive === true && context.targetNumber?.eq(bound.value) === true;
  return adjustments.reduce((sum, adjustment) => {
    if (adjustment.type !== "when" || adjustment.sign !== "add") return sum;
    const atTargetOnly = adjustment.when.every(
      (condition) =>
        (condition.test === "met" && condition.met) ||
        (condition.test === "range" && condition.quantity.of === "value" && isTarget(condition.min)),
    );
    return atTargetOnly ? sum.plus(adjustment.points) : sum;
  }, new Big(0));
}

/** 引进1家得3分 of 3家 and 9分: a number below the 指标值 whose points come to all of them there. */
export function eachOf(build: Build, draft: Draft): Base | null {
  const { context } = build;
  const { interval, conditions, standing, event, statement } = draft;
  const { award } = statement;
  const target = context.targetNumber;
  if (interval === null || !interval.exact || interval.quantity.of !== "value" || interval.metric !== "plain")
    return null;
  if (conditions.length > 0 || standing !== null || event !== null || target === null) return null;
  if (award.kind !== "points" || award.sign !== "get") return null;
  const number = interval.lower!.value;
  const isPart = number.gt(0) && number.lt(target);
  const whole = new Big(award.points).times(target).div(number).plus(addedAtTarget(build));
  if (!isPart || !whole.eq(context.points)) return null;
  const each: Statement = {
    ...statement,
    conditions: [],
    per: { metric: null, each: interval.amount, noun: "", ofTarget: false, share: false, whole: false },
  };
  return { type: "credit", steps: stepsOf(each, { low: null, high: null }, false, context).steps };
}

/** 培训1人得0.05分，培训200人以上得满分: the second only says what all of them come to; nothing else is said of those between. */
export function eachUpToAll(build: Build, drafts: readonly Draft[]): Base | null {
  const { context } = build;
  const [one, all, ...more] = drafts;
  if (one === undefined || all === undefined || more.length > 0) return null;
  const isOne = one.interval?.lower?.value.eq(1) === true;
  const from = all.interval?.quantity.of === "value" ? all.interval.lower : null;
  const isAll =
    all.standing === "met" || (from?.inclusive === true && context.targetNumber?.eq(from.value) === true);
  const isFull = flatPoints(all.statement.award, context.points, all.statement) === context.points;
  const isFar = context.targetNumber?.gt(2) === true;
  const isPlain = all.conditions.length === 0 && all.event === null && !context.isReverse;
  if (!(isOne && isAll && isFull && isFar && isPlain)) return null;
  const credit = eachOf(build, one);
  const { award } = one.statement;
  // 培训1人得0.04分，达到200人得10分: so little for the first 199 of them is not meant, and what is can only be guessed.
  const isLittle =
    award.kind === "points" &&
    award.sign === "get" &&
    context.targetNumber.times(award.points).lt(context.points);
  if (credit === null && isLittle) refuse("没有读懂是每个得这么多，还是只有一档", one);
  return credit;
}

/** A number equal to the 指标值 in a single statement is the 指标值. */
export function atTarget(build: Build, draft: Draft): Draft {
  const { context } = build;
  const { interval } = draft;
  const target = context.targetNumber;
  if (interval === null || !interval.exact || draft.event !== null) return draft;
  const reached = draft.statement.conditions.some(
    (item) => item.condition.kind === "number" && item.condition.reached,
  );
  const only = build.sorted.conditional.length === 1;
  const isTarget = interval.quantity.of === "value" && target !== null && interval.lower!.value.eq(target);
  if (only && isTarget) return { ...draft, interval: null, standing: "met" };
  if (reached && interval.metric !== "count" && !context.isReverse)
    return { ...draft, interval: { ...interval, upper: null, exact: false } };
  return draft;
}

/** 达到15条 and 15条 both mean at least 15 where more is better. */
export function reachedDraft(build: Build, draft: Draft): Draft {
  const { interval } = draft;
  if (interval === null || !interval.exact || build.context.isReverse) return draft;
  return { ...draft, interval: { ...interval, upper: null, exact: false } };
}

/** A single range that is just the 指标值 by its sign is written as such. */
export function simplified(build: Build, base: Base): Base {
  const { context } = build;
  if (base.type !== "cases" || base.cases.length !== 1) return base;
  const [only] = base.cases;
  const [condition] = only!.when;
  if (only!.when.length !== 1 || condition?.test !== "range" || condition.quantity.of !== "value")
    return base;
  const { comparison } = context.read;
  const isTarget = (bound: Bound | undefined): boolean =>
    bound !== undefined && context.targetNumber?.eq(bound.value) === true;
  const up =
    condition.max === undefined &&
    isTarget(condition.min) &&
    condition.min!.inclusive &&
    (comparison === "≥" || (comparison === "=" && !context.isReverse));
  const down =
    condition.min === undefined &&
    isTarget(condition.max) &&
    condition.max!.inclusive &&
    (comparison === "≤" || (comparison === "=" && context.isReverse));
  if (!up && !down) return base;
  const { input } = condition.quantity;
  return {
    ...base,
    cases: [
      rememberPlace({ when: [{ test: "met", input, met: true }], earns: only!.earns }, build.all.all[0]),
    ],
  };
}
