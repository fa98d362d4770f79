/** How the number inputs read what was typed, with the sentence for what cannot be read. */
import {
  MONEY_UNIT_LABEL,
  printDate,
  printMoney,
  readDate,
  readDecimal,
  readMoney,
  type DecimalText,
  type Fen,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import { normaliseCharacters } from "../../../shared/text/index.ts";
import type { Reading } from "./reading-input.tsx";

export function readDecimalText(text: string): Reading<DecimalText> {
  if (text.trim() === "") return { ok: true, value: "" };
  const value = readDecimal(text);
  return value === null ? { ok: false, reason: `“${text}”不是一个数` } : { ok: true, value };
}

const MONEY_PROBLEM = {
  notANumber: { reason: "认不出金额，如 53.46万元" },
  fractionOfFen: { reason: "最小到分，不能再小", cause: "比分还小" },
  tooLarge: { reason: "金额太大，请核对单位", cause: "太大" },
} as const;

export function readAmount(text: string, unit: MoneyUnit): Reading<Fen | null> {
  const reading = readMoney(text, unit);
  if (reading.ok) return { ok: true, value: reading.fen };
  return reading.reason === "empty"
    ? { ok: true, value: null }
    : { ok: false, ...MONEY_PROBLEM[reading.reason] };
}

export const printAmount = (fen: Fen | null, unit: MoneyUnit): string =>
  fen === null ? "" : printMoney(fen, unit, { thousands: true });

/** 53.46 万元, for places where the unit must stand beside the number. */
export const amountWithUnit = (fen: Fen | null, unit: MoneyUnit): string =>
  fen === null ? "—" : `${printMoney(fen, unit, { thousands: true })} ${MONEY_UNIT_LABEL[unit]}`;

export function readYear(text: string): Reading<number | null> {
  const plain = normaliseCharacters(text).replaceAll(/\s|年度?/gu, "");
  if (plain === "") return { ok: true, value: null };
  const year = /^\d{4}$/u.test(plain) ? Number(plain) : Number.NaN;
  return year >= 1900 && year <= 2199
    ? { ok: true, value: year }
    : { ok: false, reason: "请写四位年份，如 2027" };
}

/** What a written date means, in words; null where there is nothing to add to what stands there. */
export function meaningOfDate(
  text: string,
  year: number | null,
  unread = "认不出日期，按所写的文字打印",
): string | null {
  if (text.trim() === "") return null;
  const date = readDate(text, year);
  if (date === null) return unread;
  const last = printDate(date.last);
  if (date.precision === "day" && !date.before) return text.trim() === last ? null : `即 ${last}`;
  return date.before || date.first === date.last
    ? `即 ${last}（含当日）以前`
    : `即 ${printDate(date.first)} 至 ${last}`;
}
