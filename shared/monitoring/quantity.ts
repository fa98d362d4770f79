/** The light of a result that is a number, against a number or a range. */
import Big from "big.js";

import { toDecimalText } from "../project/index.ts";
import { isRateUnit, type ReadTarget } from "../scoring/index.ts";
import { boundsOf, colourOfRatio, LIGHT_LABEL, ratioText, type Light, type LightSettings } from "./light.ts";

const plain = (value: Big): string => toDecimalText(value.round(4, Big.roundHalfUp));

function limitLight(actual: Big, limit: Big, unit: string, strict: boolean): Light {
  const kept = strict ? actual.lt(limit) : actual.lte(limit);
  const [yes, no] = strict ? ["＜", "≥"] : ["≤", "＞"];
  const colour = kept ? "green" : "red";
  const says = `${plain(actual)} ${kept ? yes : no} ${plain(limit)}${unit}，${kept ? "没有超出" : "超出了"}指标值，${LIGHT_LABEL[colour]}`;
  return { colour, says };
}

/** 完成值 ÷ (指标值 × 月 ÷ 12); a rate ÷ 指标值 unless the settings say otherwise. */
function growingLight(actual: Big, target: Big, unit: string, settings: LightSettings): Light {
  const { month } = settings;
  const whole = isRateUnit(unit) && settings.rates === "whole";
  // actual ÷ (target × month ÷ 12), as one fraction.
  const over = whole ? actual : actual.times(12);
  const by = whole ? target : target.times(month);
  const byYear = settings.blueAgainst === "year";
  const judged = colourOfRatio(over, by, settings, !byYear);
  const blue = byYear && actual.gte(new Big(settings.blue).times(target));
  const colour = blue ? "blue" : judged.colour;
  const band = blue ? `达到全年指标值的${ratioText(actual, target, [])}` : judged.band;
  const divisor = whole ? `${plain(target)}${unit}` : `（${plain(target)}${unit} × ${month}/12）`;
  const note = whole ? "（比率不按月折算）" : "";
  return {
    colour,
    says: `${plain(actual)} ÷ ${divisor} ＝ ${ratioText(over, by, boundsOf(settings))}${note}，${band}，${LIGHT_LABEL[colour]}`,
  };
}

function zeroLight(actual: Big, met: boolean): Light {
  const colour = met ? "green" : "red";
  return {
    colour,
    says: `指标值是 0，完成值 ${plain(actual)}，${met ? "符合" : "不符合"}，${LIGHT_LABEL[colour]}`,
  };
}

export function quantityLight(
  actual: Big,
  { target, comparison, unit }: ReadTarget,
  settings: LightSettings,
): Light | null {
  if (target.kind === "range") {
    if (actual.gt(target.max)) return limitLight(actual, target.max, unit, false);
    return target.min.gt(0) && actual.lt(target.min)
      ? growingLight(actual, target.min, unit, settings)
      : limitLight(actual, target.max, unit, false);
  }
  if (target.kind !== "number") return null;
  if (comparison === "≤" || comparison === "<")
    return limitLight(actual, target.value, unit, comparison === "<");
  if (target.value.gt(0)) return growingLight(actual, target.value, unit, settings);
  // DOMAIN §1.4: = 0 is met by nothing having happened; ≥ 0 by anything.
  return zeroLight(actual, comparison === "=" ? actual.lte(0) : actual.gte(target.value));
}
