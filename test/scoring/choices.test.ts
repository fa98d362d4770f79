import { describe, expect, it } from "vitest";

import {
  readStandard,
  scoreIndicator,
  type ActualValue,
  type ScoredIndicator,
} from "../../shared/scoring/index.ts";

function score(
  phrase: string,
  indicator: ScoredIndicator,
  actual: ActualValue,
  choices: Record<string, string> = {},
): string | null {
  const reading = readStandard(phrase, indicator, choices);
  if (!reading.ok) throw new Error(`${phrase}: ${reading.reason}`);
  return scoreIndicator(reading.rule, indicator, actual).points;
}

const rate = (comparison: string, target: number): ScoredIndicator => ({
  comparison,
  target,
  unit: "%",
  points: 10,
});

describe("what the sentence leaves open can be set by the user", () => {
  const people = { comparison: ">=", target: 100, unit: "人", points: 10 };

  it("parts of a step", () => {
    const phrase = "10分，每少5人扣1分";
    expect(
      ["down", "up", "linear"].map((choice) => score(phrase, people, 97, { "partial-step": choice })),
    ).toEqual(["10", "9", "9.4"]);
  });

  it("百分点 or percent of the target", () => {
    const phrase = "10分，每低1%扣1分";
    expect(
      ["point", "percent"].map((choice) => score(phrase, rate(">=", 80), 76, { "percent-or-point": choice })),
    ).toEqual(["6", "5"]);
  });

  it("what happens below the target", () => {
    expect(
      ["zero", "proportional"].map((choice) => score("达到目标值得10分", people, 80, { below: choice })),
    ).toEqual(["0", "8"]);
  });

  it("which band a shared end belongs to", () => {
    const phrase = "90%以上得10分，80%-90%得8分，其他不得分";
    expect(
      ["better", "worse"].map((choice) => score(phrase, rate(">=", 90), 90, { boundary: choice })),
    ).toEqual(["10", "8"]);
  });

  it("the reverse formula", () => {
    const cost = { comparison: "<=", target: 100, unit: "元", points: 10 };
    expect(["A", "B"].map((choice) => score("按比例得分", cost, 125, { "reverse-formula": choice }))).toEqual(
      ["8", "7.5"],
    );
  });

  it("each question is in Chinese, names its options and says which was taken; an unknown answer is passed over", () => {
    const reading = readStandard("10分，每低1%扣1分", rate(">=", 80), { "percent-or-point": "nonsense" });
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.assumptions.map(({ id, chosen }) => [id, chosen])).toEqual([
      ["percent-or-point", "point"],
      ["partial-step", "linear"],
    ]);
    for (const { text, options, chosen } of reading.assumptions) {
      expect(text).toMatch(/[一-鿿]/);
      expect(options.map(({ value }) => value)).toContain(chosen);
    }
  });

  it("a sentence that leaves nothing open asks nothing", () => {
    const reading = readStandard("10分，达到目标值得10分，否则不得分", people);
    expect(reading).toMatchObject({ ok: true, assumptions: [] });
  });
});
