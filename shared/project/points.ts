import { readDecimal, sumDecimals, type DecimalText } from "./decimal.ts";
import type { Indicator } from "./schema.ts";

/** 分值合计 of the annual indicators; rows without a readable number count as 0. */
export function totalPoints(indicators: readonly Pick<Indicator, "points" | "horizon">[]): DecimalText {
  return sumDecimals(
    indicators.filter((row) => row.horizon === "annual").map((row) => readDecimal(row.points) ?? "0"),
  );
}
