/** 2/3以上 of 90件 is 60件以上: a fraction of the 指标值 in the indicator's own unit, or in percent where that is exact. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";
import type { Amount, ConditionAt, Limit, Metric } from "../syntax.ts";

const PLACES = 6;
const DISTANCES: ReadonlySet<Metric> = new Set(["shortfall", "excess", "deviation"]);

function exact(value: Big, by: string): string | null {
  const quotient = value.div(by).round(PLACES);
  return quotient.times(by).eq(value) ? toDecimalText(quotient) : null;
}

export function settleFractions(all: Statements, context: Context): void {
  const settled = (limit: Limit, at: ConditionAt): Limit => {
    const { amount } = limit;
    if (amount.measure !== "fraction") return limit;
    const target = context.targetNumber;
    const count = target === null ? null : exact(target.times(amount.value), amount.by!);
    const percent = exact(new Big(amount.value).times(100), amount.by!);
    const rest = { unit: "", included: amount.included };
    const whole: Amount | null =
      percent !== null
        ? { value: percent, measure: "percent", ...rest }
        : count === null || context.isRate
          ? null
          : { value: count, measure: "none", ...rest };
    return whole === null ? refuse("这个分数除不尽，请写成具体的数量", at) : { ...limit, amount: whole };
  };
  const settle = (at: ConditionAt): ConditionAt => {
    const { condition } = at;
    if (condition.kind !== "number") return at;
    const { lower, upper } = condition;
    const isFraction = [lower, upper].some((limit) => limit?.amount.measure === "fraction");
    if (!isFraction) return at;
    const ends = {
      ...(lower === undefined ? {} : { lower: settled(lower, at) }),
      ...(upper === undefined ? {} : { upper: settled(upper, at) }),
    };
    const inPercent = (ends.lower ?? ends.upper)!.amount.measure === "percent";
    // 不满计划三分之二, 少三分之一: two thirds of it, or by two thirds of it; in percent that is asked.
    if (DISTANCES.has(condition.metric)) {
      if (!inPercent) refuse("没有读懂是目标值的几分之几，还是与目标值相差几分之几", at);
      return { ...at, condition: { ...condition, ...ends } };
    }
    return {
      ...at,
      condition: inPercent
        ? { ...condition, ...ends, metric: "completion" }
        : { ...condition, ...ends, metric: "plain", ofTarget: false, shareOfTarget: false, noun: "" },
      subject: "",
    };
  };
  for (const statement of all.all) statement.conditions = statement.conditions.map(settle);
  all.loose = all.loose.map(settle);
}
