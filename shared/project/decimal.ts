import Big from "big.js";

import { normaliseCharacters } from "../text/index.ts";

/** Plain digits with an optional sign and fraction: no exponent, no thousands sign, no trailing zeros ("7.5"). */
export type DecimalText = string;

const PATTERN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A Big in plain digits without exponent or trailing zeros. */
export function toDecimalText(value: Big): DecimalText {
  const text = value.toFixed();
  return text === "-0" ? "0" : text;
}

/** Written as it is kept. */
const CANONICAL = /^(?:0|[1-9]\d{0,19})(?:\.\d{0,19}[1-9])?$/;

/** Reads 7.50, １２．５, 3,260,000 → "7.5", "12.5", "3260000"; null where the text is not one decimal number. */
export function readDecimal(text: string): DecimalText | null {
  if (CANONICAL.test(text)) return text;
  const plain = normaliseCharacters(text).trim();
  if (plain.length > 40) return null;
  if (GROUPED.test(plain))
    return toDecimalText(new Big(plain.replaceAll(",", "").replace(/\.$/, "").replace(/^\+/, "")));
  if (!PATTERN.test(plain)) return null;
  return toDecimalText(
    new Big(
      plain
        .replace(/^\+/, "")
        .replace(/\.$/, "")
        .replace(/^(-?)\./, "$10."),
    ),
  );
}

/** Rounds half away from zero (四舍五入), the only rounding a score or an amount ever meets. */
export function roundHalfUp(value: Big, places: number): Big {
  return value.round(places, Big.roundHalfUp);
}

/** Adds decimal texts exactly; the empty list is "0". */
export function sumDecimals(values: readonly DecimalText[]): DecimalText {
  return toDecimalText(values.reduce((total, value) => total.plus(value), new Big(0)));
}
