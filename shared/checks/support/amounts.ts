/** Amounts of money in running text. */
import { printMoney, readMoney, type Fen } from "../../project/index.ts";
import { readChineseInteger } from "../../text/index.ts";
import { parameter } from "../parameters.ts";
import type { CheckContext } from "../types.ts";

export interface WrittenAmount {
  fen: Fen;
  /** 万元, 元, 亿元 … as written. */
  unitText: string;
  /** Number and unit. */
  from: number;
  to: number;
}

const AMOUNT = /(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元|千万元|百万元|万元|元)/gu;

/** 一百零一万元, 三百元; 一元 and 二元 are words (一元化). */
const IN_WORDS =
  /(?<![第〇零一二两三四五六七八九十百千])([〇零一二两三四五六七八九十百千]{2,9})\s*(亿元|万元|元)/gu;

function amountAt(match: RegExpExecArray, digits: string): WrittenAmount[] {
  const money = readMoney(digits, "yuan");
  return money.ok
    ? [{ fen: money.fen, unitText: match[2]!, from: match.index, to: match.index + match[0].length }]
    : [];
}

/** All amounts of a normalised text, in their order. An amount that is no whole number of 分 is left out. */
export function amountsIn(plain: string): WrittenAmount[] {
  const inDigits = [...plain.matchAll(AMOUNT)].flatMap((match) => amountAt(match, match[0]));
  const inWords = [...plain.matchAll(IN_WORDS)].flatMap((match) => {
    const number = readChineseInteger(match[1]!);
    return number === null ? [] : amountAt(match, `${number}${match[2]}`);
  });
  return inWords.length === 0 ? inDigits : [...inDigits, ...inWords].toSorted((a, b) => a.from - b.from);
}

/** An amount in the unit of the text it stands in: 53.46万元, 5346元; without needless zeros. */
export function printAmount(fen: Fen, unitText: string): string {
  const inYuan = unitText === "元";
  const digits = printMoney(fen, inYuan ? "yuan" : "wan").replace(/\.?0+$/u, "");
  return `${digits}${inYuan ? "元" : "万元"}`;
}

/** Differences up to the tolerance (0.01万元) come from rounding to the form's unit. */
export function sameAmount(a: Fen, b: Fen, { district }: Pick<CheckContext, "district">): boolean {
  return Math.abs(a - b) <= Math.round(parameter(district, "C12.tolerance") * 1_000_000);
}
