/** Statements that are assessed together → gates, base and adjustments. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type {
  Adjustment,
  Base,
  Bound,
  Condition,
  Gate,
  Outcome,
  Reference,
  Scheme,
} from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { rowCondition } from "../intervals.ts";
import { stepOf } from "../phrases/steps.ts";
import { refuse } from "../refusal.ts";
import { isGeneric, type Statement, type Statements } from "../statements.ts";
import { draftOf, rangeOf, type Draft, type Inherited } from "./drafts.ts";
import { conditionsOf, ladder, type Rung } from "./ladder.ts";
import { flatPoints, isComputed, outcomeOf, proportionalOf } from "./outcomes.ts";
import { statedPoints } from "./points.ts";
import { stepsOf, type StepDraft } from "./steps.ts";
import { nameOf, wordBase } from "./words.ts";

interface Sorted {
  words: Statement[];
  steps: Statement[];
  conditional: Statement[];
  computed: Statement[];
  otherwise: Statement | null;
  judged: Statement | null;
}

const isWords = (statement: Statement): boolean =>
  statement.conditions.length === 0 &&
  statement.per === null &&
  !statement.otherwise &&
  !isGeneric(statement.label) &&
  !isComputed(statement.award) &&
  statement.award.kind !== "range" &&
  statement.award.kind !== "discretion";

function sortStatements(statements: readonly Statement[]): Sorted {
  const sorted: Sorted = {
    words: [],
    steps: [],
    conditional: [],
    computed: [],
    otherwise: null,
    judged: null,
  };
  for (const statement of statements) {
    if (statement.award.kind === "discretion" || statement.award.kind === "range") {
      if (sorted.judged !== null) refuse("有两处需要酌情评定，没有读懂", statement);
      sorted.judged = statement;
    } else if (statement.otherwise && statement.conditions.length === 0 && statement.per === null) {
      if (sorted.otherwise !== null) refuse("“否则”写了两次", statement);
      sorted.otherwise = statement;
    } else if (statement.per !== null) sorted.steps.push(statement);
    else if (isWords(statement) || statement.award.kind === "shareRange") sorted.words.push(statement);
    else if (statement.conditions.length > 0) sorted.conditional.push(statement);
    else if (isComputed(statement.award)) sorted.computed.push(statement);
    else if (
      statement.award.kind === "full" ||
      statement.award.kind === "points" ||
      statement.award.kind === "zero"
    )
      refuse("没有写这个分数是给哪种情况的", statement);
    else refuse("没有读懂这里的得分", statement);
  }
  // 有方案得2分，有记录得2分: things that are there are named, not counted.
  const things = sorted.conditional.filter(
    (statement) =>
      statement.conditions.every((item) => item.condition.kind === "occurrence") &&
      statedPoints(statement)?.gt(0) === true,
  );
  if (things.length >= 2 && things.length === sorted.conditional.length) {
    sorted.words.push(...things);
    sorted.conditional = [];
  }
  return sorted;
}

/** 扣1分/次 is 每次扣1分. */
function perUnit(statement: Statement): Statement {
  const { award } = statement;
  if (award.kind !== "points" || award.perUnit === undefined || statement.per !== null) return statement;
  return {
    ...statement,
    per: {
      ...stepOf(award.perUnit),
      metric: award.sign === "deduct" ? "count" : null,
      noun: statement.label,
    },
  };
}

/** A deduction for one of something: 缺1项扣1分, 发生1起扣2分. */
function isSingleStep(draft: Draft): boolean {
  const { interval } = draft;
  return (
    interval !== null &&
    interval.exact &&
    interval.metric !== "plain" &&
    interval.metric !== "completion" &&
    interval.lower!.value.eq(1) &&
    interval.amount.measure !== "percent"
  );
}

function asStep(statement: Statement, draft: Draft): Statement {
  const syntax = statement.conditions.find((item) => item.condition.kind === "number")!;
  if (syntax.condition.kind !== "number") return statement;
  return {
    ...statement,
    conditions: [],
    per: {
      metric: draft.interval!.metric,
      each: draft.interval!.amount,
      noun: syntax.condition.noun || syntax.subject,
      ofTarget: syntax.condition.ofTarget,
      share: false,
      whole: false,
    },
  };
}

/** The numbers from which full points are earned, for steps that count from them. */
function references(
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
function withTolerance(draft: StepDraft, tolerance: Draft | null): void {
  const interval = tolerance?.interval;
  if (interval == null || interval.upper === null || interval.upper.value.eq(0)) return;
  const { quantity } = draft.steps;
  const same = quantity.of === interval.quantity.of && quantity.input === interval.quantity.input;
  if (!same || quantity.of === "value" || quantity.of === "completion") return;
  if ("in" in quantity && "in" in interval.quantity && quantity.in === interval.quantity.in)
    quantity.beyond = toDecimalText(interval.upper.value);
}

/** All that is asked of a person: points or a deduction within the range written. */
function judgedBase(statement: Statement, context: Context): Base {
  const { award } = statement;
  if (award.kind !== "range" && award.kind !== "discretion") refuse("没有读懂这里的评定", statement);
  const deduct = award.sign === "deduct";
  const [min, max] = award.kind === "range" ? [award.from, award.to] : ["0", context.points];
  if (new Big(min).gt(max) || new Big(max).gt(context.points))
    refuse(`范围应在0至${context.points}分之间`, statement);
  const input = context.input({
    id: deduct ? "deduct" : "score",
    label: deduct ? "酌情扣分" : "评定得分",
    kind: "manual",
    min,
    max,
  });
  return rememberPlace(
    { type: "manual", input, mode: deduct ? "deduct" : "score", points: context.points, min, max },
    statement,
  );
}

function gateOf(draft: Draft, outcome: Outcome, context: Context): Gate {
  return rememberPlace(
    { when: conditionsOf({ draft, outcome, worth: new Big(0) }, context), then: outcome },
    draft,
  );
}

/** A fault named by words alone (未制定方案扣2分) happened or not. */
function flagCondition(name: string, context: Context): Condition {
  const input = context.input({ id: "count", label: name, kind: "number", whenEmpty: "0" });
  return { test: "range", quantity: { of: "value", input }, min: { value: "1", inclusive: true } };
}

function whenAdjustment(
  draft: Draft,
  sign: "deduct" | "add",
  points: DecimalText,
  context: Context,
): Adjustment {
  const { statement, interval } = draft;
  const flagged = draft.event === "none" && sign === "deduct";
  const when = flagged
    ? [flagCondition(nameOf(statement), context)]
    : interval === null
      ? conditionsOf({ draft, outcome: { points }, worth: new Big(0) }, context)
      : [
          ...rowCondition({
            ...interval,
            lower: interval.lower,
            upper: interval.exact && interval.lower !== null ? null : interval.upper,
            also: [],
            then: { points },
            worth: new Big(0),
            from: draft.from,
            to: draft.to,
          }),
          ...draft.conditions,
        ];
  if (when.length === 0) refuse("没有写在什么情况下扣分", statement);
  return rememberPlace({ type: "when", sign, when, points }, statement);
}

const signOf = (statement: Statement): "get" | "deduct" | "add" =>
  statement.award.kind === "points" || statement.award.kind === "share" ? statement.award.sign : "get";

const isReverseWord = (draft: Draft, context: Context): boolean => {
  if (draft.standing === null && draft.interval === null) return context.isReverse;
  for (const { condition } of draft.statement.conditions) {
    if (condition.kind === "target") return condition.op === "gt";
    if (condition.kind === "number" && condition.upper === undefined && !condition.exact)
      return context.isReverse && condition.lower !== undefined;
    if (condition.kind === "number" && condition.lower === undefined) return context.isReverse;
  }
  return context.isReverse;
};

export function compose(all: Statements, statements: readonly Statement[], context: Context): Scheme {
  const sorted = sortStatements(statements.map(perUnit));
  const builder = new SchemeBuilder(all, sorted, context);
  return builder.build();
}

class SchemeBuilder {
  private readonly gates: Gate[] = [];
  private readonly adjustments: Adjustment[] = [];
  private readonly all: Statements;
  private readonly sorted: Sorted;
  private readonly context: Context;

  constructor(all: Statements, sorted: Sorted, context: Context) {
    this.all = all;
    this.sorted = sorted;
    this.context = context;
  }

  build(): Scheme {
    const base = this.base();
    this.limits();
    const scheme: Scheme = {
      points: this.context.points,
      floor: this.floor(),
      gates: this.gates,
      base,
      adjustments: this.adjustments,
    };
    return rememberPlace(scheme, this.all);
  }

  private base(): Base {
    const { sorted, context } = this;
    if (sorted.judged !== null) {
      const others =
        sorted.words.length +
        sorted.steps.length +
        sorted.conditional.length +
        sorted.computed.length +
        (sorted.otherwise === null ? 0 : 1);
      if (others > 0) refuse("一部分按标准、一部分酌情评定的写法没有读懂，请分开写", sorted.judged);
      return judgedBase(sorted.judged, context);
    }
    const inherited: Inherited = { metric: null, noun: "" };
    const drafts = sorted.conditional.map((statement) => draftOf(statement, inherited, "target", context));
    this.promoteSingleSteps(drafts);
    this.promoteCredits(drafts);
    const remaining = drafts.filter((draft) => sorted.conditional.includes(draft.statement));
    if (sorted.steps.length > 0) return this.withSteps(remaining);
    if (sorted.words.length > 0) return this.withWords(remaining);
    return this.withoutSteps(remaining);
  }

  /** 发生1起扣5分 alone is a step; beside 2起扣8分 it is a row of a table. */
  private promoteSingleSteps(drafts: readonly Draft[]): void {
    const { sorted } = this;
    const deducting = drafts.filter(
      (draft) => signOf(draft.statement) === "deduct" && draft.interval !== null,
    );
    for (const draft of deducting) {
      if (!isSingleStep(draft)) continue;
      const siblings = deducting.filter(
        (other) =>
          other !== draft &&
          JSON.stringify(other.interval!.quantity) === JSON.stringify(draft.interval!.quantity),
      );
      if (siblings.length > 0) continue;
      sorted.conditional = sorted.conditional.filter((statement) => statement !== draft.statement);
      sorted.steps.push(asStep(draft.statement, draft));
    }
  }

  /** 省级采用1篇得5分，市级采用1篇得3分: each kind has a count of its own. */
  private promoteCredits(drafts: readonly Draft[]): void {
    const { sorted } = this;
    const single = drafts.filter(
      (draft) =>
        draft.interval?.exact === true &&
        draft.interval.lower!.value.eq(1) &&
        draft.interval.amount.measure === "unit" &&
        draft.conditions.length === 0 &&
        draft.statement.award.kind === "points" &&
        draft.statement.award.sign === "get",
    );
    const names = new Set(single.map((draft) => subjectOf(draft.statement)));
    if (single.length < 2 || single.length !== drafts.length || names.size !== single.length || names.has(""))
      return;
    for (const draft of single) {
      sorted.steps.push({
        ...draft.statement,
        conditions: [],
        per: {
          metric: null,
          each: draft.interval!.amount,
          noun: subjectOf(draft.statement),
          ofTarget: false,
          share: false,
          whole: false,
        },
      });
    }
    sorted.conditional = sorted.conditional.filter(
      (statement) => !single.some((draft) => draft.statement === statement),
    );
  }

  private rung(draft: Draft): Rung {
    const { outcome, worth } = outcomeOf(draft.statement, isReverseWord(draft, this.context), this.context);
    return { draft, outcome, worth };
  }

  private otherwiseOutcome(): Outcome | null {
    const { otherwise } = this.sorted;
    return otherwise === null ? null : outcomeOf(otherwise, this.context.isReverse, this.context).outcome;
  }

  /** Deductions and bonuses under a condition; a table of deductions becomes rungs. Returns what is left. */
  private takeAdjustments(drafts: readonly Draft[], keepTables: boolean): Draft[] {
    const deducts = drafts.filter((draft) => signOf(draft.statement) === "deduct");
    const keyed = (draft: Draft): string =>
      draft.interval === null ? "" : JSON.stringify(draft.interval.quantity);
    const left: Draft[] = [];
    for (const draft of drafts) {
      const sign = signOf(draft.statement);
      if (sign === "get") {
        left.push(draft);
        continue;
      }
      const { award } = draft.statement;
      const points =
        award.kind === "points"
          ? award.points
          : toDecimalText(
              new Big(this.context.points).minus(flatPoints(award, this.context.points, draft.statement)!),
            );
      const siblings = deducts.filter((other) => keyed(other) === keyed(draft) && keyed(draft) !== "");
      const zeroSibling = drafts.some(
        (other) =>
          other !== draft &&
          other.interval !== null &&
          keyed(other) === keyed(draft) &&
          signOf(other.statement) === "get",
      );
      if (
        sign === "deduct" &&
        keepTables &&
        keyed(draft) !== "" &&
        (siblings.length > 1 || (zeroSibling && draft.interval!.metric !== "plain"))
      ) {
        left.push(draft);
        continue;
      }
      if (
        sign === "deduct" &&
        draft.interval?.exact === true &&
        !draft.interval.lower!.value.eq(1) &&
        draft.interval.metric !== "plain"
      ) {
        refuse("没有读懂：可以是每这么多扣一次，也可以是达到这么多才扣，请写明", draft.statement);
      }
      this.adjustments.push(whenAdjustment(draft, sign, points, this.context));
    }
    return left;
  }

  private withWords(drafts: readonly Draft[]): Base {
    const { sorted, context } = this;
    const deducted = sorted.words.filter((statement) => signOf(statement) === "deduct");
    const earned = sorted.words.filter(
      (statement) => signOf(statement) === "get" || statement.award.kind === "shareRange",
    );
    for (const statement of deducted) {
      const points =
        statement.award.kind === "points" ? statement.award.points : refuse("没有读懂这里的扣分", statement);
      this.adjustments.push(
        rememberPlace(
          { type: "when", sign: "deduct", when: [flagCondition(nameOf(statement), context)], points },
          statement,
        ),
      );
    }
    if (earned.length === 0) {
      const left = this.takeAdjustments(drafts, false);
      for (const draft of left) this.gateOrRefuse(draft);
      return { type: "start", points: context.points };
    }
    const vetoes = drafts.filter(
      (draft) =>
        (draft.statement.award.kind === "veto" || draft.statement.award.kind === "zero") &&
        draft.event === "some",
    );
    for (const draft of vetoes) this.gates.push(gateOf(draft, { points: "0" }, context));
    const others = drafts.filter((draft) => !vetoes.includes(draft));
    if (others.some((draft) => draft.interval !== null && draft.event === null))
      return this.mixed(earned, others);
    const vague = (statement: Statement): boolean => /基本|大部|大体|部分|较|一般|差/.test(statement.wording);
    const standing = others.some((draft) => draft.standing !== null);
    if (context.hasNumberTarget && standing && !earned.some(vague)) return this.mixed(earned, others);
    const statements = [...earned, ...others.map((draft) => draft.statement)].toSorted(
      (a, b) => a.from - b.from,
    );
    return wordBase(statements, sorted.otherwise, this.all, context);
  }

  /** 完成100人得10分 beside a name: only where the name is the plain opposite or the same state. */
  private mixed(words: readonly Statement[], drafts: readonly Draft[]): Base {
    const zero = words.every((statement) => statement.award.kind === "zero");
    if (zero && words.length === 1) {
      return ladder(
        drafts.map((draft) => this.rung(draft)),
        { points: "0" },
        this.context,
      );
    }
    return refuse("数量条件和文字条件混在一起，没有读懂", words[0]!);
  }

  private gateOrRefuse(draft: Draft): void {
    const points = flatPoints(draft.statement.award, this.context.points, draft.statement);
    if (points === "0") this.gates.push(gateOf(draft, { points: "0" }, this.context));
    else if (points !== this.context.points)
      refuse("这里的得分与前面的扣分说法对不上，没有读懂", draft.statement);
  }

  private withoutSteps(drafts: readonly Draft[]): Base {
    const { sorted, context, all } = this;
    const left = this.takeAdjustments(drafts, true);
    const lone = this.loneProportional(left);
    if (lone !== null) {
      sorted.computed.push(lone.statement);
      return this.computed(left.filter((draft) => draft !== lone));
    }
    if (sorted.computed.length > 0) return this.computed(left);
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
            { when: [{ test: "met", input: "value", met: true }], then: { points: context.points } },
            event!,
          ),
        ],
        otherwise: { points: "0" },
      };
    }
    if (left.length === 0) {
      if (this.adjustments.some((adjustment) => adjustment.sign === "deduct"))
        return { type: "start", points: context.points };
      if (sorted.otherwise !== null) refuse("只写了“否则”，没有写怎样得分", sorted.otherwise);
      return refuse("没有读懂怎样得分", all);
    }
    const credit = left.length === 1 && sorted.otherwise === null ? this.wholeOrCredit(left[0]!) : null;
    if (credit !== null) return credit;
    const full = left.map((draft) => this.atTarget(draft));
    const deductTable =
      full.every(
        (draft) =>
          signOf(draft.statement) === "deduct" ||
          flatPoints(draft.statement.award, context.points, draft.statement) === "0",
      ) && full.some((draft) => signOf(draft.statement) === "deduct");
    const otherwise = this.otherwiseOutcome() ?? (deductTable ? { points: context.points } : null);
    const vetoes = full.filter((draft) => this.isVeto(draft, full));
    for (const draft of vetoes) this.gates.push(gateOf(draft, { points: "0" }, context));
    const rungs = full.filter((draft) => !vetoes.includes(draft)).map((draft) => this.rung(draft));
    if (rungs.length === 0) return { type: "start", points: context.points };
    const base = ladder(rungs, otherwise, context);
    if (deductTable) return { ...base };
    return this.simplified(base);
  }

  /** 未完成的按比例得分: the met side is not written because it earns everything. */
  private loneProportional(drafts: readonly Draft[]): Draft | null {
    const earning = drafts.filter(
      (draft) => flatPoints(draft.statement.award, this.context.points, draft.statement) !== "0",
    );
    const [only] = earning;
    if (
      only === undefined ||
      earning.length !== 1 ||
      !isComputed(only.statement.award) ||
      this.sorted.otherwise !== null
    )
      return null;
    const short = only.standing === "unmet" && only.interval === null && only.conditions.length === 0;
    return short ? only : null;
  }

  /** A zero for something else than what the other statements measure comes first: 发生事故不得分. */
  private isVeto(draft: Draft, drafts: readonly Draft[]): boolean {
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

  /** A bare number that is the 指标值 itself means reaching it; one below it may be a credit for each (DOMAIN §3.2 rule 8). */
  private wholeOrCredit(draft: Draft): Base | null {
    const { context } = this;
    const { interval } = draft;
    const target = context.targetNumber;
    if (
      interval === null ||
      !interval.exact ||
      interval.quantity.of !== "value" ||
      interval.metric !== "plain" ||
      draft.event !== null
    )
      return null;
    if (draft.conditions.length > 0 || draft.standing !== null) return null;
    if (target === null) {
      if (context.read.target.kind === "none") return null;
      return refuse("指标值不是数字，无法判断这里的数量是不是目标", draft);
    }
    const award = draft.statement.award;
    if (award.kind !== "points")
      return interval.lower!.value.eq(target)
        ? null
        : refuse(
            `句中的${interval.amount.value}${interval.amount.unit}与指标值${toDecimalText(target)}不一致`,
            draft,
          );
    const number = interval.lower!.value;
    if (number.eq(target)) return null;
    if (
      number.gt(0) &&
      number.lt(target) &&
      new Big(award.points).times(target).div(number).eq(context.points)
    ) {
      const statement: Statement = {
        ...draft.statement,
        conditions: [],
        per: { metric: null, each: interval.amount, noun: "", ofTarget: false, share: false, whole: false },
      };
      return { type: "credit", steps: stepsOf(statement, { low: null, high: null }, false, context).steps };
    }
    return refuse(
      `句中的${interval.amount.value}${interval.amount.unit}与指标值${toDecimalText(target)}${context.unit}对不上，既不是全部完成，也不是按数量计分`,
      draft,
    );
  }

  /** A number equal to the 指标值 in a single statement is the 指标值. */
  private atTarget(draft: Draft): Draft {
    const { context } = this;
    const { interval } = draft;
    const target = context.targetNumber;
    if (interval === null || interval.exact !== true || draft.event !== null) return draft;
    const reached = draft.statement.conditions.some(
      (item) => item.condition.kind === "number" && item.condition.reached,
    );
    const only = this.sorted.conditional.length === 1;
    const isTarget = interval.quantity.of === "value" && target !== null && interval.lower!.value.eq(target);
    if (only && isTarget) return { ...draft, interval: null, standing: "met" };
    if (reached && interval.metric !== "count" && !context.isReverse)
      return { ...draft, interval: { ...interval, upper: null, exact: false } };
    return draft;
  }

  /** A single range that is just the 指标值 by its sign is written as such. */
  private simplified(base: Base): Base {
    const { context } = this;
    if (base.type !== "cases" || base.cases.length !== 1) return base;
    const [only] = base.cases;
    const [condition] = only!.when;
    if (only!.when.length !== 1 || condition?.test !== "range" || condition.quantity.of !== "value")
      return base;
    const { comparison } = context.read;
    const isTarget = (bound: Bound | undefined): boolean =>
      bound !== undefined && context.targetNumber?.eq(bound.value) === true;
    const up =
      condition.max === undefined &&
      isTarget(condition.min) &&
      condition.min!.inclusive &&
      (comparison === "≥" || (comparison === "=" && !context.isReverse));
    const down =
      condition.min === undefined &&
      isTarget(condition.max) &&
      condition.max!.inclusive &&
      (comparison === "≤" || (comparison === "=" && context.isReverse));
    if (!up && !down) return base;
    const { input } = condition.quantity;
    return {
      ...base,
      cases: [
        rememberPlace({ when: [{ test: "met", input, met: true }], then: only!.then }, this.all.all[0]),
      ],
    };
  }

  /** 按比例得分, 得分=完成率×15 without a condition of its own. */
  private computed(drafts: readonly Draft[]): Base {
    const { sorted, context } = this;
    const statement = this.chosenFormula(sorted.computed);
    const full = drafts.filter(
      (draft) =>
        draft.interval !== null &&
        flatPoints(draft.statement.award, context.points, draft.statement) === context.points,
    );
    const found = references(full, context.points, this.all, context);
    const proportional = proportionalOf(
      statement,
      context.isReverse ? found.high : found.low,
      context.isReverse,
      context,
    );
    for (const draft of drafts) {
      const points = flatPoints(draft.statement.award, context.points, draft.statement);
      if (points === "0" && draft.standing !== "unmet")
        this.gates.push(gateOf(draft, { points: "0" }, context));
      else if (points === context.points && draft.standing === "met") continue;
      else if (points === context.points && draft.interval?.quantity.of === "value") continue;
      else if (points === context.points && draft.interval?.quantity.of === "completion")
        this.gates.push(gateOf(draft, { points }, context));
      else refuse("没有读懂这一句与按比例计分的关系", draft.statement);
    }
    if (sorted.otherwise !== null) refuse("没有读懂“否则”与按比例计分的关系", sorted.otherwise);
    return { type: "proportional", proportional };
  }

  private chosenFormula(computed: readonly Statement[]): Statement {
    const [first, second] = computed;
    return second === undefined ? first! : refuse("写了两个计分公式，没有读懂", second);
  }

  private withSteps(drafts: readonly Draft[]): Base {
    const { sorted, context, all } = this;
    if (sorted.computed.length > 0) refuse("既按比例又按每多少计分，没有读懂", sorted.computed[0]!);
    for (const statement of sorted.words) {
      const points = flatPoints(statement.award, context.points, statement);
      if (signOf(statement) !== "get") {
        this.adjustments.push(
          rememberPlace(
            {
              type: "when",
              sign: "deduct",
              when: [flagCondition(nameOf(statement), context)],
              points: statement.award.kind === "points" ? statement.award.points : "0",
            },
            statement,
          ),
        );
      } else if (points !== context.points && points !== "0")
        refuse("没有读懂这一档与每多少扣分的关系", statement);
      else if (points === "0")
        this.gates.push(
          rememberPlace(
            { when: [flagCondition(nameOf(statement), context)], then: { points: "0" } },
            statement,
          ),
        );
    }
    const left = this.takeAdjustments(drafts, false);
    const refs = references(left, context.points, all, context);
    const hasBase = left.length > 0 || all.starts.length > 0;
    const third = this.equalParts(left);
    if (third !== null) return third;
    const steps = sorted.steps.map((statement) => ({
      statement,
      draft: stepsOf(
        statement,
        { ...refs, ...(refs.tolerance === null ? {} : { metric: refs.tolerance.interval!.metric }) },
        hasBase,
        context,
      ),
    }));
    for (const { draft } of steps) withTolerance(draft, refs.tolerance);
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
      this.adjustments.push(rememberPlace({ type: "steps", sign, steps: draft.steps }, statement));
    }
    if (credits.length > 0) return this.credits(credits, left);
    return this.startAndRungs(
      left,
      changes.map(({ draft }) => draft),
    );
  }

  /** 三项要求每符合一项得三分之一分值: n parts of 1/n are the share done. */
  private equalParts(drafts: readonly Draft[]): Base | null {
    const [only, ...more] = this.sorted.steps;
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
    const input = this.context.primary();
    return {
      type: "proportional",
      proportional: rememberPlace(
        {
          input,
          direction: "positive",
          base: this.context.reference(award.percentBy),
          points: this.context.points,
        },
        only,
      ),
    };
  }

  private credits(
    credits: readonly { statement: Statement; draft: StepDraft }[],
    drafts: readonly Draft[],
  ): Base {
    const { context, sorted } = this;
    for (const draft of drafts) this.gateForCredit(draft);
    if (sorted.otherwise !== null && this.otherwiseOutcome() !== null && !isZero(this.otherwiseOutcome()!))
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
      this.adjustments.push(
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
  private gateForCredit(draft: Draft): void {
    const { context } = this;
    const points = flatPoints(draft.statement.award, context.points, draft.statement);
    if (points !== "0" && points !== context.points)
      refuse("没有读懂这一句与每多少得分的关系", draft.statement);
    if (points === "0" && draft.standing === "unmet")
      refuse("既写未完成不得分，又写每多少得分，两种说法对不上", draft.statement);
    if (points === context.points && draft.standing === "met") return;
    const reached = this.reachedDraft(draft);
    this.gates.push(gateOf(reached, { points }, context));
  }

  /** 达到15条 and 15条 both mean at least 15 where more is better. */
  private reachedDraft(draft: Draft): Draft {
    const { interval } = draft;
    if (interval === null || !interval.exact || this.context.isReverse) return draft;
    return { ...draft, interval: { ...interval, upper: null, exact: false } };
  }

  private startAndRungs(drafts: readonly Draft[], steps: readonly StepDraft[]): Base {
    const { context, all, sorted } = this;
    const deducts = steps.filter((step) => step.sign === "deduct");
    const adds = steps.filter((step) => step.sign === "add");
    const deductsResult = deducts.filter((step) => step.metric !== "count" || !this.isAside(step));
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
      for (const draft of gates) this.gates.push(gateOf(draft, { points: "0" }, context));
      const points = start ?? this.single(rungs, adds.length > 0);
      return rememberPlace({ type: "start", points }, rungs[0] ?? all);
    }
    const zeroRungs = gates.filter(
      (draft) =>
        draft.event === null && draft.interval !== null && rungs.some((other) => other.interval !== null),
    );
    for (const draft of gates)
      if (!zeroRungs.includes(draft)) this.gates.push(gateOf(draft, { points: "0" }, context));
    if (start !== undefined) {
      if (rungs.length > 0) refuse("既有基本分又有分档得分，没有读懂", rungs[0]!.statement);
      return { type: "start", points: start };
    }
    const kept = [...rungs.filter((draft) => !this.isFaultFree(draft, deducts)), ...zeroRungs].map((draft) =>
      this.reachedDraft(this.atTarget(draft)),
    );
    if (kept.length === 0) {
      if (adds.length > 0 && deducts.length === 0) refuse("只写了加分，没有写基础得多少分", all);
      return { type: "start", points: context.points };
    }
    const otherwise = this.otherwiseOutcome();
    void sorted;
    return this.simplified(
      ladder(
        kept.map((draft) => this.rung(draft)),
        otherwise,
        context,
      ),
    );
  }

  /** A count of its own beside the result. */
  private isAside(step: StepDraft): boolean {
    const { quantity } = step.steps;
    return (
      quantity.of === "value" &&
      this.context.inputs.find((input) => input.id === quantity.input)?.whenEmpty !== undefined
    );
  }

  /** 未发生事故得10分 says what each of them then costs. */
  private isFaultFree(draft: Draft, deducts: readonly StepDraft[]): boolean {
    if (draft.event !== "none" || deducts.length === 0) return false;
    const points = flatPoints(draft.statement.award, this.context.points, draft.statement);
    return points === this.context.points;
  }

  /** The points from which deductions start: full points, or those of the one state that is named where a bonus follows. */
  private single(drafts: readonly Draft[], hasBonus: boolean): DecimalText {
    const { context } = this;
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

  private floor(): DecimalText {
    const least = this.all.limits.find((limit) => limit.limit === "least");
    if (least === undefined || least.points === "full") return "0";
    if (new Big(least.points).gte(this.context.points)) refuse("最低分不能达到满分", least);
    return least.points;
  }

  /** 最多扣3分 and 最多加2分 belong to the steps before them; 最高10分 only repeats the full points. */
  private limits(): void {
    for (const limit of this.all.limits) {
      if (limit.limit === "least" || limit.points === "full") continue;
      const { points, verb } = limit;
      const adds = this.adjustments.filter((adjustment) => adjustment.sign === "add");
      const deducts = this.adjustments.filter((adjustment) => adjustment.sign === "deduct");
      const whole = new Big(points).eq(this.context.points);
      if (verb === "deduct" || (verb === null && adds.length === 0 && deducts.length > 0 && !whole))
        this.limit(deducts, points, limit);
      else if (verb === "add") this.limit(adds, points, limit);
      else if (!whole) {
        if (adds.length === 0) refuse(`最高${points}分与满分${this.context.points}分不一致`, limit);
        this.limit(adds, points, limit);
      }
    }
  }

  private limit(
    adjustments: readonly Adjustment[],
    points: DecimalText,
    at: { from: number; to: number },
  ): void {
    const steps = adjustments.filter((adjustment) => adjustment.type === "steps");
    const before = steps.length === 1 ? steps[0] : undefined;
    if (before === undefined || before.type !== "steps") refuse("没有读懂这个上限是指哪一项", at);
    if (!(before.sign === "deduct" && new Big(points).gte(this.context.points))) before.most = points;
  }
}

const subjectOf = (statement: Statement): string => statement.conditions.map((item) => item.subject).join("");

const isZero = (outcome: Outcome): boolean => "points" in outcome && new Big(outcome.points).eq(0);

export { rangeOf };
