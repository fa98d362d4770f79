/**
 * Text against table (文表一致): which quantity of the text each indicator measures, and whether the numbers agree.
 *
 * Precision goes before recall. A difference is only reported where noun and unit match, nothing else in the table or
 * in the same paragraph fits the number, and the pair is the best for both sides.
 */
import type { DistrictSettings, Project } from "../../project/index.ts";
import { textsOf, type WrittenText } from "../support/texts.ts";
import { sameUnit } from "../support/units.ts";
import { contradictionsIn } from "./contradictions.ts";
import { isActivity, isCovered, sameNumber } from "./coverage.ts";
import { isOnlyOneLeft } from "./elimination.ts";
import { close, measuresOf, numbersAgree, type Measure } from "./measures.ts";
import { NEAR, contradicts, fits, scoredPairs, sumAgrees, type Pair, type ScoredPair } from "./pairing.ts";
import { quantitiesIn } from "./quantities.ts";
import { sentenceAddsUpTo } from "./portions.ts";
import type { Quantity } from "./quantity.ts";
import { phraseReader, type ReadPhrase } from "./words.ts";

export interface TextTableComparison {
  quantities: Quantity[];
  measures: Measure[];
  agrees: Pair[];
  /** Same noun, same unit, another number. */
  differs: Pair[];
  /** Recipients of an action whose indicators count something close, with another number. */
  unlike: { quantity: Quantity; measures: Measure[] }[];
  /** Done by the plan, counted by no indicator. */
  planned: Quantity[];
  /** Counted by an indicator, found nowhere in the text. */
  measured: Measure[];
  /** The same thing in two paragraphs, with two numbers. */
  contradictions: (readonly [Quantity, Quantity])[];
}

/** Fields whose numbers are promises; the outline and outcomes may tell of the past. */
const COMPARED_FIELDS: readonly string[] = ["plan", "activities", "annualGoal/text", "fundingNote"];
const MENTION_FIELDS: readonly string[] = [...COMPARED_FIELDS, "overview", "outcomes", "overallGoal/text"];

function best(pairs: readonly ScoredPair[]): ScoredPair | null {
  return pairs.reduce<ScoredPair | null>(
    (top, pair) => (top === null || pair.confidence > top.confidence ? pair : top),
    null,
  );
}

/** A goal tells totals; in a plan a number may be of a part, so that nothing follows from what is left. */
function isLeftInGoal(
  top: ScoredPair,
  ofQuantity: ReadonlyMap<Quantity, readonly ScoredPair[]>,
  quantities: readonly Quantity[],
): boolean {
  const { path } = top.quantity;
  if (path !== "annualGoal/text") return false;
  const inField = quantities.filter((quantity) => quantity.path === path);
  const pairs = inField.flatMap((quantity) => ofQuantity.get(quantity) ?? []);
  return isOnlyOneLeft(top, pairs, inField);
}

/** What one paragraph says of one row: agreeing pairs, or the one pair that contradicts it. */
function judge(
  measure: Measure,
  candidates: readonly ScoredPair[],
  ofQuantity: ReadonlyMap<Quantity, readonly ScoredPair[]>,
  quantities: readonly Quantity[],
  texts: ReadonlyMap<string, WrittenText>,
): { agrees: readonly ScoredPair[]; differs: ScoredPair | null } {
  const fitting = best(candidates.filter(fits));
  if (fitting !== null) return { agrees: [fitting], differs: null };
  const whole = candidates.filter((pair) => !pair.quantity.part);
  if (sumAgrees(whole, measure))
    return { agrees: whole.filter(({ confidence }) => confidence >= NEAR), differs: null };
  const top = best(whole.filter(({ quantity }) => quantity.portion === "none"));
  if (top === null) return { agrees: [], differs: null };
  if (!contradicts(top, ofQuantity.get(top.quantity) ?? []) && !isLeftInGoal(top, ofQuantity, quantities))
    return { agrees: [], differs: null };
  const fitsTarget = (value: number): boolean => numbersAgree(top.quantity, measure, value, value);
  return sentenceAddsUpTo(fitsTarget, top.quantity, quantities, texts.get(top.quantity.path)!.plain)
    ? { agrees: [top], differs: null }
    : { agrees: [], differs: top };
}

function compare(project: Project, read: ReadPhrase): TextTableComparison {
  const texts = new Map(textsOf(project).story.map((entry) => [entry.path, entry]));
  const measures = measuresOf(project);
  const quantities = MENTION_FIELDS.flatMap((path) => quantitiesIn(texts.get(path)!)).filter(
    ({ unit }) => unit.family !== "money" && unit.family !== "duration",
  );
  const pairs = scoredPairs(read, quantities, measures);
  const ofQuantity = Map.groupBy(pairs, (pair) => pair.quantity);
  const ofMeasure = Map.groupBy(pairs, (pair) => pair.measure);
  const verdicts = measures.flatMap((measure) => {
    const byField = Map.groupBy(ofMeasure.get(measure) ?? [], (pair) => pair.quantity.path);
    return COMPARED_FIELDS.map((path) =>
      judge(measure, byField.get(path) ?? [], ofQuantity, quantities, texts),
    );
  });
  const agrees = verdicts.flatMap((verdict) => verdict.agrees);
  const sure = verdicts.flatMap((verdict) => (verdict.differs === null ? [] : [verdict.differs]));
  const differs = [...sure, ...sure.flatMap((pair) => echoes(pair, sure, ofMeasure.get(pair.measure) ?? []))];
  const settled = new Set([...agrees, ...differs].map((pair) => pair.quantity));
  const told = new Set([...agrees, ...differs].map((pair) => pair.measure));
  const plan = quantities.filter(
    (quantity) =>
      quantity.path === "plan" && !settled.has(quantity) && !quantity.part && quantity.portion !== "subtotal",
  );
  const coverage = { read, project, measures, settled, plain: texts.get("plan")!.plain };
  return {
    quantities,
    measures,
    agrees,
    differs,
    unlike: plan.flatMap((quantity) => unlikeRecipient(quantity, ofQuantity.get(quantity) ?? [])),
    planned: plan.filter(
      (quantity) =>
        isActivity(read, quantity) && !isCovered(quantity, ofQuantity.get(quantity) ?? [], coverage),
    ),
    contradictions: contradictionsIn(
      read,
      quantities.filter(({ path }) => COMPARED_FIELDS.includes(path)),
    ),
    measured: measures.filter(
      (measure) =>
        !told.has(measure) &&
        !isMentioned(measure, ofMeasure.get(measure) ?? []) &&
        !quantities.some((quantity) => sameNumber(quantity, measure)),
    ),
  };
}

/** Other paragraphs that say the same number of the same thing, if in fewer words. */
function echoes(
  pair: ScoredPair,
  sure: readonly ScoredPair[],
  ofMeasure: readonly ScoredPair[],
): readonly ScoredPair[] {
  const told = new Set(
    sure.filter(({ measure }) => measure === pair.measure).map(({ quantity }) => quantity.path),
  );
  if (sure.find(({ measure }) => measure === pair.measure) !== pair) return [];
  return ofMeasure.filter(
    ({ quantity, confidence, headed }) =>
      !told.has(quantity.path) &&
      COMPARED_FIELDS.includes(quantity.path) &&
      confidence >= NEAR &&
      headed &&
      !quantity.part &&
      sameUnit(quantity.unit, pair.quantity.unit) &&
      close(quantity.value * quantity.unit.factor, pair.quantity.value * pair.quantity.unit.factor),
  );
}

const cache = new WeakMap<Project, { district: DistrictSettings; result: TextTableComparison }>();

/** Compares all quantities of the text with all numbers of the table. Computed once for a project and its settings. */
export function compareTextWithTable(project: Project, district: DistrictSettings): TextTableComparison {
  const known = cache.get(project);
  if (known !== undefined && known.district === district) return known.result;
  const result = compare(project, phraseReader(district.checks.synonyms));
  cache.set(project, { district, result });
  return result;
}

function unlikeRecipient(quantity: Quantity, pairs: readonly ScoredPair[]): TextTableComparison["unlike"] {
  if (quantity.shared === "" || !quantity.recipient) return [];
  const like = pairs.filter(
    ({ confidence, measure }) => confidence >= NEAR && sameUnit(quantity.unit, measure.unit),
  );
  return like.length === 0 ? [] : [{ quantity, measures: like.map(({ measure }) => measure) }];
}

/** Named in the text with its number, however loosely. A target of 0 needs no plan. */
function isMentioned(measure: Measure, pairs: readonly ScoredPair[]): boolean {
  if (measure.value === 0) return true;
  return pairs.some(
    ({ quantity, confidence, headed }) =>
      numbersAgree(quantity, measure) &&
      ((confidence >= NEAR && headed) || (confidence >= 0.3 && close(quantity.value, measure.value))),
  );
}
