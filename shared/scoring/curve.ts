/** Result → points as a small table, for a chart beside the standard. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../project/index.ts";
import type { Condition, Quantity, Reference, Scheme, ScoringRule } from "./rule/types.ts";
import { scoreIndicator } from "./score/indicator.ts";
import { readTarget, type ReadTarget } from "./score/target.ts";
import { isIndivisible } from "./score/units.ts";
import type { ScoredIndicator } from "./types.ts";

export interface CurvePoint {
  result: DecimalText;
  points: DecimalText;
}

export interface Curve {
  unit: string;
  /** The 指标值, to be marked; null where it is not one number. */
  target: DecimalText | null;
  max: DecimalText;
  /** Sorted by result. Around each jump stand the last result before it, the result at it and the first after it. */
  points: CurvePoint[];
}

const MOST_STEPS = 60;
const SAMPLES = 24;

interface Marks {
  add(value: Big): void;
}

function valuesOf(quantity: Quantity, value: Reference, read: ReadTarget): Big[] {
  const target =
    read.target.kind === "number"
      ? [read.target.value]
      : read.target.kind === "range"
        ? [read.target.min, read.target.max]
        : [];
  const resolve = (reference: Reference): Big[] => (reference === "target" ? target : [new Big(reference)]);
  switch (quantity.of) {
    case "value":
      return resolve(value);
    case "completion":
      return target.flatMap((base) => resolve(value).map((share) => base.times(share).div(100)));
    case "lateness":
      return [];
    default: {
      const beyond = quantity.beyond === undefined ? new Big(0) : new Big(quantity.beyond);
      return resolve(quantity.from).flatMap((base) =>
        resolve(value).flatMap((distance) => {
          const total = distance.plus(beyond);
          const gap = quantity.in === "percent" ? base.times(total).div(100) : total;
          if (quantity.of === "shortfall") return [base.minus(gap)];
          return quantity.of === "excess" ? [base.plus(gap)] : [base.minus(gap), base.plus(gap)];
        }),
      );
    }
  }
}

function markConditions(conditions: readonly Condition[], read: ReadTarget, marks: Marks): void {
  for (const condition of conditions) {
    if (condition.test !== "range") continue;
    for (const bound of [condition.min, condition.max])
      if (bound !== undefined)
        for (const value of valuesOf(condition.quantity, bound.value, read)) marks.add(value);
  }
}

function markSteps(
  quantity: Quantity,
  each: DecimalText,
  per: DecimalText,
  points: DecimalText,
  read: ReadTarget,
  marks: Marks,
): void {
  const count = Math.min(MOST_STEPS, Number(new Big(points).div(per).round(0, Big.roundUp).toFixed()) + 1);
  for (let step = 0; step <= count; step += 1) {
    for (const value of valuesOf(quantity, new Big(each).times(step).toFixed(), read)) marks.add(value);
  }
}

function markScheme(scheme: Scheme, read: ReadTarget, marks: Marks): void {
  const { base } = scheme;
  for (const gate of scheme.gates) markConditions(gate.when, read, marks);
  if (base.type === "cases") for (const entry of base.cases) markConditions(entry.when, read, marks);
  if (base.type === "proportional" && base.proportional.base !== "target")
    marks.add(new Big(base.proportional.base));
  if (base.type === "credit")
    markSteps(base.steps.quantity, base.steps.each, base.steps.per, scheme.points, read, marks);
  for (const adjustment of scheme.adjustments) {
    if (adjustment.type === "when") markConditions(adjustment.when, read, marks);
    else
      markSteps(
        adjustment.steps.quantity,
        adjustment.steps.each,
        adjustment.steps.per,
        scheme.points,
        read,
        marks,
      );
  }
}

/**
 * Exact scores at every result where the rule bends or jumps, right before and after it, and evenly between.
 * @returns null where the rule does not take one number (a day, a grade, several results).
 */
export function curve(rule: ScoringRule, indicator: ScoredIndicator): Curve | null {
  const [input, ...others] = rule.inputs;
  if (input?.kind !== "number" || others.some((other) => other.whenEmpty === undefined)) return null;
  const read = readTarget(indicator);
  const marks: Big[] = [];
  const add = (value: Big): void => {
    if (value.gte(0)) marks.push(value);
  };
  const targets =
    read.target.kind === "number"
      ? [read.target.value]
      : read.target.kind === "range"
        ? [read.target.min, read.target.max]
        : [];
  for (const target of targets) add(target);
  add(new Big(0));
  markScheme(rule, read, { add });
  const top = marks.reduce((most, value) => (value.gt(most) ? value : most), new Big(1));
  const whole = isIndivisible(input.unit ?? "") && top.gte(4);
  const nudge = new Big(whole ? 1 : "0.01");
  const end = whole ? top.times("1.25").round(0, Big.roundUp) : top.times("1.25");
  for (let index = 0; index <= SAMPLES; index += 1) {
    const value = end.times(index).div(SAMPLES);
    marks.push(whole ? value.round(0, Big.roundHalfUp) : value.round(2, Big.roundHalfUp));
  }
  const around = marks
    .flatMap((value) => (whole ? [value.round(0, Big.roundDown), value.round(0, Big.roundUp)] : [value]))
    .flatMap((value) => [value.minus(nudge), value, value.plus(nudge)]);
  const results = [
    ...new Set(around.filter((value) => value.gte(0) && value.lte(end)).map(toDecimalText)),
  ].toSorted((a, b) => new Big(a).cmp(b));
  const points: CurvePoint[] = [];
  for (const result of results) {
    const score = scoreIndicator(rule, indicator, result);
    if (score.points === null) return null;
    points.push({ result, points: score.points });
  }
  return {
    unit: input.unit ?? "",
    target: read.target.kind === "number" ? toDecimalText(read.target.value) : null,
    max: rule.points,
    points: withoutMiddles(points),
  };
}

/** Drops what lies within a level stretch. */
function withoutMiddles(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter(
    (point, index) =>
      point.points !== points[index - 1]?.points || point.points !== points[index + 1]?.points,
  );
}
