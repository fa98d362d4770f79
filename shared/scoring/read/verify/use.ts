/** Nothing that was read may be left out of the rule: every award of a sentence must be found in it again. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Scheme } from "../../rule/types.ts";
import { isComputed } from "../compose/outcomes.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";
import type { Amount } from "../syntax.ts";

/** What a number of a condition may have become in the rule: itself, in the indicator's unit, or the 指标值 it names. */
function forms(amount: Amount, context: Context): DecimalText[] {
  const value = toDecimalText(new Big(amount.value));
  const converted = amount.measure === "unit" ? context.inUnit(value, amount.unit) : null;
  return [value, ...(converted === null ? [] : [converted])];
}

/** 完成率100% of a number of things is the 指标值. */
const isAllOfTarget = ({ value, measure }: Amount, context: Context): boolean =>
  measure === "percent" && value === "100" && !context.isRate;

/** 重点企业检查率100%: a share of something of its own, and not the 完成率. */
const isOtherShare = ({ value, measure }: Amount, subject: string, context: Context): boolean =>
  measure === "percent" &&
  value === "100" &&
  !context.isRate &&
  OTHER_SHARE.test(subject) &&
  // 合格率达100%得3分，优秀率达30%得3分: a part with an input of its own.
  !context.inputs.some(({ label }) => label === subject);

const OTHER_SHARE = /(?<!完成|达成|执行|到位|实现|办结|落实|覆盖)率$/u;

/** Where a rule keeps the number of a condition. A bare one may be the size of a step: 少1人扣1分. */
const PLACES = ["value", "from", "beyond", "base"];
const PLACES_OF_BARE = [...PLACES, "each"];

function verifyNumbers(written: string, context: Context, all: Statements): void {
  const target = context.targetNumber;
  const range = context.read.target;
  const isUsed = (amount: Amount, exact: boolean): boolean =>
    isAllOfTarget(amount, context) ||
    // 偏离度为0: nothing to count from.
    (exact && new Big(amount.value).eq(0)) ||
    forms(amount, context).some(
      (value) =>
        (exact ? PLACES_OF_BARE : PLACES).some((place) => written.includes(`"${place}":"${value}"`)) ||
        target?.eq(value) === true ||
        (range.kind === "range" && (range.min.eq(value) || range.max.eq(value))) ||
        context.settled.has(value),
    );
  for (const statement of all.all)
    for (const item of statement.conditions) {
      if (item.condition.kind !== "number") continue;
      for (const limit of [item.condition.lower, item.condition.upper])
        if (
          limit !== undefined &&
          limit.amount.measure !== "fraction" &&
          (!isUsed(limit.amount, item.condition.exact) || isOtherShare(limit.amount, item.subject, context))
        )
          refuse(`没有读懂“${limit.amount.value}”与其他条件的关系`, item);
    }
}

const PLACES_OF_POINTS = ["points", "per"];

/** 最多扣3分, 最低2分: what bounds the points must bound something. */
function verifyLimits(written: string, all: Statements): void {
  for (const limit of all.limits) {
    if (limit.points === "full") continue;
    const points = toDecimalText(new Big(limit.points));
    const bounds = limit.limit === "most" ? ["most", "points"] : ["floor"];
    if (!bounds.some((place) => written.includes(`"${place}":"${points}"`)))
      refuse("没有读懂这个上限或下限是指哪一项", limit);
  }
}

export function verifyUse(scheme: Scheme, context: Context, all: Statements): void {
  const written = JSON.stringify(scheme);
  verifyNumbers(written, context, all);
  const holds = (value: string): boolean =>
    PLACES_OF_POINTS.some((place) => written.includes(`"${place}":"${value}"`));
  verifyLimits(written, all);
  if (all.bothWays !== null && !written.includes('"of":"deviation"'))
    refuse("没有读懂多了和少了是不是都扣分", all.bothWays);
  for (const start of all.starts) if (!holds(start.points)) refuse("没有读懂基本分与其他分数的关系", start);
  for (const statement of all.all) {
    const { award } = statement;
    if (isComputed(award) && !written.includes('"direction"'))
      refuse("没有读懂这里按比例计分的部分", statement);
    if (award.kind !== "points" || new Big(award.points).eq(0)) continue;
    const rest = new Big(context.points).minus(award.points);
    const points = toDecimalText(new Big(award.points));
    if (!holds(points) && !holds(toDecimalText(rest)) && !context.replaced.has(points))
      refuse("没有读懂这里的分数与其他分数的关系", statement);
  }
}
