/** 允许3件以内，第4件起每件扣1.5分: how many are borne, which says only once more where the steps begin. */
import type { ConditionAt, PerSyntax } from "../syntax.ts";

/** @returns the conditions without the number right before the first that costs */
export function withoutBorne(conditions: ConditionAt[], per: PerSyntax | null, text: string): ConditionAt[] {
  const [only, ...more] = conditions;
  if (per?.after == null || only?.condition.kind !== "number" || more.length > 0) return conditions;
  const { metric, lower, upper } = only.condition;
  const isBorne =
    metric === "plain" &&
    lower === undefined &&
    upper?.inclusive === true &&
    upper.amount.value === per.after &&
    upper.amount.unit === per.each.unit;
  return isBorne && /^[,，;；]/u.test(text.slice(only.to)) ? [] : conditions;
}
