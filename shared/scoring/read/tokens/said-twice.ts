/** 3件及3件以上, 上年数（18人）: a number that stands there a second time, as itself or in brackets behind its name. */
import Big from "big.js";

import type { Context } from "../context.ts";
import { implied } from "./implied.ts";
import { hasRole, isNoun, roleOf, type Token } from "./tokens.ts";

const AND: ReadonlySet<string> = new Set(["及", "和", "或", "以及", "或者"]);
const LONGEST_NAME = 4;

const sameNumber = (tokens: readonly Token[], first: number, second: number): boolean =>
  tokens[first]?.type === "number" &&
  tokens[second]?.type === "number" &&
  tokens[first].value === tokens[second].value &&
  tokens[first + 1]?.text === tokens[second + 1]?.text;

/** 3件及 before 3件以上: so many as the second says too. */
const isRepeated = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.type === "unit" &&
  AND.has(tokens[index + 2]?.text ?? "") &&
  sameNumber(tokens, index, index + 3) &&
  hasRole(tokens[index + 5], "suffix");

/** The 指标值 in the indicator's own unit. */
function isGoal(number: Token, unit: Token | undefined, context: Context): boolean {
  const own =
    unit?.type === "unit"
      ? context.inUnit(number.value, unit.value)
      : unit?.type === "percent" && context.isRate
        ? number.value
        : null;
  return own !== null && context.targetNumber?.eq(new Big(own)) === true;
}

/** How many tokens of a name stand before （18人）, which says that its number is the 指标值. */
function namesGoal(tokens: readonly Token[], index: number, context: Context): number {
  if (!hasRole(tokens[index - 1], "compare")) return 0;
  let end = index;
  while (end < index + LONGEST_NAME && isNoun(tokens[end])) end += 1;
  const [open, number, unit, close] = tokens.slice(end, end + 4);
  if (end === index || open?.type !== "open" || number?.type !== "number" || close?.type !== "close")
    return 0;
  return isGoal(number, unit, context) ? end - index : 0;
}

const included = (suffix: Token): Token => ({
  ...implied(roleOf(suffix, "suffix") === "le" ? "及以下" : "及以上", suffix.from),
  to: suffix.to,
});

/** The tokens with each such number once. */
export function withoutSaidTwice(tokens: Token[], context: Context): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (isRepeated(tokens, index)) {
      // 及以上 says what 3件及3件以上 does: the number itself belongs to it.
      result.push(tokens[index + 3]!, tokens[index + 4]!, included(tokens[index + 5]!));
      index += 5;
      continue;
    }
    const name = namesGoal(tokens, index, context);
    if (name === 0) {
      result.push(tokens[index]!);
      continue;
    }
    result.push(tokens[index + name + 1]!, tokens[index + name + 2]!);
    index += name + 3;
  }
  return result;
}
