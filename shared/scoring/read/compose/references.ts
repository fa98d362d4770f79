/** The numbers in a sentence from which its steps count. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Reference } from "../../rule/types.ts";
import { isIndivisible } from "../../score/units.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement, Statements } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import { gateOf } from "./changes.ts";
import type { Draft } from "./draft.ts";
import { flatPoints } from "./outcomes.ts";
import type { StepDraft } from "./steps.ts";

/** The numbers from which full points are earned, for steps that count from them. */
export function references(
  drafts: readonly Draft[],
  full: DecimalText,
  all: Statements,
  context: Context,
): { low: Reference | null; high: Reference | null; tolerance: Draft | null } {
  const result: { low: Reference | null; high: Reference | null; tolerance: Draft | null } = {
    low: null,
    high: null,
    tolerance: null,
  };
  for (const draft of drafts) {
    const points = flatPoints(draft.statement.award, full, draft.statement);
    const { interval } = draft;
    if (
      interval === null ||
      draft.event !== null ||
      points === null ||
      draft.statement.award.kind === "zero" ||
      new Big(points).eq(0)
    )
      continue;
    const isAdd = draft.statement.award.kind === "points" && draft.statement.award.sign !== "get";
    if (isAdd) continue;
    if (interval.quantity.of === "value") {
      if (interval.lower !== null) result.low ??= context.reference(interval.lower.value.toFixed());
      if (interval.upper !== null) result.high ??= context.reference(interval.upper.value.toFixed());
    } else if (interval.quantity.of !== "completion" && points === full) result.tolerance ??= draft;
  }
  for (const { condition } of all.loose) {
    if (condition.kind !== "number" || condition.metric !== "plain") continue;
    const limit = condition.lower ?? condition.upper;
    if (limit?.amount.measure === "fen" && context.unit !== "分") continue;
    // 3月、6月各开展1次: a bare count that is not the 指标值 is none to count from.
    const isCount = condition.exact && condition.op === null && limit?.amount.measure === "unit";
    if (isCount && context.targetNumber?.eq(limit.amount.value) === false) continue;
    const value =
      limit === undefined
        ? null
        : limit.amount.measure === "unit"
          ? context.inUnit(limit.amount.value, limit.amount.unit)
          : limit.amount.value;
    if (value === null) continue;
    result.low ??= context.reference(value);
    result.high ??= context.reference(value);
  }
  return result;
}

/** 偏差在±5%以内得满分，每多偏差1%扣…: the steps begin where the tolerance ends. */
export function withTolerance(
  draft: StepDraft,
  statement: Statement,
  tolerance: Draft | null,
  build: Build,
): void {
  const interval = tolerance?.interval;
  if (interval == null || interval.upper === null || interval.upper.value.eq(0)) return;
  const { quantity } = draft.steps;
  const same = quantity.of === interval.quantity.of && quantity.input === interval.quantity.input;
  if (!same || quantity.of === "value" || quantity.of === "completion") return;
  if (!("in" in quantity && "in" in interval.quantity) || quantity.in !== interval.quantity.in) return;
  // 每少10人扣1分，少不到10人的不扣, 每差2人扣1分，差1人不扣: less than a step is no tolerance, and says only that no part of one
  // counts.
  const { value, inclusive } = interval.upper;
  const lessThanStep =
    inclusive && isIndivisible(build.context.unit) ? value.plus(1) : inclusive ? null : value;
  const isFromNone = interval.lower === null || (interval.exact && value.eq(1));
  if (lessThanStep?.eq(draft.steps.each) === true && isFromNone && !value.eq(0)) {
    draft.steps.partial = "down";
    if (build.sorted.steps.length === 1) build.context.settle("partial-step");
    build.context.settled.add(toDecimalText(value));
    return;
  }
  // 少1次不扣分，从第3次起每少1次扣1分: the second is left out.
  if ("beyond" in quantity && quantity.beyond !== undefined && !interval.upper.value.eq(quantity.beyond))
    refuse("没有读懂从第几个起计算", statement);
  if (countsFromFirst(statement, tolerance!, build.context))
    build.gates.push(gateOf(tolerance!, { points: build.context.points }, build.context));
  else quantity.beyond = toDecimalText(interval.upper.value);
}

/** 每延迟1天扣1分，延迟3天以内不扣分: whether the fourth day costs 1 or 4 is not said. */
function countsFromFirst(statement: Statement, tolerance: Draft, context: Context): boolean {
  const { amount } = tolerance.interval!;
  if (statement.from > tolerance.statement.from || /[超多外再]/u.test(statement.wording)) return false;
  const chosen = context.assume(
    "tolerance",
    `${amount.value}${amount.measure === "percent" ? "%" : amount.unit}以内不扣分，超过以后从哪里算起没有写明`,
    [
      ["beyond", "只算超过的部分"],
      ["first", "从头算起"],
    ],
    "beyond",
  );
  return chosen === "first";
}
