/** 合格人数÷240×12: the number of things that an indicator counts, by the name that the sentence has for it. */
import type { Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import { hasRole, hasRoleIn, type Token } from "../tokens/tokens.ts";

const MOST_WORDS = 5;
const COUNT = /([一-龥]{1,2})数$/u;
/** Numbers of which less is better, numbers that were to be reached, and what is no number of things. */
const OTHER =
  /[未不没无]|差错|错误|事故|投诉|缺|流失|违|超|逾|延误|偏|应|计划|目标|任务|核定|总|分数|指数|系数/u;

const NAMING: ReadonlySet<WordKind> = new Set<WordKind>(["plain", "grade", "counted", "standing", "achieve"]);

const isPart = (token: Token | undefined): boolean => token?.type === "text" || hasRoleIn(token, NAMING);

/** 不合格人数, 培训不合格人数: where something else stands before it, the name begins there. */
const begins = (before: Token | undefined): boolean =>
  before === undefined ||
  ["separator", "open", "sign"].includes(before.type) ||
  before.text === "=" ||
  (["but", "score"] as const).some((kind) => hasRole(before, kind));

/** Only over a figure or times one: over another name it would be a rate of two numbers. */
export const namedCount: Phrase<true> = (at) => {
  const start = at.position;
  if (!begins(at.tokens[start - 1])) return null;
  while (at.position < start + MOST_WORDS && isPart(at.at())) at.position += 1;
  const name = at.textFrom(start);
  if (!COUNT.test(name) || OTHER.test(name)) return null;
  const isFigure = at.isType("number", 1) && !at.isType("percent", 2);
  return /^(?:[÷/×]|除以|乘以?)$/u.test(at.at()?.text ?? "") && isFigure ? true : null;
};

/** What the numbers of a formula are numbers of: 人 of 合格人数÷240. */
export function thingsIn(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token.type === "sign" || (next !== undefined && next.type !== "sign")) return;
    if (hasRole(token, "actual") || hasRole(token, "target")) return;
    const thing = COUNT.exec(token.text)?.[1];
    if (thing !== undefined) found.add(thing.slice(-1));
  });
  return [...found];
}
