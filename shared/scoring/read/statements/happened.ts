/** 全年不发生安全事故得8分，发生的不得分: what happened is what was said not to have, by its verb alone. */
import type { AwardSyntax, ConditionAt } from "../syntax.ts";
import type { Span } from "../../types.ts";
import type { Statement } from "./statement.ts";
import { losesAll } from "../worth.ts";

const ONLY_THE_VERB = /^(?:如|若|凡|一旦|只要|但凡)?(?:有)?(?:发生|出现|存在)(?:过|了)?的?(?:即|则|就|便)?$/u;

/** @returns the condition that the words stand for, or null */
export function happened(
  texts: readonly ({ text: string } & Span)[],
  award: AwardSyntax,
  before: Statement | undefined,
): ConditionAt | null {
  const [first, ...more] = texts;
  const [absence, ...others] = before?.conditions ?? [];
  if (!losesAll(award) || first === undefined || more.length > 0 || !ONLY_THE_VERB.test(first.text))
    return null;
  if (others.length > 0 || absence?.condition.kind !== "absence" || before?.per !== null) return null;
  const { noun } = absence.condition;
  return { condition: { kind: "occurrence", noun }, subject: "", from: first.from, to: first.to };
}
