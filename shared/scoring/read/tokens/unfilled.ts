/** 未办满10期的, 未招满的: the verb stands within 未满, which says 不足10期 and 未达到 all the same. */
import { implied } from "./implied.ts";
import { hasRole, type Token } from "./tokens.ts";

/** Verbs of which there are to be so many; 未坐满 speaks of what is not full. */
const VERBS = /^(?:招|招收|办|举办|开办|训|培训|收|学|修|建|种|栽|做|开|采|编|征|征集|招募|发展|吸纳|组织)$/u;

const isUnfilled = (tokens: readonly Token[], index: number): boolean => {
  const verb = tokens[index + 1];
  return tokens[index]!.text === "未" && VERBS.test(verb?.text ?? "") && tokens[index + 2]?.text === "满";
};

/** The tokens with 不足 before a number, and 未达到 where none follows. */
export function withUnfilled(tokens: Token[]): Token[] {
  if (!tokens.some(({ text }) => text === "未")) return tokens;
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (!isUnfilled(tokens, index)) {
      result.push(token);
      continue;
    }
    const next = tokens[index + 3];
    const isAlone = next === undefined || next.type === "separator" || hasRole(next, "but");
    if (next?.type !== "number" && !isAlone) {
      result.push(token);
      continue;
    }
    result.push({ ...implied(isAlone ? "未达到" : "不足", token.from), to: tokens[index + 2]!.to });
    index += 2;
  }
  return result;
}
