/** 每…扣, 每…得, 每…加 as steps. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { PartialStep, Quantity, Reference, Steps } from "../../rule/types.ts";
import { isDurationUnit, isIndivisible } from "../../score/units.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { unitOf } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Amount, AwardSyntax, Metric } from "../syntax.ts";
import { isGeneric, MEASURE } from "../statements/statement-words.ts";
import { shareOf } from "./outcomes.ts";
import { countsResult, distanceFrom, latenessOf, measured } from "./quantities.ts";
import { metricOf, refuseOtherSide, type StepSign } from "./step-metric.ts";

export interface StepDraft {
  sign: StepSign;
  metric: Metric | "credit";
  steps: Steps;
}

const VERB: Readonly<Record<StepSign, string>> = { get: "得", deduct: "扣", add: "加" };

const RISING = /每.{0,2}(提高|提升|增长|上升|升高|增加|增幅)/u;
const MEASURED_IN: Readonly<Partial<Record<Amount["measure"], string>>> = {
  percent: "%",
  point: "个百分点",
  permille: "‰",
  fen: "分",
};

/** Whether a part of a step can occur at all, and what it counts for where the sentence says nothing. */
function partialStep(
  quantity: Quantity,
  each: DecimalText,
  amount: Amount,
  sign: StepSign,
  per: DecimalText,
  statement: Statement,
  context: Context,
): PartialStep {
  if (statement.partStep !== null) return statement.partStep;
  if (statement.per?.whole === true) return "down";
  const unit = quantity.of === "value" ? inputUnit(quantity.input, context) : unitOf(quantity, context);
  const isShare = ["percent", "point", "permille"].includes(amount.measure);
  const isThing =
    quantity.of === "lateness" ||
    (quantity.of === "completion"
      ? false
      : quantity.of !== "value" && quantity.in === "percent"
        ? false
        : !isShare && (isIndivisible(unit) || unit === ""));
  const single = new Big(each).eq(1);
  if (single && isThing && !(quantity.of === "lateness" && quantity.in === "month")) return "down";
  const written = `${amount.value}${amount.unit || (MEASURED_IN[amount.measure] ?? "")}`;
  return context.assume(
    "partial-step",
    `每${written}${VERB[sign]}${per}分，不足${written}的部分怎么算没有写明`,
    [
      ["linear", "按比例计算"],
      ["down", `不足${written}的不计`],
      ["up", `不足${written}的按${written}计`],
    ],
    isThing ? "down" : "linear",
  ) as PartialStep;
}

function inputUnit(id: string, context: Context): string {
  return context.inputs.find((input) => input.id === id)?.unit ?? "";
}

/** 偏差率超过5%的，每超1个百分点扣1分: what is tolerated stands beside the steps. */
function ownTolerance({ conditions }: Statement): Amount | null {
  const [only, ...more] = conditions;
  if (more.length > 0 || only?.condition.kind !== "number" || only.condition.metric !== "deviation")
    return null;
  const { lower, upper } = only.condition;
  return lower !== undefined && upper === undefined && !lower.inclusive ? lower.amount : null;
}

/** The number named beside the steps: 低于90%的，每低1个百分点. */
function ownReference(statement: Statement, context: Context): Reference | null {
  const named = statement.per?.reference;
  if (named !== undefined) {
    const value = named.measure === "unit" ? context.inUnit(named.value, named.unit) : named.value;
    if (named.measure === "percent" && !context.isRate && named.value === "100") return "target";
    if (value === null || (named.measure === "percent" && !context.isRate))
      refuse("没有读懂从哪个数起算", statement);
    return context.reference(value);
  }
  for (const { condition } of statement.conditions) {
    if (condition.kind !== "number" || condition.ofTarget || condition.metric !== "plain") continue;
    // 10%-20%，每超1个百分点扣0.5分: it counts from the end that is nearer to what was asked.
    const isExcess =
      statement.per?.metric === "excess" || (statement.per?.metric !== "shortfall" && context.isReverse);
    const limit = isExcess ? (condition.lower ?? condition.upper) : (condition.upper ?? condition.lower);
    // 点击量超过1万的每条加…: a number of something else than what is counted.
    const isBare = limit?.amount.measure === "none" && statement.per?.each.measure === "unit";
    if (isBare && !context.isRate && statement.conditions.some(({ subject }) => MEASURE.test(subject)))
      refuse(`没有读懂“${limit.amount.value}”是什么的数`, statement);
    // 3月、6月各开展1次，每少1次扣…: a bare count that is not the 指标值 is none to count from.
    const isCount = condition.exact && condition.op === null && limit?.amount.measure === "unit";
    if (isCount && !condition.reached && context.targetNumber?.eq(limit.amount.value) === false)
      refuse(`没有读懂“${limit.amount.value}${limit.amount.unit}”与每多少扣分的关系`, statement);
    // 其中少数民族不少于50人，每少1人扣…: a number of a part, of which no result is entered.
    const isOfPart = statement.wording.startsWith("其中") && limit?.amount.measure === "unit";
    if (isOfPart && context.targetNumber?.eq(limit.amount.value) === false)
      refuse("没有读懂“其中”的一部分怎样填写", statement);
    if (limit !== undefined && limit.amount.measure !== "point") {
      const value =
        limit.amount.measure === "unit"
          ? context.inUnit(limit.amount.value, limit.amount.unit)
          : limit.amount.value;
      if (value === null || (limit.amount.measure === "percent" && !context.isRate)) return null;
      return context.reference(value);
    }
  }
  return null;
}

/** 逾期未完成的: only says again that it is late. */
const saysLate = ({ condition }: Statement["conditions"][number]): boolean =>
  (condition.kind === "punctual" && !condition.onTime) ||
  (condition.kind === "met" && !condition.met && !condition.partly);

function flat(award: AwardSyntax, full: DecimalText, span: Span): { sign: StepSign; per: DecimalText } {
  if (award.kind === "points") return { sign: award.sign, per: award.points };
  if (award.kind === "share")
    return { sign: award.sign, per: shareOf(full, award.percentOver, award.percentBy, span) };
  return refuse("“每…”之后没有读懂得分或扣分", span);
}

/**
 * @param references what a shortfall, excess or deviation is measured from, where a full-points condition names it
 *   (覆盖率≥95%得10分，每低1个百分点扣…).
 */
export function stepsOf(
  statement: Statement,
  references: { low: Reference | null; high: Reference | null; metric?: Metric; share?: Big },
  hasBase: boolean,
  context: Context,
): StepDraft {
  const per = statement.per!;
  const { sign: written, per: points } = flat(statement.award, context.points, statement);
  const named = metricOf(statement, written, context);
  // 达到20家得10分，未达到的每家得0.5分: what was done earns.
  const spoken = written === "get" && per.metric === null && named === "shortfall" ? null : named;
  // 偏差在±5%以内得满分，每超1%扣…: more than the tolerance of the same kind.
  const goesOn =
    (spoken === "excess" || spoken === null) && written === "deduct" && references.metric !== undefined;
  if (per.beyondRange === true && !(goesOn && references.metric === "deviation"))
    refuse("没有读懂超出的是哪一边的范围", statement);
  const heard = goesOn ? references.metric! : spoken;
  const amount = per.each;
  // 偏差率每超过1%扣… of an indicator that wants at most so much of it: the deviation is the result itself.
  const isOwnDeviation =
    !goesOn &&
    heard === "deviation" &&
    written === "deduct" &&
    context.isReverse &&
    context.isRate &&
    !per.ofTarget;
  // 8月底前完成得8分，每超过一个星期扣1分: days beyond a day are days late; 会期每超过1天 speaks of something else.
  const countsDays =
    heard === "excess" &&
    written === "deduct" &&
    context.hasDateTarget &&
    statement.label + per.noun === "" &&
    statement.conditions.every(saysLate) &&
    amount.measure === "unit" &&
    isDurationUnit(amount.unit);
  const metric = isOwnDeviation ? "excess" : countsDays ? "lateness" : heard;
  refuseOtherSide(statement, metric, context);
  const sign: StepSign = written === "get" && hasBase && metric === "excess" ? "add" : written;
  if (new Big(amount.value).lte(0) || new Big(points).lte(0)) refuse("“每…”里的数字必须大于0", statement);
  if (statement.doubled) {
    const number = statement.conditions.find(({ condition }) => condition.kind === "number");
    if (number !== undefined) refuse("没有读懂什么情况下加倍", number);
    const input = context.input({
      id: "count",
      label: label(statement.label.replace(/的$/u, "") || "加倍扣分", amount.unit),
      kind: "number",
      unit: amount.unit,
      whenEmpty: "0",
    });
    return {
      sign: "deduct",
      metric: "count",
      steps: rememberPlace(
        { quantity: { of: "value", input }, each: amount.value, per: points, partial: "down" as const },
        statement,
      ),
    };
  }
  const draft = (found: Quantity, each: DecimalText, kind: Metric | "credit"): StepDraft => {
    const quantity = countedAfter(found, per.after, statement);
    const partial = partialStep(quantity, each, amount, sign, points, statement, context);
    return { sign, metric: kind, steps: rememberPlace({ quantity, each, per: points, partial }, statement) };
  };
  const tolerated = sign === "deduct" && per.metric === "excess" ? ownTolerance(statement) : null;
  if (tolerated !== null) {
    const found = distanceFrom("deviation", amount, "target", context, statement);
    const beyond = distanceFrom("deviation", tolerated, "target", context, statement).value;
    return draft({ ...found.quantity, beyond } as Quantity, found.value, "deviation");
  }
  if (sign === "get") {
    if (per.after === null || per.upTo !== undefined) refuse("没有读懂从第几个起每个得分", statement);
    const from = per.after ?? "0";
    const earned = context.targetNumber?.minus(from).times(points).div(amount.value);
    // 第11篇起每篇得0.8分: what those from there on earn has to be all there is.
    if (per.after !== undefined && earned?.eq(context.points) !== true)
      refuse("没有读懂从第几个起每个得分", statement);
    if (metric === "shortfall" || metric === "deviation" || metric === "lateness")
      refuse("少了反而得分，没有读懂", statement);
    // 办结率每提高1个百分点得1分: from which share on, is not said, unless the 指标值 earns all points from 0 on.
    const isShare = amount.measure === "percent" || amount.measure === "point";
    const earnsAll = context.targetNumber?.times(points).eq(new Big(context.points).times(amount.value));
    if (isShare && earnsAll !== true && statement.conditions.length === 0 && RISING.test(statement.wording))
      refuse("没有读懂增减是与什么相比、怎样填写", statement);
    const found = measured(
      "plain",
      amount.measure === "point" && !context.isRate ? { ...amount, measure: "percent" } : amount,
      per.noun,
      false,
      "target",
      context,
      statement,
    );
    return draft(found.quantity, found.value, "credit");
  }
  if (metric === "lateness") {
    const late = statement.label.replace(/的$/u, "");
    // 整改每逾期1天扣1分: perhaps later than a day of its own.
    if (context.deadline !== null && !isGeneric(late))
      context.assume(
        "late-of",
        `“${late}”的逾期从哪一天算起没有写明`,
        [["deadline", "从指标值的期限算起"]],
        "deadline",
      );
    const found = latenessOf(amount, context, statement);
    return draft(found.quantity, found.value, metric);
  }
  if (sign === "add" && references.share !== undefined && (metric === null || metric === "excess")) {
    const found = distanceFromShare("excess", references.share, amount, context, statement);
    return draft(found.quantity, found.value, "excess");
  }
  if (sign === "deduct" && references.share !== undefined && metric === "shortfall") {
    const found = distanceFromShare("shortfall", references.share, amount, context, statement);
    return draft(found.quantity, found.value, "shortfall");
  }
  if (metric === null && sign === "add") {
    // 每完成一项加2分 where nothing is there to add to.
    if (!hasBase && /每(完成|实现|开展|举办)/u.test(statement.wording))
      refuse("只写了加分，没有写从多少分加起", statement);
    // 每提前1天加0.5分, 每节约1万元加1分: a bonus is for going on beyond the 指标值, on its better side.
    const better = context.isReverse && context.targetNumber?.gt(0) === true ? "shortfall" : "excess";
    const from = (better === "shortfall" ? references.low : references.high) ?? "target";
    const found = distanceFrom(better, amount, from, context, statement);
    return draft(found.quantity, found.value, better);
  }
  const lacking = metric === "shortfall" && !context.hasNumberTarget && references.low === null;
  const zeroTarget = metric === "shortfall" && context.targetNumber?.eq(0) === true;
  if (zeroTarget && per.ofTarget) refuse("指标值是0，结果不会低于它，应当不是原意", statement);
  if (metric === "count" || metric === null || lacking || zeroTarget) {
    if (amount.measure !== "unit" && amount.measure !== "none")
      refuse("没有写明是低了还是高了才扣分", statement);
    const wantsMore = context.targetNumber?.gt(0) === true && !context.isReverse;
    if (metric === null && wantsMore) refuse("没有写明是少了、多了还是出了问题才扣分", statement);
    if (context.hasDateTarget && metric === null) refuse("没有读懂每多少扣分", statement);
    const own = per.noun || (metric === "count" ? (unmetName(statement) ?? "") : "");
    const noun = lacking ? (unmetName(statement) ?? `缺少${per.noun}`) : own;
    const only = context.read.target.kind === "words" || context.read.target.kind === "none";
    const isResult = zeroTarget || countsResult(amount, noun, context);
    const unit = amount.unit;
    const input = isResult
      ? context.primary()
      : context.input({
          id: "count",
          label: label(noun, unit),
          kind: "number",
          ...(unit === "" ? {} : { unit }),
          ...(only || !hasBase ? {} : { whenEmpty: "0" }),
        });
    const value =
      isResult && unit !== "" ? (context.inUnit(amount.value, unit) ?? amount.value) : amount.value;
    return draft({ of: "value", input }, value, "count");
  }
  const of = metric as "shortfall" | "excess" | "deviation";
  const own = ownReference(statement, context);
  // 完成5个得10分，4个以下每少1个扣3分: what lies between the two numbers is not said.
  if (sign === "deduct" && of === "shortfall" && own !== null && (references.low ?? own) !== own)
    refuse("没有读懂从哪个数起算", statement);
  const from = per.ofTarget
    ? "target"
    : sign === "add" && references.high !== null
      ? references.high
      : (own ?? (of === "excess" ? references.high : references.low) ?? "target");
  const found = distanceFrom(of, amount, from, context, statement, per.share);
  return draft(found.quantity, found.value, of);
}

/** From 80 % of the 指标值 on, in percent of the 指标值 or in its unit: as numbers of the unit. */
function distanceFromShare(
  of: "excess" | "shortfall",
  share: Big,
  amount: Amount,
  context: Context,
  span: Span,
): { quantity: Quantity; value: DecimalText } {
  const target = context.targetNumber ?? refuse("指标值不是一个数字，没有读懂加分从哪里算起", span);
  const ofTarget = (percent: Big): DecimalText => toDecimalText(target.times(percent).div(100));
  const isShare = amount.measure === "percent" || amount.measure === "point";
  const from = ofTarget(share);
  const each: Amount = isShare
    ? { ...amount, value: ofTarget(new Big(amount.value)), measure: "none", unit: "" }
    : amount;
  return distanceFrom(of, each, from, context, span);
}

/** 第4次起每次: what goes beyond the first three. */
function countedAfter(quantity: Quantity, after: DecimalText | null | undefined, span: Span): Quantity {
  // 超过3个的，从第1个起每个扣1分: beyond three of them the first three count again.
  if (after === "0" && quantity.of === "excess") refuse("没有读懂从第几个起计算", span);
  if (after == null || after === "0") return quantity;
  if (quantity.of === "excess" && quantity.in === "unit") return { ...quantity, from: after };
  // 从第2次起每少1次扣1分: the first that is missing is borne.
  if (quantity.of === "shortfall" && quantity.in === "unit") return { ...quantity, beyond: after };
  if (quantity.of !== "value") return refuse("没有读懂从第几个起计算", span);
  return { of: "excess", input: quantity.input, from: after, in: "unit" };
}

/** 检查不达标的每处: what is counted is not as it should be, and not missing. */
function unmetName({ wording }: Statement): string | null {
  return /([未不没][^,，;；。每的]+)的?每/u.exec(wording)?.[1] ?? null;
}

function label(noun: string, unit: string): string {
  if (noun === "" || noun === "缺少") return noun === "" ? `扣分${unit || "次"}数` : `缺少${unit || "项"}数`;
  return `${noun}${noun.endsWith("数") ? "" : `${unit === "人" || unit === "" ? "" : unit}数`}`;
}
