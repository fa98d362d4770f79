/** 过一天扣1分, 拖过28天不得分: so many days beyond the day or the time that was given. */
import type { Context } from "../context.ts";
import { implied } from "./implied.ts";
import { hasRole, roleOf, type Token } from "./tokens.ts";

const DAYS = /^(?:天|日|个?工作日|个?自然日|周|个?星期|个?月)$/u;

/** Whether 过 stands before a number of days, and after nothing but 每 or a word for being late. */
function goesBy(tokens: readonly Token[], index: number): boolean {
  const [number, unit] = [tokens[index + 1], tokens[index + 2]];
  if (tokens[index]!.text !== "过" || number?.type !== "number") return false;
  if (unit?.type !== "unit" || !DAYS.test(unit.value)) return false;
  const before = tokens[index - 1];
  return (
    before === undefined ||
    before.type === "separator" ||
    hasRole(before, "per") ||
    roleOf(before, "direction") === "lateness"
  );
}

/** The tokens with 逾期 in the place of 过, or 逾期超过 where it says already that it is late. */
export function withDaysGoneBy(tokens: Token[], { hasDateTarget, isDuration }: Context): Token[] {
  if (!hasDateTarget && !isDuration) return tokens;
  return tokens.map((token, index) => {
    if (!goesBy(tokens, index)) return token;
    const isLate = roleOf(tokens[index - 1], "direction") === "lateness";
    const word = isLate || !hasDateTarget ? "超过" : "逾期";
    return { ...implied(word, token.from), to: token.to };
  });
}
