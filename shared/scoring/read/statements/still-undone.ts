/** 年底仍未下达不得分: what had not been done by then, by the verb that the sentence or every office has for it. */
import type { ConditionAt } from "../syntax.ts";

const VERBS =
  /^(?:下达|拨付|兑付|兑现|发放|支付|报送|上报|提交|印发|公布|公开|竣工|完工|开工|建成|验收|投用|交付|到位|到账|到货|上线|签订|启动|办结|整改)/u;

/** A day and what had not happened by it, without a comma between them. */
export function stillUndone(conditions: readonly ConditionAt[], text: string): ConditionAt[] | null {
  const [day, absence, ...more] = conditions;
  if (more.length > 0 || day?.condition.kind !== "date" || absence?.condition.kind !== "absence") return null;
  const { by, after } = day.condition;
  if (by === undefined || after !== undefined) return null;
  const between = text.slice(day.to, absence.to);
  const { noun } = absence.condition;
  const isYet =
    /^(?:前|之前)?(?:仍|尚|还|依然|仍然)?(?:未|没有?)/u.test(between) && !/[,，;；。]/u.test(between);
  if (!isYet || noun.length < 2 || !(VERBS.test(noun) || text.slice(0, day.from).includes(noun))) return null;
  return [day, { ...absence, subject: "", condition: { kind: "met", met: false, partly: false } }];
}
