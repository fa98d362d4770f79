/**
 * 未建成部分按比例扣分, 少修部分每1%扣0.2分: what is missing by its own verb, as 不足部分 says. 超过100万元的部分每1万元 is the same
 * as 超过100万元的每1万元.
 */
import { readTarget } from "../../score/target.ts";
import type { ScoredIndicator } from "../../types.ts";
import { WORDS } from "../lexicon/words.ts";
import { hasRole, type Token } from "./tokens.ts";

const PART = "部分";
const MISSING = "不足部分";
/** More than any verb has. */
const LONGEST_VERB = 6;
/** As far back as the verb is looked for, in tokens. */
const LONGEST_BEFORE = 64;
/** 未完成, 未达标: of whatever the indicator wants. */
const ANY_VERB =
  /^(?:能|按期|按时|如期|全部|足额)*(?:完成|达到|达标|实现|做到|做完|办完)(?:目标|任务|计划|指标)?的?$/u;
const DENIED = /^(?:实际)?(?:未|没有?|尚未|还没有?|未能)(?<verb>.{1,8}?)的?$/u;
const LESS = /^(?:(?:少|缺|欠)[^\d的]|不足|不够|欠缺)的?$/u;

/** What stands between the last sign and 部分. */
function wordsBefore(tokens: readonly Token[], part: number): { from: number; said: string } | null {
  let from = part;
  while (from > 0 && part - from < LONGEST_VERB && tokens[from - 1]!.type !== "separator") {
    const { type } = tokens[from - 1]!;
    if (type !== "word" && type !== "text") return null;
    from -= 1;
  }
  const isWhole = from === 0 || tokens[from - 1]!.type === "separator";
  return from === part || !isWhole
    ? null
    : {
        from,
        said: tokens
          .slice(from, part)
          .map(({ text }) => text)
          .join(""),
      };
}

/** 未验收部分 after 建成15公里 is no missing part of what was to be built. */
function isMissing(said: string, before: readonly Token[]): boolean {
  const verb = DENIED.exec(said)?.groups?.["verb"];
  if (verb === undefined) return LESS.test(said);
  if (ANY_VERB.test(verb)) return true;
  const first = before.map(({ text }) => text).join("");
  return verb.length > 1 && first.includes(verb) && !first.includes(`未${verb}`);
}

const takesOff = (tokens: readonly Token[], after: number): boolean => {
  const next = tokens[after]?.value === "comma" ? tokens[after + 1] : tokens[after];
  return hasRole(next, "proportion") || hasRole(next, "per") || next?.text === "按";
};

/** 超过100万元的部分, as far as 部分. */
function isBeyondNumber(tokens: readonly Token[], part: number): boolean {
  const particle = tokens[part - 1]?.text === "的" ? 1 : 0;
  const [compare, number, measure] = tokens.slice(part - particle - 3, part - particle);
  const isMeasure = measure?.type === "unit" || measure?.type === "percent";
  return hasRole(compare, "compare") && number?.type === "number" && isMeasure;
}

export function withMissingPart(tokens: Token[], indicator: ScoredIndicator): Token[] {
  if (!tokens.some(({ text }) => text === PART)) return tokens;
  const { target, comparison } = readTarget(indicator);
  const wantsMany =
    target.kind === "number" && target.value.gt(0) && comparison !== "≤" && comparison !== "<";
  const result: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.text !== PART || !takesOff(tokens, index + 1)) {
      result.push(token);
      return;
    }
    const isEach = [1, 2].some((ahead) => hasRole(tokens[index + ahead], "per"));
    if (isBeyondNumber(tokens, index) && isEach) return;
    const words = wordsBefore(tokens, index);
    if (
      words === null ||
      !wantsMany ||
      !isMissing(words.said, tokens.slice(Math.max(0, words.from - LONGEST_BEFORE), words.from))
    ) {
      result.push(token);
      return;
    }
    const { from } = tokens[words.from]!;
    result.length -= index - words.from;
    result.push({
      ...token,
      type: "word",
      text: MISSING,
      from,
      words: WORDS.get(MISSING)?.words ?? [],
      value: "",
    });
  });
  return result;
}
