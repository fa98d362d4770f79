/** Words that elsewhere bound or join numbers, where they only belong to a name. */
import type { Element } from "./syntax.ts";
import { hasRole, isNoun, type Token } from "./tokens/tokens.ts";

const NEAR = 8;

/** 20人（学生）以上: 以上 points back to other sentences only where no number stands before it in its own clause. */
export function boundsNumber(tokens: readonly Token[], position: number): boolean {
  if (!hasRole(tokens[position], "suffix")) return false;
  const near = tokens.slice(Math.max(0, position - NEAR), position);
  const clause = near.slice(1 + near.findLastIndex(({ type }) => type === "separator"));
  return clause.some(({ type }, index) => type === "number" && clause[index + 1]?.type !== "fen");
}

const AGREES = /签|缔|结对|合作|联合|共建|对接|联办/u;
/** 与20家药店签完协议: nothing longer stands between. */
const PARTNERS = 8;

/** 与20家药店签完协议: with whom, and nothing that the number is compared with. */
export function namesPartner(tokens: readonly Token[], position: number): boolean {
  if (tokens[position]!.text !== "与") return false;
  const [number, unit, ...ahead] = tokens.slice(position + 1, position + PARTNERS);
  if (number?.type !== "number" || unit?.type !== "unit") return false;
  const end = ahead.findIndex(({ type }) => type === "separator" || type === "number");
  return ahead.slice(0, end < 0 ? ahead.length : end).some(({ text }) => AGREES.test(text));
}

const TIME = /^(?:个?工作日|个?自然日|日|天|个?月|小时|分钟)$/u;
const SINCE = /[自从][^自从]{1,10}$/u;

/** 报告自进点起90日内: from when a length of time is counted. */
export function saysSince(tokens: readonly Token[], position: number): boolean {
  if (tokens[position]!.text !== "起" || tokens[position - 1]?.type !== "text") return false;
  const [number, unit, within] = tokens.slice(position + 1, position + 4);
  const isTime = number?.type === "number" && TIME.test(unit?.text ?? "") && hasRole(within, "suffix");
  return isTime && SINCE.test(tokens[position - 1]!.text);
}

const endsInName = (elements: readonly Element[], token: Token): boolean => {
  const before = elements.at(-1);
  return before?.type === "text" && before.to === token.from && /[一-龥]$/u.test(before.text);
};

const LONGEST_CASE = 8;

/** 仅通过市局验收得3分: a case of its own by its name, and no number that it would be no more than. */
export function onlyNames(tokens: readonly Token[], position: number): boolean {
  const before = tokens[position - 1];
  if (!/^[仅只]$/u.test(tokens[position]!.text)) return false;
  if (before !== undefined && before.type !== "separator") return false;
  const ahead = tokens.slice(position + 1, position + LONGEST_CASE);
  const end = ahead.findIndex((token) => hasRole(token, "award"));
  const named = ahead.slice(0, Math.max(end, 0));
  return end > 0 && isNoun(named[0]) && named.every((token) => isNoun(token) || hasRole(token, "standing"));
}

const OF_TIME = /[期时日天月周年间限]$/u;

/** 绿地内, 校园内: where, and no bound. 合同期内 is a time that stands in another paper. */
export function isPlace(elements: readonly Element[], token: Token): boolean {
  const before = elements.at(-1);
  if (token.text !== "内" || !endsInName(elements, token)) return false;
  return before?.type === "text" && !OF_TIME.test(before.text);
}

/** 自付比例不高于30%: the name of a measure before what it is compared with. */
export const isShareName = (elements: readonly Element[], token: Token, next: Token | undefined): boolean =>
  token.text === "比例" &&
  endsInName(elements, token) &&
  (next?.type === "number" || next?.value === "colon" || hasRole(next, "compare") || hasRole(next, "within"));
