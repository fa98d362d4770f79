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
  {
    change:
      "shared/scoring/score/evaluate.ts: < → <= in “if (trace !== null) formula += sign(change) < 0 ? `−${show(minus(ZERO, change))}` : `+${show(change)}`;”",
    reason: "A change of 0 is left out before.",
  },
  {
    change:
      "shared/scoring/score/evaluate.ts: 0 → 1 in “if (trace !== null) formula += sign(change) < 0 ? `−${show(minus(ZERO, change))}` : `+${show(change)}`;”",
    reason: "A sign is −1, 0 or 1, and a change of 0 is left out before.",
  },
  {
    change:
      'shared/scoring/score/judgement.ts: 1 → 2 in “const position = entered.kind === "word" ? labelIndex(entered.text, labels) : -1;”',
    reason: "Any number below 0 says that there is none.",
  },
  {
    change: "shared/scoring/score/lists.ts: 1 → 2 in “return -1;”",
    reason: "Any number below 0 says that there is none.",
  },
  {
    change: "shared/scoring/score/lists.ts: > → >= in “long.length > short.length &&”",
    reason: "Equal names were found before as the exact one.",
  },
  {
    change:
      "shared/scoring/score/lists.ts: roundDown → roundUp in “entered.value.eq(entered.value.round(0, Big.roundDown));”",
    reason: "A number equals either of its neighbours only where it is whole.",
  },
  {
    change:
      'shared/scoring/score/indicator.ts: !== → === in “if (a === b && typeof a !== "object") return true;”',
    reason: "Then the rule is compiled anew each time, with the same result.",
  },
  {
    change:
      'shared/scoring/score/indicator.ts: true → false in “if (a === b && typeof a !== "object") return true;”',
    reason: "Then the rule is compiled anew each time, with the same result.",
  },
  {
    change: "shared/scoring/score/trace.ts: <= → < in “if (steps.length <= MOST_LINES) return [...steps];”",
    reason: "Of four lines only the third is joined, with itself.",
  },
  {
    change:
      "shared/scoring/read/verify/reach.ts: gt → gte in “values.reduce((max, value) => (value.gt(max) ? value : max), new Big(0));”",
    reason: "Of two equal numbers either is the most.",
  },
  {
    change:
      "shared/scoring/read/verify/sense.ts: 100 → 101 in “const far = score(upward ? new Big(0) : goal.times(100).plus(100_000));”",
    reason: "Any result that is far enough from the 指标值 serves.",
  },
  {
    change:
      "shared/scoring/read/verify/sense.ts: 100_000 → 100001 in “const far = score(upward ? new Big(0) : goal.times(100).plus(100_000));”",
    reason: "Any result that is far enough from the 指标值 serves.",
  },
  {
    change: "shared/scoring/consistency.ts: 1 → 2 in “convertUnit(new Big(1), unit, own) === null &&”",
    reason: "No factor between two units of one family becomes exact by doubling.",
  },
  {
    change: "shared/scoring/read/intervals.ts: gte → gt in “let highGets = high.worth.gte(low.worth);”",
    reason: "It stays only where both bands earn the same, and then the shared end earns the same in either.",
  },
  {
    change: "shared/scoring/read/intervals.ts: lt → lte in “other.lower!.value.lt(least.value) ||”",
    reason:
      "Of two bands that begin at one number the narrower is that number alone, and a shared end goes to a band that is only a number.",
  },
  {
    change: "shared/scoring/read/intervals.ts: gt → gte in “other.upper!.value.gt(most.value) ||”",
    reason:
      "Of two bands that begin at one number the narrower is that number alone, and a shared end goes to a band that is only a number.",
  },
  {
    change:
      "shared/scoring/read/verify/sense.ts: === → !== in “const { points } = scoreIndicator(rule, indicator, String(number) === text ? number : text);”",
    reason:
      "Only spares reading a text: what is entered is the same to 16 digits, and a result that needs more of them is tried a hundredth to either side as well.",
  },
];
