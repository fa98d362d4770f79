/** What a result earns by a share of a target, by steps, or flatly. */
import {
  ceiling,
  compare,
  decimal,
  dividedBy,
  floor,
  isZero,
  least,
  minus,
  show,
  sign,
  times,
  ZERO,
  greatest,
  type Fraction,
} from "../arithmetic/fraction.ts";
import type { Outcome, Proportional, Steps } from "../rule/types.ts";
import { compileQuantity, numberAt, referenceValue, type Values } from "./quantity.ts";
import type { Scope } from "./scope.ts";
import type { Trace } from "./trace.ts";
import { printUnit, quantityName } from "./wording.ts";

export type Evaluate = (values: Values, trace: Trace | null) => Fraction;

const ONE = decimal(1);
const TWO = decimal(2);

/** Points by 实际÷基准 (or a reverse formula), at most all of them. Never divides by a target of 0. */
export function compileProportional(proportional: Proportional, scope: Scope): Evaluate {
  const index = scope.indexOf(proportional.input);
  const points = decimal(proportional.points);
  const low = referenceValue(proportional.base, "low", scope);
  const high = referenceValue(proportional.base, "high", scope);
  const unit = printUnit(scope, proportional.input);
  const say = (trace: Trace | null, text: string): void => trace?.add(text, proportional);
  return (values, trace) => {
    const value = decimal(numberAt(values, index, scope));
    const shown = trace === null ? "" : show(value) + unit;
    if (proportional.direction === "positive") {
      if (compare(value, low) >= 0) {
        say(trace, `实际${shown}，达到${show(low)}${unit}，得${show(points)}分`);
        return isZero(low) && scope.read.comparison === "=" && sign(value) > 0 ? ZERO : points;
      }
      if (sign(low) <= 0 || sign(value) <= 0) {
        say(trace, `实际${shown}，按比例得0分`);
        return ZERO;
      }
      const earned = dividedBy(times(value, points), low);
      if (trace !== null) say(trace, `${show(value)}÷${show(low)}×${show(points)}=${show(earned)}分`);
      return earned;
    }
    if (compare(value, high) <= 0) {
      say(trace, `实际${shown}，不超过${show(high)}${unit}，得${show(points)}分`);
      return points;
    }
    if (sign(high) <= 0) {
      say(trace, `实际${shown}，超过${show(high)}${unit}，按比例得0分`);
      return ZERO;
    }
    if (proportional.direction === "reverseRatio") {
      const earned = dividedBy(times(high, points), value);
      if (trace !== null) say(trace, `${show(high)}÷${show(value)}×${show(points)}=${show(earned)}分`);
      return earned;
    }
    const earned = greatest(times(minus(TWO, dividedBy(value, high)), points), ZERO);
    if (trace !== null)
      say(trace, `[1−(${show(value)}−${show(high)})÷${show(high)}]×${show(points)}=${show(earned)}分`);
    return earned;
  };
}

export function compileOutcome(outcome: Outcome, scope: Scope): Evaluate {
  if ("proportional" in outcome) return compileProportional(outcome.proportional, scope);
  const points = decimal(outcome.points);
  return () => points;
}

/** Points for the steps in a quantity, not yet signed. */
export function compileSteps(steps: Steps, verb: string, most: Fraction | null, scope: Scope): Evaluate {
  const measure = compileQuantity(steps.quantity, scope);
  const each = decimal(steps.each);
  const per = decimal(steps.per);
  const single = compare(each, ONE) === 0;
  const name = quantityName(steps.quantity, scope);
  const unit = name.unit;
  return (values, trace) => {
    const quantity = greatest(measure(values), ZERO);
    const inSteps = single ? quantity : dividedBy(quantity, each);
    const counted =
      steps.partial === "linear" ? inSteps : steps.partial === "down" ? floor(inSteps) : ceiling(inSteps);
    const full = times(counted, per);
    const result = most === null ? full : least(full, most);
    if (trace !== null && (!isZero(quantity) || verb === "得")) {
      const whole = single && compare(counted, quantity) === 0;
      const steppedText = whole ? "" : `，计${show(counted)}个${show(each)}${unit}`;
      const limit = most !== null && compare(full, most) > 0 ? `，最多${verb}${show(most)}分` : "";
      trace.add(
        `${name.text}${show(quantity)}${unit}${steppedText}，${show(counted)}×${show(per)}=${show(full)}分，${verb}${show(result)}分${limit}`,
        steps,
      );
    }
    return result;
  };
}
