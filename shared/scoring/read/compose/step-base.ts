/** What the result itself earns where 每… takes off or adds. */
import type { DecimalText } from "../../../project/index.ts";
import { placeOf, rememberPlace } from "../../rule/places.ts";
import type { Base, Condition } from "../../rule/types.ts";
import { unitOf } from "../intervals.ts";
import { refuse } from "../refusal.ts";
import type { Build } from "./build.ts";
import { gateOf } from "./changes.ts";
import type { Draft } from "./draft.ts";
import { ladder } from "./ladder.ts";
import { flatPoints, isComputed, outcomeOf } from "./outcomes.ts";
import type { Rung } from "./rung.ts";
import { SEVERE } from "./quantities.ts";
import type { Statement } from "../statements/statements.ts";
import { shareOfBand } from "./share-of-band.ts";
import type { StepDraft } from "./steps.ts";
import { atTarget, reachedDraft, simplified } from "./targets.ts";
import { rung, otherwiseOutcome } from "./unstepped.ts";

export function startAndRungs(build: Build, drafts: readonly Draft[], steps: readonly StepDraft[]): Base {
  const { context, all } = build;
  const deducts = steps.filter((step) => step.sign === "deduct");
  const adds = steps.filter((step) => step.sign === "add");
  const counted = drafts.some(
    ({ interval }) => interval?.quantity.of === "value" && interval.quantity.input === "value",
  );
  const deductsResult = deducts.filter(
    (step) => !(counted && isLateCount(step)) && (step.metric !== "count" || !isAside(build, step)),
  );
  const gates: Draft[] = [];
  const rungs: Draft[] = [];
  for (const draft of drafts) {
    const points = flatPoints(draft.statement.award, context.points, draft.statement);
    if (
      points === "0" &&
      !(draft.standing === "unmet" && draft.interval === null && draft.conditions.length === 0)
    )
      gates.push(withoutSharedEnd(draft, build));
    else rungs.push(draft);
  }
  const start = all.starts[0]?.points;
  const computedRung = rungs.find((draft) => isComputed(draft.statement.award));
  const onlyAdds = deducts.length === 0 && rungs.length === 2;
  const shortOf =
    computedRung === undefined
      ? null
      : (shareBelow(build, computedRung, rungs, steps) ??
        (onlyAdds ? shareOfBand(build, computedRung, rungs) : null));
  if (computedRung !== undefined && shortOf === null)
    refuse("既按比例又按每多少计分，没有读懂", computedRung.statement);
  const unmet = rungs.find((draft) => draft.standing === "unmet");
  if (deductsResult.length > 0) {
    const missed = unmet ?? gates.find((draft) => missesAll(build, draft, deductsResult));
    if (missed !== undefined) refuse("既写未完成不得分，又写每多少扣分，两种说法对不上", missed.statement);
    for (const draft of rungs) refuseFurtherCondition(draft, build);
    // 无事故得10分，每逾期1天扣1分: what the faults themselves cost is in no step.
    const other = rungs.find(
      ({ event, interval, statement }) =>
        event === "none" &&
        !deductsResult.some(
          ({ steps }) =>
            steps.quantity.input === interval?.quantity.input ||
            isSameFault(
              statement,
              build.all.all.find(({ from }) => from === placeOf(steps)?.from),
            ),
        ),
    );
    if (other !== undefined) refuse("这里的条件与每多少扣分的关系没有读懂", other);
    for (const draft of gates) build.gates.push(gateOf(draft, { points: "0" }, context));
    const points = start ?? single(build, rungs, adds.length > 0);
    return rememberPlace({ type: "start", points }, rungs[0] ?? all);
  }
  if (build.sorted.otherwise === null) for (const draft of rungs) refuseAllButSome(build, draft, deducts);
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
    // 低于70分不得分，70分以上每增加1分得0.5分: nothing up to there, and all of it at the 指标值.
    if (adds.length === 1 && deducts.length === 0 && earnsAll(build, adds[0]!))
      return { type: "start", points: "0" };
    if (adds.length > 0 && deducts.length === 0) refuse("只写了加分，没有写基础得多少分", all);
    return { type: "start", points: context.points };
  }
  if (context.hasNumberTarget || context.hasDateTarget) refuseTwofold(build, kept, deducts);
  const otherwise = otherwiseOutcome(build);
  return simplified(
    build,
    ladder(
      kept.map((draft) =>
        shortOf?.draft === draft ? shortOf : (shareOfBand(build, draft, kept) ?? rung(build, draft)),
      ),
      otherwise,
      context,
    ),
  );
}

/** 每少1场扣0.2分；少于50场的不得分 of 50场: nothing is left of which each would take its part. */
function missesAll({ context }: Build, draft: Draft, deducts: readonly StepDraft[]): boolean {
  const { interval, conditions, event } = draft;
  if (interval?.quantity.of !== "value" || conditions.length > 0 || event !== null) return false;
  if (interval.quantity.input !== context.primary() || context.targetNumber === null) return false;
  const fromTarget = deducts.some(
    ({ steps: { quantity } }) =>
      (quantity.of === "shortfall" || quantity.of === "excess") && quantity.from === "target",
  );
  const { lower, upper } = interval;
  const end = context.isReverse ? (upper === null ? lower : null) : lower === null ? upper : null;
  return fromTarget && end !== null && !end.inclusive && end.value.eq(context.targetNumber);
}

/** 达到目标8分，每超10%加1分；未达目标的8分按比例计: the share is of what reaching the 指标值 earns. */
function shareBelow(
  { context }: Build,
  draft: Draft,
  rungs: readonly Draft[],
  steps: readonly StepDraft[],
): Rung | null {
  const { award } = draft.statement;
  const whole = rungs.find(({ standing, interval }) => standing === "met" && interval === null);
  const isShort = draft.standing === "unmet" && draft.interval === null && draft.conditions.length === 0;
  if (whole === undefined || rungs.length !== 2 || !isShort || context.targetNumber === null) return null;
  if (context.isReverse || steps.some(({ sign }) => sign !== "add")) return null;
  const points = flatPoints(whole.statement.award, context.points, whole.statement);
  if (award.kind !== "proportional" || award.points === undefined || award.points !== points) return null;
  const own = context.share(points);
  own.points = points;
  const { outcome, worth } = outcomeOf(draft.statement, false, own);
  return { draft, outcome, worth };
}

/** 85%-90%每低1%扣1分，85%以下不得分: 85% itself is in both, and better off in the first. */
function withoutSharedEnd(draft: Draft, { sorted, context }: Build): Draft {
  const { interval } = draft;
  const upper = interval?.upper;
  if (interval == null || upper == null || interval.lower !== null || !upper.inclusive || upper.explicit)
    return draft;
  const shared = sorted.steps.some(({ conditions }) =>
    conditions.some(
      ({ condition }) =>
        condition.kind === "number" &&
        !condition.exact &&
        condition.lower !== undefined &&
        condition.upper !== undefined &&
        condition.lower.inclusive &&
        upper.value.eq(condition.lower.amount.value),
    ),
  );
  if (!shared) return draft;
  const value = `${upper.value.toFixed()}${unitOf(interval.quantity, context)}`;
  const taken = context.assume(
    "boundary",
    `${value}同时处在两档的交界上，归入哪一档没有写明`,
    [
      ["better", "归入得分较高的一档"],
      ["worse", "归入得分较低的一档"],
    ],
    "better",
  );
  return taken === "worse"
    ? draft
    : { ...draft, interval: { ...interval, upper: { ...upper, inclusive: false } } };
}

/** Whether steps written as what is earned begin at a number of the sentence and come to all points at the 指标值. */
function earnsAll({ context, all }: Build, { steps }: StepDraft): boolean {
  const { quantity, each, per } = steps;
  const isEarned = all.all.some(
    ({ award, per: own }) => own !== null && award.kind === "points" && award.sign === "get",
  );
  const target = context.targetNumber;
  if (!isEarned || target === null || quantity.of !== "excess" || quantity.in !== "unit") return false;
  if (quantity.from === "target" || context.isReverse) return false;
  return target.minus(quantity.from).div(each).times(per).gte(context.points);
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

/** 完成100处得10分，未及时维修的每处扣0.5分: how many came late, beside how many were done. */
const isLateCount = ({ metric, steps: { quantity } }: StepDraft): boolean =>
  metric === "lateness" && quantity.of === "value" && quantity.input !== "value";

/** 无违规问题得10分，每发现1个问题扣4分: the same by a shorter name. 无重大问题 says nothing of the others. */
function isSameFault({ conditions }: Statement, each: Statement | undefined): boolean {
  const [only, ...more] = conditions;
  if (only?.condition.kind !== "absence" || more.length > 0 || each?.per == null) return false;
  const { noun } = only.condition;
  const counts = each.per.metric === "count" && each.conditions.length === 0 && each.label === "";
  return counts && noun.endsWith(each.per.noun) && !SEVERE.test(noun);
}

const labelOf = ({ context }: Build, input: string): string =>
  context.inputs.find(({ id }) => id === input)?.label ?? "";

/** A count of its own beside the result. */
function isAside(build: Build, step: StepDraft): boolean {
  const { quantity } = step.steps;
  const { context } = build;
  // Of words there is no result that the count could stand beside: 及时足额得10分，迟发1次扣1分.
  if (!context.hasNumberTarget && !context.hasDateTarget) return false;
  return (
    quantity.of === "value" &&
    context.inputs.find((input) => input.id === quantity.input)?.whenEmpty !== undefined
  );
}

/** 整改率100%得10分，每有1项未整改扣2分: all of them is none undone. 辍学率为0得5分，每辍学1名扣1分: none of them is 0. */
function isAllOfRate(
  build: Build,
  { interval, standing, statement }: Draft,
  deducts: readonly StepDraft[],
): boolean {
  const { context } = build;
  const target = context.targetNumber;
  if (!context.isRate || target === null) return false;
  const isNone = target.eq(0);
  if (!isNone && (context.isReverse || !target.eq(100))) return false;
  const bound = isNone ? interval?.upper : interval?.lower;
  if (standing !== "met" && bound?.value.eq(target) !== true) return false;
  return deducts.some(({ steps }) => {
    const label = labelOf(build, steps.quantity.input);
    if (isNone) return alike(statement.wording, label);
    // 每错发1人: the verb itself says what was wrong.
    const each = build.all.all.find(({ from }) => from === placeOf(steps)?.from);
    return DENIED.test(label) || DENIED.test(each?.wording ?? "");
  });
}

const alike = (wording: string, label: string): boolean =>
  [...label].some((_, from) => from + 2 <= label.length && wording.includes(label.slice(from, from + 2)));

/** 断面不达标个数, 错发漏发人数: what is counted is what was not as it should be. */
const DENIED = /[未不没错漏误逾迟晚延损坏]/u;
const UNDONE = /[未不没漏]/u;

/** 通过率达90%得6分，每有1人不通过扣0.3分: whether fewer costs everything or so much for each is not said. */
function refuseTwofold(build: Build, drafts: readonly Draft[], deducts: readonly StepDraft[]): void {
  const { context } = build;
  const full = drafts.find((draft) => {
    const points = flatPoints(draft.statement.award, context.points, draft.statement);
    return points === context.points && draft.event === null;
  });
  if (full === undefined || build.sorted.otherwise !== null || drafts.length > 1) return;
  const denied = deducts.find(({ steps: { quantity } }) => UNDONE.test(labelOf(build, quantity.input)));
  if (denied !== undefined)
    refuse("没有读懂：达不到时是不得分，还是只按每个扣分，请写明", placeOf(denied.steps) ?? full);
}

/** 全部合格得10分，每有1项不合格扣2分: whether the first of them costs 2 or everything is not said. */
function refuseAllButSome(
  build: Build,
  { statement, standing, interval }: Draft,
  deducts: readonly StepDraft[],
): void {
  const { context, all } = build;
  // 60个候车亭均完好: how many there are, of which all are so.
  const isWhole = interval?.exact === true && context.targetNumber?.eq(interval.lower!.value) === true;
  if (!(standing === "met" || isWhole) || !/全部|均|都/u.test(statement.wording)) return;
  for (const { steps } of deducts) {
    const each = all.all.find(({ from }) => from === placeOf(steps)?.from);
    if (each?.per?.each.unit === context.unit && /[未不没损破]|缺失|故障|异常|丢失/u.test(each.wording))
      refuse("没有读懂全部完成得分与每个扣分的关系", each);
  }
}

/** 未发生事故得10分 says what each of them then costs. */
function isFaultFree(build: Build, draft: Draft, deducts: readonly StepDraft[]): boolean {
  // 完成率100%且未发生投诉得10分，每起投诉扣1分: what the first half then comes to is not said.
  if (deducts.length > 0 && draft.event === "none" && draft.statement.conditions.length > 1)
    refuse("没有读懂这几个条件与每个扣分的关系", draft);
  if (deducts.length === 0 || (draft.event !== "none" && !isAllOfRate(build, draft, deducts))) return false;
  // 无重大舆情得5分，每起一般舆情扣1分: what a graver one costs is not among the deductions.
  const isSevere = draft.statement.conditions.some(
    ({ condition }) => condition.kind === "absence" && SEVERE.test(condition.noun),
  );
  if (isSevere && !deducts.some(({ steps: { quantity } }) => SEVERE.test(labelOf(build, quantity.input))))
    return false;
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
