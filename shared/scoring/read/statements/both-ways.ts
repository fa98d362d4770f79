/** 无论调增调减，每1个百分点扣0.5分: both directions were said once, for steps that name none. */
import type { Context } from "../context.ts";
import type { Statement, Statements } from "./statements.ts";

const isOpen = ({ per, award, conditions }: Statement): boolean =>
  per !== null &&
  per.metric === null &&
  conditions.length === 0 &&
  award.kind === "points" &&
  award.sign === "deduct";

export function withBothWays({ all, bothWays }: Statements, context: Context): Statement[] {
  if (bothWays === null || context.targetNumber === null || context.isReverse !== context.targetNumber.eq(0))
    return all;
  return all.map((statement) =>
    isOpen(statement)
      ? { ...statement, per: { ...statement.per!, metric: "deviation", ofTarget: true } }
      : statement,
  );
}
