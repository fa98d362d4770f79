/** 每次得1分，超过8次的不再得分, of at least 8次: what goes beyond the 指标值 earns no more, and takes nothing of what was earned. */
import Big from "big.js";

import type { Context } from "../context.ts";
import type { AwardSyntax, ConditionSyntax } from "../syntax.ts";
import type { Statement } from "./statements.ts";

/** What grows with the result, up to all points. */
const grows = ({ per, award }: Statement): boolean =>
  award.kind === "proportional" || award.kind === "formula"
    ? true
    : per !== null && award.kind === "points" && award.sign !== "deduct";

/** 超过8次, 8次以上, 超过100%, 超过目标值, where at least 8次 is wanted. */
function isBeyond(condition: ConditionSyntax, context: Context): boolean {
  const goal = context.targetNumber!;
  if (condition.kind === "target") return condition.op === "gt";
  if (condition.kind !== "number" || condition.metric !== "plain") return false;
  const { lower, upper, exact, ofTarget } = condition;
  if (lower === undefined || upper !== undefined || exact) return false;
  const { value, unit, measure } = lower.amount;
  if (measure === "percent" && (!context.isRate || ofTarget)) return new Big(value).gte(100);
  const own = measure === "point" ? null : context.inUnit(value, unit);
  return own !== null && new Big(own).gte(goal);
}

function saysNoMore({ award, per, otherwise, or, conditions }: Statement, context: Context): boolean {
  const [only, ...more] = conditions;
  if (award.kind !== "zero" || per !== null || otherwise || or || more.length > 0) return false;
  return only !== undefined && only.subject === "" && isBeyond(only.condition, context);
}

const isPlain = (award: AwardSyntax): boolean => award.kind === "zero" && award.further === true;

/** The statements without those that only say where the points end. */
export function withoutNoMore(statements: readonly Statement[], context: Context): Statement[] {
  const { comparison } = context.read;
  if (context.targetNumber === null || (comparison !== "≥" && comparison !== ">")) return [...statements];
  if (!statements.some(grows)) return [...statements];
  return statements.filter((statement) => {
    if (!saysNoMore(statement, context)) return true;
    if (isPlain(statement.award)) return false;
    const meant = context.assume(
      "beyond-target",
      "超过指标值“不得分”，是超出的部分不再得分，还是整项不得分没有写明",
      [
        ["part", "超出的部分不再得分"],
        ["all", "整项不得分"],
      ],
      "part",
    );
    return meant === "all";
  });
}
