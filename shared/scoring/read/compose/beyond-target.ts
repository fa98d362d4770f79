/** 超1人扣1分, 低于42%的，低1个百分点扣1分: distances from the 指标值 that are not called so. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import { isGeneric } from "../statements/statement-words.ts";
import type { Statement } from "../statements/statements.ts";
import type { Amount, ConditionAt, ConditionSyntax } from "../syntax.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** In the indicator's own unit, or null where it is a number of something else. */
function ownValue({ value, unit, measure }: Amount, context: Context): Big | null {
  if (measure === "percent" && context.isRate) return new Big(value);
  const own = measure === "unit" ? context.inUnit(value, unit) : null;
  return own === null ? null : new Big(own);
}

/** 10% of what is no rate is always less than all of it. */
const isBelow = (amount: Amount, target: Big, context: Context): boolean =>
  amount.measure === "percent" && !context.isRate
    ? target.gt(0) && new Big(amount.value).lt(100)
    : ownValue(amount, context)?.lt(target) === true || (amount.measure === "point" && context.isRate);

/** So little that it would be no loss if it were taken off only once. */
const MOST_OF_EACH = 3;

/**
 * 少10公里扣0.5分, 超1%扣0.5分: for each of them, where once would leave nearly all points however far the result is off. Of
 * many points, or of a step that hardly fits twice into the 指标值, either may be meant.
 */
export function isForEach({ award }: Statement, amount: Amount, context: Context): boolean {
  const target = context.targetNumber;
  if (
    award.kind !== "points" ||
    target === null ||
    new Big(award.points).times(MOST_OF_EACH).gt(context.points)
  )
    return false;
  if (amount.measure === "percent" || amount.measure === "point")
    return new Big(amount.value).times(MOST_OF_EACH).lte(context.isRate ? target : 100);
  return ownValue(amount, context)?.times(MOST_OF_EACH).lte(target) === true;
}

/** 超1人扣1分, 超过20万元不得分 of at most 50: less than what is allowed anyway, so that it can only be meant beyond it. */
export function beyondAllowed(
  syntax: NumberSyntax,
  { subject }: ConditionAt,
  statement: Statement,
  context: Context,
): NumberSyntax {
  const { award, wording, label } = statement;
  // 超过1件有责投诉 of at most 3件投诉: some of them only.
  if (!isGeneric(label)) return syntax;
  // 高于20万元 names a number of its own.
  if (!/[超突]/u.test(wording)) return syntax;
  const { lower, metric, op, ofTarget, noun } = syntax;
  const isBare = metric === "plain" && op === "gt" && !ofTarget && noun === "" && isGeneric(subject);
  if (!isBare || lower === undefined || (syntax.upper !== undefined && !syntax.exact)) return syntax;
  const target = context.targetNumber;
  if (!context.isReverse || target === null || !isBelow(lower.amount, target, context)) return syntax;
  const beyond = { ...syntax, metric: "excess" as const, ofTarget: true };
  if (award.kind === "zero") return beyond;
  if (award.kind !== "points" || award.sign !== "deduct" || lower.inclusive) return syntax;
  if (lower.amount.measure === "percent" && !isForEach(statement, lower.amount, context)) return syntax;
  context.settled.add(toDecimalText(new Big(lower.amount.value)));
  return { ...beyond, exact: true, op: null, lower: { ...lower, inclusive: true } };
}

/** The 指标值 itself, however it is compared: 达到42%, 低于42%的, 控制在2200元以内. */
function isTarget({ condition }: ConditionAt, context: Context): boolean {
  if (condition.kind === "target") return condition.op !== "ne";
  if (condition.kind !== "number" || condition.metric !== "plain") return false;
  if (!condition.exact && condition.lower !== undefined && condition.upper !== undefined) return false;
  const own = ownValue((condition.lower ?? condition.upper)!.amount, context);
  return own !== null && context.targetNumber?.eq(own) === true;
}

/** 低1个百分点 of what is to be high, 超1人 of what is to be low. */
function isDistance({ condition, subject }: ConditionAt, { award }: Statement, context: Context): boolean {
  if (condition.kind !== "number" || !isGeneric(subject) || award.kind === "full") return false;
  const { metric, op, lower } = condition;
  if (!context.isReverse) return metric === "shortfall" && lower !== undefined;
  const beyond = metric === "plain" && op === "gt" && lower !== undefined;
  return metric === "excess" || (beyond && isBelow(lower.amount, context.targetNumber!, context));
}

/** @returns the conditions without the 指标值 that the distance after it begins at */
export function withoutStart(statement: Statement, context: Context): readonly ConditionAt[] {
  const { conditions, award, or } = statement;
  const distance = conditions.at(-1);
  const costs = award.kind === "zero" || ("sign" in award && award.sign === "deduct");
  if (context.targetNumber === null || conditions.length < 2 || !costs || or) return conditions;
  const starts = conditions.slice(0, -1).every((item) => isTarget(item, context));
  return starts && isDistance(distance!, statement, context) ? [distance!] : conditions;
}
