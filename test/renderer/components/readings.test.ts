import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  meaningOfDate,
  printAmount,
  readAmount,
  readDecimalText,
  readYear,
} from "../../../renderer/components/controls/readings.ts";

describe("an amount as typed", () => {
  it.each([
    ["53.46", "wan", 53_460_000],
    ["５３．４６", "wan", 53_460_000],
    ["53.46万元", "yuan", 53_460_000],
    ["3,260,000元", "wan", 326_000_000],
    ["￥12.5", "yuan", 1_250],
  ] as const)("%s in %s", (text, unit, fen) => {
    expect(readAmount(text, unit)).toEqual({ ok: true, value: fen });
  });

  it("that is empty is no amount, not zero", () => {
    expect(readAmount("  ", "wan")).toEqual({ ok: true, value: null });
  });

  it.each([
    ["五十", "认不出金额"],
    ["1.2345678", "最小到分"],
    ["99999999999999", "金额太大"],
  ])("%s is refused with the reason", (text, reason) => {
    const reading = readAmount(text, "wan");
    expect(reading.ok ? "" : reason).toBe(reason);
    expect(reading.ok ? "" : reading.reason).toContain(reason);
  });

  it("printed and read again is the same amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 13 }),
        fc.constantFrom("yuan" as const, "wan" as const),
        (fen, unit) => {
          expect(readAmount(printAmount(fen, unit), unit)).toEqual({ ok: true, value: fen });
        },
      ),
    );
  });
});

describe("a number as typed", () => {
  it.each([
    ["１２．５", "12.5"],
    ["7.50", "7.5"],
    ["1,200", "1200"],
    ["", ""],
  ])("%s is read as %s", (text, value) => {
    expect(readDecimalText(text)).toEqual({ ok: true, value });
  });

  it("that is none keeps its words in the reason", () => {
    expect(readDecimalText("十二")).toEqual({ ok: false, reason: "“十二”不是一个数" });
  });
});

describe("a year as typed", () => {
  it.each([
    ["2027", 2027],
    ["２０２７年度", 2027],
    ["", null],
  ])("%s", (text, value) => {
    expect(readYear(text)).toEqual({ ok: true, value });
  });

  it.each(["27", "20270", "明年", "0001"])("%s is refused", (text) => {
    expect(readYear(text).ok).toBe(false);
  });
});

describe("a date as typed", () => {
  it.each([
    ["", null],
    ["2027年2月1日", null],
    ["2月1日", "即 2027年2月1日"],
    ["2027.2.1", "即 2027年2月1日"],
    ["去年", "认不出日期，按所写的文字打印"],
  ])("%s", (text, meaning) => {
    expect(meaningOfDate(text, 2027)).toBe(meaning);
  });

  it("that cannot be read is said in the words of its form", () => {
    expect(meaningOfDate("去年", 2027, "认不出日期，按所写的文字记下")).toBe("认不出日期，按所写的文字记下");
  });
});
