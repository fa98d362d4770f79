/** 超过10篇的部分每篇…, 达到60%得3分，每高1个百分点…: from where what is earned begins to count. */
import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const pieces: ScoredIndicator = { comparison: "≥", target: 20, unit: "篇", points: 8 };
const rate: ScoredIndicator = { comparison: "≥", target: 90, unit: "%", points: 6 };
const visits: ScoredIndicator = { comparison: "≥", target: 200, unit: "人次", points: 10 };

describe("those beyond a number earn", () => {
  it.each([
    ["10篇以内不得分，超过10篇的部分每篇计0.8分，满分8分", pieces, "10→0 11→0.8 15→4 20→8"],
    ["超过10篇的，每篇计0.8分，10篇以内不得分", pieces, "10→0 11→0.8 15→4 20→8"],
    ["10篇以内不得分，从第11篇起每篇计0.8分", pieces, "10→0 11→0.8 15→4 20→8"],
    ["60%以下不得分，超过60%的部分每1个百分点得0.2分", rate, "60→0 75→3 90→6"],
  ] as const)("each for itself: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each([
    ["完成10篇得4分，超过10篇的部分每篇得0.4分", pieces, "10→4 15→6 20→8"],
    ["10篇得4分，10篇以上每篇得0.4分", pieces, "10→4 15→6 20→8"],
    ["达到60%得3分，每高1个百分点得0.1分", rate, "60→3 75→4.5 90→6"],
    ["达到60%得3分，超过部分每1个百分点得0.1分", rate, "60→3 75→4.5 90→6"],
    ["达到60%得3分，60%以上每1个百分点得0.1分", rate, "60→3 75→4.5 90→6"],
  ] as const)("on top of what the number itself earns: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("all of them, where only that comes to the full points", () => {
    const phrase = "满100人次方可得分，每人次得0.05分";
    expect(earned(phrase, visits, "99→0 100→5 200→10")).toBe("99→0 100→5 200→10");
  });

  it("nobody knows how much, where neither comes to the full points", () => {
    expect(earned("超过10篇的，每篇计0.5分", pieces, "20")).toBe(
      "没有写明是只有超过的部分每个得分，还是全部都得分",
    );
    expect(earned("超过10篇的部分，每篇计0.5分", pieces, "20")).toBe(
      "只算超过的部分，达到指标值只得5分，与满分8分不一致",
    );
  });

  it("full points first at the 指标值, which a bit less than a step only rounds to", () => {
    const reading = readStandard("达到60%得3分，每高1个百分点得0.1分", rate);
    expect(reading.ok && reading.assumptions.map(({ id }) => id)).not.toContain("target-differs");
  });
});
