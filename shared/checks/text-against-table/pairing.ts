/** Which quantity of the text means which row of the table, and how surely. */
import { sameUnit, type Unit } from "../support/units.ts";
import { close, compatible, numbersAgree, type Measure } from "./measures.ts";
import { countsSeveral, headOf, phraseOf } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { excludeEachOther, likeness, touch, type Phrase, type ReadPhrase } from "./words.ts";

export interface Pair {
  quantity: Quantity;
  measure: Measure;
  /** How surely both mean the same thing, 0 … 1. */
  confidence: number;
}

export interface ScoredPair extends Pair {
  /** The word beside the number stands in the row as well. */
  headed: boolean;
}

/** From here on two phrases are taken to mean the same thing. */
export const SAME = 0.62;
/** From here on a phrase covers the other well enough not to be missed. */
export const NEAR = 0.45;
/** Enough where the very number stands there too, beside the same noun. */
const WEAK = 0.15;
/** What stands only in 指标内容 counts a little less than the name. */
const CONTENT_SHARE = 0.9;

interface ReadMeasure {
  measure: Measure;
  name: Phrase;
  withContent: Phrase;
}

function confidenceOf(phrase: Phrase, { name, withContent }: ReadMeasure): number {
  if (excludeEachOther(phrase, name)) return 0;
  return Math.max(likeness(phrase, name), likeness(phrase, withContent) * CONTENT_SHARE);
}

export function scoredPairs(
  read: ReadPhrase,
  quantities: readonly Quantity[],
  measures: readonly Measure[],
): ScoredPair[] {
  const rows = measures.map((measure): ReadMeasure => ({
    measure,
    name: read(measure.row.level3),
    withContent: read(`${measure.row.level3}，${measure.row.content}`),
  }));
  const comparable = new Map<string, ReadMeasure[]>();
  const rowsFor = (unit: Unit): ReadMeasure[] => {
    const known = comparable.get(unit.canonical);
    if (known !== undefined) return known;
    const fitting = rows.filter((row) => compatible(unit, row.measure.unit));
    comparable.set(unit.canonical, fitting);
    return fitting;
  };
  return quantities.flatMap((quantity) => {
    const candidates = rowsFor(quantity.unit);
    if (candidates.length === 0) return [];
    const phrase = read(phraseOf(quantity));
    const head = read(headOf(quantity));
    const own: ScoredPair[] = [];
    for (const row of candidates) {
      const confidence = confidenceOf(phrase, row);
      if (confidence === 0) continue;
      const headed = confidence >= WEAK && touch(head, row.withContent);
      own.push({ quantity, measure: row.measure, confidence, headed });
    }
    return own;
  });
}

/** The number fits, and either the phrases are near or the same noun carries the very same number. */
export function fits({ quantity, measure, confidence, headed }: ScoredPair): boolean {
  if (!numbersAgree(quantity, measure)) return false;
  if (confidence >= NEAR) return true;
  const target = measure.value * measure.unit.multiplier * measure.unit.factor;
  return (
    headed && sameUnit(quantity.unit, measure.unit) && close(quantity.value * quantity.unit.factor, target)
  );
}

/** From here on, and with numbers that are each other's slip of the pen, two phrases mean the same thing. */
const SLIPPED = 0.3;

/** 3758 for 3578, 4126 for 4125: the same digits in another order, or one of four or more digits another one. */
function isSlip(quantity: Quantity, { value, unit }: Measure): boolean {
  if (quantity.value !== quantity.upTo || quantity.frequency !== 1) return false;
  const written = (quantity.value * quantity.unit.factor) / (unit.multiplier * unit.factor);
  const [a, b] = [written, value].map((number) => String(number).replace(".", ""));
  if (a === undefined || b === undefined || a === b || a.length !== b.length || a.length < 3) return false;
  const sorted = (digits: string) => [...digits].toSorted().join("");
  if (sorted(a) === sorted(b)) return true;
  return a.length >= 4 && [...a].filter((digit, index) => digit !== b[index]).length === 1;
}

/** The only difference is the number: surely the same noun, the same unit, and best for both sides. */
export function contradicts(top: ScoredPair, ofQuantity: readonly ScoredPair[]): boolean {
  const least = isSlip(top.quantity, top.measure) ? SLIPPED : SAME;
  if (top.confidence < least || !top.headed || !sameUnit(top.quantity.unit, top.measure.unit)) return false;
  if (countsSeveral(top.quantity)) return false;
  const rivals = ofQuantity.filter((pair) => pair.measure !== top.measure);
  return rivals.every((pair) => !fits(pair) && pair.confidence < top.confidence - 0.05);
}

/** 上半年2次，下半年3次 against 5次: the like quantities of one paragraph add up to the target. */
export function sumAgrees(pairs: readonly ScoredPair[], measure: Measure): boolean {
  const like = pairs.filter(
    (pair) =>
      pair.confidence >= NEAR &&
      !pair.quantity.part &&
      pair.quantity.portion !== "subtotal" &&
      sameUnit(pair.quantity.unit, measure.unit),
  );
  if (like.length < 2) return false;
  const sum = like.reduce((total, pair) => total + pair.quantity.value, 0);
  return numbersAgree(like[0]!.quantity, measure, sum, sum);
}
