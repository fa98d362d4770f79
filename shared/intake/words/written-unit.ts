/** The units in which forms write amounts: 元, 万元, in some provinces 千元 or 亿元. */
import type { MoneyUnit } from "../../project/index.ts";

/** The record itself counts in 元 and 万元 only. */
export type WrittenUnit = MoneyUnit | "thousand" | "hundredMillion";

const WRITTEN_UNITS: readonly (readonly [RegExp, WrittenUnit | null])[] = [
  [/百万元|十万元|百元|十亿元/u, null],
  [/亿元/u, "hundredMillion"],
  [/万元/u, "wan"],
  [/千元/u, "thousand"],
  [/(?<![美港欧日澳])元/u, "yuan"],
];

/** 万元, 元 or 千元 named in a text such as 单位：万元 or in a label's brackets. */
export function moneyUnitIn(texts: readonly string[]): WrittenUnit | null {
  for (const text of texts) {
    const named = WRITTEN_UNITS.find(([pattern]) => pattern.test(text));
    if (named !== undefined) return named[1];
  }
  return null;
}
