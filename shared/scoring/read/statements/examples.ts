/** 如86%扣5分: an example in the sentence settles how a part of a step counts, or shows that the sentence contradicts itself. */
import Big from "big.js";

import type { PartialStep, ScoringRule, Steps } from "../../rule/types.ts";
import { scoreIndicator } from "../../score/indicator.ts";
import type { ScoredIndicator } from "../../types.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Example, Statements } from "./statement.ts";

const PARTIALS: readonly PartialStep[] = ["linear", "down", "up"];

function stepsIn(rule: ScoringRule): Steps[] {
  const adjusted = rule.adjustments.flatMap((adjustment) =>
    adjustment.type === "steps" ? [adjustment.steps] : [],
  );
  return rule.base.type === "credit" ? [rule.base.steps, ...adjusted] : adjusted;
}

function agrees(example: Example, rule: ScoringRule, indicator: ScoredIndicator): boolean {
  const { award, amount } = example;
  if (award.kind !== "points") refuse("没有读懂举例里的得分", example);
  const expected = award.sign === "deduct" ? new Big(rule.points).minus(award.points) : new Big(award.points);
  const score = scoreIndicator(JSON.parse(JSON.stringify(rule)) as ScoringRule, indicator, {
    [rule.inputs[0]!.id]: amount.value,
  });
  return score.points !== null && new Big(score.points).eq(expected);
}

/** Sets the parts of a step as every example has them; where only one way agrees, nothing is left to ask. */
export function settleExamples(
  rule: ScoringRule,
  { examples, all }: Pick<Statements, "examples" | "all">,
  indicator: ScoredIndicator,
  context: Context,
): void {
  if (examples.length === 0) return;
  const [steps] = stepsIn(rule);
  const disagreeing = (): Example | undefined =>
    examples.find((example) => !agrees(example, rule, indicator));
  const before = steps?.partial;
  const isWritten = all.some(({ partStep }) => partStep !== null);
  const agreeing = (isWritten && before !== undefined ? [before] : PARTIALS).filter((partial) => {
    if (steps !== undefined) steps.partial = partial;
    return disagreeing() === undefined;
  });
  if (steps !== undefined) steps.partial = agreeing.find((each) => each === before) ?? agreeing[0] ?? before!;
  const wrong = disagreeing();
  if (wrong !== undefined) refuse("举例与标准算出的分数不一致", wrong);
  const isSettled = steps !== undefined && (agreeing.length === 1 || steps.partial !== before);
  if (isSettled) context.settle("partial-step");
}
