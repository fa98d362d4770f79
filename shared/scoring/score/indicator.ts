/** The score of one indicator. */
import { toDecimalText, type DecimalText } from "../../project/index.ts";
import { compare, decimal, show, toHundredths, type Fraction } from "../arithmetic/fraction.ts";
import type { ScoringRule } from "../rule/types.ts";
import type { ActualValue, IndicatorScore, ScoredIndicator, ScoreStatus, ScoreStep } from "../types.ts";
import { isNotApplicable, readEntered, UnreadableActual, type Entered } from "./actual.ts";
import { bindActual } from "./bind.ts";
import { compileScheme } from "./evaluate.ts";
import { JudgementNeeded } from "./judgement.ts";
import type { Evaluate } from "./outcomes.ts";
import { MissingActual, type Values } from "./quantity.ts";
import { scopeOf } from "./scope.ts";
import { Scored } from "./scored.ts";
import { readTarget } from "./target.ts";
import { atMostFour, Trace } from "./trace.ts";

interface Compiled {
  indicator: Pick<ScoredIndicator, "comparison" | "target" | "unit" | "year">;
  year: number | null;
  evaluate: Evaluate;
}

/** The last indicator a rule was compiled for: scoring many results of one indicator compiles once. Rules are never changed in place. */
const compiledRules = new WeakMap<ScoringRule, Compiled>();

function sameTarget(a: ScoredIndicator["target"], b: ScoredIndicator["target"]): boolean {
  if (a === b && typeof a !== "object") return true;
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => item === b[index])
  );
}

function compileFor(rule: ScoringRule, indicator: ScoredIndicator): Compiled {
  const known = compiledRules.get(rule);
  if (
    known !== undefined &&
    known.indicator.comparison === indicator.comparison &&
    known.indicator.unit === indicator.unit &&
    known.indicator.year === indicator.year &&
    sameTarget(known.indicator.target, indicator.target)
  ) {
    return known;
  }
  const { comparison, target, unit, year } = indicator;
  const read = readTarget(indicator);
  const targetYear = read.target.kind === "date" ? Number(read.target.last.slice(0, 4)) : null;
  const compiled: Compiled = {
    indicator: {
      comparison,
      target: Array.isArray(target) ? [...target] : target,
      unit,
      ...(year === undefined ? {} : { year }),
    },
    year: read.year ?? targetYear,
    evaluate: compileScheme(rule, scopeOf(rule.inputs, read)),
  };
  compiledRules.set(rule, compiled);
  return compiled;
}

/** 是/否 for each requirement says what was met: a rule that gives more for none than for all counts what was missed. */
function countOfList(rule: ScoringRule, values: readonly boolean[], evaluate: Evaluate): Entered {
  const number = (value: number): Entered => ({ kind: "number", value: decimal(String(value)).over });
  const scoreOf = (value: number): Fraction =>
    evaluate(
      rule.inputs.map((input, index) => (index === 0 ? number(value) : number(Number(input.whenEmpty ?? 0)))),
      null,
    );
  const met = values.filter(Boolean).length;
  const missed = values.length - met;
  return number(compare(scoreOf(0), scoreOf(values.length)) > 0 ? missed : met);
}

/** Each of which takes off or adds something of its own; what only bars all points stands beside them. */
function countsOf({ adjustments, inputs }: ScoringRule): ScoringRule["inputs"] {
  const written = JSON.stringify(adjustments);
  return inputs.filter(({ id, whenEmpty }) => whenEmpty !== undefined && written.includes(`"input":"${id}"`));
}

/** 省级通报1次扣5分，市级通报1次扣3分: 2 alone does not say of which; 0 is none of either. */
function refuseOneForMany(rule: ScoringRule, actual: ActualValue, first: Entered | null): void {
  if (typeof actual === "object" || first?.kind !== "number" || first.value.eq(0)) return;
  if (rule.inputs[0]?.whenEmpty === undefined) return;
  const counts = countsOf(rule);
  if (counts.length < 2) return;
  throw new UnreadableActual(
    `一个数不知道是哪一项的，请分别填写：${counts.map(({ label }) => label).join("、")}。`,
  );
}

function enteredValues(
  rule: ScoringRule,
  actual: ActualValue,
  year: number | null,
  evaluate: Evaluate,
): (Entered | null)[] {
  if (typeof actual === "number" && rule.inputs.length === 1)
    return [readEntered(actual, rule.inputs[0]!, year)];
  const bound = bindActual(rule.inputs, actual);
  const values = rule.inputs.map((input, index) => {
    const entered = readEntered(bound[index], input, year);
    return index === 0 && input.kind === "number" && entered?.kind === "list"
      ? countOfList(rule, entered.values, evaluate)
      : entered;
  });
  refuseOneForMany(rule, actual, values[0] ?? null);
  const some = values.some((value) => value !== null);
  return values.map((value, index) => {
    const preset = rule.inputs[index]!.whenEmpty;
    return value === null && some && preset !== undefined
      ? { kind: "number", value: decimal(preset).over }
      : value;
  });
}

const unscored = (status: ScoreStatus, max: DecimalText, text: string): IndicatorScore => ({
  status,
  points: null,
  max,
  steps: [{ text }],
});

function explain(
  rule: ScoringRule,
  evaluate: Evaluate,
  values: Values,
  exact: Fraction,
  points: DecimalText,
): ScoreStep[] {
  const trace = new Trace();
  evaluate(values, trace);
  const shown = show(exact);
  if (shown !== points) trace.add(`${shown}分四舍五入为${points}分`, rule);
  else if (trace.steps.length === 0) trace.add(`没有扣分，得${points}分`, rule);
  return atMostFour(trace.steps);
}

/**
 * Scores one result by a rule: exact, rounded once, half up, to two places; always from 0 to the rule's points.
 *
 * @param rule as read by `readStandard`; treated as immutable.
 * @param actual plain JSON: a number or decimal text (in the indicator's unit, or with a unit that converts exactly), a day,
 *   a grade, a list of booleans, or an object by input id, label or an ending of the label.
 * @returns `empty` where nothing was entered, `notApplicable`, `needsJudgement` where a person must decide first, `invalid`
 *   with a sentence that says what to enter instead. `steps` are computed when they are first looked at.
 */
export function scoreIndicator(
  rule: ScoringRule,
  indicator: ScoredIndicator,
  actual: ActualValue,
): IndicatorScore {
  const max = rule.points;
  if (isNotApplicable(actual)) {
    if (rule.absent !== "full") return unscored("notApplicable", max, "本年不适用，不计分，由其他指标折算");
    return { status: "scored", points: max, max, steps: [{ text: `本年没有此项工作，按满分计${max}分` }] };
  }
  try {
    const { evaluate, year } = compileFor(rule, indicator);
    const values = enteredValues(rule, actual, year, evaluate);
    const exact = evaluate(values, null);
    const points = toDecimalText(toHundredths(exact));
    return new Scored(points, max, () => explain(rule, evaluate, values, exact, points));
  } catch (error) {
    if (error instanceof JudgementNeeded)
      return unscored("needsJudgement", max, `请填写${error.message}，并写明理由`);
    if (error instanceof MissingActual) return unscored("empty", max, `还没有填写：${error.message}`);
    if (error instanceof UnreadableActual) return unscored("invalid", max, error.message);
    throw error;
  }
}
