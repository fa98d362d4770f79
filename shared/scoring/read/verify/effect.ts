/** What one part of a rule says must not undo what another says: such a reading took two statements for one quantity. */
import Big from "big.js";

import type { Adjustment, Condition, Quantity, Scheme } from "../../rule/types.ts";
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

export function verifyEffect(scheme: Scheme, context: Context, all: Statements): void {
  const changes = scheme.adjustments.filter(isSteps);
  refuseContrary(changes, all);
  refuseOtherBase(scheme, changes, all);
  refuseMasked(scheme, changes, context, all);
  refuseOverlap(scheme, all);
  refuseBetterLoss(scheme, all);
}
