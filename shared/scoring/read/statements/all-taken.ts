/** 低于85%的，8分全扣; 不到70分不计: nothing is left, in words that only stand for that where they fit the row. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "./statements.ts";

/** What wants little, or a day: 投诉不足2件不计 and 逾期3天以下不计 cost nothing. */
const wantsLittle = (context: Context): boolean => context.isReverse || !context.hasNumberTarget;

/** Statements whose points are all there are become such as leave nothing, whatever else was taken off. */
export function withAllTaken(statements: readonly Statement[], context: Context): Statement[] {
  // 每100亩得1分，不足50亩的不计: a part of a step, or all there is.
  const isStepped = statements.some(({ per }) => per !== null);
  return statements.map((statement) => {
    const { award } = statement;
    if (award.kind === "zero" && award.uncounted === true && (isStepped || wantsLittle(context)))
      refuse("没有读懂“不计”是不得分还是不扣分", statement);
    if (award.kind !== "points" || award.all !== true) return statement;
    if (award.points === context.points) return { ...statement, award: { kind: "zero" } };
    return statement;
  });
}
