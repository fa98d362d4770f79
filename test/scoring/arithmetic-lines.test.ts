import { describe, expect, it } from "vitest";

import {
  scoreIndicator,
  type ActualValue,
  type Base,
  type Proportional,
  type ScoredIndicator,
  type ScoringRule,
  type Steps,
} from "../../shared/scoring/index.ts";

const row = (comparison: string, target: ScoredIndicator["target"], unit = "元"): ScoredIndicator => ({
  comparison,
  target,
  unit,
  points: 10,
});

const rule = (base: Base, unit = "元", adjustments: ScoringRule["adjustments"] = []): ScoringRule => ({
  version: 1,
  inputs: [{ id: "value", label: "实际完成值", kind: "number", unit }],
  points: "10",
  floor: "0",
  gates: [],
  base,
  adjustments,
});

const shown = (made: ScoringRule, indicator: ScoredIndicator, actual: ActualValue): string => {
  const score = scoreIndicator(made, indicator, actual);
  return [score.points, ...score.steps.map((step) => step.text)].join(" | ");
};

const share = (direction: Proportional["direction"], base = "target"): ScoringRule =>
  rule({ type: "proportional", proportional: { input: "value", direction, base, points: "10" } });

describe("a share of the target, with its line", () => {
  it.each([
    [200, "10 | 实际200元，达到200元，得10分"],
    [201, "10 | 实际201元，达到200元，得10分"],
    [199, "9.95 | 199÷200×10=9.95分"],
    [50, "2.5 | 50÷200×10=2.5分"],
    [0, "0 | 实际0元，按比例得0分"],
  ])("of 200: %s", (actual, line) => {
    expect(shown(share("positive"), row("≥", 200), actual)).toBe(line);
  });

  it.each([
    ["=", 0, "10"],
    ["=", 1, "0"],
    ["=", "0.5", "0"],
    ["≥", 0, "10"],
    ["≥", 1, "10"],
  ] as const)("a target of %s 0 is never divided by: %s earns %s", (comparison, actual, points) => {
    expect(scoreIndicator(share("positive"), row(comparison, 0), actual).points).toBe(points);
  });

  it("a target of 1 is divided by like any other", () => {
    expect(shown(share("positive"), row("≥", 1), "0.5")).toBe("5 | 0.5÷1×10=5分");
    expect(shown(share("reverseRatio"), row("≤", 1), 2)).toBe("5 | 1÷2×10=5分");
  });

  it.each([
    [400, "10 | 实际400元，不超过400元，得10分"],
    [399, "10 | 实际399元，不超过400元，得10分"],
    [500, "8 | 400÷500×10=8分"],
  ])("of at most 400, by 目标÷实际: %s", (actual, line) => {
    expect(shown(share("reverseRatio"), row("≤", 400), actual)).toBe(line);
  });

  it.each([
    [400, "10 | 实际400元，不超过400元，得10分"],
    [500, "7.5 | [1−(500−400)÷400]×10=7.5分"],
    [800, "0 | [1−(800−400)÷400]×10=0分"],
    [801, "0 | [1−(801−400)÷400]×10=0分"],
  ])("of at most 400, by 1−超出÷目标: %s", (actual, line) => {
    expect(shown(share("reverseLinear"), row("≤", 400), actual)).toBe(line);
  });

  it("of at most 0, anything more earns nothing", () => {
    expect(shown(share("reverseRatio"), row("≤", 0), 5)).toBe("0 | 实际5元，超过0元，按比例得0分");
    expect(shown(share("reverseRatio"), row("≤", 0), 0)).toBe("10 | 实际0元，不超过0元，得10分");
  });

  it("of a range, counts from the end it falls short of", () => {
    expect(shown(share("positive"), row("", "80-90"), 80)).toBe("10 | 实际80元，达到80元，得10分");
    expect(shown(share("positive"), row("", "80-90"), 40)).toBe("5 | 40÷80×10=5分");
    expect(shown(share("reverseRatio"), row("", "80-90"), 90)).toBe("10 | 实际90元，不超过90元，得10分");
    expect(shown(share("reverseRatio"), row("", "80-90"), 100)).toBe("9 | 90÷100×10=9分");
  });
});

const steps = (partial: Steps["partial"], each = "1", per = "2"): Steps => ({
  quantity: { of: "value", input: "value" },
  each,
  per,
  partial,
});
const deduct = (given: Steps, most?: string): ScoringRule =>
  rule({ type: "start", points: "10" }, "处", [
    { type: "steps", sign: "deduct", steps: given, ...(most === undefined ? {} : { most }) },
  ]);
const faults = row("≤", 0, "处");

describe("steps, with their lines", () => {
  it.each([
    ["down", "2.5", "6 | 从10分起算 | 实际完成值2.5处，计2个1处，2×2=4分，扣4分 | 10−4=6分"],
    ["up", "2.5", "4 | 从10分起算 | 实际完成值2.5处，计3个1处，3×2=6分，扣6分 | 10−6=4分"],
    ["linear", "2.5", "5 | 从10分起算 | 实际完成值2.5处，2.5×2=5分，扣5分 | 10−5=5分"],
    ["down", 2, "6 | 从10分起算 | 实际完成值2处，2×2=4分，扣4分 | 10−4=6分"],
    ["down", 0, "10 | 从10分起算"],
    ["down", 6, "0 | 从10分起算 | 实际完成值6处，6×2=12分，扣12分 | 10−12=-2分，最低0分"],
  ] as const)("%s: %s", (partial, actual, line) => {
    const made = deduct({ ...steps(partial), quantity: { of: "value", input: "value" } });
    const indivisible = { ...made, inputs: [{ ...made.inputs[0]!, unit: "" }] };
    expect(shown(actual === "2.5" ? indivisible : made, faults, actual).replaceAll("处", "")).toBe(
      line.replaceAll("处", ""),
    );
  });

  it.each([
    ["4", 2, "6 | 从10分起算 | 实际完成值2处，2×2=4分，扣4分 | 10−4=6分"],
    ["4", 3, "6 | 从10分起算 | 实际完成值3处，3×2=6分，扣4分，最多扣4分 | 10−4=6分"],
  ] as const)("at most %s points: %s faults", (most, actual, line) => {
    expect(shown(deduct(steps("down"), most), faults, actual)).toBe(line);
  });

  it("a credit of nothing has its line, too", () => {
    const credit = rule({ type: "credit", steps: steps("down", "5", "1") }, "人");
    expect(shown(credit, row("≥", 50, "人"), 0)).toBe("0 | 实际完成值0人，计0个5人，0×1=0分，得0分");
    expect(shown(credit, row("≥", 50, "人"), 14)).toBe("2 | 实际完成值14人，计2个5人，2×1=2分，得2分");
  });
});
