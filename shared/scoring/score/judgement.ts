/** What a person has to decide inside a written range; the program holds the range. */
import {
  compare,
  decimal,
  dividedBy,
  isZero,
  minus,
  show,
  times,
  type Fraction,
} from "../arithmetic/fraction.ts";
import type { Base } from "../rule/types.ts";
import { UnreadableActual } from "./actual.ts";
import { labelIndex } from "./lists.ts";
import type { Evaluate } from "./outcomes.ts";
import { MissingActual, type Values } from "./quantity.ts";
import type { Scope } from "./scope.ts";

/** A person's decision is missing; the score cannot be computed without it. */
export class JudgementNeeded extends MissingActual {}

function decided(values: Values, index: number, scope: Scope): Fraction {
  const entered = values[index];
  if (entered == null) throw new JudgementNeeded(scope.inputs[index]!.label);
  if (entered.kind !== "number") throw new UnreadableActual(`${scope.inputs[index]!.label}请填写数字。`);
  return decimal(entered.value);
}

export function compileManual(base: Extract<Base, { type: "manual" }>, scope: Scope): Evaluate {
  const index = scope.indexOf(base.input);
  const [min, max] = [decimal(base.min), decimal(base.max)];
  const full = decimal(base.points);
  return (values, trace) => {
    const value = decided(values, index, scope);
    const none = base.mode === "deduct" && isZero(value);
    if (!none && (compare(value, min) < 0 || compare(value, max) > 0)) {
      const zero = base.mode === "deduct" ? "0或" : "";
      throw new UnreadableActual(
        `${scope.inputs[index]!.label}只能填${zero}${base.min}至${base.max}分，现在是${show(value)}分。`,
      );
    }
    if (base.mode === "score") {
      trace?.add(`评定${show(value)}分（${base.min}至${base.max}分之间）`, base);
      return value;
    }
    trace?.add(none ? "酌情不扣分" : `酌情扣${show(value)}分（${base.min}至${base.max}分之间）`, base);
    return minus(full, value);
  };
}

/** The chosen grade's place among the labels. */
function gradeOf(values: Values, index: number, labels: readonly string[]): number {
  const entered = values[index];
  const position = entered?.kind === "word" ? labelIndex(entered.text, labels) : -1;
  if (position < 0) throw new UnreadableActual(`档次请选择：${labels.join("、")}。`);
  return position;
}

export function compileGradePoints(base: Extract<Base, { type: "gradePoints" }>, scope: Scope): Evaluate {
  const grade = scope.indexOf(base.grade);
  const score = scope.indexOf(base.score);
  const labels = base.ranges.map((range) => range.label);
  return (values, trace) => {
    if (values[grade] == null) throw new JudgementNeeded(scope.inputs[grade]!.label);
    const range = base.ranges[gradeOf(values, grade, labels)]!;
    const [from, to] = [decimal(range.from), decimal(range.to)];
    const isFixed = compare(from, to) === 0;
    const room = isFixed ? `应为${range.from}分` : `应在${range.from}至${range.to}分之间`;
    // A grade of one number leaves nothing to decide.
    const points = isFixed && values[score] == null ? from : decided(values, score, scope);
    if (compare(points, from) < 0 || compare(points, to) > 0)
      throw new UnreadableActual(`“${range.label}”的得分${room}，现在是${show(points)}分。`);
    const within = isFixed ? "" : `（${range.from}至${range.to}分之间）`;
    trace?.add(`评为“${range.label}”，评定${show(points)}分${within}`, range);
    return points;
  };
}

const HUNDRED = decimal(100);

export function compileGradeRanges(base: Extract<Base, { type: "gradeRanges" }>, scope: Scope): Evaluate {
  const grade = scope.indexOf(base.grade);
  const ratio = scope.indexOf(base.ratio);
  const points = decimal(base.points);
  const labels = base.ranges.map((range) => range.label);
  return (values, trace) => {
    const entered = values[grade];
    if (entered == null || values[ratio] == null)
      throw new JudgementNeeded(scope.inputs[entered == null ? grade : ratio]!.label);
    const range = base.ranges[gradeOf(values, grade, labels)]!;
    let share = decided(values, ratio, scope);
    // 0.95 and 95 (or "95%") both name the share; only 0 to 1 can be a fraction of the whole.
    if (compare(share, decimal(1)) <= 0) share = times(share, HUNDRED);
    const inside =
      compare(share, decimal(range.from)) >= 0 &&
      compare(share, decimal(range.to)) <= (range.toInclusive ? 0 : -1);
    if (!inside) {
      const end = range.toInclusive ? "" : "（不含）";
      throw new UnreadableActual(
        `“${range.label}”的得分比例应在${range.from}%至${range.to}%${end}之间，现在是${show(share)}%。`,
      );
    }
    const earned = dividedBy(times(share, points), HUNDRED);
    trace?.add(`评为“${range.label}”，${show(points)}×${show(share)}%=${show(earned)}分`, range);
    return earned;
  };
}
