/** 每…得: what is done earns, each so much. */
import Big from "big.js";

import { rememberPlace } from "../../rule/places.ts";
import type { Base, Outcome } from "../../rule/types.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Limit } from "../syntax.ts";
import type { Build } from "./build.ts";
import { gateOf } from "./changes.ts";
import type { Draft } from "./draft.ts";
import { refuseOtherMeasure } from "./one-measure.ts";
import { flatPoints } from "./outcomes.ts";
import { measured } from "./quantities.ts";
import { signOf } from "./sorting.ts";
import type { StepDraft } from "./steps.ts";
import { reachedDraft } from "./targets.ts";
import { otherwiseOutcome } from "./unstepped.ts";

/** 满100人次方可得分，每人次得0.05分: nothing is earned below. */
export function thresholdOfCredit(build: Build, statement: Statement): void {
  if (signOf(statement) !== "get" || statement.per!.metric === "excess") return;
  for (const at of statement.conditions) {
    const { condition, subject } = at;
    if (condition.kind !== "number" || condition.metric !== "plain" || condition.exact) continue;
    const { lower, upper } = condition;
    if (lower === undefined) continue;
    refuseOtherMeasure(statement, at);
    // 超过20篇不足30篇的每篇: each of all, or each beyond the twentieth.
    const isBand = lower.inclusive && statement.conditions.length === 1;
    if (upper !== undefined && !(isBand && isFullFrom(build, upper)))
      refuse("没有读懂这个条件与每多少得分的关系", statement);
    const noun = condition.noun || subject;
    const found = measured("plain", lower.amount, noun, false, "target", build.context, statement);
    const below = { value: build.context.reference(found.value), inclusive: !lower.inclusive };
    build.gates.push(
      rememberPlace(
        { when: [{ test: "range", quantity: found.quantity, max: below }], earns: { points: "0" } },
        statement,
      ),
    );
  }
}

/** 30篇以上得满分，20篇以上不足30篇的每篇…: what lies beyond the end of the credit earns all points. */
function isFullFrom({ all, context }: Build, end: Limit): boolean {
  return all.all.some(({ conditions, per, award, ...statement }) => {
    const [only, ...more] = conditions;
    if (per !== null || more.length > 0 || only?.condition.kind !== "number") return false;
    const { metric, lower, upper, exact } = only.condition;
    const isBeyond =
      metric === "plain" &&
      !exact &&
      upper === undefined &&
      lower?.amount.value === end.amount.value &&
      lower.amount.unit === end.amount.unit &&
      lower.amount.measure === end.amount.measure &&
      lower.inclusive !== end.inclusive;
    return isBeyond && flatPoints(award, context.points, statement) === context.points;
  });
}

/** 三项要求每符合一项得三分之一分值: n parts of 1/n are the share done. */
export function equalParts(build: Build, drafts: readonly Draft[]): Base | null {
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

export function creditBase(
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
    // 考核合格的每人次: the state is part of the name.
    const state = statement.conditions.some(({ condition }) => condition.kind === "met")
      ? statement.wording.replace(/的?[,，]?每.*$/u, "")
      : "";
    const name =
      statement.per!.noun ||
      state ||
      statement.label ||
      statement.conditions.map((item) => item.subject).join("");
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

const isZero = (outcome: Outcome): boolean => "points" in outcome && new Big(outcome.points).eq(0);
