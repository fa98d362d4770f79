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

const MEASURE =
  /(?:[数量额率度面]|面积|里程|长度|资金|支出|费用|成本|收入|产值|经费|投资|单价|户数|人次|场次|件次)$/u;
/** What closes a quotient in words, and is no part of a name. */
const SHARE = /^(?:之比|比例|比|比值|比率|百分比|比重|占比)$/u;
const WORSE =
  /[未不没无]|差错|错误|事故|投诉|缺|流失|违|超|逾|延误|偏|总分|分数|指数|系数|得分|分值|差额|之差|降|减|增|涨|升/u;

/** 到位资金, 投保面积, 目标人数: a measure by its name, which has to be the indicator's own. */
export const namedMeasure: Phrase<string> = (at) => {
  const start = at.position;
  const before = at.tokens[start - 1];
  const divides = /^(?:[÷/(]|除以|占|与)$/u.test(before?.text ?? "");
  if (!divides && !begins(before)) return null;
  const isNaming = (): boolean =>
    (isPart(at.at()) || at.is("target") || at.is("actual")) && !SHARE.test(at.at()!.text);
  while (at.position < start + MOST_WORDS && isNaming()) at.position += 1;
  const name = at.textFrom(start);
  if (name.length < 2 || !MEASURE.test(name) || WORSE.test(name) || /^[用以按由将把取]/u.test(name))
    return null;
  return divides || /^(?:[÷/×]|除以|乘以?|占|与)$/u.test(at.at()?.text ?? "") ? name : null;
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
