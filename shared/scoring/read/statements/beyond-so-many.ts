/** 超过10篇的部分每篇计0.8分: each of those beyond the tenth earns, and not each of all of them. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "./statements.ts";

/** That only those beyond are meant, in so many words. */
const ONLY_BEYOND = /部分|[篇次个件人户期场家项条份%点]后|以后|之后/u;

/** What a credit for each of all of them earns at the 指标值, and one for each beyond `from`. */
function worthAt(
  statement: Statement,
  from: DecimalText,
  context: Context,
): { all: Big; beyond: Big } | null {
  const { award, per } = statement;
  const target = context.targetNumber;
  if (target === null || per === null || award.kind !== "points") return null;
  const one = new Big(award.points).div(per.each.value);
  return { all: one.times(target), beyond: one.times(target.minus(from)) };
}

/** 完成10篇得4分: what the number itself earns, to which those beyond it add. */
const isBase = ({ award, per, conditions }: Statement, from: DecimalText): boolean => {
  const [only, ...more] = conditions;
  if (per !== null || award.kind !== "points" || award.sign !== "get" || more.length > 0) return false;
  return only?.condition.kind === "number" && only.condition.lower?.amount.value === from;
};

function ofThoseBeyond(
  statement: Statement,
  all: readonly Statement[],
  text: string,
  context: Context,
): Statement {
  const { award, per, conditions } = statement;
  const [only, ...more] = conditions;
  const isCredit = award.kind === "points" && award.sign === "get" && per?.metric === null;
  if (!isCredit || per.after !== undefined || per.upTo !== undefined || more.length > 0) return statement;
  if (only?.condition.kind !== "number" || only.condition.metric !== "plain" || only.condition.exact)
    return statement;
  const { lower, upper, ofTarget } = only.condition;
  if (lower === undefined || upper !== undefined || ofTarget) return statement;
  const from = context.isRate
    ? lower.amount.measure === "percent"
      ? lower.amount.value
      : null
    : context.inUnit(lower.amount.value, lower.amount.unit);
  const worth = from === null ? null : worthAt(statement, from, context);
  if (from === null || worth === null) return statement;
  if (all.some((other) => isBase(other, lower.amount.value)))
    return { ...statement, conditions: [], per: { ...per, metric: "excess" } };
  const isSaid = ONLY_BEYOND.test(text.slice(only.from, statement.to));
  const [ofAll, ofBeyond] = [worth.all.eq(context.points), worth.beyond.eq(context.points)];
  // 满100人次方可得分，每人次得0.05分: a threshold, from which on all of them count.
  if (!isSaid && (ofAll || (lower.inclusive && !ofBeyond))) return statement;
  if (!ofBeyond)
    refuse(
      isSaid
        ? `只算超过的部分，达到指标值只得${toDecimalText(worth.beyond)}分，与满分${context.points}分不一致`
        : "没有写明是只有超过的部分每个得分，还是全部都得分",
      statement,
    );
  return { ...statement, conditions: [], per: { ...per, after: from } };
}

/** The steps that count only from a number on; whether they do is told by what the 指标值 then earns. */
export const withThoseBeyond = (
  statements: readonly Statement[],
  text: string,
  context: Context,
): Statement[] => statements.map((statement) => ofThoseBeyond(statement, statements, text, context));
