/** 超出后每件扣0.5分, 超出后每多1件扣0.5分: beyond the number before it, as 每超出1件 says. */
import { roleOf, type Token } from "./tokens.ts";

const AFTER: ReadonlySet<string> = new Set(["后", "以后", "之后", "的"]);

const isOnceBeyond = (tokens: readonly Token[], index: number): boolean =>
  tokens[index + 2]?.text === "每" &&
  AFTER.has(tokens[index + 1]!.text) &&
  (index === 0 || tokens[index - 1]!.type === "separator") &&
  roleOf(tokens[index], "direction") === "excess";

/** The tokens with 每超出 in the place of 超出后每, and with 每多 where that says so again. */
export function withOnceBeyond(tokens: Token[]): Token[] {
  if (!tokens.some((_, index) => isOnceBeyond(tokens, index))) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const beyond = tokens[index]!;
    if (!isOnceBeyond(tokens, index)) {
      result.push(beyond);
      continue;
    }
    const again = roleOf(tokens[index + 3], "direction") === "excess";
    result.push(tokens[index + 2]!, ...(again ? [] : [beyond]));
    index += 2;
  }
  return result;
}
