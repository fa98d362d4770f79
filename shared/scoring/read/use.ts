/** Nothing that was read may be left out of the rule: every award of a sentence must be found in it again. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../project/index.ts";
import type { Scheme } from "../rule/types.ts";
import { isComputed } from "./compose/outcomes.ts";
import type { Context } from "./context.ts";
import { refuse } from "./refusal.ts";
import type { Statements } from "./statements.ts";
import type { Amount } from "./syntax.ts";

/** What a number of a condition may have become in the rule: itself, in the indicator's unit, or the 指标值 it names. */
function forms(amount: Amount, context: Context): DecimalText[] {
  const value = toDecimalText(new Big(amount.value));
  const converted = amount.measure === "unit" ? context.inUnit(value, amount.unit) : null;
  return [value, ...(converted === null ? [] : [converted])];
}

/** 完成率100% of a number of things is the 指标值. */
const isAllOfTarget = ({ value, measure }: Amount, context: Context): boolean =>
  measure === "percent" && value === "100" && !context.isRate;

function verifyNumbers(written: string, context: Context, all: Statements): void {
  const target = context.targetNumber;
  const isUsed = (amount: Amount): boolean =>
    isAllOfTarget(amount, context) ||
    forms(amount, context).some(
      (value) => written.includes(`"${value}"`) || target?.eq(value) === true || context.settled.has(value),
    );
  for (const statement of all.all)
    for (const item of statement.conditions) {
      if (item.condition.kind !== "number") continue;
      for (const limit of [item.condition.lower, item.condition.upper])
        if (limit !== undefined && limit.amount.measure !== "fraction" && !isUsed(limit.amount))
          refuse(`没有读懂“${limit.amount.value}”与其他条件的关系`, item);
    }
}

export function verifyUse(scheme: Scheme, context: Context, all: Statements): void {
  const written = JSON.stringify(scheme);
  verifyNumbers(written, context, all);
  const holds = (value: string): boolean => written.includes(`"${value}"`);
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
