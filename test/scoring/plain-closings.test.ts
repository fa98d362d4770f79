/** 为满分, 直至减完, 扣足7分, 8分全扣, 不到70分不计, 从10分中扣除: how offices end what they began. */
import { describe, expect, it } from "vitest";

import type { ScoredIndicator } from "../../shared/scoring/index.ts";
import { earned } from "./earned.ts";

const rate = (target: number, points: number): ScoredIndicator => ({
  comparison: "≥",
  target,
  unit: "%",
  points,
});
const count = (target: number, unit: string, points: number, name?: string): ScoredIndicator => ({
  comparison: target === 0 ? "=" : "≥",
  target,
  unit,
  points,
  ...(name === undefined ? {} : { name }),
});
const cost: ScoredIndicator = { comparison: "≤", target: 1500, unit: "元", points: 7 };
const faults: ScoredIndicator = { comparison: "≤", target: 5, unit: "件", points: 10 };

describe("the number that earns all points", () => {
  it.each([
    ["以5000人为满分，未达到的按比例折算", count(5000, "人", 10), "5000→10 2500→5"],
    [
      "完成2000米为满分12分，1500-2000米（不含）得9分，不足1500米不得分",
      count(2000, "米", 12),
      "2000→12 1500→9 1400→0",
    ],
    ["出勤率88%为达标，得8分，每少2个百分点扣1分", rate(88, 8), "88→8 86→7"],
    ["85%为达标，得8分，90%以上得10分", rate(90, 10), "90→10 87→8 85→8 84→0"],
    ["满意率85%为及格线，得6分，每高1个百分点加0.5分，及格线以下不得分", rate(85, 10), "84→0 85→6 87→7"],
    ["以90%为基准，低1个百分点减0.8分，直至减完", rate(90, 8), "90→8 85→4 70→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });
});

describe("where it ends", () => {
  it.each([
    ["控制在1500元，每上浮1%扣1分，扣足7分", cost, "1500→7 1530→5 1800→0"],
    ["达到85%得5分，每再提高1个百分点加1分，加满10分", rate(85, 10), "85→5 88→8 95→10"],
    ["低于95%的，每低1个百分点扣0.4分；低于85%的，8分全扣", rate(95, 8), "95→8 90→6 84→0"],
    ["95%得10分，每降低2个百分点，减1分；90%以下直接减至0分", rate(95, 10), "95→10 93→9 89→0"],
    ["得满85户即得8分，未达到为0", count(85, "户", 8), "85→8 84→0"],
    ["达到指标得满分，达不到0分", rate(98, 6), "98→6 97→0"],
    ["90%以上计10分，80%以上计8分，不到80%不计", rate(90, 10), "90→10 80→8 79→0"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it.each(["投诉2件以下不计，超过的每件扣1分", "10分，低于5件不计"])(
    "不计 of what should be few may cost nothing, and is refused: %s",
    (phrase) => {
      expect(earned(phrase, faults, "1")).toBe("没有读懂“不计”是不得分还是不扣分");
    },
  );
});

describe("what was not done", () => {
  const shown = count(186, "家", 10, "公示家数");
  it.each([
    ["10分，未公示的，每家扣0.2分", shown, "186→10 181→9"],
    ["公示家数以186家计，未公示的按0.2分/家从10分中扣除", shown, "186→10 181→9"],
    ["未招满的每人扣0.1分", count(100, "人", 10, "招生人数"), "100→10 90→9"],
    ["培训班未办满10期的，每少1期扣0.5分", count(10, "期", 5, "培训班期数"), "10→5 8→4"],
    ["不少于200户次得8分，不足的部分每10户次扣0.4分", count(200, "户次", 8), "200→8 190→7.6"],
  ] as const)("is what is missing of the 指标值: %s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("is something else where the indicator does not count it", () => {
    expect(earned("10分，未签到的每人扣0.1分", count(100, "人", 10, "培训人数"), "100")).not.toBe("100→10");
    expect(earned("未坐满的每场扣1分", count(100, "场", 10, "演出场次"), "100")).toMatch(/没有读懂/u);
  });
});

describe("the first of what should not be", () => {
  it.each(["发生1起即不得分", "有1起不得分", "发生1起及以上不得分"])("%s", (phrase) => {
    expect(earned(phrase, count(0, "起", 10), "0→10 1→0 3→0")).toBe("0→10 1→0 3→0");
  });
});

it.each([
  ["控制在20件以内得5分，超出后每多1件扣0.5分", "20→5 22→4"],
  ["控制在20件以内得5分，超出后每件扣0.5分", "20→5 22→4"],
] as const)("beyond the number before it: %s", (phrase, results) => {
  expect(earned(phrase, { comparison: "≤", target: 20, unit: "件", points: 5 }, results)).toBe(results);
});

it.each(["公开率100%得4分，无公开任务的计满分", "公开率100%得4分，低于100%不得分，无应公开事项的得满分"])(
  "what there is to do is named where there is none of it: %s",
  (phrase) => {
    expect(earned(phrase, { comparison: "=", target: 100, unit: "%", points: 4 }, "100→4 99→0")).toBe(
      "100→4 99→0",
    );
  },
);
