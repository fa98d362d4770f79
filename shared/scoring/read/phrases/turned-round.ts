/** 出现负增长, 不节约: a change to the wrong side, or none, of an indicator that measures the change. */
import type { Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";
import { hasRole } from "../tokens/tokens.ts";
import { numberCondition } from "./condition-parts.ts";

export const TURNED_ROUND = /^负增长$/u;
const NONE = /^(?:不|未|没|没有|无|未能|未实现)(?:节约|节支|增长|增收|下降|降低|减少|压减)$/u;
const MOST_TOKENS = 4;

export const turnedRound: Phrase<ConditionSyntax> = (at) => {
  if (!/^[负不未没无出如若]/u.test(at.at()?.text ?? "")) return null;
  const before = at.tokens[at.position - 1];
  if (before !== undefined && before.type !== "separator" && !hasRole(before, "but")) return null;
  at.takeText("出现", "如出现", "若出现");
  const start = at.position;
  for (let count = 0; count < MOST_TOKENS && !at.ended; count += 1) {
    at.position += 1;
    const said = at.textFrom(start);
    const isTurned = TURNED_ROUND.test(said);
    if (!isTurned && !NONE.test(said)) continue;
    const ends =
      at.isText("的") ||
      (at.isType("number") && at.isType("fen", 1)) ||
      at.is("zero") ||
      at.is("award") ||
      at.is("deduct") ||
      at.is("veto") ||
      at.isType("separator");
    if (!ends) return null;
    const none = { value: "0", measure: "percent" as const, unit: "", included: null };
    const upper = { amount: none, inclusive: !isTurned, explicit: true };
    return numberCondition(
      { upper, exact: false, op: isTurned ? "lt" : "le", reached: false, within: false },
      "plain",
      { noun: said },
    );
  }
  return null;
};
