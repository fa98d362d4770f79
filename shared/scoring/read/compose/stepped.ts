/** Schemes with 每…: credits, deductions, bonuses. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { placeOf, rememberPlace } from "../../rule/places.ts";
import type { Base } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import { takeAdjustments } from "./changes.ts";
import { creditBase, equalParts, thresholdOfCredit } from "./credit-base.ts";
import type { Draft } from "./draft.ts";
import { costOfGraver, costsEverything } from "./graver.ts";
import { flatPoints } from "./outcomes.ts";
import { references, withTolerance } from "./references.ts";
import { signOf } from "./sorting.ts";
import { startAndRungs } from "./step-base.ts";
import { bandBefore, completionBefore, refuseOverlap, settleBonusStart } from "./step-origins.ts";
import { stepsOf, type StepDraft } from "./steps.ts";
import { flagCondition, nameOf } from "./names.ts";

/** 高于全省平均水平得10分，每低1个百分点扣…: from a number that is not entered. */
const OTHERS_LEVEL = /平均(水平|值|数)|上年|去年|同期/u;

export function withSteps(build: Build, drafts: readonly Draft[]): Base {
  const { sorted, context, all } = build;
  if (sorted.computed.length > 0) refuse("既按比例又按每多少计分，没有读懂", sorted.computed[0]!);
  for (const statement of sorted.words) {
    const points = flatPoints(statement.award, context.points, statement);
    if (OTHERS_LEVEL.test(statement.wording)) refuse("没有读懂与什么相比、怎样填写", statement);
    if (signOf(statement) !== "get") {
      build.adjustments.push(
        rememberPlace(
          {
            type: "when",
            sign: signOf(statement) === "add" ? "add" : "deduct",
            when: [flagCondition(nameOf(statement), context, statement)],
            points:
              signOf(statement) === "add"
                ? (points ?? refuse("没有读懂这里的加分", statement))
                : costOfGraver(build, statement, nameOf(statement)),
          },
          statement,
        ),
      );
    } else if (points !== context.points && points !== "0")
      refuse("没有读懂这一档与每多少扣分的关系", statement);
    else if (points === "0" && costsEverything(build, statement, nameOf(statement)))
      build.gates.push(
        rememberPlace(
          { when: [flagCondition(nameOf(statement), context, statement)], earns: { points: "0" } },
          statement,
        ),
      );
  }
  for (const statement of sorted.steps) {
    thresholdOfCredit(build, statement);
    refuseThreshold(statement);
  }
  const left = takeAdjustments(
    build,
    drafts.filter((draft) => !countsPartWhole(build, draft)),
    false,
  );
  const refs = references(left, context.points, all, context);
  const hasBase = left.length > 0 || all.starts.length > 0;
  const third = equalParts(build, left);
  if (third !== null) return third;
  const steps = sorted.steps.map((statement) => ({
    statement,
    draft: stepsOf(
      statement,
      {
        ...refs,
        high: bandBefore(build, left, statement) ?? refs.high,
        ...completionBefore(build, left, statement),
        ...(refs.tolerance === null ? {} : { metric: refs.tolerance.interval!.metric }),
      },
      hasBase,
      context,
    ),
  }));
  for (const { draft, statement } of steps) withTolerance(draft, statement, refs.tolerance, build);
  for (const { statement, draft } of steps) settleBonusStart(build, statement, draft);
  if (
    sorted.otherwise !== null &&
    !steps.every(({ draft }) => draft.sign !== "deduct" || draft.metric === "count")
  )
    refuse("既写“否则”又写每多少扣分，两种说法对不上", sorted.otherwise);
  const credits = steps.filter(({ draft }) => draft.sign === "get");
  const changes = steps.filter(({ draft }) => draft.sign !== "get");
  const counted = new Set<string>();
  for (const { statement, draft } of changes) {
    const key = `${draft.sign}${JSON.stringify(draft.steps.quantity)}`;
    if (counted.has(key)) refuse("同一个量写了两个“每…”，没有读懂", statement);
    counted.add(key);
    const sign = draft.sign === "add" ? "add" : "deduct";
    const most = mostOf(statement, draft);
    build.adjustments.push(
      rememberPlace(
        { type: "steps", sign, steps: draft.steps, ...(most === null ? {} : { most }) },
        statement,
      ),
    );
  }
  refuseOverlap(changes);
  if (credits.length > 0) {
    // 每次检查合格得2分，不合格扣1分: each of them costs, and not that one was short of all.
    const short = build.adjustments.find(
      ({ type, sign, ...change }) =>
        type === "when" &&
        sign === "deduct" &&
        "when" in change &&
        change.when.some((condition) => condition.test === "met" && !condition.met),
    );
    if (short !== undefined) refuse("没有读懂这里的扣分与每多少得分的关系", placeOf(short) ?? all);
    const twice = changes.find(({ draft }) => draft.metric === "shortfall" || draft.metric === "deviation");
    if (twice !== undefined) refuse("既按每多少得分，又按每少多少扣分，两种说法对不上", twice.statement);
    return creditBase(build, credits, left);
  }
  return startAndRungs(
    build,
    left,
    changes.map(({ draft }) => draft),
  );
}

/** 前3次每次扣1分: what these three come to. */
function mostOf(statement: Statement, draft: StepDraft): DecimalText | null {
  const upTo = statement.per?.upTo;
  if (upTo === undefined) return null;
  const count = new Big(upTo).div(draft.steps.each);
  if (!count.eq(count.round(0))) refuse("没有读懂前几个怎样计算", statement);
  return toDecimalText(count.times(draft.steps.per));
}

/** 两次以上的，每次扣2分: whether the first ones count is not said. */
function refuseThreshold(statement: Statement): void {
  if (signOf(statement) !== "deduct") return;
  const threshold = statement.conditions.find(({ condition }) => {
    if (condition.kind !== "number" || condition.exact || condition.lower === undefined) return false;
    if (condition.metric === "count" || condition.metric === "lateness") return true;
    // 达到2次及以上每次扣2分: the second itself counts.
    const { amount, inclusive, explicit } = condition.lower;
    const isCount =
      condition.metric === "plain" && amount.measure === "unit" && condition.upper === undefined;
    return isCount && inclusive && explicit && statement.per?.metric === null;
  });
  if (threshold !== undefined) refuse("没有读懂从第几个起每个扣分", threshold);
}

/** 每5万元扣1分，超支不到5万元也扣1分: a part of a step costs as much as the step. Anything else beside the steps contradicts them. */
function countsPartWhole(build: Build, draft: Draft): boolean {
  const { interval, statement } = draft;
  if (signOf(statement) !== "deduct" || interval === null) return false;
  if (interval.lower !== null || interval.upper === null || draft.event !== null) return false;
  const step = build.sorted.steps.find((each) => each.from < statement.from && signOf(each) === "deduct");
  if (step === undefined) return false;
  const sameStep =
    interval.upper.value.eq(step.per!.each.value) && interval.amount.unit === step.per!.each.unit;
  const costs = (each: Statement): string => (each.award.kind === "points" ? each.award.points : "");
  if (!sameStep || costs(statement) !== costs(step) || costs(step) === "")
    refuse("没有读懂这一句与每多少扣分的关系", statement);
  step.partStep = "up";
  build.context.settled.add(toDecimalText(interval.upper.value));
  return true;
}
