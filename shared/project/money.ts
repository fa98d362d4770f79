import Big from "big.js";

import { normaliseCharacters } from "../text/index.ts";
import { readDecimal, toDecimalText, type DecimalText } from "./decimal.ts";

/** An amount of money: an integer number of 分, within ±9,007,199,254,740,991. */
export type Fen = number;

/** The unit in which an amount is entered or printed. */
export type MoneyUnit = "yuan" | "wan";

export const FEN_PER_UNIT: Readonly<Record<MoneyUnit, number>> = { yuan: 100, wan: 1_000_000 };
export const MONEY_UNIT_LABEL: Readonly<Record<MoneyUnit, string>> = { yuan: "元", wan: "万元" };

export type MoneyReading =
  | { ok: true; fen: Fen }
  | { ok: false; reason: "empty" | "notANumber" | "fractionOfFen" | "tooLarge" };

const WRITTEN_UNITS: readonly (readonly [RegExp, number])[] = [
  [/亿元?$/, 10_000_000_000],
  [/千万元?$/, 1_000_000_000],
  [/百万元?$/, 100_000_000],
  [/万元?$/, 1_000_000],
  [/元整?$/, 100],
];

/**
 * Reads an amount as people write it: 53.46万元, 3,260,000元, ￥１２．５, 1.2亿元.
 * A unit in the text wins over `unit`, which is used where the text names none.
 */
export function readMoney(text: string, unit: MoneyUnit): MoneyReading {
  let plain = normaliseCharacters(text)
    .replace(/\s+/g, "")
    .replace(/^人民币/, "")
    .replace(/^[¥￥]/, "");
  if (plain === "") return { ok: false, reason: "empty" };
  let factor = FEN_PER_UNIT[unit];
  for (const [pattern, fen] of WRITTEN_UNITS) {
    if (pattern.test(plain)) {
      plain = plain.replace(pattern, "");
      factor = fen;
      break;
    }
  }
  const decimal = readDecimal(plain);
  if (decimal === null) return { ok: false, reason: "notANumber" };
  const fen = new Big(decimal).times(factor);
  if (fen.abs().gt(Number.MAX_SAFE_INTEGER)) return { ok: false, reason: "tooLarge" };
  if (!fen.eq(fen.round(0, Big.roundDown))) return { ok: false, reason: "fractionOfFen" };
  return { ok: true, fen: Number(fen.toFixed(0)) };
}

function withThousands(digits: string): string {
  const [whole, fraction] = digits.split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * Prints an amount in 元 or 万元 with at least two decimals and as many more as the amount needs
 * (53.46, 89.974), so that what is printed is always exactly what is stored.
 */
export function printMoney(fen: Fen, unit: MoneyUnit, options: { thousands?: boolean } = {}): string {
  const exact = new Big(fen).div(FEN_PER_UNIT[unit]);
  const shortest = toDecimalText(exact);
  const decimals = shortest.split(".")[1]?.length ?? 0;
  const digits = exact.toFixed(Math.max(2, decimals));
  return options.thousands === true ? withThousands(digits) : digits;
}

/** 53.46万元, 3,260,000.00元: an amount as a sentence says it. */
export const sayMoney = (fen: Fen, unit: MoneyUnit): string =>
  `${printMoney(fen, unit, { thousands: true })}${MONEY_UNIT_LABEL[unit]}`;

/** 单价 × 数量 × 次数 in 分, or null where a factor is missing or the product is not a whole number of 分. */
export function multiplyMoney(unitPrice: Fen | null, quantity: DecimalText, times: DecimalText): Fen | null {
  const factors = [quantity, times].filter((factor) => factor.trim() !== "").map(readDecimal);
  if (unitPrice === null || factors.length === 0 || factors.some((factor) => factor === null)) return null;
  const product = factors.reduce((total, factor) => total.times(factor!), new Big(unitPrice));
  if (product.abs().gt(Number.MAX_SAFE_INTEGER) || !product.eq(product.round(0, Big.roundDown))) return null;
  return Number(product.toFixed(0));
}
