/** 超了没分, 八成以下一分没有, 不足80%的不给, 达到的给满: how people say 不得分 and 得满分 where a clause ends. */
import { implied } from "./implied.ts";
import { endsClause, hasRole, type Token } from "./tokens.ts";

const NOTHING: ReadonlySet<string> = new Set([
  "没分",
  "没有分",
  "不拿分",
  "拿不到分",
  "不给",
  "一分没有",
  "一分不给",
  "一分不得",
  "一分都没有",
  "一分也没有",
  "一分都不给",
  "一分也不给",
]);
const EVERYTHING: ReadonlySet<string> = new Set(["给满", "得满", "拿满", "给全", "给满分值", "给足"]);
const LONGEST = 5;

/**
 * What is said of points stands behind a number, a day or a particle; 垃圾没分 and 收据不给 speak of things, 基础分也不给 of
 * some of the points.
 */
const speaksOfPoints = (before: Token | undefined, that: Token | undefined): boolean =>
  before !== undefined &&
  !hasRole(that, "base") &&
  !hasRole(that, "points") &&
  !hasRole(that, "bonus") &&
  (before.type === "number" ||
    before.type === "unit" ||
    before.type === "percent" ||
    before.type === "date" ||
    hasRole(before, "suffix") ||
    hasRole(before, "otherwise") ||
    hasRole(before, "but"));

/** How many tokens from here say one of them, with a 了 behind them, up to the end of the clause. */
function said(tokens: readonly Token[], from: number, ways: ReadonlySet<string>): number {
  let text = "";
  for (let index = from; index < from + LONGEST && index < tokens.length; index += 1) {
    text += tokens[index]!.text;
    const isParticle = tokens[index + 1]?.text === "了";
    if (ways.has(text) && endsClause(tokens[index + (isParticle ? 2 : 1)]))
      return index - from + (isParticle ? 2 : 1);
  }
  return 0;
}

const BEGINS = /^(?:没|没有|不|拿|给|得|一)/u;

/** The tokens with 不得分 and 得满分 in the place of what says so. */
export function withSpokenEnds(tokens: Token[]): Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const isOpen = BEGINS.test(token.text) && speaksOfPoints(tokens[index - 1], tokens[index - 2]);
    const none = isOpen ? said(tokens, index, NOTHING) : 0;
    const all = isOpen && none === 0 ? said(tokens, index, EVERYTHING) : 0;
    if (none + all === 0) {
      result.push(token);
      continue;
    }
    const { to } = tokens[index + none + all - 1]!;
    if (none > 0) result.push({ ...implied("不得分", token.from), to });
    else result.push({ ...implied("得", token.from), to: token.to }, { ...implied("满分", token.to), to });
    index += none + all - 1;
  }
  return result;
}
