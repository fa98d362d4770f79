/** 预算执行 after the first months: 执行率 ÷ (月 ÷ 12), judged by the settings (DOMAIN §1.5). */
import Big from "big.js";

import type { Budget, Fen } from "../project/index.ts";
import { boundsOf, colourOfRatio, LIGHT_LABEL, ratioText, type Light, type LightSettings } from "./light.ts";

type Amount = "initial" | "executed" | "expected";

/** Sum of what is entered; null where nothing is. */
export function sumOfMonitored(budgets: readonly Budget[], amount: Amount): Fen | null {
  const known = budgets.flatMap((row) =>
    row.period === "monitoring" && row[amount] !== null ? [row[amount]] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** 执行数 ÷ 年初预算数 in percent, two places, half up; "" where there is nothing to divide by. */
export function monitoredRate(executed: Fen | null, initial: Fen | null): string {
  if (executed === null || initial === null || initial <= 0) return "";
  return ratioText(new Big(executed), new Big(initial), []);
}

export function executionLight(budgets: readonly Budget[], settings: LightSettings): Light {
  const initial = sumOfMonitored(budgets, "initial");
  const executed = sumOfMonitored(budgets, "executed");
  if (initial === null || executed === null)
    return { colour: null, says: "填了年初预算数和执行数，才有执行进度" };
  if (initial <= 0) return { colour: null, says: "年初预算数是 0，执行率算不出来，请核对" };
  const { month } = settings;
  const over = new Big(executed).times(12);
  const by = new Big(initial).times(month);
  const { colour, band } = colourOfRatio(over, by, settings, false);
  const pace = ratioText(over, by, boundsOf(settings));
  return {
    colour,
    says: `执行率 ${monitoredRate(executed, initial)} ÷ 序时进度 ${month}/12 ＝ ${pace}，${band}，${LIGHT_LABEL[colour]}`,
  };
}
