/**
 * 发生任意一起, 出现任一情形的, 失窃、火灾事故之一的: where one of them costs everything, it is as much as that there was one; and
 * 未发生任何一起事故 that there was none.
 */
import { implied } from "./implied.ts";
import { hasRole, isNoun, roleOf, type Token } from "./tokens.ts";

const ANY = /^(?:任一|任意一|任何一|任何1|任意1)$/u;
const ONE_OF_THEM = /^之一的?$/u;
/** 其中任何一起, 上述任意一起: of what was just named. */
const OF_THOSE = /^(?:其中|上述|以上)$/u;
/** 下列情形之一 goes on in a list of its own. */
const LISTED = /下列|以下|如下|[:：]/u;
/** 种, 类, 项 of what was named; no number is counted in them. */
const KIND = /^(?:种|类|项|个)$/u;
const LONGEST_CLAUSE = 16;

const happens = (token: Token | undefined): boolean =>
  hasRole(token, "occur") || roleOf(token, "direction") === "count";

const ends = (token: Token | undefined): boolean => token === undefined || token.value === "stop";

/** Where everything is lost in this clause, or right behind its comma. */
function losesAll(tokens: readonly Token[], from: number): boolean {
  let commas = 0;
  for (let index = from; index < from + LONGEST_CLAUSE && !ends(tokens[index]); index += 1) {
    const token = tokens[index]!;
    if (token.value === "comma") commas += 1;
    if (commas > 1 || hasRole(token, "deduct") || hasRole(token, "per")) return false;
    if (hasRole(token, "zero") || hasRole(token, "veto")) return true;
    const isNothing = token.type === "number" && token.value === "0" && tokens[index + 1]?.type === "fen";
    const isAll =
      token.type === "number" && tokens[index + 1]?.type === "fen" && hasRole(tokens[index + 2], "zero");
    if (isNothing || isAll) return true;
    if (token.type === "number") return false;
  }
  return false;
}

/** 泄密、火灾任一情形的. */
const CASES = /^(?:情形|情况|问题|行为|事项|现象)的?$/u;

/** No list that anybody reads has more tokens. */
const LONGEST_LIST = 64;

/** Whether 之一 stands behind a list of things that happen, and does not begin one. */
function closesList(tokens: readonly Token[], index: number): boolean {
  let start = index;
  while (
    start > Math.max(0, index - LONGEST_LIST) &&
    !ends(tokens[start - 1]) &&
    tokens[start - 1]!.value !== "comma"
  )
    start -= 1;
  const clause = tokens.slice(start, index);
  const said = clause.map(({ text }) => text).join("");
  const isList = clause.some(({ value, type }) => type === "separator" && value === "pause");
  return clause.some(happens) && isList && !LISTED.test(said);
}

export function withAnyOne(tokens: Token[]): Token[] {
  if (!tokens.some(({ text }) => ANY.test(text) || ONE_OF_THEM.test(text))) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (ONE_OF_THEM.test(token.text) && closesList(tokens, index) && losesAll(tokens, index + 1)) continue;
    if (!ANY.test(token.text)) {
      result.push(token);
      continue;
    }
    if (
      CASES.test(tokens[index + 1]?.text ?? "") &&
      closesList(tokens, index) &&
      losesAll(tokens, index + 2)
    ) {
      index += 1;
      continue;
    }
    const unit = tokens[index + 1]?.type === "unit" ? tokens[index + 1]! : null;
    const before = result.at(-1);
    const verb = OF_THOSE.test(before?.text ?? "") ? result.at(-2) : before;
    const isDenied = hasRole(result.at(-2), "negation") || hasRole(before, "negation");
    const next = tokens[index + (unit === null ? 1 : 2)];
    // 未发生任何一起事故: none of them.
    if (isDenied && isNoun(next)) {
      if (unit !== null) index += 1;
      continue;
    }
    if (!happens(verb) || isDenied || !losesAll(tokens, index + 1)) {
      result.push(token);
      continue;
    }
    if (OF_THOSE.test(before?.text ?? "")) result.pop();
    // 出现任一情形的, 发生任何一起事故: the name says what happened, and once is enough.
    if (isNoun(next)) {
      if (unit !== null) index += 1;
      continue;
    }
    if (unit === null || KIND.test(unit.text)) {
      result.push(token);
      continue;
    }
    result.push({ ...token, type: "number", value: "1", words: [] }, unit, implied("及以上", unit.to));
    index += 1;
  }
  return result;
}
