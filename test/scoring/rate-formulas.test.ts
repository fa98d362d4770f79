/** A rate over the number that earns all points, and how a rate is worked out, in brackets or behind the points. */
import { describe, expect, it } from "vitest";

import { readStandard } from "../../shared/scoring/index.ts";
import { earned, row } from "./earned.ts";

const rate = row("≥", 80, "%");
const things = row("≥", 200, "户");
const money = row("=", 80, "万元");

describe("a rate is known by its whole name", () => {
  it.each([
    ["得分=规范管理率/80%×10，最高10分", "80→10 72→9 85→10"],
    ["得分=老年人健康管理率÷80%×10，最高10分", "80→10 60→7.5"],
    ["以80％为满分值计算，得分＝规范录入率÷80％×本项分值", "80→10 72→9"],
    ["按时办结率=按时办结件数/应办结件数*100%；得分=按时办结率÷80%*分值", "80→10 72→9"],
  ])("%s", (phrase, results) => {
    expect(earned(phrase, rate, results)).toBe(results);
  });

  it("and may stand before the sign of equality", () => {
    const all = row("=", 100, "%");
    expect(earned("培训合格率：合格率×10=得分", all, "100→10 92→9.2")).toBe("100→10 92→9.2");
  });

  it.each([
    "得分=（规范管理率×0.6+健康管理率×0.4）×10",
    "得分=参训率×合格率×10",
    "得分=不规范管理率/80%×10",
    "得分=信息差错率/80%×10",
    "得分=规范管理率与登记率/80%×10",
  ])("but not one of which less is better, nor two of them: %s", (phrase) => {
    expect(readStandard(phrase, rate).ok).toBe(false);
  });
});

it("two rates of one formula are named where it is refused", () => {
  expect(earned("得分=（规范管理率×0.6+健康管理率×0.4）×10", rate, "80→")).toBe(
    "公式里有“规范管理率”和“健康管理率”几个不同的量，没有读懂",
  );
});

describe("a percentage of a number of things is a share of the 指标值", () => {
  it("where it is the 完成率", () => {
    expect(earned("得分=完成率/80%×10", things, "160→10 80→5")).toBe("160→10 80→5");
  });

  it("and nothing where it is another rate", () => {
    expect(earned("得分=合格率/80%×10", things, "80→")).toBe(
      "“合格率”是另一个量，度量单位是“户”的指标不能按它评分",
    );
  });
});

describe("a rate may be defined right behind its name, or behind the points", () => {
  it.each([
    "开工率（实际开工小区数÷计划开工小区数×100%）达到80%计10分，每降低1个百分点扣1分",
    "开工率（实际开工小区数/计划开工小区数）达到80%计10分，每降低1个百分点扣1分",
    "达到80%计10分，每降低1个百分点扣1分（开工率=实际开工小区数/计划开工小区数）",
  ])("%s", (phrase) => {
    expect(earned(phrase, rate, "80→10 79→9")).toBe("80→10 79→9");
  });

  it.each([
    "开工率（实际开工小区数÷计划开工小区数×50%）达到80%计10分，否则不得分",
    "开工率（计划开工小区数÷实际开工小区数）达到80%计10分，否则不得分",
    "开工率（实际开工小区数-计划开工小区数）达到80%计10分，否则不得分",
    "开工率（实际开工小区数÷计划开工小区数达到80%计10分，否则不得分",
  ])("but not otherwise: %s", (phrase) => {
    expect(readStandard(phrase, rate).ok).toBe(false);
  });

  it("a deviation is how far the result and the 指标值 are apart", () => {
    const bands = "偏差率不超过5%得10分；5%—10%（含）得6分；10%以上不得分";
    const results = "80→10 84→10 76→10 88→6 72→6 89→0";
    expect(earned(`${bands}（偏差率=|实际值－计划值|÷计划值）`, money, results)).toBe(results);
    expect(earned(`偏差率=|实际值-计划值|/计划值×100%，${bands}`, money, results)).toBe(results);
  });

  it.each(["（偏差率=（实际值－计划值）÷计划值）", "（偏差率=|实际值－计划值|÷实际值）"])(
    "but in one direction, or of something else, it is another: %s",
    (definition) => {
      expect(readStandard(`偏差率不超过5%得10分；5%以上不得分${definition}`, money).ok).toBe(false);
    },
  );
});

describe("a Chinese numeral may have places, and be nothing", () => {
  const faults = row("=", 0, "处", 5);
  it.each([
    ["每有一处扣零点五分", faults, "0→5 1→4.5"],
    ["每办理一件计零点五分，最高五分", row("≥", 10, "件", 5), "10→5 7→3.5"],
    ["调整率为零记5分；大于零且不超过5%记4分；5%以上记0分", row("=", 0, "%", 5), "0→5 0.1→4 5→4 5.1→0"],
    ["按每件0.5分赋分，封顶5分（指办结的建议件数）", row("=", 10, "件", 5), "10→5 7→3.5 12→5"],
  ] as const)("%s", (phrase, indicator, results) => {
    expect(earned(phrase, indicator, results)).toBe(results);
  });

  it("but a note in brackets with a number of its own is read or stops", () => {
    expect(readStandard("每件得0.5分（指8件以上的）", row("=", 10, "件", 5)).ok).toBe(false);
    expect(readStandard("每件得0.5分（指除不可抗力外的）", row("=", 10, "件", 5)).ok).toBe(false);
  });
});
