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
function isFormOf(
  { value, measure, unit }: Amount,
  context: Context,
  isKept: (value: DecimalText) => boolean,
): boolean {
  if (isKept(value)) return true;
  const converted = measure === "unit" ? context.inUnit(value, unit) : null;
  return converted !== null && isKept(converted);
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
    (exact && amount.value === "0") ||
    isFormOf(
      amount,
      context,
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

/** 每开工1个得1分，最高5分；每完工1个得1分，最高5分: each of them has a limit of its own, and is no limit of both. */
function refuseEachLimited({ all, limits }: Statements): void {
  limits.forEach((limit, index) => {
    const before = limits
      .slice(0, index)
      .findLast(({ limit: kind, verb }) => kind === limit.limit && verb === limit.verb);
    if (before === undefined || limit.limit !== "most" || limit.points !== before.points) return;
    // What is taken off has its own limit beside each of the steps.
    if (limit.verb === "deduct") return;
    const isFirst = all.some(({ per, to }) => per !== null && to <= before.from);
    const isSecond = all.some(({ per, from, to }) => per !== null && from >= before.to && to <= limit.from);
    if (isFirst && isSecond) refuse("没有读懂这个上限是指哪一项", limit);
  });
}

/** 最多扣3分, 最低2分: what bounds the points must bound something. */
function verifyLimits(written: string, all: Statements, context: Context): void {
  const ends = all.limits.some(
    ({ limit, verb, points }) =>
      limit === "most" && verb !== "deduct" && (points === "full" || new Big(points).eq(context.points)),
  );
  if (all.unlimited !== null && !ends && all.untilFull === null)
    refuse("既写不设上限，又没有写最多得多少分，没有读懂", all.unlimited);
  for (const limit of all.limits) {
    if (limit.points === "full") continue;
    const points = toDecimalText(new Big(limit.points));
    const bounds = limit.limit === "most" ? ["most", "points"] : ["floor"];
    // 累计扣分不超过4分 of 10 keeps 6.
    const rest = toDecimalText(new Big(context.points).minus(limit.points));
    if (limit.total === true && written.includes(`"floor":"${rest}"`)) continue;
    if (!bounds.some((place) => written.includes(`"${place}":"${points}"`)))
      refuse("没有读懂这个上限或下限是指哪一项", limit);
  }
}

export function verifyUse(scheme: Scheme, context: Context, all: Statements): void {
  const written = JSON.stringify(scheme);
  verifyNumbers(written, context, all);
  const holds = (value: string): boolean =>
    PLACES_OF_POINTS.some((place) => written.includes(`"${place}":"${value}"`)) ||
    // A grade of one number beside grades that leave room.
    written.includes(`"from":"${value}","to":"${value}"`);
  verifyLimits(written, all, context);
  if (scheme.base.type !== "parts") refuseEachLimited(all);
  if (all.bothWays !== null && !written.includes('"of":"deviation"'))
    refuse("没有读懂多了和少了是不是都扣分", all.bothWays);
  for (const start of all.starts) if (!holds(start.points)) refuse("没有读懂基本分与其他分数的关系", start);
  for (const statement of all.all) {
    const { award } = statement;
    if (isComputed(award) && !written.includes('"direction"'))
      refuse("没有读懂这里按比例计分的部分", statement);
    if (award.kind !== "points" || award.points === "0" || holds(award.points)) continue;
    const rest = new Big(context.points).minus(award.points);
    if (!holds(toDecimalText(rest)) && !context.replaced.has(award.points))
      refuse("没有读懂这里的分数与其他分数的关系", statement);
  }
}
