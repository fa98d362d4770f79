/** What one part of a rule says must not undo what another says: such a reading took two statements for one quantity. */
import Big from "big.js";

import type { Adjustment, Bound, Condition, Quantity, Scheme } from "../../rule/types.ts";
import { placeOf } from "../../rule/places.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "../statements/statements.ts";

type StepChange = Extract<Adjustment, { type: "steps" }>;

const isSteps = (adjustment: Adjustment): adjustment is StepChange => adjustment.type === "steps";

const sameSide = (a: Quantity, b: Quantity): boolean => a.of === b.of && a.input === b.input;

/** 每提前1天加…，每超1天扣…: both can never count in the same direction. */
function refuseContrary(changes: readonly StepChange[], all: Statements): void {
  for (const added of changes.filter(({ sign }) => sign === "add"))
    for (const taken of changes.filter(({ sign }) => sign === "deduct"))
      if (sameSide(added.steps.quantity, taken.steps.quantity))
        refuse("同一个方向既加分又扣分，没有读懂", placeOf(added) ?? all);
}

/** Whether a condition holds from the first step on, so that nothing is left for the steps to take off. */
function masks(condition: Condition, { steps }: StepChange): boolean {
  if (condition.test !== "range" || condition.max !== undefined || condition.min === undefined) return false;
  if (JSON.stringify(condition.quantity) !== JSON.stringify(steps.quantity)) return false;
  const { value, inclusive } = condition.min;
  if (value === "target") return false;
  const first = new Big(steps.each);
  return inclusive ? first.gte(value) : first.gt(value);
}

/** 每件投诉扣2分，被曝光不得分: were both the same number, the first complaint would cost everything. */
function refuseMasked(
  scheme: Scheme,
  changes: readonly StepChange[],
  context: Context,
  all: Statements,
): void {
  for (const change of changes) {
    if (change.sign !== "deduct" || new Big(change.steps.per).gte(context.points)) continue;
    const gate = scheme.gates.find(({ when }) => when.length === 1 && masks(when[0]!, change));
    if (gate !== undefined) refuse("按读到的意思，这里的扣分不起作用，应当不是原意", placeOf(change) ?? all);
  }
}

const quantityOf = (condition: Condition): string =>
  condition.test === "range" ? condition.quantity.of : condition.test === "date" ? "lateness" : "value";

/** Which side of a number a change is for: two on different sides never meet. */
function sideOf(adjustment: Adjustment): string {
  if (isSteps(adjustment)) return `${adjustment.steps.quantity.input} ${adjustment.steps.quantity.of}`;
  const [condition] = adjustment.when;
  if (condition === undefined) return "";
  const input = condition.test === "range" ? condition.quantity.input : condition.input;
  const isDown =
    condition.test === "range" && condition.min === undefined && condition.quantity.of === "value";
  return `${input} ${quantityOf(condition)}${isDown ? " down" : ""}`;
}

/** 逾期扣2分，逾期10天以上扣5分: whether 5 or 7 are lost is not said, unless the second is taken off 再, 另. */
function refuseOverlap({ adjustments, points }: Scheme, all: Statements): void {
  for (const later of adjustments) {
    // What costs everything costs no more beside anything else.
    if (later.type !== "when" || new Big(later.points).gte(points)) continue;
    const place = placeOf(later);
    const before = adjustments.some(
      (other) =>
        other !== later &&
        other.sign === later.sign &&
        sideOf(other) === sideOf(later) &&
        (isSteps(other) || (placeOf(other)?.from ?? 0) < (place?.from ?? 0)),
    );
    const isBeside = all.all.some(({ from, again }) => again && from === place?.from);
    if (before && !isBeside)
      refuse("没有读懂这里与前面的加减分是各算各的，还是后一个代替前一个", place ?? all);
  }
}

/** 优10分，合格6分，不合格扣2分: the worst would keep more than those before it. */
function refuseBetterLoss(scheme: Scheme, all: Statements): void {
  if (scheme.base.type !== "grades") return;
  const { grades } = scheme.base;
  for (const { award, from, to } of all.all) {
    if (award.kind !== "points" || award.sign !== "deduct") continue;
    const at = grades.findIndex((grade) => placeOf(grade)?.from === from);
    const grade = grades[at];
    const worse = grades
      .slice(0, Math.max(at, 0))
      .some(({ points }) => grade !== undefined && new Big(points).gt(0) && new Big(points).lt(grade.points));
    if (worse) refuse("排在后面的档次扣分后反而得分更高，没有读懂", { from, to });
  }
}

/** 被采用满10篇得6分，之后每增加1篇加1分: what goes on beyond a number counts the same thing as what earned up to it. */
function refuseOtherBase({ base }: Scheme, changes: readonly StepChange[], all: Statements): void {
  if (base.type !== "cases") return;
  const earned = JSON.stringify(base);
  for (const change of changes) {
    const { quantity } = change.steps;
    const goesOn = change.sign === "add" && quantity.of === "excess" && quantity.from !== "target";
    if (goesOn && !earned.includes(`"input":"${quantity.input}"`))
      refuse("没有读懂加分接着哪一项往上算", placeOf(change) ?? all);
  }
}

/** Whether no result is both: 达到 and 未达到, in time and late, 90% or more and less than 90%. */
function excludes(a: Condition, b: Condition): boolean {
  if (a.test === "met" && b.test === "met") return a.input === b.input && a.met !== b.met;
  if (a.test === "date" && b.test === "date")
    return b.by === undefined
      ? b.after !== undefined && a.by?.date === b.after.date && !(a.by.inclusive && b.after.inclusive)
      : a.by === undefined && excludes(b, a);
  if (a.test !== "range" || b.test !== "range") return false;
  if (JSON.stringify(a.quantity) !== JSON.stringify(b.quantity)) return false;
  const apart = (low?: Bound, high?: Bound): boolean =>
    low !== undefined && low.value === high?.value && !(low.inclusive && high.inclusive);
  return apart(a.min, b.max) || apart(b.min, a.max);
}

/** What is met by a day is not late for it. */
function missesDeadline(a: Condition, b: Condition): boolean {
  const late =
    b.test === "date"
      ? b.after?.date
      : b.test === "range" && b.quantity.of === "lateness"
        ? b.quantity.from
        : null;
  return a.test === "met" && a.met && late === "target";
}

/** 达到目标得6分，未达到扣2分，超1件加1分: where nothing is earned nothing can be taken off, and something else was meant. */
function refuseIdle({ base, adjustments }: Scheme, all: Statements): void {
  if (base.type !== "cases" || !("points" in base.otherwise) || base.otherwise.points !== "0") return;
  for (const change of adjustments) {
    if (isSteps(change) || change.sign !== "deduct") continue;
    const idle = base.cases.every(({ when }) =>
      when.some((condition) =>
        change.when.some((other) => excludes(condition, other) || missesDeadline(condition, other)),
      ),
    );
    if (idle) refuse("按读到的意思，这里的扣分不起作用，应当不是原意", placeOf(change) ?? all);
  }
}

/** 每30万人次得1分，完成200万人次得满分 of 260万: from 200 on all is earned, where what each of them earns has not come to it. */
function refuseEarlyEnd({ base, gates, points }: Scheme, context: Context, all: Statements): void {
  const goal = context.targetNumber;
  if (base.type !== "credit" || base.steps.quantity.of !== "value" || goal === null) return;
  const { each, per, quantity } = base.steps;
  for (const gate of gates) {
    const [only, ...more] = gate.when;
    if (!("points" in gate.earns) || gate.earns.points !== points || more.length > 0) continue;
    if (only?.test !== "range" || only.quantity.of !== "value" || only.quantity.input !== quantity.input)
      continue;
    const end = only.min === undefined || only.min.value === "target" ? null : new Big(only.min.value);
    if (end !== null && end.lt(goal) && end.div(each).times(per).round(2).lt(points))
      refuse("按每多少得分，到这里还得不了满分，两种写法对不上", placeOf(gate) ?? all);
  }
}

/** 逾期扣3分，跨年扣5分: whether 5 or 8 are lost in the next year is not said. */
function refuseLaterLoss({ base, adjustments, points }: Scheme, all: Statements): void {
  if (base.type !== "cases" || !("points" in base.otherwise)) return;
  const rest = new Big(base.otherwise.points);
  if (rest.eq(0) || rest.gte(points)) return;
  for (const later of adjustments) {
    if (isSteps(later) || later.sign !== "deduct" || new Big(later.points).gte(points)) continue;
    const place = placeOf(later);
    const isLate =
      later.when.length === 1 && later.when[0]!.test === "date" && later.when[0]!.by === undefined;
    const isBeside = all.all.some(({ from, again }) => again && from === place?.from);
    if (isLate && !isBeside) refuse("没有读懂这里与前面的扣分是各算各的，还是后一个代替前一个", place ?? all);
  }
}

export function verifyEffect(scheme: Scheme, context: Context, all: Statements): void {
  refuseIdle(scheme, all);
  refuseLaterLoss(scheme, all);
  const changes = scheme.adjustments.filter(isSteps);
  refuseContrary(changes, all);
  refuseOtherBase(scheme, changes, all);
  refuseMasked(scheme, changes, context, all);
  refuseOverlap(scheme, all);
  refuseBetterLoss(scheme, all);
  refuseEarlyEnd(scheme, context, all);
}
