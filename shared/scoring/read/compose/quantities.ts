/** Which quantity of which input a condition or a step speaks of. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Quantity, Reference } from "../../rule/types.ts";
import { isIndivisible, isPercentUnit } from "../../score/units.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Amount, Metric } from "../syntax.ts";

/** A number brought into the measure of its quantity. */
export interface Measured {
  quantity: Quantity;
  value: DecimalText;
}

const TIME_DAYS: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  自然日: 1,
  个自然日: 1,
  日历天: 1,
  周: 7,
  星期: 7,
  个星期: 7,
};
const TIME_MONTHS: Readonly<Record<string, number>> = { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12 };
export const CLOCK = /^(?:秒钟?|分钟|个?小时)$/u;
const WORKING_DAY = /工作日$/;

/** 半个月 is fifteen days (DOMAIN §3.3 W07). */
const HALF_MONTH_DAYS = "15";

function timeIn(amount: Amount): { value: DecimalText; in: "day" | "month" } | null {
  const months = TIME_MONTHS[amount.unit];
  if (months !== undefined && amount.value === "0.5" && months === 1)
    return { value: HALF_MONTH_DAYS, in: "day" };
  if (months !== undefined) return { value: toDecimalText(new Big(amount.value).times(months)), in: "month" };
  const days = TIME_DAYS[amount.unit] ?? (amount.unit === "" ? 1 : undefined);
  return days === undefined ? null : { value: toDecimalText(new Big(amount.value).times(days)), in: "day" };
}

/** Metric words that name the indicator's own 完成率 even where the indicator is a number of things. */
const RATIO_NAME =
  /(完成|达成|执行|到位|参训|出勤|到课|参与|参会|到会|覆盖|办结|实现|发放|落实|达标|到岗|参加|完工|竣工|建成)([率度]|比例)$|^比例$|进度$/;

const OF_MONEY = /^(?:其中)?(?:各级|财政|专项|配套)?(?:资金|经费|预算|款项|拨款)[^率]*率$/u;

/** 合格率 of a number of things, 资金到位率 of households: a rate that is not the share of the 指标值. */
export function isOtherRate(noun: string, context: Context): boolean {
  if (context.isRate) return false;
  const isOfMoney = OF_MONEY.test(noun) && !/元/u.test(context.unit);
  return isOfMoney || (/([率度幅]|比例|占比|[增降]速)$/.test(noun) && !RATIO_NAME.test(noun));
}

/** Percent of an indicator that is not itself a rate is its 完成率. */
function percentValue(amount: Amount, noun: string, context: Context, span: Span): Measured {
  if (context.isRate) {
    const value =
      isPercentUnit(context.unit) === (amount.measure !== "permille")
        ? amount.value
        : toDecimalText(
            amount.measure === "permille" ? new Big(amount.value).div(10) : new Big(amount.value).times(10),
          );
    return { quantity: { of: "value", input: context.primary() }, value };
  }
  if (!context.hasNumberTarget && context.read.target.kind === "words" && context.unit === "") {
    return {
      quantity: {
        of: "value",
        input: context.input({
          id: "value",
          label: noun === "" ? "实际完成值" : noun,
          kind: "number",
          unit: "%",
        }),
      },
      value: amount.value,
    };
  }
  if (isOtherRate(noun, context)) {
    refuse(`“${noun}”是另一个量，度量单位是“${context.unit || "（空）"}”的指标不能按它评分`, span);
  }
  return completionOf(amount, context, span);
}

/** 完成率 = 实际 ÷ 指标值, which there is none of where the 指标值 is no number or 0. */
function completionOf(amount: Amount, context: Context, span: Span): Measured {
  // 实际值÷目标值≥0.9 is 90 %, and no figure says so.
  if (amount.measure === "none" && new Big(amount.value).gt(0) && new Big(amount.value).lte(2))
    refuse(`没有读懂“${amount.value}”是比值还是百分比，请写成百分比`, span);
  if (!context.hasNumberTarget) refuse("指标值不是数字，无法计算完成率", span);
  if (context.targetNumber?.eq(0) === true) refuse("指标值是0，无法计算完成率", span);
  return { quantity: { of: "completion", input: context.primary() }, value: amount.value };
}

function completionOfRate(amount: Amount, context: Context): Measured {
  const target = context.targetNumber;
  if (target === null || target.eq(100))
    return { quantity: { of: "value", input: context.primary() }, value: amount.value };
  const chosen = (context.completionIs ??= context.assume(
    "completion",
    "指标值本身是百分比，句中的“完成率”可以指实际值÷指标值，也可以就是实际值",
    [
      ["ratio", "实际值÷指标值"],
      ["value", "就是实际值"],
    ],
    target !== null && target.eq(amount.value) ? "value" : "ratio",
  ));
  return chosen === "ratio"
    ? { quantity: { of: "completion", input: context.primary() }, value: amount.value }
    : { quantity: { of: "value", input: context.primary() }, value: amount.value };
}

/** Percent or 百分点 of a shortfall, excess or deviation. */
function relativeMeasure(amount: Amount, share: boolean, context: Context): "unit" | "percent" {
  if (amount.measure === "unit" || amount.measure === "none" || amount.measure === "fen") return "unit";
  if (!context.isRate) return "percent";
  if (amount.measure === "point" || amount.measure === "permille") return "unit";
  if (share) return "percent";
  if (context.targetNumber?.eq(100) === true) return "unit";
  return context.assume(
    "percent-or-point",
    `“${amount.value}%”可以指${amount.value}个百分点，也可以指指标值的${amount.value}%`,
    [
      ["point", "百分点"],
      ["percent", "指标值的百分之几"],
    ],
    "point",
  ) === "point"
    ? "unit"
    : "percent";
}

function inUnit(amount: Amount, context: Context, span: Span): DecimalText {
  const value = context.inUnit(amount.value, amount.unit);
  if (value === null) refuse(`“${amount.value}${amount.unit}”与度量单位“${context.unit}”不能换算`, span);
  return value;
}

/** 百分点, % and ‰ in the unit of the rate itself. */
function rateValue(amount: Amount, context: Context): DecimalText {
  if (amount.measure === "none" || amount.measure === "fen" || !context.isRate) return amount.value;
  const inPercent = isPercentUnit(context.unit);
  if (amount.measure === "permille")
    return inPercent ? toDecimalText(new Big(amount.value).div(10)) : amount.value;
  return inPercent ? amount.value : toDecimalText(new Big(amount.value).times(10));
}

export function distanceFrom(
  of: "shortfall" | "excess" | "deviation",
  amount: Amount,
  from: Reference,
  context: Context,
  span: Span,
  share = false,
): Measured {
  if (context.hasDateTarget) refuse("指标值是日期，不能按多少计算，请按天数表述", span);
  if (from === "target" && !context.hasNumberTarget) refuse("指标值不是数字，无法计算与它相差多少", span);
  if (amount.measure === "fen" && context.unit !== "分" && context.unit !== "")
    refuse(`“${amount.value}分”与度量单位“${context.unit}”不一致`, span);
  const measure = relativeMeasure(amount, share, context);
  const own = amount.measure === "unit" ? inUnit(amount, context, span) : rateValue(amount, context);
  const value = measure === "percent" ? amount.value : own;
  return { quantity: { of, input: context.primary(), from, in: measure }, value };
}

export function latenessOf(amount: Amount, context: Context, span: Span): Measured {
  if (WORKING_DAY.test(amount.unit)) {
    return {
      quantity: { of: "value", input: context.countInput("逾期工作日", "个工作日", false) },
      value: amount.value,
    };
  }
  const time = timeIn(amount);
  // 1周 stands in the rule as 7 days.
  if (time !== null && time.value !== amount.value) context.settled.add(amount.value);
  if (context.deadline !== null) {
    if (time === null) refuse(`“${amount.value}${amount.unit}”不是时间`, span);
    return {
      quantity: { of: "lateness", input: context.dateInput(), from: context.deadline, in: time.in },
      value: time.value,
    };
  }
  // 超时的，每30分钟 of at most 120 minutes.
  const isClock = CLOCK.test(amount.unit) && CLOCK.test(context.unit) && context.isReverse;
  if ((context.isDuration || isClock) && context.targetNumber?.gt(0) === true)
    return distanceFrom("excess", amount, "target", context, span);
  const result = context.targetNumber?.eq(0) === true;
  if (result)
    return { quantity: { of: "value", input: context.primary() }, value: inUnit(amount, context, span) };
  const name = time?.in === "month" ? "逾期月数" : time === null ? `逾期${amount.unit}数` : "逾期天数";
  return {
    quantity: {
      of: "value",
      input: context.input({
        id: "count",
        label: name,
        kind: "number",
        unit: time?.in === "month" ? "个月" : time === null ? amount.unit : "天",
      }),
    },
    value: time?.value ?? amount.value,
  };
}

export const SEVERE = /^(重大|特大|重特大|较大|严重|恶性|群体)/;

/** Graver than those beside it that are counted one by one. */
export const FATAL = /^(?:致?人?死亡|亡人)/u;

/** Whether the indicator's own result is the number of these events. */
export function countsResult(amount: Amount, noun: string, context: Context): boolean {
  const { target } = context.read;
  if (
    context.separateCounts ||
    (context.separateNamed && noun !== "" && noun !== context.countedNoun) ||
    (context.separateSevere && (SEVERE.test(noun) || FATAL.test(noun)))
  )
    return false;
  if (
    target.kind === "number" &&
    (target.value.eq(0) || context.read.comparison === "≤" || context.read.comparison === "<")
  ) {
    // 发生事故的 of 0.9‰ or 70万元: what is measured is no number of events.
    if (amount.unit === "" && target.value.gt(0)) return context.unit === "" || isIndivisible(context.unit);
    return amount.unit === "" || context.unit === "" || context.inUnit(amount.value, amount.unit) !== null;
  }
  return false;
}

/** The value of a plain number in a condition. */
export function plainValue(amount: Amount, noun: string, context: Context, span: Span): Measured {
  switch (amount.measure) {
    case "percent":
    case "permille":
      return percentValue(amount, noun, context, span);
    case "point":
      if (!context.isRate) refuse("百分点只能用于百分比的指标", span);
      return { quantity: { of: "value", input: context.primary() }, value: amount.value };
    case "fen":
      if (context.unit !== "分" && context.unit !== "")
        refuse(`“${amount.value}分”与度量单位“${context.unit}”不一致`, span);
      return { quantity: { of: "value", input: context.primary() }, value: amount.value };
    default: {
      if (context.hasDateTarget) {
        const measured = latenessOf(amount, context, span);
        return measured;
      }
      return { quantity: { of: "value", input: context.primary() }, value: inUnit(amount, context, span) };
    }
  }
}

export function completionValue(amount: Amount, ofTarget: boolean, context: Context, span: Span): Measured {
  if (amount.measure === "unit") return plainValue(amount, "", context, span);
  if (context.isRate && !ofTarget) return completionOfRate(amount, context);
  if (!context.hasNumberTarget) {
    if (context.read.target.kind !== "words" && context.read.target.kind !== "none")
      refuse("指标值不是数字，无法计算完成率", span);
    return {
      quantity: {
        of: "value",
        input: context.input({ id: "value", label: "完成率", kind: "number", unit: "%" }),
      },
      value: amount.value,
    };
  }
  return completionOf(amount, context, span);
}

/** 较上年增长10%以上: the result entered is the change itself, which needs an indicator in percent. */
function growthOf(amount: Amount, context: Context, span: Span): Measured {
  if (!context.isRate || amount.measure === "unit") refuse("没有读懂增减是与什么相比、怎样填写", span);
  const known = context.assumptions.some(({ id }) => id === "growth");
  if (!known)
    context.assume(
      "growth",
      "增减幅度由填报人算好，直接填写幅度",
      [["value", "实际完成值就是增减的幅度"]],
      "value",
    );
  return { quantity: { of: "value", input: context.primary() }, value: amount.value };
}

export function measured(
  metric: Metric,
  amount: Amount,
  noun: string,
  ofTarget: boolean,
  from: Reference,
  context: Context,
  span: Span,
): Measured {
  switch (metric) {
    case "plain":
      return plainValue(amount, noun, context, span);
    case "completion":
      return completionValue(amount, ofTarget, context, span);
    case "deviation":
    case "shortfall":
    case "excess":
      return distanceFrom(metric, amount, ofTarget ? "target" : from, context, span);
    case "lateness":
      return latenessOf(amount, context, span);
    case "growth":
      return growthOf(amount, context, span);
    case "count":
      if (noun === "缺少")
        return {
          quantity: {
            of: "value",
            input: context.input({
              id: "count",
              label: `缺少${amount.unit || "项"}数`,
              kind: "number",
              unit: amount.unit,
            }),
          },
          value: amount.value,
        };
      return {
        quantity: {
          of: "value",
          input: context.countInput(noun, amount.unit, countsResult(amount, noun, context)),
        },
        value: amount.value,
      };
  }
}
