/**
 * 达到75%得10分，每相差5个百分点扣2分, of at least 75%: how far a result is off costs something, and whether it does so beyond
 * the 指标值 too, which the sign calls better, is not said.
 */
import type { Context } from "../context.ts";
import type { ConditionAt, Metric } from "../syntax.ts";
import type { Statement } from "./statements.ts";

const BOTH =
  /±|正负|上下|增减|升降|高低|多少|双向|两[侧边头]|绝对值|\||[不无]论|不管|[均都同]样?扣|(?:高于|低于|超过|不足|多于|少于|超出|提前)(?:或者?|和|及|、)(?:高于|低于|超过|不足|多于|少于|超出|延[后迟])/u;
const ONLY_SHORT = /(?:高于|超过|超出|多于|超额)[^,，;；。]{0,10}不(?:扣|予扣|计扣)/u;
const ONLY_BEYOND = /(?:低于|少于|不足|节约|结余)[^,，;；。]{0,10}不(?:扣|予扣|计扣)/u;

const isOff = ({ condition }: ConditionAt): boolean =>
  condition.kind === "number" && condition.metric === "deviation";

/** 75%以下每相差5个百分点: on which side, beside it. */
const saysSide = ({ conditions }: Statement): boolean =>
  conditions.some(
    ({ condition }) =>
      (condition.kind === "target" && condition.op !== "ne" && condition.op !== "eq") ||
      (condition.kind === "number" &&
        condition.metric === "plain" &&
        (condition.lower === undefined || condition.upper === undefined)),
  );

const onSide = (statement: Statement, metric: Metric): Statement => ({
  ...statement,
  per: statement.per?.metric === "deviation" ? { ...statement.per, metric } : statement.per,
  conditions: statement.conditions.map((item) =>
    item.condition.kind === "number" && isOff(item)
      ? { ...item, condition: { ...item.condition, metric } }
      : item,
  ),
});

/** The statements with the side that is worse in the place of both, where the sign tells it and nothing says both. */
export function withWorseSide(statements: readonly Statement[], text: string, context: Context): Statement[] {
  const { comparison } = context.read;
  const off = statements.filter(
    ({ per, conditions }) => per?.metric === "deviation" || conditions.some(isOff),
  );
  const hasSide = comparison === "≥" || comparison === ">" || comparison === "≤" || comparison === "<";
  // 误差率 of at most 5%: how far it is off is the result itself.
  if (!hasSide || off.length === 0 || !context.hasNumberTarget || (context.isReverse && context.isRate))
    return [...statements];
  if (BOTH.test(text)) return [...statements];
  const isSaid = off.every(saysSide) || (context.isReverse ? ONLY_BEYOND : ONLY_SHORT).test(text);
  const side = context.isReverse ? "超过" : "低于";
  const meant = isSaid
    ? "worse"
    : context.assume(
        "sides",
        `${context.isReverse ? "低于" : "超过"}指标值的相差要不要扣分没有写明`,
        [
          ["worse", `只算${side}指标值的相差`],
          ["both", "高于和低于指标值的都算"],
        ],
        "worse",
      );
  if (meant === "both") return [...statements];
  return statements.map((statement) => onSide(statement, context.isReverse ? "excess" : "shortfall"));
}
