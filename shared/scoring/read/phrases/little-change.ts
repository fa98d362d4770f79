/** 有下降但不到1%: more than nothing, of an indicator that is a rise or a fall. */
import type { Cursor, Phrase } from "../cursor.ts";
import type { Amount, ConditionSyntax } from "../syntax.ts";
import { bounds } from "./amounts.ts";
import { numberCondition } from "./condition-parts.ts";

const FALLS = /[降减]/u;
const RISES = /[增升涨]|提高/u;
const NAMES_CHANGE = /[降减增升涨][幅速]|(?:下降|降低|减少|压减|上升|增长|增加|提高|提升)/u;
/** More than any office writes before and behind it. */
const NEAR = 120;

/** Whether the sentence measures this change before it, and never speaks of the other. */
function takeChange(at: Cursor): boolean {
  const word = at.at()?.text ?? "";
  if (!NAMES_CHANGE.test(word) || FALLS.test(word) === RISES.test(word)) return false;
  const [own, other] = FALLS.test(word) ? [FALLS, RISES] : [RISES, FALLS];
  const from = Math.max(0, at.position - NEAR);
  const before = at.tokens.slice(from, at.position);
  const isMeasured = before.some(({ text }) => NAMES_CHANGE.test(text) && own.test(text));
  const isMixed = at.tokens.slice(from, at.position + NEAR).some(({ text }) => other.test(text));
  if (!isMeasured || isMixed) return false;
  at.position += 1;
  return true;
}

export const SLIGHTLY = ["有", "有所", "略有", "虽有", "虽"];

/** 有下降但不到1%, 略有增长但低于3%. */
export const littleChange: Phrase<ConditionSyntax> = (at) => {
  if (!at.takeText(...SLIGHTLY) || !takeChange(at)) return null;
  at.takeType("separator");
  if (!at.takeText("但", "但是")) return null;
  at.takeText("幅度");
  const found = bounds(at);
  if (found?.upper === undefined || found.lower !== undefined || found.op === null) return null;
  const none: Amount = { value: "0", measure: "none", unit: "", included: null };
  const isShare = found.upper.amount.measure === "percent";
  const lower = { amount: none, inclusive: false, explicit: true };
  return isShare ? numberCondition({ ...found, lower }, "plain", { turned: true }) : null;
};
