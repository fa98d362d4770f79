/** 发生1起较大事故不得分: who has two of them earns no more, so that one is where it begins. */
import type { AwardSyntax, ConditionAt } from "../syntax.ts";
import { isJustOne } from "./statement-words.ts";
import { losesAll } from "../worth.ts";

const HAPPENS = /^[,，]?(?:一旦|凡|如|若)?(?:发生|出现|发现|有|被)/u;

/** @param text the whole standard, normalised */
export function oneIsEnough(
  conditions: readonly ConditionAt[],
  award: AwardSyntax,
  text: string,
): ConditionAt[] {
  const [only, ...more] = conditions;
  if (
    !losesAll(award) ||
    more.length > 0 ||
    only?.condition.kind !== "number" ||
    !HAPPENS.test(text.slice(only.from, only.to))
  )
    return [...conditions];
  const { metric, lower, noun } = only.condition;
  if (metric !== "count" || noun === "" || !isJustOne(only.condition) || lower!.amount.measure !== "unit")
    return [...conditions];
  return [{ ...only, condition: { kind: "occurrence", noun } }];
}
