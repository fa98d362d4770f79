/** What an indicator's 指标值, 指标性质 and 度量单位 mean, from the texts as she wrote them. */
import Big from "big.js";

import { readComparison, readDate, readDecimal, type Comparison, type IsoDate } from "../../project/index.ts";
import { normaliseCharacters, readChineseInteger } from "../../text/index.ts";
import type { ScoredIndicator } from "../types.ts";
import { baseUnit, convertUnit } from "./units.ts";

export type Target =
  | { kind: "number"; value: Big }
  | { kind: "range"; min: Big; max: Big }
  | { kind: "date"; last: IsoDate }
  /** A day without a year anywhere: month and day as "10-31". */
  | { kind: "yearlessDate"; monthDay: string }
  | { kind: "words"; text: string }
  | { kind: "none" };

export interface ReadTarget {
  target: Target;
  /** null where 指标性质 is empty or unknown. */
  comparison: Comparison | null;
  unit: string;
  year: number | null;
}

const LEADING_SIGN =
  /^(?:>=|<=|=>|=<|≥|≤|>|<|==?|不低于|不少于|不高于|不超过|大于等于|小于等于|大于|小于|等于)/;
const RANGE = /^([\d.,]+)\s*([^\d\s.,~至到-]*)\s*(?:-|~|至|到)\s*([\d.,]+)\s*(.*)$/;
const NUMBER = /^([+-]?[\d.,]+)\s*(.*)$/;
const CHINESE_NUMBER = /^([零〇一二两三四五六七八九十百千万亿]+)\s*(.*)$/;

/** A number with the indicator's own unit, one that converts exactly, or none: 90%, 12次, 50万元 for 元. */
function numberInUnit(digits: string, written: string, unit: string): Big | null {
  const plain = readDecimal(digits) ?? null;
  if (plain === null) return null;
  const converted = written === "" ? new Big(plain) : convertUnit(new Big(plain), written, unit);
  return converted;
}

function readText(text: string, unit: string, year: number | null): Target {
  const plain = normaliseCharacters(text).trim();
  if (plain === "") return { kind: "none" };
  const range = RANGE.exec(plain);
  // 2026-10-31 has the shape of a range only as far as its first two numbers.
  if (range !== null && !/^\d{4}-\d{1,2}(-|月|$)/.test(plain)) {
    const last = range[4]!.replace(/(之间|以内|范围内)$/, "");
    const min = numberInUnit(range[1]!, range[2] || last, unit);
    const max = numberInUnit(range[3]!, last, unit);
    if (min !== null && max !== null && min.lte(max)) return { kind: "range", min, max };
  }
  const number = NUMBER.exec(plain);
  if (number !== null) {
    const value = numberInUnit(number[1]!, number[2]!, unit);
    if (value !== null) return { kind: "number", value };
  }
  const date = readDate(plain, year);
  if (date !== null) return { kind: "date", last: date.last };
  const yearless = readDate(plain, 2000);
  if (yearless !== null && !yearless.yearWritten)
    return { kind: "yearlessDate", monthDay: yearless.last.slice(5) };
  const chinese = CHINESE_NUMBER.exec(plain);
  if (chinese !== null) {
    const integer = readChineseInteger(chinese[1]!);
    const value = integer === null ? null : numberInUnit(String(integer), chinese[2]!, unit);
    if (value !== null) return { kind: "number", value };
  }
  return { kind: "words", text: plain };
}

/** One number or the two ends of a range, in either order. */
function targetOfSeveral(written: readonly (string | number)[]): Target {
  const numbers = written.flatMap((item) => readDecimal(String(item)) ?? []).map((value) => new Big(value));
  const [min, max, ...others] = numbers.toSorted((a, b) => a.cmp(b));
  if (numbers.length < written.length || min === undefined || others.length > 0)
    return { kind: "words", text: written.join("、") };
  return max === undefined ? { kind: "number", value: min } : { kind: "range", min, max };
}

/** Reads 指标值 as a number, two numbers, a date or words; a sign written before the number counts where 指标性质 is empty. */
export function readTarget(indicator: ScoredIndicator): ReadTarget {
  const { target: written, year = null } = indicator;
  let comparison = readComparison(indicator.comparison);
  let unit = baseUnit(indicator.unit);
  if (Array.isArray(written)) {
    const target = targetOfSeveral(written as readonly (string | number)[]);
    return { target, comparison, unit, year };
  }
  if (typeof written === "number") {
    const target: Target = Number.isFinite(written)
      ? { kind: "number", value: new Big(written) }
      : { kind: "none" };
    return { target, comparison, unit, year };
  }
  let text = normaliseCharacters(written as string).trim();
  const sign = LEADING_SIGN.exec(text);
  if (sign !== null) {
    comparison = comparison === null || comparison === "定性" ? readComparison(sign[0]) : comparison;
    text = text.slice(sign[0].length).trim();
  }
  if (unit === "" && /[%]$/.test(text)) unit = "%";
  return { target: readText(text, unit, year), comparison, unit, year };
}
