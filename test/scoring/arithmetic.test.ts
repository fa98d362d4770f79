import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  ceiling,
  compare,
  decimal,
  dividedBy,
  floor,
  greatest,
  isZero,
  least,
  minus,
  negate,
  plus,
  show,
  sign,
  times,
  toHundredths,
  type Fraction,
} from "../../shared/scoring/arithmetic/fraction.ts";

/** The same number twice: as the scoring holds it, and as whole numbers to check it by. */
interface Both {
  held: Fraction;
  over: bigint;
  by: bigint;
}

const both = (over: number, by: number): Both => ({
  held: by === 1 ? decimal(over) : dividedBy(decimal(over), decimal(by)),
  over: BigInt(over),
  by: BigInt(by),
});

const anyNumber = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.constantFrom(1, 1, 2, 3, 7, 8, 30, 400))
  .map(([over, by]) => both(over, by));
const notNegative = fc
  .tuple(fc.nat(9999), fc.constantFrom(1, 1, 2, 3, 7, 8, 30, 400))
  .map(([over, by]) => both(over, by));

const same = (held: Fraction, over: bigint, by: bigint): void =>
  expect(compare(times(held, decimal(String(by))), decimal(String(over)))).toBe(0);

describe("fractions are exact", () => {
  it("in all four kinds of arithmetic and in comparing", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        same(plus(a.held, b.held), a.over * b.by + b.over * a.by, a.by * b.by);
        same(minus(a.held, b.held), a.over * b.by - b.over * a.by, a.by * b.by);
        same(times(a.held, b.held), a.over * b.over, a.by * b.by);
        same(negate(a.held), -a.over, a.by);
        if (b.over > 0n) same(dividedBy(a.held, b.held), a.over * b.by, a.by * b.over);
        const difference = a.over * b.by - b.over * a.by;
        const order = difference === 0n ? 0 : difference < 0n ? -1 : 1;
        expect(compare(a.held, b.held)).toBe(order);
        expect(least(a.held, b.held)).toBe(order > 0 ? b.held : a.held);
        expect(greatest(a.held, b.held)).toBe(order < 0 ? b.held : a.held);
        expect(sign(a.held)).toBe(a.over === 0n ? 0 : a.over < 0n ? -1 : 1);
        expect(isZero(a.held)).toBe(a.over === 0n);
      }),
    );
  });

  it("whatever the number of decimals", () => {
    const long = "1.12345678901234567890123456789";
    expect(negate(decimal(long)).over.toFixed()).toBe(`-${long}`);
    expect(minus(decimal(0), both(1, 3).held).over.toFixed()).toBe("-1");
  });

  it("in whole and in begun steps", () => {
    fc.assert(
      fc.property(notNegative, ({ held, over, by }) => {
        same(floor(held), over / by, 1n);
        same(ceiling(held), (over + by - 1n) / by, 1n);
      }),
    );
  });

  it("rounded once to two places, half up", () => {
    fc.assert(
      fc.property(notNegative, ({ held, over, by }) => {
        const hundredths = (over * 200n + by) / (by * 2n);
        expect(toHundredths(held).times(100).toFixed()).toBe(String(hundredths));
      }),
    );
  });
});

describe("the edge of rounding", () => {
  it.each([
    [1, 200, "0.01"],
    [1, 201, "0"],
    [199, 200, "1"],
    [197, 200, "0.99"],
    [2, 3, "0.67"],
    [1, 3, "0.33"],
    [0, 3, "0"],
  ])("%s/%s is %s", (over, by, printed) => {
    expect(toHundredths(both(over, by).held).toFixed()).toBe(printed);
  });

  it("of a plain decimal is the same", () => {
    expect(
      ["0.005", "0.0049999", "9.995", "9.994"].map((text) => toHundredths(decimal(text)).toFixed()),
    ).toEqual(["0.01", "0", "10", "9.99"]);
  });
});

describe("a number in the lines of a score", () => {
  it.each([
    [1, 8, "0.125"],
    [1, 64, "0.015625"],
    [1, 128, "≈0.0078"],
    [1, 3, "≈0.3333"],
    [2, 3, "≈0.6667"],
    [6, 3, "2"],
    [15, 2, "7.5"],
  ])("%s/%s is shown as %s", (over, by, shown) => {
    expect(show(both(over, by).held)).toBe(shown);
  });

  it("is never −0", () => {
    expect(show(negate(decimal(0)))).toBe("0");
    expect(show(decimal("-2.5"))).toBe("-2.5");
  });
});
