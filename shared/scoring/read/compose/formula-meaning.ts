/** Which of the known formulas a written one is, by computing both for several results: the form of the writing does not matter. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Proportional } from "../../rule/types.ts";
import type { Factor, Formula } from "../syntax.ts";

/** Primes without a common divisor, so that different formulas give different numbers. */
const PROBES: readonly { actual: Big; target: Big }[] = [
  { actual: new Big(7), target: new Big(13) },
  { actual: new Big(29), target: new Big(11) },
  { actual: new Big(101), target: new Big(64) },
];
const TOLERANCE = new Big("1e-15");

interface Probe {
  actual: Big;
  target: Big;
  points: Big;
  /** 100 where the result itself is a percentage, so that 覆盖率×10 reads it as a share. */
  ratio: Big;
}

function valueOf(factor: Factor, probe: Probe): Big {
  switch (factor) {
    case "actual":
      return probe.actual;
    case "target":
      return probe.target;
    case "completion":
    case "rate":
      return probe.ratio;
    case "points":
      return probe.points;
    default:
      return factor.percent ? new Big(factor.number).div(100) : new Big(factor.number);
  }
}

function compute(formula: Formula, probe: Probe): Big | null {
  if (formula.op === "leaf") return valueOf(formula.factor, probe);
  const left = compute(formula.left, probe);
  const right = compute(formula.right, probe);
  if (left === null || right === null) return null;
  switch (formula.op) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "×":
      return left.times(right);
    case "÷":
      return right.eq(0) ? null : left.div(right);
  }
}

const near = (a: Big | null, b: Big): boolean =>
  a !== null &&
  a
    .minus(b)
    .abs()
    .lte(TOLERANCE.times(b.abs().plus(1)));

export interface FormulaMeaning {
  direction: Proportional["direction"];
  /** completion: by the 指标值; share: by 100 %; else the number that earns all points, as decimal text. */
  base: string;
  /** `base` is a percentage of the 指标值 or of a named rate: 完成率÷80%×10. */
  ofShare?: true;
}

function matches(formula: Formula, points: Big, expected: (probe: Probe) => Big): boolean {
  return PROBES.every(({ actual, target }) => {
    const probe = { actual, target, points, ratio: actual.div(target) };
    const value = compute(formula, probe);
    // 按实际值÷目标值计分 leaves the points out.
    return (
      near(value, expected(probe)) ||
      (!mentions(formula, "points") && near(value?.times(points) ?? null, expected(probe)) && !points.eq(1))
    );
  });
}

export function mentions(formula: Formula, factor: Factor): boolean {
  return formula.op === "leaf"
    ? formula.factor === factor
    : mentions(formula.left, factor) || mentions(formula.right, factor);
}

const mentionsPercent = (formula: Formula): boolean =>
  formula.op === "leaf"
    ? typeof formula.factor === "object" && formula.factor.percent
    : mentionsPercent(formula.left) || mentionsPercent(formula.right);

function literals(formula: Formula): Big[] {
  if (formula.op !== "leaf") return [...literals(formula.left), ...literals(formula.right)];
  return typeof formula.factor === "object" ? [new Big(formula.factor.number)] : [];
}

/** The result that earns all points where the formula is a plain multiple of it. */
function fullAt(formula: Formula, points: Big, isShare: boolean): Big | null {
  const values = PROBES.map(({ actual, target }) => {
    const ratio = isShare ? actual.div(100) : actual;
    return compute(formula, { actual: ratio, target, points, ratio })?.div(actual) ?? null;
  });
  const [factor] = values;
  if (factor == null || factor.lte(0) || !values.every((value) => near(value, factor))) return null;
  const full = points.div(factor).round(8);
  return near(points.div(factor), full) ? full : null;
}

/** The known formula that a written one computes, or null; one that cannot reach the full points is not understood. */
export function formulaMeaning(
  formula: Formula,
  points: DecimalText,
  percentUnit: boolean,
  target: Big | null = null,
): FormulaMeaning | null {
  const full = new Big(points);
  if (matches(formula, full, ({ actual, target, points: all }) => actual.div(target).times(all))) {
    return { direction: "positive", base: mentions(formula, "rate") ? "share" : "completion" };
  }
  if (matches(formula, full, ({ actual, target, points: all }) => target.div(actual).times(all)))
    return { direction: "reverseRatio", base: "completion" };
  if (
    matches(formula, full, ({ actual, target, points: all }) =>
      new Big(2).minus(actual.div(target)).times(all),
    )
  ) {
    return { direction: "reverseLinear", base: "completion" };
  }
  if (mentions(formula, "target")) return null;
  // 实际值/75%×6: beside a percentage the result is a share too.
  const isShare =
    mentions(formula, "rate") || mentions(formula, "completion") || (percentUnit && mentionsPercent(formula));
  const said = literals(formula);
  const plausible = (value: Big | null): value is Big =>
    value !== null &&
    // 完成人数×0.02 of 300人 and 6分: all of them earn all points.
    ((target?.eq(value) === true && !isShare) ||
      value.eq(100) ||
      said.some((each) => each.eq(value) || each.times(100).eq(value)));
  const named = fullAt(formula, full, isShare);
  // 按接种率/98%折算 leaves the points out.
  const whole: Formula = { op: "×", left: formula, right: { op: "leaf", factor: "points" } };
  const reached = plausible(named) || mentions(formula, "points") ? named : fullAt(whole, full, isShare);
  if (!plausible(reached)) return null;
  const ofShare = mentions(formula, "rate") || mentions(formula, "completion");
  return { direction: "positive", base: toDecimalText(reached), ...(ofShare ? { ofShare } : {}) };
}
