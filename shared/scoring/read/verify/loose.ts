/** Numbers that only tell the circumstances: 以95%为标准, 共318具. They must agree with the row and with what was read. */
import Big from "big.js";

import type { Scheme } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { MEASURE } from "../statements/statement-words.ts";
import type { Statements } from "../statements/statements.ts";
import type { Amount } from "../syntax.ts";

/** 消火栓共318具，每发现1具损坏扣0.2分: of how many the faults are counted. */
function isPopulation({ value }: Amount, { all }: Statements, context: Context): boolean {
  const steps = all.filter(({ per }) => per !== null);
  const counts = steps.every(({ per }) => per!.metric === "count");
  return steps.length > 0 && counts && context.isReverse && context.targetNumber?.lt(value) === true;
}

export function verifyLoose(scheme: Scheme, all: Statements, context: Context): void {
  const used = all.loose.length === 0 ? "" : JSON.stringify(scheme);
  for (const item of all.loose) {
    const { condition } = item;
    if (condition.kind !== "number") continue;
    const limit = condition.lower ?? condition.upper;
    const value = limit?.amount.value;
    const after = all.all.some((statement) => statement.to <= item.from);
    // 重点企业检查率100%: a share of something of its own beside an indicator that is none.
    const isOther =
      limit?.amount.measure === "percent" && !context.isRate && MEASURE.test(item.subject) && !after;
    const agrees =
      value !== undefined &&
      !isOther &&
      ((limit!.amount.measure !== "fen" && context.targetNumber?.eq(value) === true) ||
        // 超过的按8分计 and 不超过9分 only say again what all of it comes to.
        (limit!.amount.measure === "fen" && new Big(value).eq(context.points)) ||
        (!after && ['"value"', '"from"', '"base"'].some((place) => used.includes(`${place}:"${value}"`))));
    if (!agrees) refuse("这个条件没有写得多少分或扣多少分", item);
  }
  for (const amount of all.counts) {
    if (isPopulation(amount, all, context)) continue;
    const target = context.targetNumber;
    if (target !== null && context.inUnit(amount.value, amount.unit) !== null && !target.eq(amount.value)) {
      refuse(`句中共${amount.value}${amount.unit}，与指标值${target.toFixed()}${context.unit}不一致`, all);
    }
  }
}
