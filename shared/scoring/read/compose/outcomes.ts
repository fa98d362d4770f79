/** Awards as outcomes, in points of the whole. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Outcome, Proportional, Reference } from "../../rule/types.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { formulaMeaning, mentions } from "./formula-meaning.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { AwardSyntax } from "../syntax.ts";
import { isOtherRate } from "./quantities.ts";

const DIVISIBLE_PLACES = 6;

/** A share of the points as decimal text; a third of 10 has none and is refused. */
export function shareOf(
  points: DecimalText,
  percentOver: DecimalText,
  percentBy: DecimalText,
  span: Span,
): DecimalText {
  const exact = new Big(points).times(percentOver);
  const divisor = new Big(100).times(percentBy);
  const value = exact.div(divisor).round(DIVISIBLE_PLACES);
  if (!value.times(divisor).eq(exact)) refuse("按这个比例算出的分数除不尽，请写成具体的分数", span);
  return toDecimalText(value);
}

/** Flat points of an award that earns or takes off; null for the kinds that compute. */
export function flatPoints(award: AwardSyntax, full: DecimalText, span: Span): DecimalText | null {
  const rest = (taken: DecimalText): DecimalText =>
    toDecimalText(new Big(full).minus(taken).lt(0) ? new Big(0) : new Big(full).minus(taken));
  switch (award.kind) {
    case "full":
      return full;
    case "zero":
    case "veto":
      return "0";
    case "points":
      if (award.sign === "get" && new Big(award.points).gt(full))
        refuse(`${award.points}分超过了满分${full}分`, span);
      return award.sign === "deduct" ? rest(award.points) : award.sign === "get" ? award.points : null;
    case "share": {
      const share = shareOf(full, award.percentOver, award.percentBy, span);
      return award.sign === "deduct" ? rest(share) : share;
    }
    default:
      return null;
  }
}

function chooseReverse(context: Context): "reverseRatio" | "reverseLinear" {
  const chosen = context.assume(
    "reverse-formula",
    "超过指标值时按比例计分，用哪个公式没有写明",
    [
      ["A", "指标值÷实际值×分值"],
      ["B", "[1−(实际值−指标值)÷指标值]×分值"],
    ],
    "A",
  );
  return chosen === "A" ? "reverseRatio" : "reverseLinear";
}

function baseOfRate(context: Context): Reference {
  if (!context.isRate || context.targetNumber === null || context.targetNumber.eq(100)) return "target";
  return context.assume(
    "proportional-base",
    "按比例计分时，以指标值还是以100%为满分没有写明",
    [
      ["target", "实际值÷指标值×分值"],
      ["hundred", "实际值÷100%×分值"],
    ],
    "target",
  ) === "target"
    ? "target"
    : "100";
}

/** 按A/B或B/A: the one of the two that falls where the indicator gets worse. */
function awardBySign({ award, alternative }: Statement, context: Context): AwardSyntax {
  if (alternative === null) return award;
  const fits = [award, alternative].find((each) => {
    const meaning =
      each.kind === "formula" ? formulaMeaning(each.formula, context.points, context.isRate) : null;
    return meaning !== null && (meaning.direction === "positive") !== context.isReverse;
  });
  return fits ?? (context.isReverse ? alternative : award);
}

/** @param reference the number from which all points are earned, where the sentence names one other than the target. */
export function proportionalOf(
  statement: Statement,
  reference: Reference | null,
  reverse: boolean,
  context: Context,
): Proportional {
  const award = awardBySign(statement, context);
  if (context.hasDateTarget) refuse("指标值是日期，不能按比例计分", statement);
  if (!context.hasNumberTarget && reference === null && award.kind !== "formula")
    refuse("指标值不是数字，无法按比例计分", statement);
  const points = context.points;
  if (award.kind === "proportional" && award.rate !== undefined && !context.isRate)
    refuse(`“${award.rate}”是另一个量，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, statement);
  const counted = award.kind === "proportional" ? award.thing : undefined;
  if (counted !== undefined && (context.isRate || context.inUnit("1", counted) === null))
    refuse(
      `按“${counted}”数的占比计分，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`,
      statement,
    );
  if (award.kind === "proportional" && award.points !== undefined && !new Big(award.points).eq(points))
    refuse(`按比例得${award.points}分与满分${points}分不一致`, statement);
  if (award.kind === "formula" && award.several !== undefined)
    refuse(`公式里有${award.several.map((rate) => `“${rate}”`).join("和")}几个不同的量，没有读懂`, statement);
  if (award.kind === "formula") {
    const { target } = context.read;
    const compares = mentions(award.formula, "actual") || mentions(award.formula, "target");
    if (target.kind === "words" && compares)
      refuse(`指标值“${target.text}”不是数字，不能代入公式`, statement);
    const meaning = formulaMeaning(award.formula, points, context.isRate, context.targetNumber);
    if (meaning === null) refuse("没有读懂这个计分公式，或公式算出的满分与分值不一致", statement);
    // 得分=满意率×8 of a number of things: a rate that its result does not show.
    const other = award.rates?.find((rate) => isOtherRate(rate, context));
    const ofOther = meaning.base === "share" || meaning.ofShare === true;
    if (ofOther && context.hasNumberTarget && other !== undefined)
      refuse(`“${other}”是另一个量，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, statement);
    const ofThings = meaning.base !== "completion" && meaning.base !== "share" && meaning.ofShare !== true;
    const thing = award.things?.find((each) => context.isRate || context.inUnit("1", each) === null);
    if (ofThings && thing !== undefined)
      refuse(`公式算的是“${thing}”数，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, statement);
    const literal =
      meaning.base === "completion"
        ? null
        : meaning.base === "share"
          ? shareBase(context)
          : meaning.ofShare === true
            ? shareOfTarget(meaning.base, context)
            : context.reference(meaning.base);
    const base = literal ?? reference ?? "target";
    if (base === "target" && !context.hasNumberTarget) {
      const input = context.input({ id: "value", label: "完成率", kind: "number", unit: "%" });
      return rememberPlace({ input, direction: meaning.direction, base: "100", points }, statement);
    }
    return rememberPlace({ input: context.primary(), direction: meaning.direction, base, points }, statement);
  }
  if (!reverse) {
    const base = reference ?? baseOfRate(context);
    return rememberPlace({ input: context.primary(), direction: "positive", base, points }, statement);
  }
  const overrun = award.kind === "proportional" && award.overrun && award.sign === "deduct";
  const direction = overrun ? "reverseLinear" : chooseReverse(context);
  return rememberPlace(
    { input: context.primary(), direction, base: reference ?? "target", points },
    statement,
  );
}

/** 完成率÷80%×10 of 200户: 160 of them earn all points. */
function shareOfTarget(percent: string, context: Context): Reference {
  if (context.isRate || context.targetNumber === null) return context.reference(percent);
  return context.reference(toDecimalText(context.targetNumber.times(percent).div(100)));
}

/** A named rate times the points: 合格率×10 means the rate itself, 100 % earning all. */
function shareBase(context: Context): Reference {
  if (!context.isRate) return "target";
  if (context.targetNumber?.eq(100) === true) return "target";
  return context.assume(
    "share-base",
    "得分按比率乘以分值计算，是否以达到指标值为满分没有写明",
    [
      ["literal", "比率×分值，100%才得满分"],
      ["target", "比率÷指标值×分值，达到指标值得满分"],
    ],
    "literal",
  ) === "literal"
    ? "100"
    : "target";
}

export const isComputed = (award: AwardSyntax): boolean =>
  award.kind === "proportional" || award.kind === "formula";

export function outcomeOf(
  statement: Statement,
  reverse: boolean,
  context: Context,
  base: Reference | null = null,
): { outcome: Outcome; worth: Big } {
  const { award } = statement;
  if (isComputed(award)) {
    return {
      outcome: { proportional: proportionalOf(statement, base, reverse, context) },
      worth: new Big(context.points).times("0.999999"),
    };
  }
  const points = flatPoints(award, context.points, statement);
  if (points === null) refuse("没有读懂这里的得分", statement);
  return { outcome: rememberPlace({ points }, statement), worth: new Big(points) };
}
