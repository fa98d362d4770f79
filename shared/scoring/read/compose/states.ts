/** Ladders without numbers: days, met or missed, things that did not happen. */
import { rememberPlace } from "../../rule/places.ts";
import type { Base, Case, Condition, Outcome } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { conditionsOf, NOTHING, type Rung } from "./rung.ts";

/** Only days, yes and no, or things that did not happen: in the order written, the better first. */
export function orderedCases(rungs: readonly Rung[], otherwise: Outcome | null, context: Context): Base {
  const met = rungs.filter((rung) => rung.draft.standing === "met" && rung.draft.conditions.length === 0);
  const unmet = rungs.filter((rung) => rung.draft.standing === "unmet" && rung.draft.conditions.length === 0);
  const days = rungs.filter((rung) => rung.draft.conditions.length > 0);
  if (met.length > 1 || unmet.length > 1) refuse("同一种情况写了两个分数", rungs[1]!.draft);
  beginThere(days, context);
  const closed =
    days.length === 0 && met.length === 1 && unmet.length === 1
      ? unmet[0]!.outcome
      : days.length > 0 && unmet.length === 1 && otherwise === null
        ? unmet[0]!.outcome
        : closingDay(days, rungs.length);
  const conditions = rungs.map((rung) => JSON.stringify(conditionsOf(rung, context)));
  const twice = conditions.findIndex((text, index) => conditions.indexOf(text) !== index);
  if (twice >= 0) refuse("同一种情况写了两个分数", rungs[twice]!.draft);
  if (met.some((rung) => rung.worth.eq(0))) refuse("完成了反而不得分，没有读懂", met[0]!.draft);
  refuseLaterBetter(days, context);
  const cases = laterFirst(
    rungs.filter((rung) => rung.outcome !== closed).toSorted((a, b) => b.worth.cmp(a.worth)),
    context,
  ).map((rung) => rememberPlace({ when: conditionsOf(rung, context), earns: rung.outcome }, rung.draft));
  if (cases.length === 0) refuse("没有写怎样才得分", rungs[0]!.draft);
  const rest = closed ?? otherwise ?? (coversEveryDay(days, context) ? NOTHING : null);
  if (rest !== null) return { type: "cases", cases, otherwise: rest };
  return { type: "cases", cases, otherwise: belowTarget(cases, context) };
}

/** 10月31日前得4分，11月1日以后得1分: 以后 begins with that day, since nothing else is said of it. */
function beginThere(days: readonly Rung[], context: Context): void {
  const until = days.flatMap(({ draft: { conditions } }) =>
    conditions.flatMap((each) => (each.test === "date" && each.by !== undefined ? [each.by.date] : [])),
  );
  for (const { draft } of days)
    draft.conditions = draft.conditions.map((each) => {
      if (each.test !== "date" || each.after === undefined || each.after.inclusive) return each;
      const { date } = each.after;
      const begins = !until.includes(date) && until.some((day) => isNextDay(day, date, context));
      return begins ? { ...each, after: { date, inclusive: true } } : each;
    });
}

/** 4月底前完成得5分，3月底前完成得3分: who is earlier cannot get less. */
function refuseLaterBetter(days: readonly Rung[], context: Context): void {
  const { target } = context.read;
  const until = days.flatMap((rung) => {
    const [condition, ...more] = rung.draft.conditions;
    const isDay = condition?.test === "date" && condition.after === undefined && more.length === 0;
    if (!isDay) return [];
    const day = condition.by!.date === "target" && target.kind === "date" ? target.last : condition.by!.date;
    return /^\d/.test(day) ? [{ day, rung }] : [];
  });
  for (const { draft, worth } of days) {
    const [condition, ...more] = draft.conditions;
    if (condition?.test !== "date" || condition.by !== undefined || more.length > 0 || !worth.gt(0)) continue;
    const { after } = condition;
    const known = days.some(({ draft: { conditions } }) =>
      conditions.some(
        (each) =>
          each.test === "date" &&
          each.by !== undefined &&
          (each.by.date === after?.date ||
            (after?.inclusive && isNextDay(each.by.date, after.date, context))),
      ),
    );
    // 12月20日前得6分，跨年完成得3分: less for the days between them than for those after.
    if (!known && until.length > 0) refuse("两个期限之间完成的得多少分没有写明", draft);
  }
  const worse = until.find(({ day, rung }) =>
    until.some((other) => other.day > day && other.rung.worth.gt(rung.worth)),
  );
  if (worse !== undefined) refuse("完成得更早反而得分更低，没有读懂", worse.rung.draft);
}

type DateCondition = Extract<Condition, { test: "date" }>;

/** The one day of a rung that says nothing else. */
function onlyDay({ draft }: Rung, context: Context): DateCondition | null {
  const [only, ...more] = draft.conditions;
  // 跨年仍未完工: beside a day, done or not is no condition of its own.
  const isAlone = more.length === 0 && (draft.standing === null || context.hasDateTarget);
  return only?.test === "date" && isAlone && draft.interval === null ? only : null;
}

/** Any year will do to order days of a 预算年度 that is not known. */
const SOME_YEAR = 2001;

/** As a number that orders the days of one sentence; NaN for what is no day. */
function resolvedDay(date: string, { read: { target } }: Context): number {
  if (date === "target" && target.kind === "date") return Date.parse(target.last);
  const day = date === "target" && target.kind === "yearlessDate" ? `Y-${target.monthDay}` : date;
  return Date.parse(
    day.replace(/^Y(?:\+(\d))?/u, (_, later?: string) => String(SOME_YEAR + Number(later ?? 0))),
  );
}

/** The day after which a rung holds, however much later; null where it ends, or says something else. */
function openFrom(rung: Rung, context: Context): number | null {
  const day = onlyDay(rung, context);
  if (day?.after === undefined || day.by !== undefined) return null;
  const from = resolvedDay(day.after.date, context);
  return Number.isNaN(from) ? null : from;
}

/** 逾期得6分，跨年不得分: who is past the later day is past the earlier one too, and earns what the later one says. */
function laterFirst(rungs: readonly Rung[], context: Context): Rung[] {
  const isOpen = (rung: Rung): boolean => openFrom(rung, context) !== null;
  const latest = rungs.filter(isOpen).toSorted((a, b) => openFrom(b, context)! - openFrom(a, context)!);
  return rungs.map((rung) => (isOpen(rung) ? latest.shift()! : rung));
}

/** 9月底前得10分，逾期得6分: no day lies outside both. */
function coversEveryDay(days: readonly Rung[], context: Context): boolean {
  const until = days.flatMap((rung) => {
    const day = onlyDay(rung, context);
    return day?.by?.inclusive === true && day.after === undefined ? [resolvedDay(day.by.date, context)] : [];
  });
  return days.some((rung) => {
    const from = openFrom(rung, context);
    return from !== null && until.some((day) => day >= from);
  });
}

const DAY = 86_400_000;

/** 10月31日 and 11月及以后: nothing lies between the two. */
function isNextDay(day: string, next: string, context: Context): boolean {
  return resolvedDay(next, context) - resolvedDay(day, context) === DAY;
}

/** 按时得10分，逾期不得分: the second is the rest of the first. */
function closingDay(days: readonly Rung[], count: number): Outcome | null {
  if (count !== 2 || days.length !== 2) return null;
  const [a, b] = days.map((rung) => rung.draft.conditions[0]!) as [Condition, Condition];
  if (a.test !== "date" || b.test !== "date" || days.some((rung) => rung.draft.conditions.length > 1))
    return null;
  const complementary =
    a.by !== undefined &&
    a.after === undefined &&
    b.after !== undefined &&
    b.by === undefined &&
    a.by.date === b.after.date &&
    a.by.inclusive !== b.after.inclusive;
  return complementary ? days[1]!.outcome : null;
}

/** What happens below the target where the sentence only says what full marks need. */
function belowTarget(cases: readonly Case[], context: Context): Outcome {
  const [first] = cases;
  const onlyMet =
    cases.length === 1 &&
    first!.when.length === 1 &&
    first!.when[0]!.test === "met" &&
    "points" in first!.earns;
  const proportional = onlyMet && context.targetNumber !== null && context.targetNumber.gt(0);
  const options: [string, string][] = [["zero", "不得分"]];
  if (proportional) options.push(["proportional", "按完成比例得分"]);
  const chosen = context.assume(
    "below",
    onlyMet && context.hasNumberTarget ? "没有达到指标值时得多少分没有写明" : "其余情况得多少分没有写明",
    options,
    "zero",
  );
  if (chosen === "zero" || !("points" in first!.earns)) return NOTHING;
  return {
    proportional: {
      input: context.primary(),
      direction: context.isReverse ? "reverseRatio" : "positive",
      base: "target",
      points: first!.earns.points,
    },
  };
}
