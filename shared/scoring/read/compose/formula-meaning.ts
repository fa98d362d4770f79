/** Which of the known formulas a written one is, by computing both for several results: the form of the writing does not matter. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Proportional } from "../../rule/types.ts";
import type { Factor, Formula } from "../syntax.ts";

/** Primes without a common divisor, so that different formulas give different numbers. */
const PROBES = (
  [
    [7, 13],
    [29, 11],
    [101, 64],
  ] as const
).map(([done, due]) => {
  const [actual, target] = [new Big(done), new Big(due)];
  const ratio = actual.div(target);
  return { actual, target, ratio, inverse: target.div(actual), short: new Big(2).minus(ratio) };
});
const TOLERANCE = new Big("1e-15");
const ONE = new Big(1);

interface Probe {
  actual: Big;
  target: Big;
  points: Big;
  /** 100 where the result itself is a percentage, so that 覆盖率×10 reads it as a share. */
  ratio: Big;
}

/** Null for a name that nothing has settled. */
function valueOf(factor: Factor, probe: Probe): Big | null {
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
      if ("named" in factor) return null;
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

/** The share of the points that each of the known formulas gives. */
const KNOWN = { positive: "ratio", reverseRatio: "inverse", reverseLinear: "short" } as const;

function knownOf(formula: Formula, points: Big): Proportional["direction"] | null {
  const values = PROBES.map((probe) => compute(formula, { ...probe, points }));
  // 按实际值÷目标值计分 leaves the points out.
  const without = mentions(formula, "points") || points.eq(1);
  const found = Object.entries(KNOWN).find(([, share]) => {
    const computes = (times: Big): boolean =>
      PROBES.every((probe, index) => near(values[index]?.times(times) ?? null, probe[share].times(points)));
    return computes(ONE) || (!without && computes(points));
  });
  return found === undefined ? null : (found[0] as Proportional["direction"]);
}

export function mentions(formula: Formula, factor: Factor): boolean {
  return formula.op === "leaf"
    ? formula.factor === factor
    : mentions(formula.left, factor) || mentions(formula.right, factor);
}

/** 实际完成率÷目标完成率 of an indicator that is such a rate: its result over its 指标值. */
function completionAsResult(formula: Formula): Formula {
  if (!mentions(formula, "target")) return formula;
  const own = (node: Formula): Formula =>
    node.op === "leaf"
      ? { op: "leaf", factor: node.factor === "completion" ? "actual" : node.factor }
      : { op: node.op, left: own(node.left), right: own(node.right) };
  return own(formula);
}

/** 完成率÷90 without its sign would ask for ninety times as much as was planned. */
const MOST_DONE = 300;

const mentionsPercent = (formula: Formula): boolean =>
  formula.op === "leaf"
    ? typeof formula.factor === "object" && "percent" in formula.factor && formula.factor.percent
    : mentionsPercent(formula.left) || mentionsPercent(formula.right);

function literals(formula: Formula): Big[] {
  if (formula.op !== "leaf") return [...literals(formula.left), ...literals(formula.right)];
  const { factor } = formula;
  return typeof factor === "object" && "number" in factor ? [new Big(factor.number)] : [];
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

/** 800÷实际成本×6: the result down to which all points are earned, where the formula is that number over the result. */
function inverseOf(formula: Formula, points: Big): Big | null {
  if (mentions(formula, "rate") || mentions(formula, "completion")) return null;
  const values = PROBES.map((probe) =>
    compute(formula, { ...probe, points, ratio: probe.actual })?.times(probe.actual),
  );
  const [factor] = values;
  if (factor == null || factor.lte(0) || !values.every((value) => near(value ?? null, factor))) return null;
  const full = factor.div(points).round(8);
  return near(factor.div(points), full) ? full : null;
}

/** (完成率-60%)÷40%×8: the results that earn nothing and everything, where the formula is a straight line between them. */
export function slopeOf(
  formula: Formula,
  points: DecimalText,
  percentUnit: boolean,
): { none: Big; full: Big } | null {
  if (mentions(formula, "target") || formula.op === "leaf") return null;
  const isShare =
    mentions(formula, "rate") || mentions(formula, "completion") || (percentUnit && mentionsPercent(formula));
  const all = new Big(points);
  const earned = [20, 50, 80].map((result) => {
    const actual = isShare ? new Big(result).div(100) : new Big(result);
    return compute(formula, { actual, target: actual, points: all, ratio: actual });
  });
  const [low, middle, high] = earned;
  if (low == null || middle == null || high == null || !near(middle.minus(low), high.minus(middle)))
    return null;
  const slope = high.minus(low).div(60);
  if (slope.lte(0)) return null;
  const none = new Big(20).minus(low.div(slope)).round(8);
  const full = none.plus(all.div(slope)).round(8);
  // Through nothing at 0 it is a plain multiple.
  return near(low, slope.times(new Big(20).minus(none))) && none.gt(0) ? { none, full } : null;
}

/** The known formula that a written one computes, or null; one that cannot reach the full points is not understood. */
export function formulaMeaning(
  formula: Formula,
  points: DecimalText,
  percentUnit: boolean,
  target: Big | null = null,
): FormulaMeaning | null {
  const full = new Big(points);
  const known = knownOf(formula, full) ?? (percentUnit ? knownOf(completionAsResult(formula), full) : null);
  if (known !== null)
    return {
      direction: known,
      base: known === "positive" && mentions(formula, "rate") ? "share" : "completion",
    };
  if (mentions(formula, "target")) return null;
  // 实际值/75%×6: beside a percentage the result is a share too.
  const isShare =
    mentions(formula, "rate") || mentions(formula, "completion") || (percentUnit && mentionsPercent(formula));
  const said = literals(formula);
  const inverse = inverseOf(formula, full);
  if (inverse !== null && target?.eq(inverse) === true)
    return { direction: "reverseRatio", base: toDecimalText(inverse) };
  const plausible = (value: Big | null): value is Big =>
    value !== null &&
    // 完成人数×0.02 of 300人 and 6分: all of them earn all points.
    ((target?.eq(value) === true && !isShare) ||
      value.eq(100) ||
      said.some((each) => each.eq(value) || (each.times(100).eq(value) && value.lt(MOST_DONE))));
  const named = fullAt(formula, full, isShare);
  // 按接种率/98%折算 leaves the points out.
  const whole: Formula = { op: "×", left: formula, right: { op: "leaf", factor: "points" } };
  const reached = plausible(named) || mentions(formula, "points") ? named : fullAt(whole, full, isShare);
  if (!plausible(reached)) return null;
  const ofShare = mentions(formula, "rate") || mentions(formula, "completion");
  return { direction: "positive", base: toDecimalText(reached), ...(ofShare ? { ofShare } : {}) };
}
