/** 人数完成率与考试合格率各占4分: 与 between two names of a list. */
import { hasRole, type Token } from "../tokens/tokens.ts";

/** More than any list of names has. */
const LONGEST_LIST = 12;

/** 人数完成率与考试合格率各占4分, 线上与线下任选一种: 与 joins what is told apart right behind it. */
export function joinsNames(tokens: readonly Token[], position: number): boolean {
  if (tokens[position]!.text !== "与" || !isName(tokens[position - 1]) || !isName(tokens[position + 1]))
    return false;
  const ahead = tokens.slice(position + 1, position + LONGEST_LIST);
  const end = ahead.findIndex((token) => !isName(token));
  // 参训率与上年: what another number is compared with is no part.
  const names = [tokens[position - 1]!, ...ahead.slice(0, Math.max(end, 0))];
  if (names.some(({ text }) => /上年|去年|上一年|同期|平均/u.test(text))) return false;
  return end > 0 && (hasRole(ahead[end], "each") || hasRole(ahead[end], "chooseOne"));
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && (token.type === "text" || hasRole(token, "plain") || hasRole(token, "completion"));
