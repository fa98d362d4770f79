/** Schemes without 每…: bands, all or nothing, proportional, words. */
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Outcome, Reference } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { WORDS } from "../lexicon/words.ts";
import type { End } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import { gateOf, takeAdjustments, gateOrRefuse } from "./changes.ts";
import { computed, computedWithVetoes, loneProportional, proportionalBase } from "./computed-base.ts";
import type { Draft } from "./draft.ts";
import { ladder } from "./ladder.ts";
import { standingInput, type Rung } from "./rung.ts";
import { flatPoints, isComputed, outcomeOf } from "./outcomes.ts";
import { shareOfBand } from "./share-of-band.ts";
import { signOf } from "./sorting.ts";
import { wholeTable } from "./deduction-table.ts";
import { eachOf, eachUpToAll, wholeOrCredit, atTarget, simplified } from "./targets.ts";
import { vetoByWords } from "./word-veto.ts";
import { wordBase } from "./words.ts";
import { flagCondition, nameOf } from "./names.ts";
import { losesAll } from "../worth.ts";

/** 超过目标值的按比例… names the side itself; else the sign of the indicator does. */
function isReverse(draft: Draft, context: Context): boolean {
  const named = draft.statement.conditions.find((item) => item.condition.kind === "target");
  return named?.condition.kind === "target" ? named.condition.op === "gt" : context.isReverse;
}

export function rung(build: Build, draft: Draft, base: Reference | null = null): Rung {
  const reverse = isReverse(draft, build.context);
  const { outcome, worth } = outcomeOf(draft.statement, reverse, build.context, base);
  return { draft, outcome, worth };
}

export function otherwiseOutcome(build: Build): Outcome | null {
  const { otherwise } = build.sorted;
  return otherwise === null ? null : outcomeOf(otherwise, build.context.isReverse, build.context).outcome;
}

export function withWords(build: Build, drafts: readonly Draft[]): Base {
  const { sorted, context } = build;
  if (sorted.computed.length > 0) return computedWithVetoes(build, drafts);
  const graded = oneScale(sorted.words);
  const deducted = sorted.words.filter((statement) => !graded && signOf(statement) === "deduct");
  const earned = sorted.words.filter(
    (statement) => graded || signOf(statement) === "get" || statement.award.kind === "shareRange",
  );
  const sameThing = deducted.find((statement) =>
    earned.some(
      (other) =>
        (nameOf(other).length > 2 && nameOf(statement).startsWith(nameOf(other).slice(0, 2))) ||
        nameOf(other).endsWith(nameOf(statement).replace(/^[不未没]/u, "")),
    ),
  );
  if (sameThing !== undefined) refuse("没有读懂这里的扣分与前面得分的关系", sameThing);
  for (const statement of deducted) {
    const points =
      statement.award.kind === "points" ? statement.award.points : refuse("没有读懂这里的扣分", statement);
    build.adjustments.push(
      rememberPlace(
        {
          type: "when",
          sign: "deduct",
          when: [flagCondition(nameOf(statement), context, statement)],
          points,
        },
        statement,
      ),
    );
  }
  if (earned.length === 0) {
    const left = takeAdjustments(build, drafts, false);
    const earning = left.filter((draft) => earnsByResult(build, draft));
    for (const draft of left) if (!earning.includes(draft)) gateOrRefuse(build, draft);
    if (earning.length === 0) return { type: "start", points: context.points };
    // 制作1部得5分，未通过审核的扣2分: short of the one there is nothing to take off from.
    return simplified(
      build,
      ladder(
        earning.map((draft) => rung(build, atTarget(build, draft))),
        otherwiseOutcome(build),
        context,
      ),
    );
  }
  const vetoes = drafts.filter((draft) => draft.event === "some" && losesAll(draft.statement.award));
  for (const draft of vetoes) build.gates.push(gateOf(draft, { points: "0" }, context));
  const others = drafts.filter((draft) => !vetoes.includes(draft));
  if (others.some((draft) => draft.interval !== null && draft.event === null))
    return mixed(build, earned, others);
  const vague = (statement: Statement): boolean => /基本|大部|大体|部分|较|一般|差/.test(statement.wording);
  const standing = others.some((draft) => draft.standing !== null);
  if (context.hasNumberTarget && standing && !earned.some(vague)) return mixed(build, earned, others);
  const statements = [...earned, ...others.map((draft) => draft.statement)].toSorted(
    (a, b) => a.from - b.from,
  );
  return wordBase(statements, sorted.otherwise, build.all, context);
}

function earnsByResult({ context }: Build, draft: Draft): boolean {
  const { interval, event, statement, standing, conditions } = draft;
  const points = flatPoints(statement.award, context.points, statement);
  const isSaid = interval !== null || standing === "met" || conditions.length > 0;
  return isSaid && event === null && signOf(statement) === "get" && points !== "0";
}

/** 效果明显得满分，效果一般扣2分: grades of one thing, of which some say what is lost. */
function oneScale(words: readonly Statement[]): boolean {
  const [first, ...others] = words.map((statement) => statement.label || statement.wording);
  const signs = new Set(words.map(signOf));
  if (!signs.has("deduct") || !signs.has("get") || signs.size !== 2) return false;
  const isGrade = (label: string): boolean =>
    WORDS.get(label)?.words.some(({ kind }) => kind === "grade") === true;
  const subject = first!.slice(0, 2);
  return (
    words.every((each) => each.award.kind !== "points" || each.award.perUnit === undefined) &&
    (words.every((each) => isGrade(each.label || each.wording)) ||
      (subject.length === 2 && others.every((label) => label.startsWith(subject) && label !== first)))
  );
}

/** 完成100人得10分 beside a name: only where the name is the plain opposite or the same state. */
function mixed(build: Build, words: readonly Statement[], drafts: readonly Draft[]): Base {
  const { points } = build.context;
  const zero = words.every((statement) => flatPoints(statement.award, points, statement) === "0");
  if (zero && words.length === 1) {
    vetoByWords(build, words[0]!, drafts);
    return ladder(
      drafts.map((draft) => rung(build, draft)),
      otherwiseOutcome(build),
      build.context,
    );
  }
  return refuse("数量条件和文字条件混在一起，没有读懂", words[0]!);
}

export function withoutSteps(build: Build, drafts: readonly Draft[]): Base {
  const { sorted, context, all } = build;
  const left = takeAdjustments(build, drafts, true);
  otherwiseComputed(build, left);
  const lone = loneProportional(build, left);
  if (lone !== null) {
    sorted.computed.push(lone.statement);
    return computed(
      build,
      left.filter((draft) => draft !== lone),
    );
  }
  if (sorted.computed.length > 0) return computed(build, left);
  const [event] = left;
  const target = context.targetNumber;
  if (
    left.length === 1 &&
    event!.event === "some" &&
    event!.statement.award.kind === "zero" &&
    target?.eq(0) === true &&
    event!.interval!.quantity.input === "value"
  ) {
    // 发生事故的不得分 says of an indicator of 0 that reaching it earns everything.
    return {
      type: "cases",
      cases: [
        rememberPlace(
          { when: [{ test: "met", input: "value", met: true }], earns: { points: context.points } },
          event,
        ),
      ],
      otherwise: { points: "0" },
    };
  }
  if (left.length === 1 && sorted.otherwise === null && isMissed(build, event!)) {
    // 未达到85%的不得分 says that reaching it earns everything.
    const met = { test: "met", input: standingInput(context), met: true } as const;
    return {
      type: "cases",
      cases: [rememberPlace({ when: [met], earns: { points: context.points } }, event)],
      otherwise: { points: "0" },
    };
  }
  if (left.length === 0) {
    if (build.adjustments.some((adjustment) => adjustment.sign === "deduct"))
      return { type: "start", points: context.points };
    if (sorted.otherwise !== null) refuse("只写了“否则”，没有写怎样得分", sorted.otherwise);
    return refuse("没有读懂怎样得分", all);
  }
  const [free, ...graver] = left.filter((draft) => !isGraveEvent(draft));
  if (free !== undefined && graver.length === 0 && isFreeOfThose(build, free)) {
    for (const draft of left) if (draft !== free) build.gates.push(gateOf(draft, { points: "0" }, context));
    return { type: "start", points: context.points };
  }
  const credit = left.length === 1 && sorted.otherwise === null ? wholeOrCredit(build, left[0]!) : null;
  if (credit !== null) return credit;
  const counted = left.filter((draft) => !isNothing(draft, left));
  if (counted.length < left.length)
    sorted.otherwise ??= left.find((draft) => isNothing(draft, left))!.statement;
  if (isScaleOfStates(build, left)) {
    const statements = left.map(({ statement }) => statement);
    return wordBase(statements, sorted.otherwise, all, context);
  }
  const each =
    counted.length === 1 && counted.length < left.length
      ? eachOf(build, counted[0]!)
      : counted.length === left.length && sorted.otherwise === null
        ? eachUpToAll(build, counted)
        : null;
  if (each !== null) return each;
  const full = counted.map((draft) => atTarget(build, draft));
  const deductTable =
    full.every(
      (draft) =>
        signOf(draft.statement) === "deduct" ||
        flatPoints(draft.statement.award, context.points, draft.statement) === "0",
    ) && full.some((draft) => signOf(draft.statement) === "deduct");
  const otherwise = otherwiseOutcome(build) ?? (deductTable ? { points: context.points } : null);
  const vetoes = full.filter((draft) => isVeto(draft, full));
  for (const draft of vetoes) build.gates.push(gateOf(draft, { points: "0" }, context));
  const banded = full.filter((draft) => !vetoes.includes(draft));
  const from = proportionalBase(build, banded);
  const rungs = (deductTable ? wholeTable(build, banded) : banded).map(
    (draft, _, table) => shareOfBand(build, draft, table) ?? rung(build, draft, from),
  );
  if (rungs.length === 0) return { type: "start", points: context.points };
  const base = ladder(rungs, otherwise, context);
  if (deductTable) return { ...base };
  return simplified(build, base);
}

/** 全面完成5分，部分完成3分，未完成0分 of an indicator of words: grades, since no number shows how much was done. */
function isScaleOfStates({ context }: Build, drafts: readonly Draft[]): boolean {
  return (
    context.read.target.kind === "words" &&
    drafts.some(({ standing }) => standing === "partly") &&
    drafts.every(
      ({ standing, interval, conditions, statement }) =>
        standing !== null &&
        interval === null &&
        conditions.length === 0 &&
        signOf(statement) === "get" &&
        flatPoints(statement.award, context.points, statement) !== null,
    )
  );
}

/** 低于50%的一票否决，其余按完成比例计分: all that is not denied. */
function otherwiseComputed({ sorted }: Build, drafts: readonly Draft[]): void {
  const { otherwise } = sorted;
  const isGate = ({ statement, interval, event, conditions }: Draft): boolean =>
    statement.award.kind === "veto" &&
    interval?.quantity.of !== undefined &&
    event === null &&
    conditions.length === 0;
  if (otherwise === null || !isComputed(otherwise.award) || sorted.computed.length > 0) return;
  if (drafts.length === 0 || !drafts.every(isGate)) return;
  sorted.computed.push(otherwise);
  sorted.otherwise = null;
}

const isGraveEvent = ({ event, statement: { award } }: Draft): boolean => event === "some" && losesAll(award);

/** 未发生安全事故得5分，发生一般事故扣2分，发生较大事故扣4分: what each kind of them costs is said. */
function isFreeOfThose({ adjustments, context }: Build, { statement, event, conditions }: Draft): boolean {
  const [only, ...more] = statement.conditions;
  if (event !== "none" || conditions.length + more.length > 0 || only?.condition.kind !== "absence")
    return false;
  if (flatPoints(statement.award, context.points, statement) !== context.points) return false;
  const kind = only.condition.noun.slice(-2);
  return adjustments.some(
    (adjustment) =>
      adjustment.type === "when" &&
      adjustment.sign === "deduct" &&
      adjustment.when.some(
        (condition) =>
          condition.test === "range" &&
          context.inputs.some(
            ({ id, label }) => id === condition.quantity.input && label.replace(/数$/u, "").endsWith(kind),
          ),
      ),
  );
}

/** 未达到85%的不得分, 未完成不得分, of the 指标值 itself. */
function isMissed({ context }: Build, { statement, standing, interval, conditions, event }: Draft): boolean {
  if (statement.award.kind !== "zero" || conditions.length > 0 || event !== null) return false;
  if (interval === null) return standing === "unmet" && statement.label === "";
  const { quantity, lower, upper } = interval;
  const isTarget = (end: End | null): boolean =>
    end !== null && !end.inclusive && context.targetNumber?.eq(end.value) === true;
  if (quantity.of !== "value" || quantity.input !== context.primary() || standing === "met") return false;
  return context.isReverse ? upper === null && isTarget(lower) : lower === null && isTarget(upper);
}

/** 2篇得4分，1篇得2分，未发表不得分: none of them is less than the least that earns points. */
function isNothing(draft: Draft, drafts: readonly Draft[]): boolean {
  const noun = draft.statement.conditions
    .map(({ condition }) => (condition.kind === "absence" ? condition.noun : ""))
    .join("");
  // 无调查资料不得分 speaks of something that no band counts.
  const isOther =
    /^(无|未收到|未接到)/u.test(draft.statement.wording) &&
    !drafts.some(({ statement }) => statement !== draft.statement && statement.wording.includes(noun));
  // 未制作或未通过审核的: more than that nothing was made.
  if (draft.event === "none" && (draft.statement.or || draft.statement.conditions.length > 1)) {
    if (draft.statement.award.kind === "zero") refuse("“或”连接的条件没有读懂，请拆成两句写", draft);
    return false;
  }
  return (
    !isOther &&
    draft.event === "none" &&
    draft.statement.award.kind === "zero" &&
    draft.conditions.length === 0 &&
    drafts.some(
      (other) =>
        other.event === null &&
        other.interval?.quantity.of === "value" &&
        other.interval.lower?.value.gt(0) === true,
    )
  );
}

/** A zero for something else than what the other statements measure comes first: 发生事故不得分. */
function isVeto(draft: Draft, drafts: readonly Draft[]): boolean {
  const { award } = draft.statement;
  if (award.kind === "veto") return true;
  if (award.kind !== "zero" || draft.interval === null) return false;
  const others = drafts.filter((other) => other !== draft);
  const sameQuantity = others.some(
    (other) =>
      other.interval !== null &&
      JSON.stringify(other.interval.quantity) === JSON.stringify(draft.interval!.quantity),
  );
  if (sameQuantity) return false;
  return draft.event === "some";
}
