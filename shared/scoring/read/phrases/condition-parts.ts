/** What the phrases of conditions share. */
import type { WordKind } from "../lexicon/words.ts";
import type { ConditionSyntax, Metric } from "../syntax.ts";
import { hasRole, type Token } from "../tokens.ts";
import type { Bounds } from "./amounts.ts";

export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.type === "text" || ["plain", "fault", "counted"].some((kind) => hasRole(token, kind as WordKind)));

export function numberCondition(
  found: Bounds,
  metric: Metric,
  extra: Partial<Extract<ConditionSyntax, { kind: "number" }>> = {},
): ConditionSyntax {
  return {
    kind: "number",
    metric,
    ...(found.lower === undefined ? {} : { lower: found.lower }),
    ...(found.upper === undefined ? {} : { upper: found.upper }),
    exact: found.exact,
    ofTarget: false,
    shareOfTarget: false,
    noun: "",
    op: found.op,
    reached: found.reached,
    ...extra,
  };
}
