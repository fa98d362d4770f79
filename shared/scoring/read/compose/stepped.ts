/** Schemes with 每…: credits, deductions, bonuses. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Condition, Outcome } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements.ts";
import type { Build } from "./build.ts";
import { gateOf, flagCondition, takeAdjustments } from "./changes.ts";
import type { Draft } from "./draft.ts";
import { costOfGraver, costsEverything } from "./graver.ts";
import { ladder } from "./ladder.ts";
import { flatPoints, isComputed } from "./outcomes.ts";
import { measured } from "./quantities.ts";
import { signOf } from "./sorting.ts";
import { references, withTolerance } from "./references.ts";
import { bandBefore, completionBefore, refuseOverlap, settleBonusStart } from "./step-origins.ts";
import { stepsOf, type StepDraft } from "./steps.ts";
import { atTarget, reachedDraft, simplified } from "./targets.ts";
import { rung, otherwiseOutcome } from "./unstepped.ts";
import { nameOf } from "./words.ts";

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
            sign: "deduct",
            when: [flagCondition(nameOf(statement), context)],
            points: costOfGraver(build, statement, nameOf(statement)),
          },
          statement,
        ),
      );
    } else if (points !== context.points && points !== "0")
      refuse("没有读懂这一档与每多少扣分的关系", statement);
    else if (points === "0" && costsEverything(build, statement, nameOf(statement)))
      build.gates.push(
        rememberPlace(
          { when: [flagCondition(nameOf(statement), context)], earns: { points: "0" } },
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

/** 满100人次方可得分，每人次得0.05分: nothing is earned below. */
function thresholdOfCredit(build: Build, statement: Statement): void {
  if (signOf(statement) !== "get" || statement.per!.metric === "excess") return;
  for (const { condition } of statement.conditions) {
    if (condition.kind !== "number" || condition.metric !== "plain" || condition.exact) continue;
    const { lower, upper } = condition;
    if (lower === undefined) continue;
    if (upper !== undefined) refuse("没有读懂这个条件与每多少得分的关系", statement);
    const found = measured("plain", lower.amount, condition.noun, false, "target", build.context, statement);
    const below = { value: build.context.reference(found.value), inclusive: !lower.inclusive };
    build.gates.push(
      rememberPlace(
        { when: [{ test: "range", quantity: found.quantity, max: below }], earns: { points: "0" } },
        statement,
      ),
    );
  }
}

/** 两次以上的，每次扣2分: whether the first ones count is not said. */
function refuseThreshold(statement: Statement): void {
  if (signOf(statement) !== "deduct") return;
  const threshold = statement.conditions.find(
    ({ condition }) =>
      condition.kind === "number" &&
      (condition.metric === "count" || condition.metric === "lateness") &&
      !condition.exact &&
      condition.lower !== undefined,
  );
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

/** 三项要求每符合一项得三分之一分值: n parts of 1/n are the share done. */
function equalParts(build: Build, drafts: readonly Draft[]): Base | null {
  const [only, ...more] = build.sorted.steps;
  const award = only?.award;
  if (
    only === undefined ||
    more.length > 0 ||
    drafts.length > 0 ||
    award?.kind !== "share" ||
    award.percentBy === "1" ||
    award.sign !== "get"
  )
    return null;
  if (award.percentOver !== "100" || only.per!.each.value !== "1" || only.per!.metric !== null)
    return refuse("没有读懂每多少得分", only);
  const input = build.context.primary();
  return {
    type: "proportional",
    proportional: rememberPlace(
      {
        input,
        direction: "positive",
        base: build.context.reference(award.percentBy),
        points: build.context.points,
      },
      only,
    ),
  };
}

function creditBase(
  build: Build,
  credits: readonly { statement: Statement; draft: StepDraft }[],
  drafts: readonly Draft[],
): Base {
  const { context, sorted } = build;
  for (const draft of drafts) gateForCredit(build, draft);
  if (sorted.otherwise !== null && otherwiseOutcome(build) !== null && !isZero(otherwiseOutcome(build)!))
    refuse("没有读懂“否则”与每多少得分的关系", sorted.otherwise);
  if (credits.length === 1) return { type: "credit", steps: credits[0]!.draft.steps };
  const inputs = new Set<string>();
  for (const { statement, draft } of credits) {
    const name =
      statement.per!.noun || statement.label || statement.conditions.map((item) => item.subject).join("");
    if (name === "") refuse("有几处“每…得分”，没有读懂各指什么", statement);
    const input = context.input({
      id: "count",
      label: name,
      kind: "number",
      ...(statement.per!.each.unit === "" ? {} : { unit: statement.per!.each.unit }),
    });
    if (inputs.has(input)) refuse("同一项写了两个“每…得分”", statement);
    inputs.add(input);
    build.adjustments.push(
      rememberPlace(
        { type: "steps", sign: "add", steps: { ...draft.steps, quantity: { of: "value", input } } },
        statement,
      ),
    );
  }
  context.dropUnused(inputs);
  return { type: "start", points: "0" };
}

/** 达到15条计50分 and 少于15条不得分 beside a credit for each. */
function gateForCredit(build: Build, draft: Draft): void {
  const { context } = build;
  const points = flatPoints(draft.statement.award, context.points, draft.statement);
  if (points !== "0" && points !== context.points)
    refuse("没有读懂这一句与每多少得分的关系", draft.statement);
  if (points === "0" && draft.standing === "unmet")
    refuse("既写未完成不得分，又写每多少得分，两种说法对不上", draft.statement);
  if (points === context.points && draft.standing === "met") return;
  const reached = reachedDraft(build, draft);
  build.gates.push(gateOf(reached, { points }, context));
}

function startAndRungs(build: Build, drafts: readonly Draft[], steps: readonly StepDraft[]): Base {
  const { context, all } = build;
  const deducts = steps.filter((step) => step.sign === "deduct");
  const adds = steps.filter((step) => step.sign === "add");
  const deductsResult = deducts.filter((step) => step.metric !== "count" || !isAside(build, step));
  const gates: Draft[] = [];
  const rungs: Draft[] = [];
  for (const draft of drafts) {
    const points = flatPoints(draft.statement.award, context.points, draft.statement);
    if (
      points === "0" &&
      !(draft.standing === "unmet" && draft.interval === null && draft.conditions.length === 0)
    )
      gates.push(draft);
    else rungs.push(draft);
  }
  const start = all.starts[0]?.points;
  const computedRung = rungs.find((draft) => isComputed(draft.statement.award));
  if (computedRung !== undefined) refuse("既按比例又按每多少计分，没有读懂", computedRung.statement);
  const unmet = rungs.find((draft) => draft.standing === "unmet");
  if (deductsResult.length > 0) {
    if (unmet !== undefined) refuse("既写未完成不得分，又写每多少扣分，两种说法对不上", unmet.statement);
    for (const draft of rungs) refuseFurtherCondition(draft, build);
    for (const draft of gates) build.gates.push(gateOf(draft, { points: "0" }, context));
    const points = start ?? single(build, rungs, adds.length > 0);
    return rememberPlace({ type: "start", points }, rungs[0] ?? all);
  }
  const earning = rungs.filter((draft) => !isFaultFree(build, draft, deducts));
  const zeroRungs = gates.filter(
    (draft) =>
      draft.event === null && draft.interval !== null && earning.some((other) => other.interval !== null),
  );
  for (const draft of gates)
    if (!zeroRungs.includes(draft)) build.gates.push(gateOf(draft, { points: "0" }, context));
  if (start !== undefined) {
    if (rungs.length > 0) refuse("既有基本分又有分档得分，没有读懂", rungs[0]!.statement);
    return baseBelow(build, start, adds);
  }
  const kept = [...earning, ...zeroRungs].map((draft) => reachedDraft(build, atTarget(build, draft)));
  if (kept.length === 0) {
    if (adds.length > 0 && deducts.length === 0) refuse("只写了加分，没有写基础得多少分", all);
    return { type: "start", points: context.points };
  }
  const otherwise = otherwiseOutcome(build);
  return simplified(
    build,
    ladder(
      kept.map((draft) => rung(build, draft)),
      otherwise,
      context,
    ),
  );
}

/** 6月底前完成100人得满分，每少1人扣…: what more is asked for the full points is in no step. The year's end is said of every result. */
function refuseFurtherCondition({ conditions, statement }: Draft, { context }: Build): void {
  const isSaid = conditions.every(
    (condition) =>
      condition.test === "date" && (context.hasDateTarget || condition.by?.date.endsWith("-12-31") === true),
  );
  if (!isSaid) refuse("这里的条件与每多少扣分的关系没有读懂", statement);
}

/** 基本分6分，每多1家加1分: whether the 基本分 is earned short of the 指标值 is not said. */
function baseBelow(build: Build, start: DecimalText, adds: readonly StepDraft[]): Base {
  const { context, all } = build;
  const fromTarget = adds.some(({ steps }) => "from" in steps.quantity && steps.quantity.from === "target");
  if (!fromTarget || !context.hasNumberTarget || context.isReverse) return { type: "start", points: start };
  context.assume(
    "base-below",
    `没有达到指标值时，是否还得基本分${start}分没有写明`,
    [["zero", "达到指标值才得基本分"]],
    "zero",
  );
  const met: Condition = { test: "met", input: context.primary(), met: true };
  return rememberPlace(
    {
      type: "cases",
      cases: [rememberPlace({ when: [met], earns: { points: start } }, all)],
      otherwise: { points: "0" },
    },
    all,
  );
}

/** A count of its own beside the result. */
function isAside(build: Build, step: StepDraft): boolean {
  const { quantity } = step.steps;
  return (
    quantity.of === "value" &&
    build.context.inputs.find((input) => input.id === quantity.input)?.whenEmpty !== undefined
  );
}

/** 整改率100%得10分，每有1项未整改扣2分: all of them is none undone. */
function isAllOfRate(build: Build, { interval, standing }: Draft, deducts: readonly StepDraft[]): boolean {
  const { context } = build;
  if (!context.isRate || context.isReverse || context.targetNumber?.eq(100) !== true) return false;
  if (standing !== "met" && interval?.lower?.value.eq(100) !== true) return false;
  return deducts.some(({ steps: { quantity } }) => {
    const label = context.inputs.find(({ id }) => id === quantity.input)?.label ?? "";
    return /^(未|不|没)/u.test(label);
  });
}

/** 未发生事故得10分 says what each of them then costs. */
function isFaultFree(build: Build, draft: Draft, deducts: readonly StepDraft[]): boolean {
  if (deducts.length === 0 || (draft.event !== "none" && !isAllOfRate(build, draft, deducts))) return false;
  const points = flatPoints(draft.statement.award, build.context.points, draft.statement);
  return points === build.context.points;
}

/** The points from which deductions start: full points, or those of the one state that is named where a bonus follows. */
function single(build: Build, drafts: readonly Draft[], hasBonus: boolean): DecimalText {
  const { context } = build;
  const values = new Set(
    drafts.map((draft) => flatPoints(draft.statement.award, context.points, draft.statement)!),
  );
  if (values.size === 0 || (values.size === 1 && values.has(context.points))) return context.points;
  const [value] = values;
  if (values.size === 1 && hasBonus) return value!;
  return refuse(
    `这里得${value}分，与满分${context.points}分和扣分的说法对不上`,
    drafts.find(
      (draft) => flatPoints(draft.statement.award, context.points, draft.statement) !== context.points,
    )!.statement,
  );
}

const isZero = (outcome: Outcome): boolean => "points" in outcome && new Big(outcome.points).eq(0);
