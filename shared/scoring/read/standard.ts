/** 评（扣）分标准 → rule. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";
import { rememberPlace } from "../rule/places.ts";
import type { Scheme, ScoringRule } from "../rule/types.ts";
import { UnreadableActual } from "../score/actual.ts";
import { readTarget } from "../score/target.ts";
import type { Assumption, ReadClause, ScoredIndicator, ScoringInput } from "../types.ts";
import { countAchievements } from "./statements/achievements.ts";
import { withoutAbsentWork, type AbsentWork } from "./tokens/absent-work.ts";
import {
  choice,
  eachPart,
  equalMeasures,
  measureParts,
  numberedParts,
  plainScheme,
  respective,
  sumOfGroups,
  together,
  weighted,
} from "./compose/parts.ts";
import { togetherOrEach } from "./compose/together-or-each.ts";
import { columnPoints, fullPoints } from "./compose/points.ts";
import { settleFractions } from "./compose/fractions.ts";
import { compose } from "./compose/scheme.ts";
import { cumulated } from "./compose/repeated.ts";
import { Context } from "./context.ts";
import { deadlineIn, noteOtherDeadline } from "./statements/deadline.ts";
import { readElements } from "./elements.ts";
import { pointsLast } from "./tokens/points-first.ts";
import { verifyEffect } from "./verify/effect.ts";
import { separateFaults } from "./statements/fault-kinds.ts";
import { settleChoice } from "./statements/chosen.ts";
import { settleExamples } from "./statements/examples.ts";
import { withUsualLetters } from "./tokens/letters.ts";
import { withoutListedFaults } from "./statements/listed-faults.ts";
import { nameLevels } from "./statements/levels.ts";
import { withMagnitude } from "./tokens/magnitude.ts";
import { Meter } from "./meter.ts";
import { withoutAnnouncement } from "./tokens/named-rate.ts";
import { orderInputs, usedInputs } from "./inputs.ts";
import { withNumbering } from "./tokens/numbering.ts";
import { refuseNarrower } from "./statements/narrower.ts";
import { nameLabelledFaults, nameOtherFaults } from "./statements/other-faults.ts";
import { refuse, Refusal } from "./refusal.ts";
import { MEASURE } from "./statements/statement-words.ts";
import { assemble, type Statement, type Statements } from "./statements/statements.ts";
import { asQuestion, refuseOtherResult, sharesOf, type Share } from "./statements/shares.ts";
import { verifySaid } from "./verify/said.ts";
import { withoutSamples } from "./tokens/sample-size.ts";
import { verifySense } from "./verify/sense.ts";
import { withoutSlips } from "./tokens/slips.ts";
import { tokenise } from "./tokens/tokenise.ts";
import { clausesOf } from "./clauses.ts";
import { continued } from "./statements/analogy.ts";
import { refuseOwnState } from "./verify/own-state.ts";
import { verifyReach } from "./verify/reach.ts";
import { refuseContradictions } from "./verify/contradictions.ts";
import { refuseUnsaid, verifyCompared, verifyParts, verifySummed } from "./verify/unsaid.ts";
import { verifyUse } from "./verify/use.ts";

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

const UPWARD =
  /(^|[,，;。的])(定量|数量)?(正向|正指标|越大越好|越高越好|越多越好|(指标值为|指标性质为)?[“"]?≥[”"]?[类型指的])/u;
const DOWNWARD =
  /(^|[,，;。的])(定量|数量)?(反向|逆向|负向|逆指标|反指标|越小越好|越低越好|越少越好|(指标值为|指标性质为)?[“"]?≤[”"]?[类型指的])/u;

/** 正向指标…；反向指标…: only what is meant for the indicator's own sign, each mark holding until the next. */
function forSign(statements: readonly Statement[], context: Context): Statement[] {
  const marks = statements.map(({ wording }) =>
    UPWARD.test(wording) ? "up" : DOWNWARD.test(wording) ? "down" : null,
  );
  if (!marks.includes("up") || !marks.includes("down")) return [...statements];
  if (!context.hasNumberTarget) refuse("分正向、反向指标写的标准只能用于数字指标", statements[0]!);
  let mark: "up" | "down" | null = null;
  return statements.filter((_, index) => {
    mark = marks[index] ?? mark;
    return mark === null || (mark === "down") === context.isReverse;
  });
}

function absence(all: Statements, context: Context): void {
  for (const statement of all.all) {
    if (!statement.conditions.some((item) => item.condition.kind === "work absent")) continue;
    if (statement.award.kind === "full") context.absent = "full";
    else if (
      statement.award.kind === "points" &&
      statement.award.sign === "get" &&
      new Big(statement.award.points).eq(context.points)
    )
      context.absent = "full";
    else refuse("没有读懂没有此项工作时怎样计分", statement);
  }
  context.absent ??= all.absent;
  all.all = all.all.filter(
    (statement) => !statement.conditions.some((item) => item.condition.kind === "work absent"),
  );
}

function schemeOf(all: Statements, context: Context): Scheme {
  if (all.respectively !== null) return respective(all, context);
  if (all.weights !== null) return weighted(all, all.all, context);
  if (all.together !== null) return togetherOrEach(all, context) ?? together(all, all.all, context);
  const measures = all.eachPart === null ? null : equalMeasures(all, context);
  if (measures !== null) return measures;
  if (all.eachPart !== null) return eachPart(all, all.all, context);
  if (all.chooseOne !== null) return choice(all, all.all, all.intro, context);
  return numberedParts(all, context) ?? measureParts(all, context) ?? compose(all, all.all, context);
}

/** A number that only tells the circumstances must agree with the 指标值. */
function checkLoose(all: Statements, scheme: Scheme, context: Context): void {
  const used = all.loose.length === 0 ? "" : JSON.stringify(scheme);
  for (const item of all.loose) {
    const { condition } = item;
    if (condition.kind !== "number") continue;
    const limit = condition.lower ?? condition.upper;
    const value = limit?.amount.value;
    const after = all.all.some((statement) => statement.to <= item.from);
    // 重点企业检查率100%: a share of something of its own beside an indicator that is none.
    const isOther =
      limit?.amount.measure === "percent" && !context.isRate && MEASURE.test(item.subject) && !after;
    const agrees =
      value !== undefined &&
      !isOther &&
      ((limit!.amount.measure !== "fen" && context.targetNumber?.eq(value) === true) ||
        // 超过的按8分计 and 不超过9分 only say again what all of it comes to.
        (limit!.amount.measure === "fen" && new Big(value).eq(context.points)) ||
        (!after && ['"value"', '"from"', '"base"'].some((place) => used.includes(`${place}:"${value}"`))));
    if (!agrees) refuse("这个条件没有写得多少分或扣多少分", item);
  }
  for (const amount of all.counts) {
    const target = context.targetNumber;
    if (target !== null && context.inUnit(amount.value, amount.unit) !== null && !target.eq(amount.value)) {
      refuse(`句中共${amount.value}${amount.unit}，与指标值${target.toFixed()}${context.unit}不一致`, all);
    }
  }
}

/** 无事故, 无投诉 of an indicator of 0 is its result, and a wording of its own is judged by its words. */
function bestAtZero(indicator: ScoredIndicator): boolean {
  const { target } = readTarget(indicator);
  return target.kind === "none" || (target.kind === "number" && target.value.eq(0));
}

interface Understood {
  all: Statements;
  scheme: Scheme;
  units: string[];
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
  const { indicator } = context;
  const tokens = withUsualLetters(tokenise(withNumbering(present), indicator.unit, meter));
  if (tokens.length === 0) refuse("还没有写评（扣）分标准", { from: 0, to: normalised.length });
  const read = withoutSamples(readElements(tokens, meter), normalised, context);
  const elements = withoutListedFaults(pointsLast(read), normalised);
  const all = assemble(elements, normalised);
  if (asked) asQuestion(all, normalised);
  if (all.all.length > MOST_STATEMENTS) refuse("句子太长，请分成几条写", all.all[MOST_STATEMENTS]!);
  if (
    all.all.length === 0 &&
    all.eachPart === null &&
    all.respectively === null &&
    all.weights?.computed !== true
  )
    refuse("没有写怎样得分或扣分", {
      from: Math.max(0, normalised.search(/\S/u)),
      to: normalised.trimEnd().length,
    });
  all.all = withoutAnnouncement(continued(all));
  context.points = fullPoints(all, indicator, sumOfGroups(all));
  if (absentWork !== null) {
    if (absentWork.points !== null && !new Big(absentWork.points).eq(context.points))
      refuse("没有读懂没有此项工作时怎样计分", absentWork);
    context.absent = absentWork.absent;
    all.absent = absentWork.absent;
  }
  settleFractions(all, context);
  settleChoice(all, normalised, context.unit);
  all.all = forSign(all.all, context);
  absence(all, context);
  deadlineIn(all, context);
  refuseContradictions(all, context);
  refuseUnsaid(all, context, present);
  countAchievements(all, context);
  nameLevels(all, context);
  nameLabelledFaults(all);
  nameOtherFaults(all);
  separateFaults(all, context);
  all.all = cumulated(all.all, context);
  verifySaid(all, context);
  const scheme = schemeOf(all, context);
  checkLoose(all, scheme, context);
  verifyReach(scheme, context, all);
  verifyUse(scheme, context, all);
  verifyParts(scheme, all, context);
  verifyCompared(scheme, all, context);
  verifySummed(scheme, all, normalised);
  refuseNarrower(all, scheme, context, normalised);
  verifyEffect(scheme, context, all);
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
  const normalised = normaliseCharacters(text);
  const shares = sharesOf(normalised, columnPoints(indicator));
  const { text: present, found: absentWork } =
    shares === null
      ? withoutAbsentWork(normalised, bestAtZero(indicator))
      : { text: normalised, found: null };
  const context = new Context(indicator, choices);
  const found =
    shares === null
      ? [understand(normalised, withoutSlips(present, context), absentWork, context, meter)]
      : understandShares(shares, context, meter);
  const [{ all }] = found as [Understood];
  const scheme = shares === null ? found[0]!.scheme : sumOfShares(shares, found, context);
  const ordered = orderInputs(scheme, usedInputs(scheme, context.inputs));
  const inputs = withMagnitude(normalised, scheme, ordered);
  const rule: ScoringRule = {
    version: 1,
    inputs,
    ...(context.absent === null ? {} : { absent: context.absent }),
    ...scheme,
  };
  rememberPlace(rule, { from: 0, to: text.length });
  settleExamples(rule, all, indicator, context);
  verifySense(rule, context, all);
  refuseOwnState(inputs, all, context);
  noteOtherDeadline(rule, context, all);
  return {
    ok: true,
    rule,
    points: rule.points,
    clauses: found.flatMap((each) => clausesOf(rule, each.all, absentWork)),
    inputs,
    units: [...new Set(found.flatMap(({ units }) => units))],
    assumptions: context.assumptions,
  };
}

/** Reads with a step counter, for showing that the work grows with the length of the text and no faster. */
export function readStandardMetered(
  text: string,
  indicator: ScoredIndicator,
  choices: Readonly<Record<string, string>> = {},
): { reading: StandardReading; steps: number } {
  const meter = new Meter();
  try {
    return { reading: read(text, indicator, choices, meter), steps: meter.steps };
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
