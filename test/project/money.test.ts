import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { multiplyMoney, printMoney, readMoney } from "../../shared/project/index.ts";

describe("reading an amount", () => {
  it.each([
    ["53.46万元", "yuan", 53_460_000],
    ["3,260,000元", "wan", 326_000_000],
    ["１２．５", "wan", 12_500_000],
    ["￥ 12.5", "yuan", 1_250],
    ["人民币1.2亿元", "yuan", 12_000_000_000],
    ["0", "yuan", 0],
    ["-3.5", "wan", -3_500_000],
    ["89.974万元", "yuan", 89_974_000],
    ["5百万元", "yuan", 500_000_000],
    ["100元整", "wan", 10_000],
  ] as const)("%s (without a unit: %s) is %i 分", (text, unit, fen) => {
    expect(readMoney(text, unit)).toEqual({ ok: true, fen });
  });

  it.each([
    ["", "empty"],
    ["约5万", "notANumber"],
    ["1.005元", "fractionOfFen"],
    ["12,34元", "notANumber"],
    ["1e5", "notANumber"],
    ["999999999999999999万元", "tooLarge"],
  ] as const)("%s is refused: %s", (text, reason) => {
    expect(readMoney(text, "yuan")).toEqual({ ok: false, reason });
  });
});

describe("printing an amount", () => {
  it("shows at least two decimals, and more where the amount needs them", () => {
    expect(printMoney(53_460_000, "wan")).toBe("53.46");
    expect(printMoney(89_974_000, "wan")).toBe("89.974");
    expect(printMoney(1, "wan")).toBe("0.000001");
    expect(printMoney(326_000_000, "yuan", { thousands: true })).toBe("3,260,000.00");
    expect(printMoney(-100, "yuan")).toBe("-1.00");
  });

  it("never changes what it shows: reading it back gives the same amount", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom("yuan" as const, "wan" as const), (fen, unit) => {
        expect(readMoney(printMoney(fen, unit, { thousands: true }), unit)).toEqual({ ok: true, fen });
      }),
    );
  });
});

describe("单价 × 数量 × 次数", () => {
  it("is exact", () => {
    expect(multiplyMoney(10_010, "3", "2")).toBe(60_060);
    expect(multiplyMoney(100, "１２．５", "")).toBe(1_250);
  });
  it("is nothing where a factor is missing, no number, or gives a part of a 分", () => {
    expect(multiplyMoney(null, "3", "2")).toBeNull();
    expect(multiplyMoney(100, "", "")).toBeNull();
    expect(multiplyMoney(100, "几", "1")).toBeNull();
    expect(multiplyMoney(1, "0.5", "1")).toBeNull();
  });
});
