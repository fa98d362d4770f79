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
  const cases = rungs
    .filter((rung) => rung.outcome !== closed)
    .toSorted((a, b) => b.worth.cmp(a.worth))
    .map((rung) => rememberPlace({ when: conditionsOf(rung, context), earns: rung.outcome }, rung.draft));
  if (cases.length === 0) refuse("没有写怎样才得分", rungs[0]!.draft);
  const rest = closed ?? otherwise;
  if (rest !== null) return { type: "cases", cases, otherwise: rest };
  return { type: "cases", cases, otherwise: belowTarget(cases, context) };
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
    const known = days.some(({ draft: { conditions } }) =>
      conditions.some((each) => each.test === "date" && each.by?.date === condition.after?.date),
    );
    // 12月20日前得6分，跨年完成得3分: less for the days between them than for those after.
    if (!known && until.length > 0) refuse("两个期限之间完成的得多少分没有写明", draft);
  }
  const worse = until.find(({ day, rung }) =>
    until.some((other) => other.day > day && other.rung.worth.gt(rung.worth)),
  );
  if (worse !== undefined) refuse("完成得更早反而得分更低，没有读懂", worse.rung.draft);
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
