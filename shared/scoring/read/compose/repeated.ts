/** 首次扣1分，第二次再扣2分: what each occurrence costs → what all of them together cost. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import { takesOff } from "../worth.ts";

function nthOf(statement: Statement): { kind: "own" | "again"; number: Big } | null {
  for (const { condition } of statement.conditions)
    if (condition.kind === "number" && condition.nth !== undefined)
      return { kind: condition.nth, number: new Big(condition.lower!.amount.value) };
  return null;
}

/** 第一次扣1分，第二次扣2分 may each be for that one alone, or for all so far. */
function isTotal(context: Context): boolean {
  const chosen = context.assume(
    "nth-total",
    "第二次及以后扣的分，是否在前面已扣的分之外另扣没有写明",
    [
      ["again", "在前面已扣的之外另扣"],
      ["total", "就是累计扣的分"],
    ],
    "again",
  );
  return chosen === "total";
}

/** @returns the statements with the points of every occurrence brought to the sum of all up to it. */
export function cumulated(statements: readonly Statement[], context: Context): Statement[] {
  const nths = statements.filter((statement) => nthOf(statement) !== null);
  if (nths.length === 0) return [...statements];
  const open = nths.some((each) => nthOf(each)!.kind === "own" && nthOf(each)!.number.gt(1) && deducts(each));
  const total = open && nths.length > 1 && isTotal(context);
  let sum = new Big(0);
  let last = new Big(0);
  return statements.map((statement) => {
    const nth = nthOf(statement);
    const isFree = nth?.number.eq(1) === true && statement.award.kind === "full";
    if (isFree) last = nth.number;
    if (nth === null || statement.award.kind !== "points") return statement;
    if (!nth.number.eq(last.plus(1))) refuse("没有读懂前面几次怎样扣分", statement);
    last = nth.number;
    sum = total && nth.kind === "own" ? new Big(statement.award.points) : sum.plus(statement.award.points);
    return { ...statement, award: { ...statement.award, points: toDecimalText(sum) } };
  });
}

const deducts = (statement: Statement): boolean => takesOff(statement.award);
