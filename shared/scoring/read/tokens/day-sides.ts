/** 12月31日后提交, 8月31日前报送: before or after the day, which the verb behind it must not swallow. */
import { WORDS } from "../lexicon/words.ts";
import type { Token } from "./tokens.ts";

/** 后续, 前期, 起草 are words of their own. */
const SIDE = /^(以后|之后|以前|之前|及以前|后(?![续勤期备台])|前(?![期沿端往去后])|起(?![草步点义降]))(?=.)/u;

const part = (token: Token, start: number, end: number): Token => {
  const text = token.text.slice(start, end);
  const words = WORDS.get(text)?.words ?? [];
  return {
    ...token,
    type: words.length > 0 ? "word" : "text",
    text,
    words,
    from: token.from + start,
    to: token.from + end,
  };
};

function sideOf(before: Token | undefined, token: Token): string | null {
  if (before?.type !== "date" || token.type !== "text" || before.to !== token.from) return null;
  return SIDE.exec(token.text)?.[1] ?? null;
}

/** The tokens with the side of a day on its own. */
export function withDaySides(tokens: Token[]): Token[] {
  if (!tokens.some((token, index) => sideOf(tokens[index - 1], token) !== null)) return tokens;
  return tokens.flatMap((token, index) => {
    const side = sideOf(tokens[index - 1], token);
    if (side === null) return [token];
    return [part(token, 0, side.length), part(token, side.length, token.text.length)];
  });
}
