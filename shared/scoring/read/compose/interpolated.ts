/** 达到90%得满分，60%及以下不得分，60%—90%之间按直线内插法计分: a straight line between the two ends that the sentence gives points to. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Limit } from "../syntax.ts";
import { earnsAll, losesAll } from "../worth.ts";
import { fallingLine } from "./sloping.ts";

type Side = "lower" | "upper";

/** The one limit of a statement on that side (完成50场 is one); null where its condition says anything else. */
function limitOf({ conditions, per }: Statement, side: Side): Limit | null {
  const [only, ...more] = conditions;
  if (per !== null || more.length > 0 || only?.condition.kind !== "number") return null;
  const { lower, upper, metric, exact } = only.condition;
  if (exact && lower !== undefined) return metric === "plain" || metric === "completion" ? lower : null;
  const other = side === "lower" ? upper : lower;
  return (metric === "plain" || metric === "completion") && other === undefined
    ? ((side === "lower" ? lower : upper) ?? null)
    : null;
}

const isAt = (limit: Limit | null, end: Limit): boolean =>
  limit !== null &&
  limit.amount.measure === end.amount.measure &&
  new Big(limit.amount.value).eq(end.amount.value);

/** 得满分 from the upper end on; 达标得满分 where that end is the 指标值. */
function earnsAbove(statement: Statement, end: Limit, context: Context): boolean {
  if (!earnsAll(statement.award, context.points)) return false;
  const [only, ...more] = statement.conditions;
  const isMet = only?.condition.kind === "met" && only.condition.met && !only.condition.partly;
  return (isMet && more.length === 0) || isAt(limitOf(statement, "lower"), end);
}

function interpolated(statement: Statement, all: readonly Statement[], context: Context): Statement {
  if (statement.award.kind !== "interpolated") return statement;
  const [only, ...more] = statement.conditions;
  const [lower, upper] =
    more.length === 0 && statement.per === null && only?.condition.kind === "number"
      ? [only.condition.lower, only.condition.upper]
      : [];
  if (lower === undefined || upper === undefined) refuse("没有写按内插法计分的是从多少到多少", statement);
  const others = all.filter((each) => each !== statement);
  const { measure } = upper.amount;
  const full = new Big(upper.amount.value);
  const none = new Big(lower.amount.value);
  const isFallen = others.some((each) => losesAll(each.award) && isAt(limitOf(each, "upper"), lower));
  const isWhole = others.some((each) => earnsAbove(each, upper, context));
  // Only from nothing up to all of them, and all of them at the 指标值: what other lines would begin with is not asked for.
  const ofTarget = !context.isRate && measure === "percent";
  const reaches = ofTarget
    ? full.eq(100) && context.hasNumberTarget
    : context.targetNumber?.eq(full) === true;
  const isOtherUnit = [lower, upper].some(({ amount: { unit } }) => unit !== "" && unit !== context.unit);
  if (
    isOtherUnit ||
    !isFallen ||
    !isWhole ||
    !reaches ||
    context.isReverse ||
    none.gte(full) ||
    lower.amount.measure !== measure
  )
    refuse("内插法两端各得多少分没有写明，或上端不是指标值，没有读懂", statement);
  return fallingLine(statement, { none, full, ofTarget }, context);
}

export const withInterpolations = (statements: readonly Statement[], context: Context): Statement[] =>
  statements.map((statement) => interpolated(statement, statements, context));
