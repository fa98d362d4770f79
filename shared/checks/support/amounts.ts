/** Amounts of money in running text. */
import { printMoney, readMoney, type Fen } from "../../project/index.ts";

export interface WrittenAmount {
  fen: Fen;
  /** 万元, 元, 亿元 … as written. */
  unitText: string;
  /** Number and unit. */
  from: number;
  to: number;
}

const AMOUNT = /(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(亿元|千万元|百万元|万元|元)/gu;

/** All amounts of a normalised text. An amount that is no whole number of 分 is left out. */
export function amountsIn(plain: string): WrittenAmount[] {
  return [...plain.matchAll(AMOUNT)].flatMap((match) => {
    const money = readMoney(match[0], "yuan");
    return money.ok
      ? [{ fen: money.fen, unitText: match[2]!, from: match.index, to: match.index + match[0].length }]
      : [];
  });
}

/** An amount in the unit of the text it stands in: 53.46万元, 5346元; without needless zeros. */
export function printAmount(fen: Fen, unitText: string): string {
  const inYuan = unitText === "元";
  const digits = printMoney(fen, inYuan ? "yuan" : "wan").replace(/\.?0+$/u, "");
  return `${digits}${inYuan ? "元" : "万元"}`;
}

/** Differences up to 0.01万元 come from rounding to the form's unit. */
export function sameAmount(a: Fen, b: Fen): boolean {
  return Math.abs(a - b) <= 10_000;
}
