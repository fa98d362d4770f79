/**
 * 60日内出具得8分，超1日扣0.2分; 达不到90%的，低1个百分点扣0.2分: one beyond what was named is each one of them, as 超时1日
 * and 多1处 are. More than one, 超5日扣2分, may as well be from where on it costs.
 */
import Big from "big.js";

import { isDurationUnit } from "../../score/units.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Amount, ConditionAt, ConditionSyntax, Metric } from "../syntax.ts";
import { isGeneric } from "./statement-words.ts";
import type { Statement, Statements } from "./statement.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** 超, 超过, 低于 say how far as well as what is compared; 大于 and 小于 only compare. */
const ABOVE = /(?:超|超过|超出|高于|高|多于)\s*$/u;
const BELOW = /(?:低于|少于)\s*$/u;
/** 超1处以上 is once from there on. */
const GOES_ON = /以上|以外|及以/u;

const changes = ({ award, per, otherwise, or, doubled, again }: Statement): boolean =>
  award.kind === "points" &&
  award.sign !== "get" &&
  award.perUnit === undefined &&
  per === null &&
  !otherwise &&
  !or &&
  !doubled &&
  !again;

const limitOf = ({ lower, upper }: NumberSyntax): Amount => (lower ?? upper)!.amount;

/** A number that bounds on one side, and of nothing but the result. */
function isBound(condition: ConditionSyntax): condition is NumberSyntax {
  if (condition.kind !== "number" || condition.metric !== "plain" || condition.exact) return false;
  return (condition.lower === undefined) !== (condition.upper === undefined) && !condition.ofTarget;
}

/** Which distance one of this amount can only be: the 指标值 itself lies beyond it. */
function distanceOf(at: ConditionAt, adds: boolean, text: string, context: Context): Metric | null {
  const { condition } = at;
  if (!isBound(condition) || !isGeneric(at.subject)) return null;
  const amount = limitOf(condition);
  if (amount.value !== "1" || amount.included !== null) return null;
  const said = text.slice(at.from, at.to);
  const before = said.split("1")[0]!;
  if (GOES_ON.test(said)) return null;
  const isAbove = ABOVE.test(before) && condition.op === "gt";
  if (!isAbove && !(BELOW.test(before) && condition.op === "lt")) return null;
  if (context.deadline !== null)
    return isAbove && !adds && amount.measure === "unit" && isDurationUnit(amount.unit) ? "lateness" : null;
  const target = context.targetNumber;
  const isExact = context.read.comparison === "=";
  const isWay = (adds ? !context.isReverse : context.isReverse) === isAbove;
  if (target === null || (!isExact && !isWay)) return null;
  const own = amount.measure === "unit" ? context.inUnit(amount.value, amount.unit) : amount.value;
  const isShare = amount.measure === "percent" || amount.measure === "point";
  // 超1人扣1分 of at most 50人 is told by the 指标值.
  if (!adds && isAbove && context.isReverse && amount.measure !== "point") return null;
  if (own === null || (amount.measure !== "unit" && !isShare)) return null;
  const isBeyond = isShare && !context.isRate ? target.gt(0) : target.gt(own);
  return isBeyond ? (isAbove ? "excess" : "shortfall") : null;
}

/** Other bounds short of the 指标值 make a table of it: 超1日扣0.2分，超5日扣2分. */
const isRow = (statement: Statement, context: Context): boolean =>
  statement.conditions.some(({ condition }) => {
    if (!isBound(condition) || !(condition.op === "gt" || condition.op === "lt")) return false;
    const { value, measure } = limitOf(condition);
    const target = context.targetNumber;
    return measure === "point" || target === null || new Big(value).lt(target);
  });

const addsTo = ({ award }: Statement): boolean => award.kind === "points" && award.sign === "add";

/** 超1场扣1分 of at least 50场: more than one is what is wanted, and more than 50 is no fault. */
function refuseMore(statement: Statement, { condition, subject }: ConditionAt, context: Context): void {
  const isOpen = isBound(condition) && condition.op === "gt" && isGeneric(subject) && !addsTo(statement);
  const target = context.targetNumber;
  if (!isOpen || target === null || context.isReverse || context.read.comparison === "=") return;
  const { value, measure, unit } = limitOf(condition);
  const own = measure === "unit" ? context.inUnit(value, unit) : context.isRate ? value : null;
  if (own !== null && target.gt(own)) refuse("没有读懂多了怎样扣分", statement);
}

const FAR = /^超[过出]?/u;

/** 超出1处扣1分，超出5处不得分 of 3处: 5 beyond, as the first says, or 5 in all; both would cost what the steps do not. */
function leavesOpen(step: Statement, other: Statement, context: Context): boolean {
  const target = context.targetNumber;
  const word = FAR.exec(step.wording)?.[0];
  if (step.award.kind !== "points" || target === null || word === undefined) return false;
  if (word !== FAR.exec(other.wording)?.[0]) return false;
  const { points } = step.award;
  return other.conditions.some(({ condition }) => {
    if (!isBound(condition) || condition.op !== "gt") return false;
    const far = new Big(limitOf(condition).value);
    return far.gt(target) && far.times(points).lt(context.points);
  });
}

/** 超1日: as 超时1日 would be. */
export function settleOneBeyond(all: Statements, text: string, context: Context): void {
  const changing = all.all.filter(changes);
  for (const statement of changing) {
    const [only, ...more] = statement.conditions;
    if (only === undefined || more.length > 0 || !isGeneric(statement.label)) continue;
    refuseMore(statement, only, context);
    const isOpen = all.all.find((other) => other !== statement && leavesOpen(statement, other, context));
    if (isOpen !== undefined) refuse("没有读懂是一共这么多，还是超出指标值这么多", isOpen);
    const metric = distanceOf(only, addsTo(statement), text, context);
    if (metric === null || only.condition.kind !== "number") continue;
    if (changing.some((other) => other !== statement && isRow(other, context))) continue;
    const limit = { ...(only.condition.lower ?? only.condition.upper)!, inclusive: true };
    const { upper: _upper, lower: _lower, ...rest } = only.condition;
    const condition: ConditionSyntax = {
      ...rest,
      metric,
      lower: limit,
      upper: limit,
      exact: true,
      ofTarget: metric !== "lateness",
      op: null,
    };
    statement.conditions = [{ ...only, condition }];
  }
}
