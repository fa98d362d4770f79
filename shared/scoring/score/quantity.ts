/** From an entered result to the quantity that a rule speaks of. */
import type Big from "big.js";

import {
  decimal,
  dividedBy,
  minus,
  negate,
  sign,
  times,
  ZERO,
  greatest,
  compare,
  isZero,
  type Fraction,
} from "../arithmetic/fraction.ts";
import type { Quantity, Reference } from "../rule/types.ts";
import { UnreadableActual, type Entered } from "./actual.ts";
import { daysLate, deadlineResolver, monthsLate } from "./lateness.ts";
import type { Scope } from "./scope.ts";

export type Values = readonly (Entered | null)[];
export type Measure = (values: Values) => Fraction;

/** Nothing was entered for an input that the rule needs. */
export class MissingActual extends Error {}

const HUNDRED = decimal(100);

export function numberAt(values: Values, index: number, scope: Scope): Big {
  const entered = values[index];
  if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
  if (entered.kind === "number") return entered.value;
  throw new UnreadableActual(`${scope.inputs[index]!.label}请填写数字。`);
}

/** The reference's value on one side: a range as a target has a lower and an upper one. */
export function referenceValue(reference: Reference, side: "low" | "high", scope: Scope): Fraction {
  if (reference !== "target") return decimal(reference);
  const { target } = scope.read;
  if (target.kind === "number") return decimal(target.value);
  if (target.kind === "range") return decimal(side === "low" ? target.min : target.max);
  throw new UnreadableActual("指标值不是数字，无法按它计算，请先把指标值写成数字。");
}

/** What there is of `base` in `part`, in percent; with a base of 0 only nothing at all can be expressed. */
function percentOf(part: Fraction, base: Fraction): Fraction {
  if (isZero(part)) return ZERO;
  if (isZero(base))
    throw new UnreadableActual("指标值为0，不能计算占指标值的百分比，请改用数量表述评分标准。");
  const share = dividedBy(times(part, HUNDRED), sign(base) < 0 ? negate(base) : base);
  return share;
}

function distance(
  quantity: Extract<Quantity, { of: "shortfall" | "excess" | "deviation" }>,
  scope: Scope,
): Measure {
  const index = scope.indexOf(quantity.input);
  const low = referenceValue(quantity.from, "low", scope);
  const high = referenceValue(quantity.from, "high", scope);
  const beyond = quantity.beyond === undefined ? null : decimal(quantity.beyond);
  return (values) => {
    const value = decimal(numberAt(values, index, scope));
    const below = quantity.of === "excess" ? ZERO : greatest(minus(low, value), ZERO);
    const above = quantity.of === "shortfall" ? ZERO : greatest(minus(value, high), ZERO);
    const isBelow = compare(below, above) > 0;
    const gap = isBelow ? below : above;
    const measured = quantity.in === "percent" ? percentOf(gap, isBelow ? low : high) : gap;
    return beyond === null ? measured : greatest(minus(measured, beyond), ZERO);
  };
}

function lateness(quantity: Extract<Quantity, { of: "lateness" }>, scope: Scope): Measure {
  const index = scope.indexOf(quantity.input);
  const deadline = deadlineResolver(quantity.from, scope.read);
  const beyond = quantity.beyond === undefined ? null : decimal(quantity.beyond);
  return (values) => {
    const entered = values[index];
    if (entered == null) throw new MissingActual(scope.inputs[index]!.label);
    if (entered.kind === "punctual" && entered.onTime) return ZERO;
    if (entered.kind !== "day") throw new UnreadableActual("要计算逾期多久，请填写完成的年月日。");
    const last = deadline(entered.range);
    const late =
      quantity.in === "month" ? monthsLate(entered.range, last) : decimal(daysLate(entered.range, last));
    return beyond === null ? late : greatest(minus(late, beyond), ZERO);
  };
}

export function compileQuantity(quantity: Quantity, scope: Scope): Measure {
  switch (quantity.of) {
    case "value": {
      const index = scope.indexOf(quantity.input);
      return (values) => decimal(numberAt(values, index, scope));
    }
    case "completion": {
      const index = scope.indexOf(quantity.input);
      const { target } = scope.read;
      return (values) => {
        const value = decimal(numberAt(values, index, scope));
        const base =
          target.kind === "range" && compare(value, decimal(target.max)) > 0
            ? referenceValue("target", "high", scope)
            : referenceValue("target", "low", scope);
        if (isZero(base)) throw new UnreadableActual("指标值为0，不能计算完成率，请改用数量表述评分标准。");
        return percentOf(value, base);
      };
    }
    case "shortfall":
    case "excess":
    case "deviation":
      return distance(quantity, scope);
    case "lateness":
      return lateness(quantity, scope);
  }
}
