/** Changes that no test can notice, each with the reason. */
export const EQUIVALENT: readonly { change: string; reason: string }[] = [
  {
    change: "shared/scoring/score/outcomes.ts: <= → < in “if (sign(low) <= 0 || sign(value) <= 0) {”",
    reason:
      "Here the result is less than the target. With a target of 0 it is then below 0, which the other side of the “or” says as well.",
  },
  {
    change:
      "shared/scoring/score/quantity.ts: 0 → 1 in “const share = dividedBy(times(part, HUNDRED), sign(base) < 0 ? negate(base) : base);”",
    reason: "A sign is −1, 0 or 1, and a base of 0 was refused two lines before.",
  },
  {
    change:
      "shared/scoring/score/quantity.ts: < → <= in “const share = dividedBy(times(part, HUNDRED), sign(base) < 0 ? negate(base) : base);”",
    reason: "A base of 0 was refused two lines before.",
  },
  {
    change: "shared/scoring/score/quantity.ts: > → >= in “const isBelow = compare(below, above) > 0;”",
    reason: "Both are equal only where both are 0, and nothing is 0 % of either end.",
  },
  {
    change: "shared/scoring/score/lateness.ts: + → - in “let year = EPOCH_YEAR + Math.floor(day / 366);”",
    reason: "Only where the search begins, which goes on to the year of the day.",
  },
  {
    change: "shared/scoring/score/lateness.ts: 366 → 367 in “let year = EPOCH_YEAR + Math.floor(day / 366);”",
    reason: "Only where the search begins, which goes on to the year of the day.",
  },
  {
    change: "shared/scoring/score/lateness.ts: 31 → 32 in “let whole = Math.floor(days / 31);”",
    reason: "Only where the search begins, which goes on to the last whole month.",
  },
  {
    change:
      "shared/scoring/score/lateness.ts: <= → < in “while (monthsAfter(deadline, whole + 1) <= day.last) whole += 1;”",
    reason: "A month that is whole on this very day then counts as all of its own days, which is 1 as well.",
  },
  {
    change:
      "shared/scoring/total/project.ts: gt → gte in “const limited = ceiling !== null && sum.gt(ceiling.ceiling) ? new Big(ceiling.ceiling) : sum;”",
    reason: "A sum that equals the ceiling is the ceiling.",
  },
  {
    change:
      "shared/scoring/arithmetic/fraction.ts: <= → < in “export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);”",
    reason: "Of two equal numbers either is the least.",
  },
  {
    change:
      "shared/scoring/arithmetic/fraction.ts: >= → > in “export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);”",
    reason: "Of two equal numbers either is the greatest.",
  },
  {
    change:
      "shared/scoring/arithmetic/fraction.ts: 0 → 1 in “export const greatest = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);”",
    reason: "A comparison is −1, 0 or 1: only two equal numbers are told apart, and either is the greatest.",
  },
  {
    change:
      "shared/scoring/total/row.ts: lt → lte in “const points = toDecimalText(lowered.lt(0) ? new Big(0) : lowered);”",
    reason: "What is exactly 0 becomes 0.",
  },
];
