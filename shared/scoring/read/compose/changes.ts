/** Gates, deductions and bonuses under a condition, and their limits. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { rememberPlace } from "../../rule/places.ts";
import type { Adjustment, Base, Gate, Outcome } from "../../rule/types.ts";
import type { Context } from "../context.ts";
import { rowCondition, type End } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "../statements/statement-words.ts";
import type { Build } from "./build.ts";
import type { Draft, Interval } from "./draft.ts";
import { costOfGraver, costsEverything } from "./graver.ts";
import { conditionsOf } from "./rung.ts";
import { orMore } from "./or-more.ts";
import { flatPoints } from "./outcomes.ts";
import { isNth, signOf } from "./sorting.ts";
import { flagCondition, nameOf } from "./names.ts";
import { losesAll } from "../worth.ts";

export function gateOf(draft: Draft, outcome: Outcome, context: Context): Gate {
  const isLost = "points" in outcome && new Big(outcome.points).eq(0);
  const rung = { draft: isLost ? orMore(draft, context) : draft, outcome, worth: new Big(0) };
  return rememberPlace({ when: conditionsOf(rung, context), earns: outcome }, draft);
}

/** 完成得10分，质量不合格扣5分: met or not is said of something else than the statements before speak of. */
export function speaksOfOther(draft: Draft, build: Build): boolean {
  const { statement, standing, interval, conditions } = draft;
  if (standing === null || interval !== null || conditions.length > 0) return false;
  // 资料完整得5分，报送不及时扣1分: of words that do not speak of time.
  const { target } = build.context.read;
  const late = statement.conditions.some(
    ({ condition }) => condition.kind === "punctual" && !condition.onTime,
  );
  if (late && target.kind === "words" && !/时|期|早/u.test(target.text)) return true;
  const subject = statement.conditions
    .map((item) => item.subject)
    .join("")
    .replace(/^(?:其中|[,，]?(?:仍然?|还|依然|最终))+/u, "");
  if (isGeneric(subject)) return false;
  const before = build.all.all.filter((other) => other.from < statement.from);
  return before.length > 0 && !before.some((other) => alike(other.wording, subject));
}

/** 完成得10分，验收不合格不得分: a gate on that other thing. */
export function takeOtherVeto(build: Build, draft: Draft): boolean {
  const { statement, standing } = draft;
  const isZero = losesAll(statement.award);
  if (!isZero || standing !== "unmet" || !speaksOfOther(draft, build)) return false;
  if (!costsEverything(build, statement, nameOf(statement))) return true;
  const when = [flagCondition(nameOf(statement), build.context, statement)];
  build.gates.push(rememberPlace({ when, earns: { points: "0" } }, statement));
  return true;
}

/** The later words name a thing of the earlier ones: 完成培训…，培训未完成…. */
const alike = (wording: string, subject: string): boolean =>
  wording.includes(subject) || (subject.length > 2 && wording.includes(subject.slice(0, 2)));

/** 逾期2周以内扣2分 begins where there is a delay at all. */
const beyondNothing = ({ quantity }: Interval): End | null =>
  quantity.of === "value" || quantity.of === "completion" ? null : { value: new Big(0), inclusive: false };

export function whenAdjustment(
  draft: Draft,
  sign: "deduct" | "add",
  points: DecimalText,
  build: Build,
): Adjustment {
  const { context } = build;
  const { statement, interval } = draft;
  const flagged = (draft.event === "none" && sign === "deduct") || speaksOfOther(draft, build);
  const when = flagged
    ? [flagCondition(nameOf(statement), context, statement)]
    : interval === null
      ? conditionsOf({ draft, outcome: { points }, worth: new Big(0) }, context)
      : [
          ...rowCondition({
            ...interval,
            lower: interval.lower ?? beyondNothing(interval),
            upper: interval.exact && interval.lower !== null ? null : interval.upper,
            also: [],
            earns: { points },
            worth: new Big(0),
            from: draft.from,
            to: draft.to,
          }),
          ...draft.conditions,
        ];
  if (when.length === 0) refuse("没有写在什么情况下扣分", statement);
  const isNamed = flagged || draft.event === "some";
  const cost = isNamed && sign === "deduct" ? costOfGraver(build, statement, nameOf(statement)) : points;
  return rememberPlace({ type: "when", sign, when, points: cost }, statement);
}

/** 按时完成得10分，逾期扣5分: what is taken off is taken from what the other side earns. */
function isOppositeOf(met: Draft, unmet: Draft): boolean {
  if (signOf(met.statement) !== "get" || met.event !== null || unmet.interval !== null) return false;
  const [day, ...more] = unmet.conditions;
  if (day === undefined) return unmet.standing === "unmet" && met.conditions.length === 0;
  const by = met.conditions.length === 1 ? met.conditions[0] : undefined;
  return (
    more.length === 0 &&
    day.test === "date" &&
    by?.test === "date" &&
    day.by === undefined &&
    by.after === undefined &&
    day.after?.date === by.by?.date
  );
}

/** Deductions and bonuses under a condition; a table of deductions becomes rungs. Returns what is left. */
export function takeAdjustments(build: Build, drafts: readonly Draft[], keepTables: boolean): Draft[] {
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
            new Big(build.context.points).minus(flatPoints(award, build.context.points, draft.statement)!),
          );
    const siblings = deducts.filter((other) => keyed(other) === keyed(draft) && keyed(draft) !== "");
    const zeroSibling = drafts.some(
      (other) =>
        other !== draft &&
        other.interval !== null &&
        keyed(other) === keyed(draft) &&
        signOf(other.statement) === "get",
    );
    if (sign === "deduct" && keepTables && !speaksOfOther(draft, build)) {
      const opposite = drafts.some((other) => isOppositeOf(other, draft));
      const bands = drafts.filter((other) => signOf(other.statement) === "get" && other.interval !== null);
      // 90%以上得10分，80%以上得8分，未完成扣2分: the bands say already what missing the 指标值 earns.
      if (opposite && draft.standing === "unmet" && bands.length > 1)
        refuse("没有读懂这里的扣分与前面得分的关系", draft.statement);
      if (opposite) {
        left.push(draft);
        continue;
      }
    }
    // 低于95%扣3分，低于90%再扣3分: both are taken off below 90 %, so that they are no table.
    const adds = siblings.some(({ statement }) => statement.again && !isNth(statement));
    const isTable = keyed(draft) !== "" && !adds && (siblings.length > 1 || zeroSibling);
    if (sign === "deduct" && keepTables && isTable) {
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
    if (sign === "deduct") refuseOpenEnd(draft);
    build.adjustments.push(whenAdjustment(draft, sign, points, build));
  }
  return left;
}

/** 逾期15天以内扣2分 alone would take nothing off for more than that. */
function refuseOpenEnd({ interval, statement, event }: Draft): void {
  if (interval === null || event !== null || interval.upper === null || interval.exact) return;
  if (interval.quantity.of === "completion") return;
  if (interval.quantity.of === "value" && interval.metric !== "count") return;
  refuse("超过这个范围怎样扣分没有写明", statement);
}

export function gateOrRefuse(build: Build, draft: Draft): void {
  const points = flatPoints(draft.statement.award, build.context.points, draft.statement);
  if (points === "0") build.gates.push(gateOf(draft, { points: "0" }, build.context));
  else if (points !== build.context.points)
    refuse("这里的得分与前面的扣分说法对不上，没有读懂", draft.statement);
}

export function floor(build: Build, base: Base): DecimalText {
  const least = build.all.limits.find((limit) => limit.limit === "least");
  const kept = keptOfAll(build, base);
  if (least === undefined || least.points === "full") return kept ?? "0";
  if (new Big(least.points).gte(build.context.points)) refuse("最低分不能达到满分", least);
  return kept !== null && new Big(kept).gt(least.points) ? kept : least.points;
}

type PointLimit = Build["all"]["limits"][number];

/** Whether a limit is on what several deductions come to together, which one of them alone cannot hold. */
function isOnAll(build: Build, { limit, verb, points, total }: PointLimit): boolean {
  const deducts = build.adjustments.filter(({ sign }) => sign === "deduct");
  const isPart = points !== "full" && new Big(points).lt(build.context.points);
  return limit === "most" && verb === "deduct" && total === true && deducts.length > 1 && isPart;
}

/** 两类扣分合计不超过4分 of 10: 6 points are kept, where nothing but these deductions changes them. */
function keptOfAll(build: Build, base: Base): DecimalText | null {
  const limit = build.all.limits.find((each) => isOnAll(build, each));
  if (limit === undefined) return null;
  const onlyDeducts = build.adjustments.every(({ sign }) => sign === "deduct");
  if (base.type !== "start" || base.points !== build.context.points || !onlyDeducts)
    refuse("没有读懂这个上限是指哪一项", limit);
  return toDecimalText(new Big(base.points).minus(limit.points));
}

/** 最多扣3分 and 最多加2分 belong to the steps before them; 最高10分 only repeats the full points. */
export function limits(build: Build): void {
  for (const limit of build.all.limits) {
    if (limit.limit === "least" || limit.points === "full" || isOnAll(build, limit)) continue;
    const { points, verb } = limit;
    const adds = build.adjustments.filter((adjustment) => adjustment.sign === "add");
    const deducts = build.adjustments.filter((adjustment) => adjustment.sign === "deduct");
    const whole = new Big(points).eq(build.context.points);
    if (verb === "deduct" || (verb === null && adds.length === 0 && deducts.length > 0 && !whole))
      bindLimit(build, deducts, points, limit);
    // 每人得0.1分，加满10分为止 of 10: nothing is added to them.
    else if (verb === "add" && !(whole && adds.length === 0)) bindLimit(build, adds, points, limit);
    else if (!whole) {
      if (adds.length === 0) refuse(`最高${points}分与满分${build.context.points}分不一致`, limit);
      bindLimit(build, adds, points, limit);
    }
  }
}

function bindLimit(
  build: Build,
  adjustments: readonly Adjustment[],
  points: DecimalText,
  at: { from: number; to: number },
): void {
  // 扣完6分为止 of 6: no more than there is.
  const takesAll = adjustments.length > 0 && adjustments.every(({ sign }) => sign === "deduct");
  if (takesAll && new Big(points).eq(build.context.points)) return;
  const steps = adjustments.filter((adjustment) => adjustment.type === "steps");
  const before = steps.length === 1 ? steps[0] : undefined;
  if (before === undefined || before.type !== "steps") refuse("没有读懂这个上限是指哪一项", at);
  if (!(before.sign === "deduct" && new Big(points).gte(build.context.points))) before.most = points;
}
