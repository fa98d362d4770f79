/** A number of a condition as an interval of the quantity it is a number of. */
import Big from "big.js";

import type { Quantity, Reference } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import type { End } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Amount, ConditionAt, ConditionSyntax, Limit, Metric } from "../syntax.ts";
import type { Interval } from "./draft.ts";
import { lacks } from "./not-done.ts";
import { leavesOutOf } from "./step-metric.ts";
import { measured } from "./quantities.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** The metric a bare number goes on with: 逾期1-3天…，4-7天… */
export interface Inherited {
  metric: Metric | null;
  noun: string;
}

const SHARE_IS_MORE_LIKELY = new Big(50);

/** 低于目标值60% is nearly always 60 % of the target, 低于目标值10% is 10 % less than it. */
function settleShare(syntax: NumberSyntax, context: Context): NumberSyntax {
  if (
    !syntax.ofTarget ||
    syntax.shareOfTarget ||
    (syntax.metric !== "shortfall" && syntax.metric !== "excess")
  )
    return syntax;
  const limit = syntax.lower ?? syntax.upper;
  if (
    limit === undefined ||
    limit.amount.measure !== "percent" ||
    syntax.metric === "excess" ||
    !syntax.exact
  )
    return syntax;
  const chosen = context.assume(
    "share-of-target",
    `“低于目标值${limit.amount.value}%”可以指不到目标值的${limit.amount.value}%，也可以指比目标值少${limit.amount.value}%以上`,
    [
      ["share", `不到目标值的${limit.amount.value}%`],
      ["distance", `比目标值少${limit.amount.value}%以上`],
    ],
    new Big(limit.amount.value).gte(SHARE_IS_MORE_LIKELY) ? "share" : "distance",
  );
  if (chosen === "share") {
    const { lower: _lower, ...rest } = syntax;
    return {
      ...rest,
      metric: "completion",
      exact: false,
      upper: { amount: limit.amount, inclusive: false, explicit: true },
    };
  }
  const { upper: _upper, ...rest } = syntax;
  return { ...rest, exact: false, lower: { amount: limit.amount, inclusive: false, explicit: true } };
}

/** 超过5个百分点 and, where less is better, 超过10% of something that is no rate: how far beyond the 指标值. */
function settleDistance(syntax: NumberSyntax, context: Context): NumberSyntax {
  if (syntax.metric !== "plain" || syntax.ofTarget || (syntax.op !== "gt" && syntax.op !== "lt"))
    return syntax;
  const { amount } = (syntax.lower ?? syntax.upper)!;
  const beyond =
    amount.measure === "point" ||
    (amount.measure === "percent" &&
      !context.isRate &&
      context.isReverse &&
      syntax.op === "gt" &&
      new Big(amount.value).lt(100));
  if (!beyond || !context.hasNumberTarget) return syntax;
  if (syntax.op === "gt") return { ...syntax, metric: "excess", ofTarget: true };
  const { upper, ...rest } = syntax;
  return { ...rest, metric: "shortfall", ofTarget: true, ...(upper === undefined ? {} : { lower: upper }) };
}

/** 超过30日至45日 of 30日: the band from there on, and not so much beyond it. */
function settleBeyond(syntax: NumberSyntax, context: Context): NumberSyntax {
  const { lower, upper, metric, ofTarget } = syntax;
  if (metric !== "excess" || ofTarget || syntax.exact || lower === undefined || upper === undefined)
    return syntax;
  const { value, unit, measure } = lower.amount;
  const own = measure === "unit" ? context.inUnit(value, unit) : context.isRate ? value : null;
  if (own === null || context.targetNumber?.gt(0) !== true || !context.targetNumber.eq(own)) return syntax;
  return { ...syntax, metric: "plain", lower: { ...lower, inclusive: false, explicit: true } };
}

function inheritMetric(
  syntax: NumberSyntax,
  subject: string,
  inherited: Inherited,
  context: Context,
): { metric: Metric; noun: string } {
  const noun = syntax.noun || subject;
  if (syntax.metric !== "plain" || inherited.metric === null || subject !== "")
    return { metric: syntax.metric, noun };
  // 每少1个百分点扣…，低于80%的全扣: the comparing word speaks of the result again.
  if (inherited.metric === "shortfall" && (syntax.op === "lt" || syntax.op === "le"))
    return { metric: syntax.metric, noun };
  const amount = (syntax.lower ?? syntax.upper)!.amount;
  // 多1万元扣1分，超过110万元的不得分 of 100万元: the result itself, which lies beyond the 指标值.
  const own = amount.measure === "unit" ? context.inUnit(amount.value, amount.unit) : null;
  const isResult = own !== null && context.targetNumber?.lt(own) === true && context.targetNumber.gt(0);
  if (inherited.metric === "excess" && syntax.op === "gt" && isResult) return { metric: syntax.metric, noun };
  const isTime = /天|日|月|周|星期/.test(amount.unit);
  const isPercent = amount.measure === "percent" || amount.measure === "point" || amount.measure === "none";
  const fits: Record<Metric, boolean> = {
    plain: true,
    completion: isPercent,
    deviation: true,
    shortfall: true,
    excess: true,
    lateness: isTime || amount.measure === "none",
    growth: isPercent,
    count: amount.measure === "unit" || amount.measure === "none",
  };
  return fits[inherited.metric]
    ? { metric: inherited.metric, noun: noun || inherited.noun }
    : { metric: syntax.metric, noun };
}

/** 成本节约5%以上: so much less than an indicator that wants little, of which 5 % would be something else. */
const SPARED = /(节约|节省|节支|压减|缩短)[^率]*$/u;

const sparesTarget = (amount: Amount, context: Context): boolean =>
  context.isReverse && context.targetNumber?.gt(0) === true && amount.measure !== "fen";

const OTHER_RATE = /(?<!超支|超额|超出|超|偏差|偏离|增长|上涨|上升|增加|上浮|变动|完成|执行)率$/u;

export function intervalOf(
  raw: NumberSyntax,
  at: ConditionAt,
  inherited: Inherited,
  from: Reference,
  context: Context,
): Interval {
  const shared = settleShare(raw, context);
  // 结余率超过10% of an indicator in 万元 is no distance from it.
  const syntax = OTHER_RATE.test(at.subject)
    ? shared
    : settleBeyond(settleDistance(shared, context), context);
  const own = inheritMetric(syntax, at.subject, inherited, context);
  const isLack =
    own.metric === "count" && own.noun === "缺失" && lacks(own.noun, raw.lower?.amount.unit ?? "", context);
  const { amount: counted } = (syntax.lower ?? syntax.upper)!;
  const isLeftOut = own.metric === "count" && leavesOutOf(own.noun, counted, context);
  const spoken = isLack || isLeftOut ? { metric: "shortfall" as const, noun: "" } : own;
  const lacking =
    spoken.metric === "shortfall" && !context.hasNumberTarget && !context.hasDateTarget && !syntax.ofTarget;
  const noun = lacking ? "缺少" : spoken.noun;
  // Nothing falls short of 0: 缺报1次 of an indicator of 0 counts what is missing. 误差率2%以内 of an indicator ≤ 2 % is its result.
  const amount = counted;
  const noNumber = !context.hasNumberTarget && !context.hasDateTarget && amount.measure === "unit";
  const counts = spoken.metric === "shortfall" && (noNumber || context.targetNumber?.eq(0) === true);
  const isResult = spoken.metric === "deviation" && context.isReverse && context.isRate && !syntax.ofTarget;
  const isSpared = spoken.metric === "plain" && SPARED.test(at.subject) && sparesTarget(amount, context);
  const metric = counts ? "count" : isResult ? "plain" : isSpared ? "shortfall" : spoken.metric;
  if (syntax.metric === "plain" && inherited.metric !== null && metric === inherited.metric)
    inherited.noun ||= noun;
  if (metric !== "plain") {
    inherited.metric = metric;
    inherited.noun = noun;
  } else if (at.subject !== "") inherited.metric = null;
  const end = (limit: Limit | undefined): { quantity: Quantity; end: End } | null => {
    if (limit === undefined) return null;
    const found = measured(metric, limit.amount, noun, syntax.ofTarget, from, context, at);
    return {
      quantity: found.quantity,
      end: { ...limit, value: new Big(found.value) },
    };
  };
  const lower = end(syntax.lower);
  const upper = syntax.exact ? lower : end(syntax.upper);
  if (lower !== null && upper !== null && lower.end.value.gt(upper.end.value))
    refuse("范围的下限大于上限", at);
  const some = lower ?? upper;
  if (some === null) refuse("没有读懂这个范围", at);
  const limit = (syntax.lower ?? syntax.upper)!;
  return {
    quantity: some.quantity,
    lower: lower?.end ?? null,
    upper: upper?.end ?? null,
    exact: syntax.exact,
    metric,
    amount: limit.amount,
  };
}
