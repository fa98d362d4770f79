/** One indicator with its result in the project's total. */
import Big from "big.js";

import {
  readDecimal,
  toDecimalText,
  type Actual,
  type DistrictSettings,
  type Indicator,
} from "../../project/index.ts";
import { readStandard } from "../read/standard.ts";
import type { Quantity, ScoringRule } from "../rule/types.ts";
import { scoreIndicator } from "../score/indicator.ts";
import { readEntered, UnreadableActual } from "../score/actual.ts";
import { bindActual } from "../score/bind.ts";
import { readTarget } from "../score/target.ts";
import type { ActualValue, ScoredIndicator, ScoreStep } from "../types.ts";
import type { ProjectProblem, RowScore } from "./types.ts";

/** What of a project's row bears on scoring it. */
export function scoredIndicator(indicator: Indicator, year: number | null): ScoredIndicator {
  const { level3: name, comparison, target, unit, attribute, points } = indicator;
  return { name, comparison, target, unit, attribute, year, ...(points.trim() === "" ? {} : { points }) };
}

/** Reads a row's standard with its own answers; an open reverse formula is the district's. */
export function readRow(
  indicator: Indicator,
  year: number | null,
  settings: DistrictSettings,
): ReturnType<typeof readStandard> {
  return readStandard(indicator.standard.text, scoredIndicator(indicator, year), {
    "reverse-formula": settings.reverseFormula,
    ...indicator.standard.choices,
  });
}

/** 实际 ÷ 指标值 of a positive indicator whose result is one number; null for all others. */
function achievement(
  rule: ScoringRule,
  indicator: ScoredIndicator,
  value: ActualValue,
): { over: Big; by: Big } | null {
  const [input] = rule.inputs;
  const { target, comparison } = readTarget(indicator);
  if (input?.id !== "value" || target.kind !== "number" || target.value.lte(0)) return null;
  if (comparison !== "≥" && comparison !== ">" && comparison !== "=") return null;
  try {
    const entered = readEntered(bindActual(rule.inputs, value)[0], input, null);
    return entered?.kind === "number" ? { over: entered.value, by: target.value } : null;
  } catch (error) {
    if (error instanceof UnreadableActual) return null;
    throw error;
  }
}

const beyondTarget = ({ of }: Quantity): boolean => of === "excess" || of === "deviation";

/** The sentence takes off for doing too much by itself. */
const speaksOfExcess = (rule: ScoringRule): boolean =>
  rule.adjustments.some(
    (adjustment) =>
      adjustment.sign === "deduct" &&
      (adjustment.type === "steps"
        ? beyondTarget(adjustment.steps.quantity)
        : adjustment.when.some(
            (condition) => condition.test === "range" && beyondTarget(condition.quantity),
          )),
  );

export function scoreRow(
  indicator: Indicator,
  actual: Actual | undefined,
  year: number | null,
  settings: DistrictSettings,
  problems: ProjectProblem[],
): RowScore {
  const row = scoredIndicator(indicator, year);
  const reading = readRow(indicator, year, settings);
  const column = readDecimal(indicator.points);
  const max = column ?? (reading.ok ? reading.points : "0");
  if (column === null) problems.push({ code: "points-missing", indicatorId: indicator.id });
  else if (reading.ok && !new Big(reading.points).eq(column))
    problems.push({ code: "points-differ", indicatorId: indicator.id, column, sentence: reading.points });
  if (!reading.ok) problems.push({ code: "unreadable", indicatorId: indicator.id, reason: reading.reason });
  const base = {
    indicatorId: indicator.id,
    level1: indicator.level1,
    level2: indicator.level2,
    max,
    handSet: false,
    overAchieved: false,
    rule: reading.ok ? reading.rule : null,
  };
  const value = (actual?.value ?? null) as ActualValue;
  const computed = computedScore(
    base,
    reading.ok ? reading.rule : null,
    row,
    actual?.notApplicable === true ? "不适用" : value,
    settings,
    reading.ok ? "" : reading.reason,
  );
  return actual === undefined ? computed : withHandSet(computed, actual, problems);
}

function computedScore(
  base: Omit<RowScore, "status" | "points" | "computed" | "steps">,
  rule: ScoringRule | null,
  row: ScoredIndicator,
  value: ActualValue,
  settings: DistrictSettings,
  reason: string,
): RowScore {
  if (rule === null) {
    if (value === "不适用")
      return {
        ...base,
        status: "notApplicable",
        points: null,
        computed: null,
        steps: [{ text: "本年不适用，不计分，由其他指标折算" }],
      };
    return {
      ...base,
      status: "unreadable",
      points: null,
      computed: null,
      steps: [{ text: `评分标准没有读懂：${reason}` }],
    };
  }
  const score = scoreIndicator(rule, row, value);
  const reached = score.status === "scored" ? achievement(rule, row, value) : null;
  const { threshold, effect, deduction } = settings.overAchievement;
  const overAchieved =
    reached !== null &&
    effect !== "none" &&
    !speaksOfExcess(rule) &&
    reached.over.gte(new Big(threshold).times(reached.by));
  if (!overAchieved || effect !== "deduct" || score.points === null)
    return {
      ...base,
      status: score.status,
      points: score.points,
      computed: score.points,
      overAchieved,
      steps: score.steps,
    };
  const lowered = new Big(score.points).minus(deduction);
  const points = toDecimalText(lowered.lt(0) ? new Big(0) : lowered);
  const step: ScoreStep = {
    text: `完成值达到指标值的${toDecimalText(new Big(threshold).times(100))}%及以上，按本区规定扣${deduction}分，得${points}分`,
  };
  return {
    ...base,
    status: "scored",
    points,
    computed: points,
    overAchieved,
    steps: [...score.steps.slice(0, 3), step],
  };
}

/** A hand-set score counts only with its reason and within 0 and the row's points; it stays marked. */
function withHandSet(row: RowScore, actual: Actual, problems: ProjectProblem[]): RowScore {
  if (actual.score.trim() === "" || row.status === "notApplicable") return row;
  const points = readDecimal(actual.score);
  if (points === null || new Big(points).lt(0) || new Big(points).gt(row.max)) {
    problems.push({ code: "hand-set-out-of-range", indicatorId: row.indicatorId, max: row.max });
    return row;
  }
  if (actual.reason.trim() === "") {
    problems.push({ code: "hand-set-without-reason", indicatorId: row.indicatorId });
    return row;
  }
  const rounded = toDecimalText(new Big(points).round(2, Big.roundHalfUp));
  const step: ScoreStep = {
    text:
      row.computed === null ? `手工评定${rounded}分` : `手工评定${rounded}分（按标准算得${row.computed}分）`,
  };
  return {
    ...row,
    status: "scored",
    points: rounded,
    handSet: true,
    steps: [...row.steps.slice(0, 3), step],
  };
}
