/** 完成量为Q、目标为M：Q≥M得12分；0.8M≤Q<M得8分: letters for the result and the 指标值, as shares of it. */
import Big from "big.js";

import { toDecimalText } from "../../../project/index.ts";
import { WORDS } from "../lexicon/words.ts";
import { letterSides } from "./letters.ts";
import type { Token } from "./tokens.ts";

const COMPARES = /^[<>≤≥=]$/u;
const NEAR_ENOUGH = 4;

const share = (percent: string, at: Token): Token[] => [
  { ...at, type: "number", text: percent, value: percent, words: [] },
  { ...at, type: "percent", text: "%", value: "%", words: [], from: at.to },
];

/** The tokens with 完成率 and a percentage for the two letters, where they are compared and nothing else is done with them. */
export function withTargetLetter(tokens: Token[]): Token[] {
  const sides = letterSides(tokens);
  const [target, ...targets] = [...sides.said].filter(([, side]) => side === "target");
  const [actual, ...actuals] = [...sides.said].filter(([, side]) => side === "actual");
  if (target === undefined || actual === undefined || targets.length + actuals.length > 0) return tokens;
  const isOf = (token: Token | undefined, letter: string): boolean =>
    token?.type === "letter" && token.value === letter;
  const multiple = tokens.some(
    (token, index) => token.type === "number" && isOf(tokens[index + 1], target[0]),
  );
  // B≥A alone is read by its letters.
  if (!multiple) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    if (sides.places.has(index)) result.push(token);
    else if (token.type === "number" && isOf(next, target[0])) {
      const percent = new Big(token.value).times(100);
      if (percent.round(NEAR_ENOUGH).cmp(percent) !== 0 || !isCompared(tokens, index, index + 1))
        return tokens;
      result.push(...share(toDecimalText(percent), token));
      index += 1;
    } else if (isOf(token, target[0])) {
      if (!isCompared(tokens, index, index)) return tokens;
      result.push(...share("100", token));
    } else if (isOf(token, actual[0])) {
      if (!isCompared(tokens, index, index)) return tokens;
      result.push({ ...token, type: "word", words: WORDS.get("完成率")!.words });
    } else result.push(token);
  }
  return result;
}

/** With a sign of comparison on one side, and no sign of reckoning on the other. */
function isCompared(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, after] = [tokens[from - 1], tokens[to + 1]];
  const reckons = [before, after].some((token) => token?.type === "sign");
  return !reckons && [before, after].some((token) => token !== undefined && COMPARES.test(token.text));
}
