/** 达不到0分, 超了0分: right behind a comparing word 0分 is what it earns, and no number that is compared. */
import { implied } from "./implied.ts";
import { endsClause, hasRole, type Token } from "./tokens.ts";

const compares = (token: Token | undefined): boolean => hasRole(token, "compare") || hasRole(token, "unmet");

/** The tokens with 不得分 in the place of such a 0分. */
export function withZeroPoints(tokens: Token[]): Token[] {
  if (!tokens.some(({ type, value }) => type === "number" && value === "0")) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    const isNone = token.type === "number" && token.value === "0" && tokens[index + 1]?.type === "fen";
    const before = tokens[index - 1]?.text === "了" ? tokens[index - 2] : tokens[index - 1];
    if (isNone && endsClause(tokens[index + 2]) && compares(before)) {
      result.push({ ...implied("不得分", token.from), to: tokens[index + 1]!.to });
      index += 1;
    } else result.push(token);
  }
  return result;
}
