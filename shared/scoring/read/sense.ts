/**
 * A last look at a rule as a whole: it must reward what the indicator asks for. A reading that earns nothing at the 指标值, or
 * less there than far from it, was misread, and is refused rather than used.
 */
import Big from "big.js";

import type { ScoringRule } from "../rule/types.ts";
import { scoreIndicator } from "../score/indicator.ts";
import { readTarget } from "../score/target.ts";
import type { ScoredIndicator } from "../types.ts";
import { refuse } from "./refusal.ts";
import type { Statements } from "./statements.ts";

const SLIGHTLY = new Big("0.01");

export function verifySense(rule: ScoringRule, indicator: ScoredIndicator, all: Statements): void {
  const [first, ...others] = rule.inputs;
  const { target, comparison } = readTarget(indicator);
  if (
    first?.id !== "value" ||
    first.label !== "实际完成值" ||
    others.some((input) => input.whenEmpty === undefined)
  )
    return;
  if (target.kind !== "number") return;
  const score = (value: Big): Big | null => {
    if (value.lt(0)) return null;
    const result = scoreIndicator(rule, indicator, value.toFixed());
    return result.points === null ? null : new Big(result.points);
  };
  const atTarget = score(
    comparison === ">"
      ? target.value.plus(SLIGHTLY)
      : comparison === "<"
        ? target.value.minus(SLIGHTLY)
        : target.value,
  );
  if (atTarget === null) return;
  if (atTarget.eq(0)) refuse("按读到的意思，达到指标值也得0分，应当不是原意", all);
  const upward = comparison === "≥" || comparison === ">" || (comparison === "=" && target.value.gt(0));
  const far = upward ? score(new Big(0)) : score(target.value.times(100).plus(1000));
  if (far !== null && far.gt(atTarget)) refuse("按读到的意思，离指标值越远得分越高，应当不是原意", all);
}
