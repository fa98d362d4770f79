/** Whether a standard, its 指标值, its 度量单位 and the 分值 column say the same (DOMAIN §4.2 #23–#26). */
import Big from "big.js";

import { readDecimal, toDecimalText, type DecimalText } from "../project/index.ts";
import type { StandardReading } from "./read/standard.ts";
import { readTarget } from "./score/target.ts";
import { baseUnit, convertUnit } from "./score/units.ts";
import type { ScoredIndicator } from "./types.ts";

export type ConsistencyWarning = { text: string } &
  /** C24: points in the sentence ≠ 分值. */
  (
    | { code: "points-differ"; sentence: DecimalText; column: DecimalText }
    /** C25: points for each × 指标值 ≠ points. */
    | {
        code: "credit-total";
        per: DecimalText;
        each: DecimalText;
        target: DecimalText;
        total: DecimalText;
        points: DecimalText;
      }
    /** C23: a unit in the sentence ≠ 度量单位. */
    | { code: "unit-differs"; written: string; unit: string }
    /** C26: the sentence cannot be read. */
    | { code: "unreadable"; reason: string; from: number; to: number }
    /** C26: a person decides (酌情). */
    | { code: "judgement" }
  );

function units(indicator: ScoredIndicator, written: readonly string[]): ConsistencyWarning[] {
  const own = baseUnit(indicator.unit);
  if (own === "" || own === "%") return [];
  const other = written.find(
    (unit) =>
      baseUnit(unit) !== own &&
      convertUnit(new Big(1), unit, own) === null &&
      !/天|日|月|周|星期|季|年/.test(unit),
  );
  return other === undefined
    ? []
    : [
        {
          code: "unit-differs",
          written: other,
          unit: own,
          text: `评分标准里的单位是“${other}”，度量单位是“${own}”`,
        },
      ];
}

function credit(
  indicator: ScoredIndicator,
  reading: Extract<StandardReading, { ok: true }>,
): ConsistencyWarning[] {
  const { base } = reading.rule;
  const { target } = readTarget(indicator);
  if (base.type !== "credit" || target.kind !== "number") return [];
  const { each, per } = base.steps;
  const total = toDecimalText(target.value.times(per).div(each).round(4));
  if (new Big(total).eq(reading.points)) return [];
  const number = toDecimalText(target.value);
  return [
    {
      code: "credit-total",
      per,
      each,
      target: number,
      total,
      points: reading.points,
      text: `每${each}${baseUnit(indicator.unit)}得${per}分，完成指标值${number}应得${total}分，与满分${reading.points}分不一致`,
    },
  ];
}

/** Warnings in Chinese with the numbers they speak of; none where everything agrees. */
export function standardConsistency(
  indicator: ScoredIndicator,
  reading: StandardReading,
): ConsistencyWarning[] {
  if (!reading.ok)
    return [
      {
        code: "unreadable",
        reason: reading.reason,
        from: reading.from,
        to: reading.to,
        text: `评分标准没有读懂：${reading.reason}`,
      },
    ];
  const warnings: ConsistencyWarning[] = [];
  const column = indicator.points === undefined ? null : readDecimal(String(indicator.points));
  if (column !== null && !new Big(column).eq(reading.points)) {
    warnings.push({
      code: "points-differ",
      sentence: reading.points,
      column,
      text: `评分标准写的是${reading.points}分，分值一栏是${column}分`,
    });
  }
  warnings.push(...credit(indicator, reading), ...units(indicator, reading.units));
  if (reading.inputs.some((input) => input.kind === "manual"))
    warnings.push({ code: "judgement", text: "评分标准要由人酌情评定，不能自动计算" });
  return warnings;
}
