/** 至少办满36场, 只办1期: a word before what was done that says how its number is meant. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { ConditionSyntax } from "../syntax.ts";

/** 办, 开展: a verb of no more than this, right before the number. */
const LONGEST_VERB = 4;

function takeVerb(at: Cursor): boolean {
  const verb = at.at();
  const leads = at.isType("number", 1) || (at.isText("满", 1) && at.isType("number", 2));
  if (verb?.type === "text" && verb.text.length <= LONGEST_VERB && leads) at.position += 1;
  else if (!at.is("achieve") && !at.is("standing")) return at.isText("满");
  return true;
}

export const LEAST = ["至少", "最少", "起码"];
export const ONLY = ["只", "仅", "只有", "仅有"];

/** @param number reads what was done and how much of it */
export const justSoMany =
  (number: Phrase<ConditionSyntax>): Phrase<ConditionSyntax> =>
  (at) => {
    const least = at.takeText(...LEAST);
    const only = !least && at.takeText(...ONLY);
    if (!least && !only) return null;
    // 只得2分, 至少扣1分: of points.
    if (!takeVerb(at) && !(only && at.isType("number") && at.isType("unit", 1))) return null;
    const found = attempt(at, number);
    const isCount = found?.kind === "number" && found.lower?.amount.measure === "unit";
    if (!isCount || found.metric !== "plain") return null;
    // 至少办满36场: both say the same.
    if (least && found.upper === undefined && found.reached) return found;
    if (!found.exact || found.op !== null) return null;
    if (only) return { ...found, op: "eq", reached: false };
    const { upper: _upper, ...open } = found;
    return { ...open, exact: false, op: "atLeast", reached: true };
  };
