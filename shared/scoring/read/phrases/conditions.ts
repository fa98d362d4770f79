/** Conditions: what must be so for an award. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { WordKind } from "../lexicon/words.ts";
import type { ConditionSyntax, Metric } from "../syntax.ts";
import { oneOf, PhraseTable } from "../openings.ts";
import { hasRole, isNoun, roleOf } from "../tokens/tokens.ts";
import { bounds, inequality, interval } from "./amounts.ts";
import { countsLate, numberCondition } from "./condition-parts.ts";
import { justSoMany, LEAST, ONLY } from "./just-so-many.ts";
import { littleChange, SLIGHTLY } from "./little-change.ts";
import {
  againstEnd,
  againstTarget,
  agreesWithTarget,
  bareComparison,
  control,
  EVEN,
  half,
  letters,
  overDone,
  overspent,
  SPARED,
  targetWithin,
  turned,
} from "./target-conditions.ts";
import { BEGINS_THAT_DAY, thatDay } from "./that-day.ts";
import { date, nextYear, NONE, noneLate, punctual } from "./times.ts";
import { turnedRound } from "./turned-round.ts";

const METRIC_OF_DIRECTION: Readonly<Record<string, Metric>> = {
  shortfall: "shortfall",
  excess: "excess",
  deviation: "deviation",
  lateness: "lateness",
  count: "count",
};

const WITHIN_DISTANCE: readonly WordKind[] = ["but", "achieve", "actual"];

/** 逾期1-3天, 少3次以上, 偏差在±5%以内, 超支10%以内: a word that says which way, then a number. */
const distance: Phrase<ConditionSyntax> = (at) => {
  let ofTarget = comparedWithTarget(at);
  const start = at.position;
  let metric: Metric | null = null;
  for (let count = 0; count < 6; count += 1) {
    const token = at.at();
    const direction = roleOf(token, "direction");
    if (hasRole(token, "deviation")) metric = "deviation";
    // 漏报、错报1项: one number for both.
    else if (metric === "count" && joinsCounted(at)) {
      at.position += 2;
      continue;
    } else if (
      hasRole(token, "lastYear") ||
      (direction !== null && metric === null && hasRole(token, "trend"))
    )
      metric = "growth";
    else if (direction !== null && metric !== "growth" && !(hasRole(token, "compare") && metric !== null)) {
      metric = metric === "deviation" || metric === "lateness" ? metric : METRIC_OF_DIRECTION[direction]!;
    } else if (metric !== null && (hasRole(token, "target") || token?.text === "目标")) ofTarget = true;
    else if (
      metric === null ||
      !(isNoun(token) || token?.text === "比例" || WITHIN_DISTANCE.some((kind) => hasRole(token, kind))) ||
      // 偏差达到20%: compares, and is no part of the name.
      roleOf(token, "compare") === "atLeast"
    )
      break;
    at.position += 1;
  }
  if (metric === null || at.position === start) return null;
  const noun = metric === "count" ? nounBetween(at, start) || namedEvent(at, start) : "";
  const comparing = hasRole(at.tokens[at.position - 1], "compare");
  const onlyComparing = at.position - start === 1 && comparing;
  const found = bounds(at);
  if (found === null) return null;
  // 超过30% compares, 超过30%以内 and 超过1-3天 measure how far.
  if (onlyComparing && !found.within) return null;
  if (countsLate(metric, (found.lower ?? found.upper)!.amount))
    return numberCondition(found, "count", { noun: lateWord(at, start) });
  return numberCondition(found, metric, { ofTarget, noun: noun + trailingNoun(at, metric) });
};

function joinsCounted(at: Cursor): boolean {
  const isJoint = at.is("or") || at.at()?.value === "pause";
  return isJoint && at.role("direction", 1) === "count" && at.is("fault", 1);
}

/** 年初批复的目标值: when and by whom it was set. */
const PLANNING = /^(年初|年度|上级|财政|财政部门)?(批复|批准|下达|确定|设定|核定|申报)?的?$/u;

const BESIDE = ["与", "和", "同", "较", "比", "对比", "跟"];

/** 实际值与计划值, 较目标值, 与指标值相比. */
export function comparedWithTarget(at: Cursor): boolean {
  return (
    attempt(at, (inner) => {
      inner.take("actual");
      if (!inner.takeText(...BESIDE)) return null;
      for (let count = 0; count < 3 && PLANNING.test(inner.at()?.text ?? ""); count += 1) inner.position += 1;
      if (!inner.is("target")) return null;
      while (inner.is("target")) inner.position += 1;
      inner.takeText("相比", "比较", "相较", "对比");
      inner.takeText("的", "之间", "之间的");
      return true;
    }) ?? false
  );
}

function nounBetween(at: Cursor, start: number): string {
  return at.tokens
    .slice(start, at.position)
    .filter(isNoun)
    .map((token) => token.text)
    .join("");
}

/** 通报一次: the verb itself names what is counted, unless it only says that something happened. */
function namedEvent(at: Cursor, start: number): string {
  return at.tokens
    .slice(start, at.position)
    .filter((token) => roleOf(token, "direction") === "count" && !hasRole(token, "occur"))
    .map((token) => token.text)
    .filter((text) =>
      [
        "通报",
        "缺席",
        "缺勤",
        "旷课",
        "旷工",
        "迟到",
        "漏报",
        "错报",
        "漏发",
        "错发",
        "瞒报",
        "谎报",
      ].includes(text),
    )
    .join("");
}

const lateWord = (at: Cursor, start: number): string =>
  at.tokens.slice(start, at.position).find((token) => roleOf(token, "direction") === "lateness")?.text ?? "";

/** 出现1次差错: what was counted may follow its number. */
function trailingNoun(at: Cursor, metric: Metric): string {
  if (metric !== "count") return "";
  const start = at.position;
  // 有1个村未覆盖: without its 未 the name would be that of something else.
  while (isNoun(at.at()) || ((at.is("grade") || at.is("negation")) && isNoun(at.at(1)))) at.position += 1;
  // 发生1次迟报: what happened is named by a word that elsewhere says which way a number counts.
  const isNamed = /^(迟报|漏报|错报|瞒报|迟到|缺席|缺勤|旷课|旷工|漏发|错发)$/u.test(at.at()?.text ?? "");
  if (at.position === start && isNamed && !at.isType("number", 1)) at.position += 1;
  return at.textFrom(start);
}

/** 实际值÷目标值: 完成率 written out. */
const quotientOfTarget: Phrase<true> = (at) => {
  if (at.take("actual") === null || !at.takeText("÷", "/", "占")) return null;
  if (at.take("target") === null) return null;
  at.takeText("的");
  if (at.takeText("比重", "比例", "比率", "百分比")) at.takeText("在", "为");
  return true;
};

/** 90%以上, ≥95%, 控制在400元以内, [80,90), 完成2期, with the measure's name where it changes the meaning. */
const plainNumber: Phrase<ConditionSyntax> = (at) => {
  const chain = inequality(at);
  if (chain !== null) {
    const names = chain.middle.map((position) => at.tokens[position]);
    const unknown = names.find(
      (token) =>
        !isNoun(token) &&
        token?.type !== "letter" &&
        token?.type !== "open" &&
        token?.type !== "close" &&
        ![
          "completion",
          "actual",
          "deviation",
          "adverb",
          "but",
          "each",
          "counted",
          "survey",
          "grade",
          "points",
          "punctual",
          "over",
          "proportion",
          "judge",
        ].some((kind) => hasRole(token, kind as WordKind)),
    );
    if (unknown !== undefined) return null;
    const metric = names.some((token) => hasRole(token, "completion"))
      ? "completion"
      : names.some((token) => hasRole(token, "deviation"))
        ? "deviation"
        : "plain";
    const noun = names
      .filter(isNoun)
      .map((token) => token!.text)
      .join("");
    return numberCondition(chain, metric, { noun });
  }
  const quotient = attempt(at, quotientOfTarget) !== null;
  const completion = quotient || at.take("completion") !== null;
  if (completion) {
    at.skipParticles();
    at.take("adverb");
  }
  const negated = !completion && at.is("negation") && at.is("achieve", 1);
  if (negated) at.position += 1;
  const achieved = at.is("achieve") && !at.is("compare") ? at.take("achieve") !== null : false;
  if (achieved) {
    at.take("adverb");
    at.takeText("了");
  }
  const of = at.is("target") && achieved;
  if (of) {
    while (at.is("target")) at.position += 1;
    at.takeText("的");
  }
  const found = bounds(at);
  if (found === null) return null;
  // A number without a measure and without a comparing word says nothing: 24时, 第2, 得分为0.
  if (found.exact && found.op === null && !completion && !achieved && found.lower?.amount.measure === "none")
    return null;
  if (negated) {
    if (found.lower === undefined || (found.upper !== undefined && !found.exact)) return null;
    return numberCondition(
      {
        upper: { amount: found.lower.amount, inclusive: false, explicit: true },
        exact: false,
        reached: false,
        within: false,
        op: "lt",
      },
      "plain",
    );
  }
  const metric: Metric = completion || of ? "completion" : "plain";
  if (quotient) return numberCondition(found, metric, { ofTarget: true, shareOfTarget: true });
  return numberCondition(found, metric, {
    ofTarget: of,
    shareOfTarget: of,
    reached: found.reached || achieved,
  });
};

/** 完成, 全部完成, 达标, 部分完成, 未完成, 达到目标值. */
const met: Phrase<ConditionSyntax> = (at) => {
  const start = at.position;
  let partly = false;
  let negated = false;
  for (;;) {
    if (at.take("unmet") !== null) {
      while (at.is("target")) at.position += 1;
      return { kind: "met", met: false, partly: false };
    }
    if (at.is("negation") && !at.is("compare")) {
      negated = !negated;
      at.position += 1;
    } else if (at.is("partly")) {
      partly = true;
      at.position += 1;
    } else if ((at.is("adverb") && !at.is("each")) || (negated && at.is("target") && at.is("achieve", 1)))
      at.position += 1;
    else break;
  }
  // 未达到（目标值）: one word compares and denies.
  if (at.role("compare") === "lt" && !at.isType("number", 1) && /未|达不|没/.test(at.at()!.text)) {
    at.position += 1;
    while (at.is("target")) at.position += 1;
    return { kind: "met", met: false, partly: false };
  }
  const achieved =
    at.is("achieve") || at.is("standing") || (at.role("compare") === "atLeast" && at.is("target", 1));
  // 完成80%以上但未足额的: short of all of it.
  const short = /^(未|没)(足额|全额)$/u.test(at.tokens[at.position - 1]?.text ?? "");
  if (!achieved && short && at.position === start + 1 && at.isText("的"))
    return { kind: "met", met: false, partly: false };
  if (!achieved) return null;
  at.position += 1;
  while (
    at.is("target") ||
    at.isText("了") ||
    (at.is("achieve") && !at.is("compare")) ||
    at.is("standing") ||
    (at.is("adverb") && (at.is("target", 1) || at.is("achieve", 1)))
  )
    at.position += 1;
  if (at.isType("number") && at.tokens[start]?.text !== undefined && !at.isType("fen", 1)) return null;
  if (partly && negated) return null;
  return { kind: "met", met: !negated, partly };
};

/** 全额…完成 comes before its verb; 目标完成 names the target first. */
const targetDone: Phrase<ConditionSyntax> = (at) => {
  if (!at.is("target") || at.is("compare")) return null;
  while (at.is("target")) at.position += 1;
  const result = met(at);
  return result;
};

/** A range in interval brackets, which never are punctuation. */
export const bracketed: Phrase<ConditionSyntax> = (at) => {
  const found = interval(at);
  return found === null ? null : numberCondition(found, "plain");
};

const absentWork: Phrase<ConditionSyntax> = (at) => {
  at.take("adverb");
  if (at.take("absentWork") === null) return null;
  while (at.is("target") || at.isText("事项") || at.isText("内容")) at.position += 1;
  return { kind: "work absent" };
};

export const CONDITIONS = new PhraseTable<ConditionSyntax>([
  [{ kinds: ["adverb", "absentWork"] }, absentWork],
  [{ kinds: ["completion", "achieve"], texts: /半/u }, half],
  [{ texts: /^[不反]/u }, turned],
  [{ texts: /^[负不未没无出如若]/u }, turnedRound],
  [{ texts: oneOf(...SLIGHTLY) }, littleChange],
  [{ texts: BEGINS_THAT_DAY }, thatDay],
  [{ types: ["letter"] }, letters],
  [{ kinds: ["compare", "achieve", "direction"] }, againstTarget],
  [{ kinds: ["compare"] }, againstEnd],
  [{ kinds: ["within", "target"] }, targetWithin],
  [{ kinds: ["actual"], texts: oneOf("与", "和", "同") }, agreesWithTarget],
  [{ kinds: ["within", "control"] }, control],
  [{ kinds: ["over"] }, overDone],
  [{ texts: oneOf("没有超支", "没超支", "超支", "超标", ...SPARED, ...EVEN) }, overspent],
  [{ kinds: ["actual", "deviation", "lastYear", "direction"], texts: oneOf(...BESIDE) }, distance],
  [
    {
      types: ["date"],
      kinds: ["compare"],
      texts: oneOf("在", "于", "限", "不晚于", "不迟于", "超过", "晚于", "迟于"),
    },
    date,
  ],
  [{ texts: oneOf("跨年", "跨年度") }, nextYear],
  [
    {
      types: ["number", "sign", "open"],
      kinds: ["actual", "completion", "negation", "achieve", "within", "compare"],
    },
    plainNumber,
  ],
  [{ texts: oneOf(...NONE) }, noneLate],
  [{ types: ["unit"], texts: oneOf(...LEAST, ...ONLY) }, justSoMany(plainNumber)],
  [{ kinds: ["negation", "punctual"] }, punctual],
  [{ kinds: ["unmet", "negation", "partly", "adverb", "compare", "achieve", "standing"] }, met],
  [{ kinds: ["target"] }, targetDone],
  [{ kinds: ["compare"] }, bareComparison],
]);

export const condition: Phrase<ConditionSyntax> = (at) => CONDITIONS.read(at);
