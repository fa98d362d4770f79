/** Statements by the part they play in a scheme. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { stepOf } from "../phrases/steps.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "../statements/statement-words.ts";
import type { Statement } from "../statements/statements.ts";
import { isForEach } from "./beyond-target.ts";
import type { Build, Sorted } from "./build.ts";
import type { Draft } from "./draft.ts";
import { isComputed } from "./outcomes.ts";
import { statedPoints } from "./points.ts";

/** What it speaks of is only a name. */
const isNamed = (statement: Statement): boolean =>
  statement.conditions.length === 0 &&
  statement.per === null &&
  !statement.otherwise &&
  !isGeneric(statement.label);

const isWords = (statement: Statement): boolean =>
  isNamed(statement) &&
  !isComputed(statement.award) &&
  statement.award.kind !== "range" &&
  statement.award.kind !== "discretion";

/** 以后完成的记零分: 完成 adds nothing to 以后. */
const isDone = ({ condition }: Statement["conditions"][number]): boolean =>
  condition.kind === "met" && condition.met && !condition.partly;

/** 参训人数达标得6分，合格率达标得4分: each thing that is met earns its own points. */
const isPart = (statement: Statement): boolean =>
  statement.conditions.length === 1 &&
  isDone(statement.conditions[0]!) &&
  !isGeneric(subjectOf(statement)) &&
  statedPoints(statement)?.gt(0) === true;

/** 5公里, 100盏, 2次以上: how many, which does not tell two parts apart. */
const HOW_MANY = /[\d.]+[个项次人户场期处件份篇名家公里米亩平方盏台套座%]*(?:以上|以内|以下)?/gu;

/** A number in the name of a part is used by being named. */
function settleNumbers(named: readonly Statement[], context: Context): void {
  for (const { conditions } of named)
    for (const { condition } of conditions)
      if (condition.kind === "number")
        for (const limit of [condition.lower, condition.upper])
          if (limit !== undefined) context.settled.add(limit.amount.value);
}

const isFlat = ({ award, per, otherwise, or }: Statement): boolean =>
  per === null && !otherwise && !or && (award.kind === "zero" || award.kind === "full" || "points" in award);

/**
 * 达到省级标准6分，达到市级标准4分; 建立制度得2分，召开会议2次以上得2分: several things that are done, or of which so much is
 * done, beside an indicator in words, each by its own wording. Which of them were, a person says.
 */
function isNamedByWords(statements: readonly Statement[], sorted: Sorted, context: Context): boolean {
  const named = statements.filter((statement) => statement !== sorted.otherwise);
  if (context.read.target.kind !== "words" || sorted.steps.length + sorted.computed.length > 0) return false;
  if (sorted.judged !== null || !named.every((each) => isFlat(each) && signOf(each) === "get")) return false;
  const points = named.map((statement) => statedPoints(statement) ?? new Big(0));
  const kinds = sorted.conditional.flatMap(({ conditions }) =>
    conditions.map(({ condition }) => condition.kind),
  );
  const names = new Set(named.map(({ wording }) => wording.replace(HOW_MANY, "")));
  if (names.size !== named.length || names.has("")) return false;
  const sums = points.reduce((sum, each) => sum.plus(each), new Big(0)).eq(context.points);
  const isSum = sums && points.length > 1 && points.every((each) => each.gt(0));
  if (isSum && sorted.otherwise === null && kinds.every((kind) => kind === "met" || kind === "number")) {
    settleNumbers(named, context);
    return true;
  }
  const done = sorted.conditional.filter(({ conditions }) => conditions.every(isDone));
  const isLevels = done.length > 1 && kinds.every((kind) => kind === "met");
  return isLevels && points.some((each) => each.eq(context.points));
}

const isRangeOfPoints = ({ award }: Statement): boolean =>
  award.kind === "range" && award.sign === "get" && !award.discretion;

/** 优秀, 合格, 未完成: what a person finds, without a number. */
const isFound = ({ conditions, per, otherwise, or, wording }: Statement): boolean =>
  conditions.length > 0 &&
  conditions.every(({ condition }) => condition.kind === "met") &&
  per === null &&
  !otherwise &&
  !or &&
  wording !== "";

/** 优秀得9-10分，良好得7-8分，合格得6分，较差不得分: a range of points to each of several words. */
function givesRangesToGrades(statements: readonly Statement[], context: Context): boolean {
  const isWordly = context.read.target.kind === "words";
  const isGrade = (statement: Statement): boolean => isNamed(statement) || (isWordly && isFound(statement));
  return (
    statements.filter(isRangeOfPoints).length > 1 &&
    statements.every(
      (each) => isGrade(each) && (isRangeOfPoints(each) || (isFlat(each) && signOf(each) === "get")),
    )
  );
}

export function sortStatements(statements: readonly Statement[], context: Context): Sorted {
  const sorted: Sorted = {
    words: [],
    steps: [],
    conditional: [],
    computed: [],
    otherwise: null,
    judged: null,
  };
  const isGraded = givesRangesToGrades(statements, context);
  for (const statement of statements) {
    if (isGraded) sorted.words.push(statement);
    else if (statement.award.kind === "discretion" || statement.award.kind === "range") {
      if (statement.per !== null) refuse("每多少扣多少分是一个范围，没有读懂", statement);
      if (sorted.judged !== null) refuse("有两处需要酌情评定，没有读懂", statement);
      sorted.judged = statement;
    } else if (statement.otherwise && statement.per === null && statement.conditions.every(isDone)) {
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
  // 有方案得2分，有记录得2分: things that are there are named, not counted; 未获得表彰不得分 is then one more name.
  const isThing = (statement: Statement): boolean =>
    statement.conditions.every((item) => item.condition.kind === "occurrence") &&
    statedPoints(statement)?.gt(0) === true;
  const isNothing = (statement: Statement): boolean =>
    (statement.award.kind === "zero" || statedPoints(statement)?.eq(0) === true) &&
    statement.conditions.every((item) => item.condition.kind === "absence");
  const parts = sorted.conditional.filter(isPart);
  const subjects = new Set(parts.map(subjectOf));
  const isSum =
    parts.length >= 2 &&
    subjects.size === parts.length &&
    parts.length === sorted.conditional.length &&
    parts.reduce((sum, statement) => sum.plus(statedPoints(statement)!), new Big(0)).eq(context.points);
  if (isSum && context.read.target.kind === "words") {
    sorted.words.push(...sorted.conditional);
    sorted.conditional = [];
  }
  if (isNamedByWords(statements, sorted, context)) {
    sorted.words = [...statements].filter((statement) => statement !== sorted.otherwise);
    sorted.conditional = [];
  }
  const things = sorted.conditional.filter(isThing);
  if (
    things.length >= 2 &&
    sorted.conditional.every((statement) => isThing(statement) || isNothing(statement))
  ) {
    sorted.words.push(...sorted.conditional);
    sorted.conditional = [];
  }
  return sorted;
}

/** 扣1分/次 is 每次扣1分. */
export function perUnit(statement: Statement): Statement {
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

export const signOf = (statement: Statement): "get" | "deduct" | "add" =>
  statement.award.kind === "points" || statement.award.kind === "share" ? statement.award.sign : "get";

export const subjectOf = (statement: Statement): string =>
  statement.conditions.map((item) => item.subject).join("");

export const isNth = (statement: Statement): boolean =>
  statement.conditions.some(({ condition }) => condition.kind === "number" && condition.nth !== undefined);

const DISTANCES: ReadonlySet<string> = new Set(["shortfall", "excess", "deviation"]);

/** A deduction for one of something: 缺1项扣1分, 发生1起扣2分, 少1%扣0.5分. */
function isSingleStep(draft: Draft, context: Context): boolean {
  const { interval } = draft;
  // 1起投诉扣2分 of an indicator that wants none of them.
  const isPlain = interval?.metric === "plain" && context.targetNumber?.eq(0) !== true;
  return (
    interval !== null &&
    interval.exact &&
    !isNth(draft.statement) &&
    !isPlain &&
    interval.metric !== "completion" &&
    (draft.statement.partStep !== null ||
      (interval.lower!.value.eq(1) &&
        (interval.amount.measure !== "percent" || DISTANCES.has(interval.metric))) ||
      (DISTANCES.has(interval.metric) && isForEach(draft.statement, interval.amount, context)))
  );
}

/** 少10公里扣0.5分: that 每 is understood is shown. */
function noteEach({ interval, statement }: Draft, context: Context): void {
  const { amount, lower } = interval!;
  if (statement.partStep !== null || lower!.value.eq(1) || amount.value === "1") return;
  const { wording, award } = statement;
  if (award.kind !== "points") return;
  const said = `${wording}扣${award.points}分`;
  context.assume("each", `“${said}”没有写“每”`, [["each", "按每这么多扣一次"]], "each");
}

function asStep(statement: Statement, draft: Draft): Statement {
  const syntax = statement.conditions.find((item) => item.condition.kind === "number")!;
  if (syntax.condition.kind !== "number") return statement;
  return {
    ...statement,
    conditions: [],
    per: {
      metric: draft.interval!.metric === "plain" ? "count" : draft.interval!.metric,
      each: draft.interval!.amount,
      noun:
        draft.interval!.metric === "count" && syntax.condition.metric === "shortfall"
          ? "缺少"
          : syntax.condition.noun || syntax.subject,
      ofTarget: syntax.condition.ofTarget,
      share: false,
      whole: false,
    },
  };
}

/** 发生1起扣5分 alone is a step; beside 2起扣8分 it is a row of a table. */
export function promoteSingleSteps(build: Build, drafts: readonly Draft[]): void {
  const { sorted } = build;
  const changing = drafts.filter((draft) => signOf(draft.statement) !== "get" && draft.interval !== null);
  for (const draft of changing) {
    if (!isSingleStep(draft, build.context)) continue;
    const siblings = changing.filter(
      (other) =>
        other !== draft &&
        JSON.stringify(other.interval!.quantity) === JSON.stringify(draft.interval!.quantity),
    );
    if (siblings.length > 0) continue;
    noteEach(draft, build.context);
    sorted.conditional = sorted.conditional.filter((statement) => statement !== draft.statement);
    sorted.steps.push(asStep(draft.statement, draft));
  }
  const stray = sorted.conditional.find((statement) => statement.partStep !== null);
  if (stray !== undefined) refuse("没有读懂“不足…”所指的扣分或得分", stray);
}

const creditFor = (draft: Draft): Statement => ({
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

/** 省级采用1篇得5分，市级采用1篇得3分: each kind has a count of its own. */
export function promoteCredits(build: Build, drafts: readonly Draft[]): void {
  const { sorted } = build;
  const single = drafts.filter(
    (draft) =>
      draft.interval?.exact === true &&
      draft.interval.lower!.value.eq(1) &&
      draft.interval.amount.measure === "unit" &&
      draft.conditions.length === 0 &&
      draft.statement.award.kind === "points" &&
      draft.statement.award.sign === "get",
  );
  const [one] = single;
  const whole = drafts.find((draft) => draft !== one);
  const target = build.context.targetNumber;
  // 完成1个得2分，全部完成得12分 of 6个: each of them, and all of them said once more.
  const all = whole?.standing === "met" && whole.interval === null && whole.conditions.length === 0;
  if (
    single.length === 1 &&
    drafts.length === 2 &&
    all &&
    target?.gt(2) === true &&
    statedPoints(whole.statement)?.eq(build.context.points) === true
  ) {
    if (!target.times(statedPoints(one!.statement)!).eq(build.context.points))
      refuse("没有读懂完成其中几个各得多少分", one!);
    sorted.steps.push(creditFor(one!));
    sorted.conditional = sorted.conditional.filter((statement) => statement !== one!.statement);
    return;
  }
  // 1篇得1分，满5篇得8分: each of them, and all points for the 指标值.
  if (
    single.length === 1 &&
    drafts.length === 2 &&
    target?.gt(2) === true &&
    whole?.interval?.quantity.of === "value" &&
    whole.interval.lower?.value.eq(target) === true &&
    statedPoints(whole.statement)?.eq(build.context.points) === true
  ) {
    sorted.steps.push(creditFor(one!));
    sorted.conditional = sorted.conditional.filter((statement) => statement !== one!.statement);
    return;
  }
  const names = new Set(single.map((draft) => subjectOf(draft.statement)));
  if (single.length < 2 || single.length !== drafts.length || names.size !== single.length || names.has(""))
    return;
  sorted.steps.push(...single.map(creditFor));
  sorted.conditional = sorted.conditional.filter(
    (statement) => !single.some((draft) => draft.statement === statement),
  );
}
