/**
 * Text against table (文表一致): which quantity of the text each indicator measures, and whether the numbers agree.
 *
 * Precision goes before recall. A difference is only reported where noun and unit match, nothing else in the table or
 * in the same paragraph fits the number, and the pair is the best for both sides.
 */
import {
  readComparison,
  readDecimal,
  type DistrictSettings,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { annualRows, textsOf } from "../support/texts.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import { readUnit, sameUnit, type Unit } from "../support/units.ts";
import { excludeEachOther, likeness, wordsWith, type Words } from "./words.ts";

/** An indicator whose target is a number with a known unit. */
export interface Measure {
  row: Indicator;
  value: number;
  comparison: ReturnType<typeof readComparison>;
  unit: Unit & { multiplier: number };
}

export interface Pair {
  quantity: Quantity;
  measure: Measure;
  /** How surely both mean the same thing, 0 … 1. */
  confidence: number;
}

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

/** From here on two phrases are taken to mean the same thing. */
const SAME = 0.62;
/** From here on a phrase covers the other well enough not to be missed. */
const NEAR = 0.45;
/** Enough where the very number stands there too, beside the same noun. */
const WEAK = 0.15;

/** Fields whose numbers are promises; the outline and outcomes may tell of the past. */
const COMPARED_FIELDS = ["plan", "activities", "annualGoal/text", "fundingNote"] as const;
const MENTION_FIELDS = [
  "plan",
  "activities",
  "annualGoal/text",
  "fundingNote",
  "overview",
  "outcomes",
  "overallGoal/text",
] as const;

function measuresOf(project: Project): Measure[] {
  return annualRows(project).flatMap((row) => {
    const value = readDecimal(row.target);
    const unit = readUnit(row.unit);
    if (value === null || unit === null || row.attribute === "qualitative") return [];
    return [{ row, value: Number(value), comparison: readComparison(row.comparison), unit }];
  });
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether the planned number fits the target, in the base unit of the family. */
export function numbersAgree(
  quantity: Quantity,
  measure: Measure,
  value = quantity.value,
  upTo = quantity.upTo,
): boolean {
  const factor = quantity.unit.factor;
  const low = value * factor;
  const high = upTo * factor;
  const target = measure.value * measure.unit.multiplier * measure.unit.factor;
  if (close(low, target) || close(high, target) || (low < target && target < high)) return true;
  if (quantity.looseness === "about") return Math.abs(low - target) <= 0.1 * target;
  // A plan of 不少于200 and a target of ≥ 220, or 不超过 and ≤, do not contradict each other.
  if (quantity.looseness === "atLeast")
    return measure.comparison === "≥" || measure.comparison === ">" ? target >= low : false;
  if (quantity.looseness === "atMost")
    return measure.comparison === "≤" || measure.comparison === "<" ? target <= high : false;
  if (measure.comparison === ">") return low > target;
  return (measure.comparison === "≤" || measure.comparison === "<") && high <= target;
}

function compatible(a: Unit, b: Unit): boolean {
  if (a.family === b.family) return true;
  const people = new Set(["people", "personTimes"]);
  if (people.has(a.family) && people.has(b.family)) return true;
  const things = new Set(["thing", "household"]);
  return things.has(a.family) && things.has(b.family);
}

/** 为8个街道配备…: for whom, up to the verb. When it is done tells nothing apart either. */
const FOR_WHOM =
  /^.*(?:为|对|向|给)[^，。；、]*?(?=采购|购置|配备|配置|安装|发放|提供|开展|建设|改造|实施|组织|举办|补助|拨付|划拨|更换|维修)/u;
const WHEN =
  /\d{1,2}月(?:\d{1,2}日|份|底|初|中旬|上旬|下旬)?(?:以?前|之前|至|到)?|[上下]半年|[春夏秋冬]季(?:学期)?|第?[一二三四]季度|暑假|寒假|期间|年底|底前|月底|以前|之前|期中|学期|每(?:季度?|月|半年|年)/gu;

const phraseOf = (quantity: Quantity): string =>
  `${quantity.before.replace(FOR_WHOM, "")}${quantity.after}${quantity.shared}`.replace(WHEN, "");
const nameOf = (measure: Measure): string => measure.row.level3;

/** The words next to the number: 党员 in 244名党员划拨…, 培训 in 培训2期. */
export function headOf(quantity: Quantity): string {
  const after = /^\p{Script=Han}{1,4}/u.exec(quantity.after.trim())?.[0] ?? "";
  if (after.length >= 2) return after.slice(0, quantity.unit.family === "people" ? 3 : 4);
  const before = quantity.before.replace(/[^\p{Script=Han}]/gu, "");
  return before.slice(-4);
}

function confidenceOf(words: Words, quantity: Quantity, measure: Measure): number {
  if (!compatible(quantity.unit, measure.unit)) return 0;
  const phrase = phraseOf(quantity);
  if (excludeEachOther(phrase, nameOf(measure))) return 0;
  const set = words.bigrams(phrase);
  const own = likeness(set, words.bigrams(nameOf(measure)));
  const withContent = likeness(set, words.bigrams(`${nameOf(measure)}${measure.row.content}`)) * 0.9;
  return Math.max(own, withContent);
}

function headMatches(words: Words, quantity: Quantity, measure: Measure): boolean {
  const name = words.bigrams(`${nameOf(measure)}，${measure.row.content}`);
  for (const bigram of words.bigrams(headOf(quantity))) if (name.has(bigram)) return true;
  return false;
}

interface Scored extends Pair {
  headed: boolean;
}

function scoredPairs(words: Words, quantities: readonly Quantity[], measures: readonly Measure[]): Scored[] {
  return quantities
    .flatMap((quantity) =>
      measures.map((measure) => {
        const confidence = confidenceOf(words, quantity, measure);
        return {
          quantity,
          measure,
          confidence,
          headed: confidence >= WEAK && headMatches(words, quantity, measure),
        };
      }),
    )
    .filter(({ confidence }) => confidence > 0);
}

/** 上半年2次，下半年3次 against 5次: the like quantities of one paragraph add up to the target. */
function sumAgrees(pairs: readonly Scored[], measure: Measure): boolean {
  const like = pairs.filter(
    (pair) =>
      pair.measure === measure &&
      pair.confidence >= NEAR &&
      !pair.quantity.part &&
      sameUnit(pair.quantity.unit, measure.unit),
  );
  if (like.length < 2) return false;
  const sum = like.reduce((total, pair) => total + pair.quantity.value, 0);
  return numbersAgree(like[0]!.quantity, measure, sum, sum);
}

function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  return items.reduce<T | null>((top, item) => (top === null || score(item) > score(top) ? item : top), null);
}

const cache = new WeakMap<Project, { district: DistrictSettings; result: TextTableComparison }>();

/** Compares all quantities of the text with all numbers of the table. */
export function compareTextWithTable(project: Project, district: DistrictSettings): TextTableComparison {
  const known = cache.get(project);
  if (known !== undefined && known.district === district) return known.result;
  const result = compare(project, wordsWith(district.checks.synonyms));
  cache.set(project, { district, result });
  return result;
}

function compare(project: Project, words: Words): TextTableComparison {
  const { story } = textsOf(project);
  const measures = measuresOf(project);
  const all = MENTION_FIELDS.flatMap((path) => quantitiesIn(story.find((entry) => entry.path === path)!));
  const quantities = all.filter(
    (quantity) => quantity.unit.family !== "money" && quantity.unit.family !== "duration",
  );
  const pairs = scoredPairs(words, quantities, measures);
  const byField = (path: string) => pairs.filter((pair) => pair.quantity.path === path);
  const agrees: Pair[] = [];
  const differs: Pair[] = [];
  for (const path of COMPARED_FIELDS) {
    const own = byField(path);
    for (const measure of measures) {
      const candidates = own.filter((pair) => pair.measure === measure);
      const fitting = candidates.filter((pair) => fits(pair));
      const bestFit = best(fitting, (pair) => pair.confidence);
      if (bestFit !== null) {
        agrees.push(bestFit);
        continue;
      }
      if (sumAgrees(own, measure)) {
        agrees.push(...candidates.filter((pair) => pair.confidence >= NEAR && !pair.quantity.part));
        continue;
      }
      const top = best(
        candidates.filter((pair) => !pair.quantity.part),
        (pair) => pair.confidence,
      );
      if (top !== null && contradicts(top, own)) differs.push(top);
    }
  }
  const settled = new Set([...agrees, ...differs].map((pair) => pair.quantity));
  const plan = quantities.filter(
    (quantity) => quantity.path === "plan" && !settled.has(quantity) && !quantity.part,
  );
  return {
    quantities,
    measures,
    agrees,
    differs,
    unlike: unlikeRecipients(plan, pairs),
    planned: plan.filter((quantity) => isActivity(words, quantity) && !coveredBy(quantity, pairs)),
    contradictions: contradictionsIn(words, quantities),
    measured: measures.filter((measure) => !mentioned(measure, pairs, [...agrees, ...differs])),
  };
}

/** The number fits, and either the phrases are near or the same noun carries the very same number. */
function fits({ quantity, measure, confidence, headed }: Scored): boolean {
  if (!numbersAgree(quantity, measure)) return false;
  return (
    confidence >= NEAR ||
    (headed &&
      sameUnit(quantity.unit, measure.unit) &&
      close(
        quantity.value * quantity.unit.factor,
        measure.value * measure.unit.multiplier * measure.unit.factor,
      ))
  );
}

/** The only difference is the number: surely the same noun, the same unit, and best for both sides. */
function contradicts(top: Scored, own: readonly Scored[]): boolean {
  if (top.confidence < SAME || !top.headed || !sameUnit(top.quantity.unit, top.measure.unit)) return false;
  const rivals = own.filter((pair) => pair.quantity === top.quantity && pair.measure !== top.measure);
  if (rivals.some((pair) => fits(pair))) return false;
  return rivals.every((pair) => pair.confidence < top.confidence - 0.05);
}

/** From here on two phrases of the text say the same thing. */
const IDENTICAL = 0.85;

function contradictionsIn(words: Words, quantities: readonly Quantity[]): (readonly [Quantity, Quantity])[] {
  const exact = quantities.filter(
    (quantity) =>
      COMPARED_FIELDS.includes(quantity.path as never) &&
      quantity.looseness === "exact" &&
      !quantity.part &&
      !quantity.recipient,
  );
  const alike = (a: Quantity, b: Quantity): boolean =>
    sameUnit(a.unit, b.unit) &&
    !excludeEachOther(phraseOf(a), phraseOf(b)) &&
    words.bigrams(phraseOf(a)).size >= 3 &&
    words.bigrams(phraseOf(b)).size >= 3 &&
    likeness(words.bigrams(phraseOf(a)), words.bigrams(phraseOf(b))) >= IDENTICAL;
  return exact.flatMap((a, index) =>
    exact.slice(index + 1).flatMap((b): (readonly [Quantity, Quantity])[] => {
      if (a.path === b.path || a.value * a.unit.factor === b.value * b.unit.factor || !alike(a, b)) return [];
      const siblings = (one: Quantity, other: Quantity) =>
        exact.filter((entry) => entry.path === one.path && alike(entry, other));
      // Said once in each paragraph; several parts of a whole are no contradiction.
      return siblings(a, b).length === 1 && siblings(b, a).length === 1 ? [[a, b]] : [];
    }),
  );
}

function coveredBy(quantity: Quantity, pairs: readonly Scored[]): boolean {
  return pairs.some(
    (pair) =>
      pair.quantity === quantity && pair.confidence >= NEAR && (pair.headed || pair.confidence >= SAME),
  );
}

/** What is done, and countable: not for whom, and not a rate. */
function isActivity(words: Words, quantity: Quantity): boolean {
  if (quantity.recipient || quantity.unit.family === "percent") return false;
  // 各发放一次: what is done is named elsewhere.
  return words.clean(phraseOf(quantity)).replace(/发放|分批|各|集中|陆续/gu, "").length >= 3;
}

function unlikeRecipients(
  plan: readonly Quantity[],
  pairs: readonly Scored[],
): TextTableComparison["unlike"] {
  return plan
    .filter((quantity) => quantity.shared !== "" && quantity.recipient)
    .flatMap((quantity) => {
      const like = pairs.filter(
        (pair) =>
          pair.quantity === quantity && pair.confidence >= NEAR && sameUnit(quantity.unit, pair.measure.unit),
      );
      return like.length === 0 ? [] : [{ quantity, measures: like.map((pair) => pair.measure) }];
    });
}

/** Rows that are expected to be found in the plan: counted outputs. Rates and results are judged elsewhere. */
function mentioned(measure: Measure, pairs: readonly Scored[], settled: readonly Pair[]): boolean {
  if (measure.value === 0 || settled.some((pair) => pair.measure === measure)) return true;
  return pairs.some(
    (pair) =>
      pair.measure === measure &&
      ((pair.confidence >= NEAR && pair.headed && numbersAgree(pair.quantity, measure)) ||
        (numbersAgree(pair.quantity, measure) &&
          close(pair.quantity.value, measure.value) &&
          pair.confidence >= 0.3)),
  );
}
