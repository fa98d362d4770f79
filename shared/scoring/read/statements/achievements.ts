/** 被采用满10篇得6分: what earns points by its number is what the indicator counts, and no number beside it. */
import Big from "big.js";

import type { Context } from "../context.ts";
import type { ConditionAt, ConditionSyntax } from "../syntax.ts";
import type { Statement, Statements } from "./statements.ts";

type NumberSyntax = Extract<ConditionSyntax, { kind: "number" }>;

/** What is found wrong is no achievement, even where finding it earns. */
const FAULT = /[未不漏错违缺]|问题|隐患|投诉|事故|通报|舆情|失误/u;

function countOf({ condition }: ConditionAt, context: Context): NumberSyntax | null {
  if (condition.kind !== "number" || condition.metric !== "count" || condition.nth !== undefined) return null;
  const { unit } = (condition.lower ?? condition.upper)!.amount;
  return unit !== "" && unit === context.unit && !FAULT.test(condition.noun) ? condition : null;
}

const earns = ({ award }: Statement): boolean =>
  award.kind === "full" ||
  award.kind === "share" ||
  (award.kind === "points" && award.sign === "get" && new Big(award.points).gt(0));

/** Takes the counts that earn for the result of an indicator that wants many of them, wherever the sentence names them. */
export function countAchievements(all: Statements, context: Context): void {
  if (context.isReverse || context.targetNumber?.gt(0) !== true) return;
  const achieved = new Set(
    all.all
      .filter((statement) => earns(statement) && statement.per === null)
      .flatMap(({ conditions }) => conditions.map((each) => countOf(each, context)))
      .filter((count) => count?.lower !== undefined && new Big(count.lower.amount.value).gt(0))
      .map((count) => count!.noun),
  );
  for (const statement of all.all)
    statement.conditions = statement.conditions.map((each) => {
      const count = countOf(each, context);
      if (count === null || !achieved.has(count.noun)) return each;
      return { ...each, condition: { ...count, metric: "plain", noun: "" } };
    });
}
