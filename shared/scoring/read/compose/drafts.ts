/** The conditions of one statement, as an interval of one quantity and what else must hold. */
import Big from "big.js";

import type { Condition, Quantity, Reference } from "../../rule/types.ts";
import type { Span } from "../../types.ts";
import type { Context } from "../context.ts";
import type { End } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import { isGeneric, speaksOfLastYear } from "../statements/statement-words.ts";
import type { Amount, ConditionAt, ConditionSyntax } from "../syntax.ts";
import { beyondAllowed, withoutStart } from "./beyond-target.ts";
import { refuseUnchanged } from "./changed.ts";
import type { Draft, Interval, Standing } from "./draft.ts";
import { meetsEitherWay, notDoneBy } from "./not-done.ts";
import { intervalOf, type Inherited } from "./number-intervals.ts";
import { refuseOtherMeasure } from "./one-measure.ts";
import { CLOCK, countsResult } from "./quantities.ts";

function opInterval(op: "ge" | "gt" | "le" | "lt" | "eq", context: Context): Interval | Standing {
  const { target, comparison } = context.read;
  if (target.kind !== "number" && target.kind !== "range")
    return op === "ge" || op === "eq" || (op === "le" && context.isReverse)
      ? "met"
      : op === "le"
        ? "met"
        : "unmet";
  const reverse =
    comparison === "≤" || comparison === "<" || (target.kind === "number" && target.value.eq(0));
  if (!reverse && op === "ge") return "met";
  if (!reverse && op === "lt") return "unmet";
  if (reverse && op === "le") return "met";
  if (reverse && op === "gt") return "unmet";
  if (op === "eq") return "met";
  const low = target.kind === "number" ? target.value : target.min;
  const high = target.kind === "number" ? target.value : target.max;
  const amount: Amount = { value: low.toFixed(), measure: "none", unit: "", included: null };
  const quantity: Quantity = { of: "value", input: context.primary() };
  const end = (value: Big, inclusive: boolean): End => ({ value, inclusive });
  switch (op) {
    case "ge":
      return { quantity, lower: end(high, true), upper: null, exact: false, metric: "plain", amount };
    case "gt":
      return { quantity, lower: end(high, false), upper: null, exact: false, metric: "plain", amount };
    case "le":
      return { quantity, lower: null, upper: end(low, true), exact: false, metric: "plain", amount };
    case "lt":
      return { quantity, lower: null, upper: end(low, false), exact: false, metric: "plain", amount };
  }
}

function eventInterval(noun: string, some: boolean, context: Context): Interval {
  const amount: Amount = { value: some ? "1" : "0", measure: "unit", unit: "", included: null };
  const input = context.countInput(noun, "", countsResult(amount, noun, context));
  const end: End = { value: new Big(amount.value), inclusive: true };
  return {
    quantity: { of: "value", input },
    lower: some ? end : null,
    upper: some ? null : end,
    exact: false,
    metric: "count",
    amount,
  };
}

export function rangeOf(interval: Interval): Condition {
  const bound = (end: End) => ({ value: end.value.toFixed(), inclusive: end.inclusive });
  return {
    test: "range",
    quantity: interval.quantity,
    ...(interval.lower === null ? {} : { min: bound(interval.lower) }),
    ...(interval.upper === null ? {} : { max: bound(interval.upper) }),
  };
}

function both(a: Interval, b: Interval, at: Span): Interval {
  if (JSON.stringify(a.quantity) !== JSON.stringify(b.quantity))
    refuse("一个条件里出现了两种不同的量，没有读懂", at);
  const lower =
    a.lower === null ? b.lower : b.lower === null || a.lower.value.gt(b.lower.value) ? a.lower : b.lower;
  const upper =
    a.upper === null ? b.upper : b.upper === null || a.upper.value.lt(b.upper.value) ? a.upper : b.upper;
  // 低于98%的，经整改达到98%的: no result is both.
  const isEmpty =
    lower !== null &&
    upper !== null &&
    (lower.value.gt(upper.value) || (lower.value.eq(upper.value) && !(lower.inclusive && upper.inclusive)));
  // 10日以内…，10日以上…: two bands that only touch are no condition of one number.
  const onlyTouch = !a.exact && !b.exact && lower !== null && upper !== null && lower.value.eq(upper.value);
  if (isEmpty || onlyTouch || (a.exact && b.exact && lower !== null && upper !== null)) {
    refuse("一个条件里的两个数互相矛盾", at);
  }
  return { ...a, lower, upper, exact: a.exact || b.exact };
}

/** 同一问题两次以上: the number counts within one of them and not all together. */
const OF_ONE = /同一|同类|同样|同个|单次|单项|单个/u;

/** 按时完成 and 超过目标值完成 say the same thing twice; a met beside a day or number adds nothing. */
function addStanding(draft: Draft, standing: Standing, at: Span): void {
  if (draft.standing !== null && draft.standing !== standing)
    refuse("一个条件里既写完成又写未完成，没有读懂", at);
  draft.standing = standing;
}

/** 应于11月30日前完成的，如期完成: the same day said twice asks for no more. */
function addOnce({ conditions }: Draft, condition: Condition): void {
  const written = JSON.stringify(condition);
  if (!conditions.some((other) => JSON.stringify(other) === written)) conditions.push(condition);
}

/** 应于6月15日前报送，迟报不超过5天: the day that was missed is no day by which it was done. */
function withoutMissedDay(draft: Draft): void {
  const { interval } = draft;
  if (interval?.metric !== "lateness" || interval.quantity.of !== "lateness") return;
  const { from } = interval.quantity;
  draft.conditions = draft.conditions.filter(
    (condition) => condition.test !== "date" || condition.after !== undefined || condition.by?.date !== from,
  );
}

/** 逾期30日以内完成的: done, and not done in time, which nothing late ever is. */
function withoutVerb(draft: Draft, context: Context): void {
  const isLate = draft.interval?.quantity.of === "lateness";
  if (isLate && draft.standing === "met" && context.hasDateTarget) draft.standing = null;
}

/** 完成200人，未完成的按比例得分 of 200人: the number is what there was to be done. */
function withoutAsked(draft: Draft, context: Context): void {
  const { interval, standing } = draft;
  if (standing !== "unmet" || interval?.exact !== true || interval.metric !== "plain") return;
  if (context.targetNumber?.eq(interval.lower!.value) !== true || context.isReverse) return;
  if (interval.quantity.of === "value" && interval.quantity.input === context.primary())
    draft.interval = null;
}

export function draftOf(
  statement: Statement,
  inherited: Inherited,
  from: Reference,
  context: Context,
): Draft {
  const draft: Draft = {
    statement,
    interval: null,
    standing: null,
    conditions: [],
    event: null,
    from: statement.from,
    to: statement.to,
  };
  const grows = statement.conditions.some(
    ({ condition }) => condition.kind === "number" && condition.metric === "growth",
  );
  if (speaksOfLastYear(statement.wording) && !grows && context.hasNumberTarget)
    refuse("没有读懂增减是与什么相比、怎样填写", statement);
  if (statement.or && !meetsEitherWay(statement, context))
    refuse("“或”连接的条件没有读懂，请拆成两句写", statement);
  for (const at of withoutStart(statement, context)) {
    const { condition } = at;
    switch (condition.kind) {
      case "number": {
        refuseUnchanged(condition, at, statement, context);
        if (missesTarget(statement, at, context)) {
          addStanding(draft, "unmet", at);
          break;
        }
        const spoken = beyondAllowed(faultOf(condition, at, statement, context), at, statement, context);
        const interval = intervalOf(spoken, at, inherited, from, context);
        refuseOtherMeasure(statement, at);
        if (condition.turned && !wantsRise(context)) refuse("没有读懂增减与指标值的关系", at);
        if (OF_ONE.test(at.subject)) refuse("没有读懂这个数是对其中哪一个说的", at);
        if (draft.interval !== null && draft.event !== null) {
          draft.conditions.push(rangeOf(draft.interval));
          draft.interval = null;
        }
        draft.interval = draft.interval === null ? interval : both(draft.interval, interval, at);
        break;
      }
      case "target": {
        // 与计划不一致的不得分: more of it than the 指标值 may be as good.
        if (condition.op === "ne") refuse("没有读懂多于和少于指标值时怎样计分", at);
        const found = opInterval(condition.op, context);
        if (typeof found === "string") addStanding(draft, found, at);
        else draft.interval = draft.interval === null ? found : both(draft.interval, found, at);
        break;
      }
      case "met":
        // 按时完成且质量合格: the second says more than the first.
        if (condition.met && saysBefore(draft) && isBeside(at.subject, statement.wording))
          refuse("“且”连接的文字条件没有读懂", at);
        addStanding(draft, condition.partly ? "partly" : condition.met ? "met" : "unmet", at);
        break;
      case "punctual":
        addPunctual(draft, condition, inherited, context, at);
        break;
      case "date": {
        const before = draft.conditions.find((each) => each.test === "date");
        const isWindow = before?.by === undefined && condition.after === undefined;
        if (before !== undefined && !isWindow) refuse("一个条件里有两个期限，没有读懂", at);
        const input = context.dateInput();
        const by =
          condition.by === undefined
            ? undefined
            : {
                date: context.dateReference(condition.by.date, "last", at, condition.after !== undefined),
                inclusive: condition.by.inclusive,
              };
        const after =
          condition.after === undefined
            ? undefined
            : {
                date: context.dateReference(
                  condition.after.date,
                  condition.after.inclusive ? "first" : "last",
                  at,
                  condition.by !== undefined,
                ),
                inclusive: condition.after.inclusive,
              };
        addOnce(draft, {
          test: "date",
          input,
          ...(after === undefined ? {} : { after }),
          ...(by === undefined ? {} : { by }),
        });
        break;
      }
      case "absence":
      case "occurrence": {
        const found = eventInterval(condition.noun, condition.kind === "occurrence", context);
        draft.event = condition.kind === "occurrence" ? "some" : "none";
        if (draft.interval === null) draft.interval = found;
        else draft.conditions.push(rangeOf(found));
        break;
      }
      case "work absent":
        break;
    }
  }
  withoutAsked(draft, context);
  refuseUnanswered(statement);
  notDoneBy(draft, context);
  withoutVerb(draft, context);
  withoutMissedDay(draft);
  const { interval, standing } = draft;
  // 发生重大舆情未及时处置的: not done is said of what happened, and not of the 指标值.
  if (draft.event === "some" && standing === "unmet") refuse("没有读懂这两个条件的关系", statement);
  // 提前1个月: how long before the deadline is not what lateness measures.
  if (
    interval?.metric === "plain" &&
    interval.quantity.of === "lateness" &&
    draft.conditions.some((condition) => condition.test === "date")
  )
    refuse("没有读懂提前或按时多久", statement);
  const isTarget = interval?.lower?.value.eq(context.targetNumber ?? -1) === true;
  // 及格线为80%，未及格不得分: the number does not say what the word means.
  const event = statement.conditions.some(
    ({ condition }) => condition.kind === "absence" || condition.kind === "occurrence",
  );
  if (
    event &&
    interval?.exact === true &&
    statement.conditions.some(({ condition }) => condition.kind === "number" && condition.op === "eq")
  )
    refuse("没有读懂这两个条件的关系", statement);
  const isExact = interval?.exact === true && interval.metric === "plain" && !isTarget;
  if (
    isExact &&
    (standing === "unmet" || (statement.award.kind === "zero" && context.isRate && statement.label !== ""))
  )
    refuse("没有读懂这个数与“未完成”的关系", statement);
  return draft;
}

/** A rise, or a fall written as its size, of which the result below 0 is the other way. */
const wantsRise = ({ read: { comparison, target } }: Context): boolean =>
  target.kind === "number" &&
  (comparison === "≥" || comparison === ">" || target.value.gt(0)) &&
  comparison !== "≤" &&
  comparison !== "<" &&
  target.value.gte(0);

/** 发生舆情未处置: what happened and what was not done about it are not one number. */
function refuseUnanswered(statement: Statement): void {
  const { award, conditions } = statement;
  if ("sign" in award && award.sign === "get") return;
  const isUnanswered = conditions.some(({ condition, subject, from }, index) => {
    const before = conditions[index - 1];
    const follows = condition.kind === "absence" && before?.condition.kind === "occurrence";
    return follows && before.to === from && subject === "";
  });
  if (isUnanswered) refuse("没有读懂这两个条件的关系", statement);
}

/** 按时完成，验收合格: a thing of its own behind a comma or 且, and not 12月15日前拨付到位. */
function isBeside(subject: string, wording: string): boolean {
  const from = wording.indexOf(subject);
  return (
    !isGeneric(subject) && /[,，、且并]|同时/u.test(wording.slice(Math.max(0, from - 2), Math.max(0, from)))
  );
}

/** 未完成12次的不计分 of 12次: short of all of them, and not so many short. */
function missesTarget({ award, wording }: Statement, { condition }: ConditionAt, context: Context): boolean {
  return (
    award.kind === "zero" &&
    condition.kind === "number" &&
    condition.metric === "shortfall" &&
    condition.exact &&
    condition.noun === "" &&
    !context.isReverse &&
    /(未|没有?|未能|没能)(完成|实现|达成)/u.test(wording) &&
    condition.lower?.amount.measure === "unit" &&
    context.targetNumber?.eq(
      context.inUnit(condition.lower.amount.value, condition.lower.amount.unit) ?? -1,
    ) === true
  );
}

const saysBefore = ({ standing, interval, conditions }: Draft): boolean =>
  standing !== null || interval !== null || conditions.length > 0;

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** 错保1户扣0.5分 beside a target of words: a count of what is named, whatever its name is. */
function faultOf(
  syntax: NumberSyntax,
  { subject }: ConditionAt,
  { award }: Statement,
  context: Context,
): NumberSyntax {
  const counts =
    syntax.metric === "plain" &&
    syntax.exact &&
    syntax.op === null &&
    syntax.lower?.amount.measure === "unit" &&
    award.kind === "points" &&
    award.sign === "deduct";
  const isOther = !context.hasNumberTarget && !context.hasDateTarget && !isGeneric(subject);
  return counts && isOther ? { ...syntax, metric: "count", noun: subject } : syntax;
}

/** 提前完成另加1分: finished on the last day is in time and not early. What earns, 提前完成得满分, is said of being in time. */
const isEarly = ({ award }: Statement): boolean => "sign" in award && award.sign === "add";

function addPunctual(
  draft: Draft,
  { onTime, early }: Extract<ConditionSyntax, { kind: "punctual" }>,
  inherited: Inherited,
  context: Context,
  at: ConditionAt,
): void {
  if (!onTime) inherited.metric = "lateness";
  if (context.deadline === null) {
    // 30分钟内到场得满分，超时不得分: more minutes than the 指标值.
    if (context.isDuration || (context.isReverse && CLOCK.test(context.unit)))
      addStanding(draft, onTime ? "met" : "unmet", at);
    else if (context.targetNumber !== null && context.targetNumber.eq(0))
      addStanding(draft, onTime ? "met" : "unmet", at);
    else if (context.hasNumberTarget) refuse("句中写了按时，但指标值不是日期，不知道期限是哪一天", at);
    else addStanding(draft, onTime ? "met" : "unmet", at);
    return;
  }
  const input = context.dateInput();
  addOnce(
    draft,
    onTime
      ? {
          test: "date",
          input,
          by: { date: context.deadline, inclusive: early !== true || !isEarly(draft.statement) },
        }
      : { test: "date", input, after: { date: context.deadline, inclusive: false } },
  );
}
