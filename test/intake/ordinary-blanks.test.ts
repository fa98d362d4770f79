import { describe, expect, it } from "vitest";

import { first, left, lines, table } from "./laid-out.ts";

describe("what a template says about itself and nobody filled in", () => {
  it("is no goal and no indicator", () => {
    const result = table(4, [
      ["项目名称", "=窨井盖整治"],
      ["总体目标", "=填写项目在实施期内的总体产出和效果"],
      ["年度目标", "=整治窨井盖2600套。"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "指标1：整治窨井盖", "2600套"],
      ["满意度指标", "服务对象满意度", "指标1：", "…"],
    ]);
    const content = first(result);
    expect(content.overallGoal.text).toBe("");
    expect(content.indicators.map(({ level3, target }) => [level3, target])).toEqual([
      ["整治窨井盖", "2600"],
    ]);
    expect(result.warnings.join()).toContain("填写提示");
  });
});

describe("a target behind its sign", () => {
  it("stands below the blank where the joined title was lost", () => {
    const content = first(
      table(6, [
        ["项目名称", "=临时救助"],
        ["一级指标", "二级指标", "三级指标", "指标值", "", "备注"],
        ["产出指标", "数量指标", "救助人次", "≥", "900人次", ""],
        ["满意度指标", "服务对象满意度", "救助对象满意度", "≥", "95%", ""],
      ]),
    );
    expect(content.indicators.map(({ comparison, target, unit }) => [comparison, target, unit])).toEqual([
      ["≥", "900", "人次"],
      ["≥", "95", "%"],
    ]);
  });
});

describe("several indicators behind their class", () => {
  it("are read without a sign too", () => {
    const result = lines(
      "项目名称：危桥改造",
      "产出指标：",
      "数量指标：改造危桥5座；改造桥长186延米。",
      "质量指标：交工验收合格率100%。",
    );
    expect(first(result).indicators.map(({ level3, target, unit }) => [level3, target, unit])).toEqual([
      ["改造危桥", "5", "座"],
      ["改造桥长", "186", "延米"],
      ["交工验收合格率", "100", "%"],
    ]);
    expect(left(result)).toEqual([]);
  });
});

it("年度财政资金总额 is the total of the money that was planned and spent", () => {
  const content = first(
    table(4, [
      ["项目名称", "=设备更新"],
      ["预算执行情况（万元）", "预算数（A）", "执行数（B）", "执行率（B/A）"],
      ["年度财政资金总额", "300", "270", "90%"],
      ["其中：中央补助", "200", "180", "90%"],
    ]),
  );
  expect(content.budgets.map(({ source, initial, executed }) => [source, initial, executed])).toEqual([
    ["年度财政资金总额", 300_000_000, 270_000_000],
    ["中央补助", 200_000_000, 180_000_000],
  ]);
});

it("the class that one project's indicators end with is not the next project's", () => {
  const result = lines(
    "1、项目名称：路面修补",
    "数量指标：修补面积≥8600平方米",
    "满意度指标：市民满意度≥85%",
    "2、项目名称：人行道翻新",
    "数量指标：翻新面积≥1.2万平方米",
    "满意度指标：市民满意度≥90%",
  );
  expect(
    result.drafts.map(({ content }) => content.indicators.map(({ level1, level2 }) => `${level1}|${level2}`)),
  ).toEqual([
    ["|数量指标", "满意度指标|"],
    ["|数量指标", "满意度指标|"],
  ]);
});
