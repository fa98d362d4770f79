/**
 * Exact arithmetic: a Big over a positive Big, so that nothing is rounded before a score is made. The divisor is null for
 * the common case of a plain decimal, which then costs no more than the Big itself.
 */
import Big from "big.js";

export interface Fraction {
  readonly over: Big;
  readonly by: Big | null;
}

/** Integer division by truncation, the only division that is ever carried out. */
const Whole = Big();
Whole.DP = 0;
Whole.RM = Big.roundDown;

const MINUS_ONE = new Big(-1);
const TWO = new Big(2);
const TWO_HUNDRED = new Big(200);
const HUNDREDTH = new Big("0.01");
const MILLION = new Big(1_000_000);

export const decimal = (value: Big | string | number): Fraction => ({
  over: value instanceof Big ? value : new Big(value),
  by: null,
});

export const ZERO: Fraction = decimal(0);

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.by === null && b.by === null) return { over: a.over.plus(b.over), by: null };
  if (a.by === null) return { over: a.over.times(b.by!).plus(b.over), by: b.by };
  if (b.by === null) return { over: b.over.times(a.by).plus(a.over), by: a.by };
  return { over: a.over.times(b.by).plus(b.over.times(a.by)), by: a.by.times(b.by) };
}

export function negate(a: Fraction): Fraction {
  return { over: a.over.times(MINUS_ONE), by: a.by };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  if (a.by === null && b.by === null) return { over: a.over.minus(b.over), by: null };
  return plus(a, negate(b));
}

export function times(a: Fraction, b: Fraction): Fraction {
  const over = a.over.times(b.over);
  if (a.by === null) return { over, by: b.by };
  return { over, by: b.by === null ? a.by : a.by.times(b.by) };
}

/** `b` must be greater than 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return {
    over: b.by === null ? a.over : a.over.times(b.by),
    by: a.by === null ? b.over : a.by.times(b.over),
  };
}

export function compare(a: Fraction, b: Fraction): number {
  const left = b.by === null ? a.over : a.over.times(b.by);
  return left.cmp(a.by === null ? b.over : b.over.times(a.by));
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);
/** −1, 0 or 1. */
export const sign = (a: Fraction): number => a.over.cmp(ZERO.over);
export const isZero = (a: Fraction): boolean => sign(a) === 0;

/** The whole steps in a quantity that is not negative. */
export function floor(a: Fraction): Fraction {
  if (a.by === null) return { over: a.over.round(0, Big.roundDown), by: null };
  return { over: new Whole(a.over).div(a.by), by: null };
}

/** The begun steps in a quantity that is not negative. */
export function ceiling(a: Fraction): Fraction {
  const down = floor(a);
  return compare(down, a) === 0 ? down : { over: down.over.plus(1), by: null };
}

/** Two places, half up; the value must not be negative. */
export function toHundredths(a: Fraction): Big {
  if (a.by === null) return a.over.round(2, Big.roundHalfUp);
  const half = a.over.times(TWO_HUNDRED).plus(a.by);
  return new Big(new Whole(half).div(a.by.times(TWO))).times(HUNDREDTH);
}

/** The exact decimal where it is one of at most six places, else its first four places (for the lines that show the arithmetic). */
export function show(a: Fraction): string {
  if (a.by === null) return a.over.toFixed();
  const million = a.over.times(MILLION);
  const scaled = new Whole(million).div(a.by);
  const exact = scaled.times(a.by).eq(million);
  const value = new Big(scaled).div(MILLION);
  return exact ? value.toFixed() : `≈${value.round(4, Big.roundHalfUp).toFixed()}`;
}
