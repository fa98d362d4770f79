/** 评（扣）分标准 → rule. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";
import { rememberPlace } from "../rule/places.ts";
import type { Scheme, ScoringRule } from "../rule/types.ts";
import { UnreadableActual } from "../score/actual.ts";
import type { Assumption, ReadClause, ScoredIndicator, ScoringInput } from "../types.ts";
import { clausesOf } from "./clauses.ts";
import { arrange } from "./compose/arrangement.ts";
import { plainScheme } from "./compose/parts.ts";
import { columnPoints } from "./compose/points.ts";
import { Context } from "./context.ts";
import { readElements } from "./elements.ts";
import { orderInputs, usedInputs } from "./inputs.ts";
import { Meter } from "./meter.ts";
import { refuse, Refusal } from "./refusal.ts";
import { withoutListedFaults } from "./statements/listed-faults.ts";
import { settle } from "./statements/settle.ts";
import { asQuestion, refuseOtherResult, sharesOf, type Share } from "./statements/shares.ts";
import { assemble, type Statements } from "./statements/statements.ts";
import { withoutAbsentWork, type AbsentWork } from "./tokens/absent-work.ts";
import { withMagnitude } from "./tokens/magnitude.ts";
import { onlyTrends } from "./tokens/only-trends.ts";
import { ownName } from "./tokens/own-name.ts";
import { pointsLast } from "./tokens/points-first.ts";
import { withRanks } from "./tokens/ranks.ts";
import { withoutSamples } from "./tokens/sample-size.ts";
import { withoutSlips } from "./tokens/slips.ts";
import { withoutSurroundings } from "./tokens/surroundings.ts";
import { noteUncounted, withoutUncounted } from "./tokens/uncounted.ts";
import { wordsOf } from "./tokens/words-of.ts";
import { verifyRule, verifyScheme } from "./verify/verify.ts";

export type StandardReading =
  | {
      ok: true;
      rule: ScoringRule;
      points: DecimalText;
      clauses: ReadClause[];
      inputs: ScoringInput[];
      /** Units as they stand in the sentence. */
      units: string[];
      assumptions: Assumption[];
    }
  | { ok: false; reason: string; from: number; to: number };

/** More statements than any office writes; keeps what grows faster than the text within a fixed bound. */
const MOST_STATEMENTS = 60;

/** 无事故, 无投诉 of an indicator of 0 is its result, and a wording of its own is judged by its words. */
function bestAtZero({ read: { target } }: Context): boolean {
  return target.kind === "none" || (target.kind === "number" && target.value.eq(0));
}

interface Understood {
  all: Statements;
  scheme: Scheme;
  units: string[];
}

function refuseNothingSaid(all: Statements, text: string): void {
  if (all.all.length > MOST_STATEMENTS) refuse("句子太长，请分成几条写", all.all[MOST_STATEMENTS]!);
  const isEmpty = all.all.length === 0 && all.eachPart === null && all.respectively === null;
  if (isEmpty && all.weights?.computed !== true)
    refuse("没有写怎样得分或扣分", { from: Math.max(0, text.search(/\S/u)), to: text.trimEnd().length });
}

/** @param normalised a standard, or what is left of one where its other parts are blanked */
function understand(
  normalised: string,
  present: string,
  absentWork: AbsentWork | null,
  context: Context,
  meter: Meter,
  asked = false,
): Understood {
  const counted = withoutUncounted(present);
  const tokens = wordsOf(counted.text, context, meter);
  if (tokens.length === 0) refuse("还没有写评（扣）分标准", { from: 0, to: normalised.length });
  const read = withoutSamples(readElements(tokens, meter), normalised, context);
  const all = assemble(withoutListedFaults(pointsLast(read), normalised), normalised);
  if (asked) asQuestion(all, normalised);
  refuseNothingSaid(all, normalised);
  settle(all, { text: normalised, counted: counted.text, absentWork }, context);
  const scheme = arrange(all, context);
  verifyScheme(scheme, all, context, normalised);
  if (counted.found.length > 0) noteUncounted(counted.found, usedInputs(scheme, context.inputs), context);
  const units = tokens.flatMap((token) => (token.type === "unit" ? [token.value] : []));
  return { all, scheme, units };
}

/** Every share is read as a standard of its own points, over the result of the whole. */
function understandShares(shares: readonly Share[], context: Context, meter: Meter): Understood[] {
  return shares.map((share) => {
    const own = context.share(share.points);
    const found = understand(share.text, share.text, null, own, meter, share.asked);
    if (own.points !== share.points || own.absent !== null || found.all.examples.length > 0)
      refuse("没有读懂这一部分怎样计分", share);
    refuseOtherResult(share, found.all, found.scheme, own);
    return found;
  });
}

function sumOfShares(shares: readonly Share[], found: readonly Understood[], context: Context): Scheme {
  const parts = found.map(({ scheme }, index) =>
    rememberPlace({ ...scheme, label: shares[index]!.label }, shares[index]),
  );
  const total = shares.reduce((sum, { points }) => sum.plus(points), new Big(0));
  context.points = toDecimalText(total);
  const whole = { from: shares[0]!.from, to: shares.at(-1)!.to };
  return plainScheme({ type: "parts", mode: "sum", parts }, context, whole);
}

function read(
  text: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>>,
  meter: Meter,
): StandardReading {
  const { text: normalised, source } = withoutSurroundings(normaliseCharacters(text));
  const context = new Context(indicator, choices);
  const shares = sharesOf(normalised, columnPoints(indicator));
  const { text: present, found: absentWork } =
    shares === null ? withoutAbsentWork(normalised, bestAtZero(context)) : { text: normalised, found: null };
  const found =
    shares === null
      ? [
          understand(
            normalised,
            withoutSlips(withRanks(onlyTrends(present, context), context), context),
            absentWork,
            context,
            meter,
          ),
        ]
      : understandShares(shares, context, meter);
  const [{ all }] = found as [Understood];
  const scheme = shares === null ? found[0]!.scheme : sumOfShares(shares, found, context);
  const ordered = orderInputs(scheme, usedInputs(scheme, context.inputs));
  const inputs = withMagnitude(normalised, scheme, ordered, context.isReverse);
  const rule: ScoringRule = {
    version: 1,
    inputs,
    ...(context.absent === null ? {} : { absent: context.absent }),
    ...scheme,
  };
  rememberPlace(rule, { from: 0, to: text.length });
  verifyRule(rule, inputs, all, context);
  return {
    ok: true,
    rule,
    points: rule.points,
    clauses: found.flatMap((each) => clausesOf(rule, each.all, { absentWork, source })),
    inputs,
    units: [...new Set(found.flatMap(({ units }) => units))],
    assumptions: context.assumptions,
  };
}

/** A sentence that cannot be read with the indicator's name as one piece may use the name's words otherwise. */
function readNamed(
  text: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>>,
  meter: Meter,
): StandardReading {
  const { name, ...nameless } = indicator;
  const isNamed = name !== undefined && ownName(name, normaliseCharacters(text)) !== "";
  if (!isNamed) return read(text, indicator, choices, meter);
  try {
    return read(text, indicator, choices, meter);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof UnreadableActual)) throw error;
    return read(text, nameless, choices, meter);
  }
}

/** Reads with a step counter, for showing that the work grows with the length of the text and no faster. */
export function readStandardMetered(
  text: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>> = {},
): { reading: StandardReading; steps: number } {
  const meter = new Meter();
  try {
    return { reading: readNamed(text, indicator, choices, meter), steps: meter.steps };
  } catch (error) {
    if (error instanceof Refusal)
      return {
        reading: { ok: false, reason: error.message, from: error.from, to: error.to },
        steps: meter.steps,
      };
    if (error instanceof UnreadableActual)
      return { reading: { ok: false, reason: error.message, from: 0, to: text.length }, steps: meter.steps };
    throw error;
  }
}

/**
 * Reads a 评（扣）分标准 as written. What the sentence leaves open is an assumption that `choices` (assumption id → value)
 * can set; what cannot be read is refused with the place where reading stopped. Never a guess.
 *
 * @param indicator the row the standard belongs to: its sign, 指标值 and unit give the sentence its meaning, its 分值 the
 *   full points where the sentence names none.
 */
export function readStandard(
  text: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>> = {},
): StandardReading {
  return readStandardMetered(text, indicator, choices).reading;
}
