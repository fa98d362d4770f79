import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readComparison, readDecimal, roundHalfUp, sumDecimals } from "../../shared/project/index.ts";
import { normaliseCharacters, readChineseInteger } from "../../shared/text/index.ts";

describe("reading characters as they are meant", () => {
  it("keeps every offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => normaliseCharacters(text).length === text.length),
    );
  });
  it("reads full-width digits and the signs met in the wild", () => {
    expect(normaliseCharacters("１２．５％　（含）≧═﹦≦")).toBe("12.5% (含)≥==≤");
  });
});

describe("Chinese numerals", () => {
  it.each([
    ["三", 3],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["一百零五", 105],
    ["两千三百", 2300],
    ["三万二千", 32000],
    ["一亿二千万", 120_000_000],
    ["二〇二六", 2026],
    ["零", 0],
  ] as const)("%s is %i", (text, value) => expect(readChineseInteger(text)).toBe(value));

  it.each(["", "人", "三人", "百百", "万", "三四十"])("%s is none", (text) =>
    expect(readChineseInteger(text)).toBeNull(),
  );
});

describe("decimals", () => {
  it("are read in plain digits", () => {
    expect(readDecimal("１２．５０")).toBe("12.5");
    expect(readDecimal("3,260,000")).toBe("3260000");
    expect(readDecimal("-0.0")).toBe("0");
    expect(readDecimal(".5")).toBe("0.5");
    for (const text of ["", "1e3", "12,34", "0x10", "1.2.3", "∞"]) expect(readDecimal(text), text).toBeNull();
  });
  it("round half up once, and add exactly", () => {
    expect(roundHalfUp(new Big("1.005"), 2).toFixed(2)).toBe("1.01");
    expect(sumDecimals(["0.1", "0.2", "99.7"])).toBe("100");
  });
});

describe("指标性质", () => {
  it.each([
    ["＝", "="],
    ["═", "="],
    ["﹦", "="],
    [">=", "≥"],
    ["≧", "≥"],
    ["大于等于", "≥"],
    ["＜＝", "≤"],
    ["定性", "定性"],
    ["", null],
    ["约", null],
  ] as const)("%s reads as %s", (text, comparison) => expect(readComparison(text)).toBe(comparison));
});
