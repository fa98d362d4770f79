/** 60%至100%的，按（完成率－60%）÷40%×8计分: a straight line that falls from all points, as so much off for every step. */
import type Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import type { Statement } from "../statements/statements.ts";
import type { Amount, ConditionAt, Limit } from "../syntax.ts";
import { mentions, slopeOf } from "./formula-meaning.ts";

/** 低于95%的, 60%至100%的: from where to where the line goes, which it says itself. */
function isItsOwn({ condition }: ConditionAt, ends: readonly Big[]): boolean {
  if (condition.kind === "met") return !condition.met && !condition.partly;
  if (condition.kind !== "number" || condition.exact) return false;
  const isEnd = (limit: Limit | undefined): boolean =>
    limit === undefined || ends.some((end) => end.eq(limit.amount.value));
  return isEnd(condition.lower) && isEnd(condition.upper);
}

/** 80%以下的0分 beside 60%至100%的按…: two that cannot both be so. */
const cuts = (other: Statement, none: Big, full: Big): boolean =>
  other.conditions.some(
    ({ condition }) =>
      condition.kind === "number" &&
      [condition.lower, condition.upper].some(
        (limit) => limit !== undefined && none.lt(limit.amount.value) && full.gt(limit.amount.value),
      ),
  );

interface Line {
  /** Where nothing is left. */
  none: Big;
  /** Where all points are earned: the 指标值. */
  full: Big;
  /** Both are shares of the 指标值 in percent, and not results. */
  ofTarget: boolean;
}

/** The statement as so much off for every step of a straight line, from all points down to none of them. */
export function fallingLine(
  statement: Statement,
  { none, full, ofTarget }: Line,
  context: Context,
): Statement {
  const measure = ofTarget ? "percent" : context.isRate ? "point" : "unit";
  const each: Amount = {
    value: toDecimalText(full.minus(none)),
    measure,
    unit: measure === "unit" ? context.unit : "",
    included: null,
  };
  return {
    ...statement,
    conditions: [],
    per: { metric: "shortfall", each, noun: "", ofTarget: true, share: ofTarget, whole: false },
    partStep: "linear",
    award: { kind: "points", sign: "deduct", points: context.points, verb: true },
  };
}

function sloped(statement: Statement, all: readonly Statement[], context: Context): Statement {
  const { award } = statement;
  const target = context.targetNumber;
  if (award.kind !== "formula" || award.several !== undefined || target === null || context.isReverse)
    return statement;
  const found = slopeOf(award.formula, context.points, context.isRate);
  if (found === null) return statement;
  const { none, full } = found;
  const ofTarget = mentions(award.formula, "completion") && !context.isRate;
  const isNamed = mentions(award.formula, "rate") && !context.isRate;
  // Only down from the 指标值, which earns them all.
  if (isNamed || !full.eq(ofTarget ? 100 : target)) return statement;
  if (!statement.conditions.every((each) => isItsOwn(each, [none, full]))) return statement;
  const begins = statement.conditions.some(
    ({ condition }) => condition.kind === "number" && condition.lower !== undefined,
  );
  if (begins && all.some((other) => other !== statement && cuts(other, none, full))) return statement;
  context.settled.add(toDecimalText(none));
  return fallingLine(statement, { none, full, ofTarget }, context);
}

export const withSlopes = (statements: readonly Statement[], context: Context): Statement[] =>
  statements.map((statement) => sloped(statement, statements, context));
