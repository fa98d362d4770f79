/** 超过8次的不再得分, 每相差5个百分点扣2分: what lies beyond the 指标值 takes nothing of what was earned unless the sentence says so. */
import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const times = row("≥", 8, "次", 8);
const rate = row("≥", 75, "%");
const cost = row("≤", 100, "万元");

const asked = (phrase: string, indicator: ScoredIndicator): string[] => {
  const reading = readStandard(phrase, indicator);
  return reading.ok ? reading.assumptions.map(({ id }) => id) : [reading.reason];
};

describe("what goes beyond the 指标值 earns no more", () => {
  it.each([
    "每次得1分，超过8次的不再得分",
    "每次得1分，超过8次不再计分",
    "每次得1分，8次以上的不再给分",
    "每次得1分，超过目标值的不再计分",
    "按完成率计分，超过100%的不再计分",
  ])("and loses nothing: %s", (phrase) => {
    expect(earned(phrase, times, "8→ 9→ 5→")).toBe("8→8 9→8 5→5");
    expect(asked(phrase, times)).not.toContain("beyond-target");
  });

  it.each([
    "每次得1分，超过8次的不得分",
    "每次得1分，超过目标值的不得分",
    "按完成率计分，超过100%的不得分",
    "得分=实际完成值÷8×8，超过目标的不得分",
  ])("and where 不得分 may be all of it, that is asked: %s", (phrase) => {
    expect(asked(phrase, times)).toContain("beyond-target");
    expect(earned(phrase, times, "8→ 9→ 5→")).toBe("8→8 9→8 5→5");
    expect(earned(phrase, times, "8→ 9→ 5→", { "beyond-target": "all" })).toBe("8→8 9→0 5→5");
  });

  it.each([
    ["控制在10万元以内得8分，超过的不得分", row("≤", 10, "万元", 8), "10→8 11→0"],
    ["每出现1次扣1分，超过3次不得分", row("=", 0, "次", 8), "0→8 3→5 4→0"],
    ["95%以上得8分，90%-95%得5分，低于90%不再得分", row("≥", 95, "%", 8), "95→8 94→5 89→0"],
  ] as const)("but %s costs everything on the worse side", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("how far a result is off", () => {
  it.each([
    ["毕业率75%（含）以上10分，75%以下每相差5个百分点扣2分", rate, "75→10 80→10 70→8"],
    ["每相差5个百分点扣2分（高于75%不扣）", rate, "75→10 80→10 70→8"],
  ] as const)("counts on the side that the sentence names: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
    expect(asked(phrase, indicator)).not.toContain("sides");
  });

  it.each([
    ["达到75%得10分，每相差5个百分点扣2分", rate, "75→10 80→10 70→8", "75→10 80→8 70→8"],
    ["实际支出与预算每相差3%扣1分", cost, "100→10 103→9 97→10", "100→10 103→9 97→9"],
    [
      "偏差率在5%以内得10分，5%-10%（含）得5分，超过10%不得分",
      row("≥", 200, "人"),
      "195→10 185→5 260→10",
      "195→10 185→5 260→0",
    ],
  ] as const)("is asked where only the sign tells a worse side: %s", (phrase, indicator, worse, both) => {
    expect(asked(phrase, indicator)).toContain("sides");
    expect(earned(phrase, indicator, worse)).toBe(worse);
    expect(earned(phrase, indicator, both, { sides: "both" })).toBe(both);
  });

  it.each([
    ["每高于或低于目标值5个百分点扣2分", rate, "75→10 80→8 70→8"],
    ["与计划每相差3%扣1分，多少均扣", row("≥", 300, "人"), "300→10 309→9 291→9"],
    ["每偏离5%扣1分", row("=", 200, "人"), "200→10 210→9 190→9"],
  ] as const)(
    "counts on both where that is said, or the 指标值 is to be hit: %s",
    (phrase, indicator, results) => {
      expect(earned(phrase, indicator, results)).toBe(results);
      expect(asked(phrase, indicator)).not.toContain("sides");
    },
  );
});
