/** What a number of the goal must mean because everything else is spoken for. */
import { sameUnit } from "../support/units.ts";
import { fits, type ScoredPair } from "./pairing.ts";
import { countsSeveral } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";

/** Likeness that is asked for where nothing else is left. */
const LEAST = 0.25;
/** From here on a row may be meant at all. */
const RELATED = 0.15;

/**
 * 安装护栏11.1公里 beside 新增波形护栏长度 7.4公里: the goal tells totals, the noun stands in the row, no other number of
 * the goal fits this row, and this number is like no other row that is still open.
 */
export function isOnlyOneLeft(
  top: ScoredPair,
  pairsInField: readonly ScoredPair[],
  fieldQuantities: readonly Quantity[],
): boolean {
  const { quantity, measure, confidence, headed } = top;
  if (confidence < LEAST || !headed || quantity.recipient || quantity.looseness !== "exact") return false;
  if (!sameUnit(quantity.unit, measure.unit) || countsSeveral(quantity) || quantity.unit.family === "percent")
    return false;
  const spokenFor = (pair: ScoredPair) =>
    pairsInField.some(
      (other) => other.measure === pair.measure && other.quantity !== quantity && fits(other),
    );
  const otherRows = pairsInField.filter((pair) => pair.quantity === quantity && pair.measure !== measure);
  if (otherRows.some((pair) => fits(pair) || (pair.confidence >= RELATED && !spokenFor(pair)))) return false;
  const rivals = fieldQuantities.filter(
    (other) => other !== quantity && other.unit.canonical === quantity.unit.canonical,
  );
  return rivals.every((other) =>
    pairsInField.some(
      (pair) =>
        pair.quantity === other && (pair.measure === measure ? pair.confidence < RELATED : fits(pair)),
    ),
  );
}
