/** 1人未参加扣1分, 1处不规范扣2分: a number right before what is wrong with them counts those, as 有1人未参加 does. */
import { isDurationUnit } from "../../score/units.ts";
import type { Span } from "../../types.ts";
import type { AwardSyntax, ConditionAt } from "../syntax.ts";
import { isGeneric } from "./statement-words.ts";
import { costs, takesOff } from "../worth.ts";

const WRONG = /^(?:未|没|不|漏|缺|错|误|迟|旷|违|早退)/u;

/** 1项未整改到位: the verb goes on behind what denies it. */
function deniedState(
  [number, state, ...more]: readonly ConditionAt[],
  deducts: boolean,
  text: string,
): string | null {
  if (state === undefined || more.length > 0 || state.from !== number!.to) return null;
  // 有1人被立案查处, 1人未培训: what they went through, or did not.
  const isBare =
    number!.condition.kind === "number" &&
    (number!.condition.metric === "plain" || number!.condition.noun !== "");
  const { kind } = state.condition;
  if ((kind === "occurrence" || (kind === "absence" && isBare && deducts)) && state.subject === "")
    return text.slice(state.from, state.to);
  if (!deducts || state.condition.kind !== "met" || !state.condition.met || state.condition.partly)
    return null;
  return WRONG.test(state.subject) ? text.slice(state.from, state.to) : null;
}

interface Said {
  readonly conditions: readonly ConditionAt[];
  readonly texts: readonly ({ text: string; pointing: string | null } & Span)[];
}

function wrongBehind(
  { conditions, texts }: Said,
  from: number,
  deducts: boolean,
  text: string,
): string | null {
  const [word, ...more] = texts;
  if (word === undefined) return deniedState(conditions, deducts, text);
  const isNext = word.from === from && word.pointing === null && more.length === 0;
  return deducts && isNext && conditions.length === 1 && WRONG.test(word.text) ? word.text : null;
}

/**
 * @param text the whole standard, normalised
 * @returns the number as a count of what is wrong, or null where it is none
 */
export function numberOfFaults(said: Said, award: AwardSyntax, text: string): ConditionAt[] | null {
  const [number] = said.conditions;
  const deducts = takesOff(award);
  if (!costs(award) || number === undefined) return null;
  const { condition, subject, from, to } = number;
  if (condition.kind !== "number") return null;
  const { metric, exact, op, lower, nth } = condition;
  const isBare =
    (metric === "plain" || metric === "count") &&
    !(metric === "plain" && condition.noun !== "") &&
    exact &&
    op === null &&
    nth === undefined;
  if (!isBare || lower?.amount.measure !== "unit" || isDurationUnit(lower.amount.unit)) return null;
  const fault = wrongBehind(said, to, deducts, text);
  if (fault === null) return null;
  // 损坏1处未修复: what there is so many of stands before the number.
  const noun = (isGeneric(subject) ? "" : subject) + condition.noun + fault.replace(/^被|的?[,，]?$/gu, "");
  return [{ ...number, from, to: to + fault.length, condition: { ...condition, metric: "count", noun } }];
}
