/** 如86%扣5分: an example in the sentence settles how a part of a step counts, or shows that the sentence contradicts itself. */
import Big from "big.js";

import type { PartialStep, ScoringRule, Steps } from "../../rule/types.ts";
import { scoreIndicator } from "../../score/indicator.ts";
import type { ScoredIndicator } from "../../types.ts";
import { refuse } from "../refusal.ts";
import type { Statements } from "./statements.ts";

function stepsIn(rule: ScoringRule): Steps[] {
  const adjusted = rule.adjustments.flatMap((adjustment) =>
    adjustment.type === "steps" ? [adjustment.steps] : [],
  );
  return rule.base.type === "credit" ? [rule.base.steps, ...adjusted] : adjusted;
}

export function settleExamples(rule: ScoringRule, all: Statements, indicator: ScoredIndicator): void {
  for (const example of all.examples) {
    const { award } = example;
    if (award.kind !== "points") refuse("没有读懂举例里的得分", example);
    const expected =
      award.sign === "deduct" ? new Big(rule.points).minus(award.points) : new Big(award.points);
    const agrees = (): boolean => {
      const score = scoreIndicator(JSON.parse(JSON.stringify(rule)) as ScoringRule, indicator, {
        [rule.inputs[0]!.id]: example.amount.value,
      });
      return score.points !== null && new Big(score.points).eq(expected);
    };
    const [steps] = stepsIn(rule);
    if (steps === undefined) {
      if (!agrees()) refuse("举例与标准算出的分数不一致", example);
      continue;
    }
    const preferred: PartialStep[] = [steps.partial, "linear", "down", "up"];
    const found = preferred.find((partial) => {
      steps.partial = partial;
      return agrees();
    });
    if (found === undefined) refuse("举例与标准算出的分数不一致", example);
  }
}
