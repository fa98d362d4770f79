/** A light and the one line that says how it came about. All shares exact; only what is printed is rounded. */
import Big from "big.js";

import { toDecimalText, type DistrictSettings } from "../project/index.ts";

export type LightColour = "red" | "yellow" | "blue" | "green";

export const LIGHT_LABEL: Readonly<Record<LightColour, string>> = {
  red: "红灯",
  yellow: "黄灯",
  blue: "蓝灯",
  green: "绿灯",
};

export interface Light {
  /** null where there is nothing to judge yet. */
  colour: LightColour | null;
  says: string;
}

export type LightSettings = DistrictSettings["monitoring"];

/** The worst first. Blue stands before green: a target that was far exceeded is looked at too. */
const ORDER: readonly LightColour[] = ["red", "yellow", "blue", "green"];

export function worstOf(colours: readonly (LightColour | null)[]): LightColour | null {
  return ORDER.find((colour) => colours.includes(colour)) ?? null;
}

/** 0.6 → 60%. */
export const percentOf = (share: Big | string): string => `${toDecimalText(new Big(share).times(100))}%`;

/**
 * over ÷ by in percent, half up to two places; more places where two would show a bound that is not reached
 * (59.996% must not read as 60.00%).
 */
export function ratioText(over: Big, by: Big, bounds: readonly Big[]): string {
  for (let places = 2; places <= 12; places += 1) {
    // Cross-multiplied, so that nothing is rounded before it is compared.
    const shown = roundedPercent(over, by, places);
    const misleads = bounds.some((bound) => shown.eq(bound.times(100)) && !over.eq(bound.times(by)));
    if (!misleads) return `${places === 2 ? shown.toFixed(2) : toDecimalText(shown)}%`;
  }
  return `${roundedPercent(over, by, 12).toFixed(12)}%`;
}

function roundedPercent(over: Big, by: Big, places: number): Big {
  const scale = new Big(10).pow(places);
  const negative = over.lt(0) !== by.lt(0) && !over.eq(0);
  const scaled = over.abs().times(100).times(scale);
  const divisor = by.abs();
  // Whole steps by long division: Big's own division would cut the quotient at its number of places.
  let whole = scaled.div(divisor).round(0, Big.roundDown);
  while (whole.plus(1).times(divisor).lte(scaled)) whole = whole.plus(1);
  while (whole.times(divisor).gt(scaled)) whole = whole.minus(1);
  const rest = scaled.minus(whole.times(divisor));
  const rounded = rest.times(2).gte(divisor) ? whole.plus(1) : whole;
  return (negative ? rounded.times(-1) : rounded).div(scale);
}

/** Where over ÷ by lies, and between which bounds that is, in words. @param blue absent where there is no blue */
export function colourOfRatio(
  over: Big,
  by: Big,
  settings: LightSettings,
  blue: boolean,
): { colour: LightColour; band: string } {
  const reaches = (bound: string): boolean => over.gte(new Big(bound).times(by));
  const { red, yellow } = settings;
  if (!reaches(red)) return { colour: "red", band: `低于${percentOf(red)}` };
  if (!reaches(yellow)) return { colour: "yellow", band: `${percentOf(red)}—${percentOf(yellow)}` };
  if (blue && reaches(settings.blue)) return { colour: "blue", band: `达到${percentOf(settings.blue)}` };
  return { colour: "green", band: `达到${percentOf(yellow)}` };
}

export const boundsOf = ({ red, yellow, blue }: LightSettings): Big[] =>
  [red, yellow, blue].map((bound) => new Big(bound));
