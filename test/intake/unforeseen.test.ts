import { describe, expect, it } from "vitest";

import { first, left, lines, table } from "./laid-out.ts";

describe("titles that no field answers to", () => {
  it("stand among titles over their values without shifting them", () => {
    const result = table(4, [
      ["项目名称", "责任科室", "联系电话", "单位名称"],
      ["路灯维护", "综合科", "67475566", "某局"],
    ]);
    expect(first(result)).toMatchObject({ name: "路灯维护", unit: { name: "某局", phone: "67475566" } });
    expect(left(result)).toEqual(["综合科"]);
  });

  it("are no value of the label before them", () => {
    const result = table(4, [
      ["项目名称", "路灯维护", "=单位名称"],
      ["联系电话", "责任科室", "=综合科"],
    ]);
    expect(first(result).unit.phone).toBe("");
    expect(left(result)).toEqual(["责任科室", "综合科"]);
  });

  it("end the section above them where they are made as its title was", () => {
    const result = lines("项目名称：路灯维护", "项目概况：更换路灯30盏。", "风险防控：已购买保险。");
    expect(first(result).overview).toBe("更换路灯30盏。");
    expect(left(result)).toEqual(["风险防控：已购买保险。"]);
  });

  it("a short field holds no sentence, and a number's field no words", () => {
    const result = table(2, [
      ["项目名称", "路灯维护"],
      ["项目编码", "按专项资金管理规定执行"],
      ["主管部门", "按程序报批后，由相关单位实施，年底前完成。"],
    ]);
    expect(first(result)).toMatchObject({ projectCode: "", unit: { department: { name: "" } } });
    expect(left(result)).toHaveLength(2);
  });
});

describe("indicator tables", () => {
  it("a class in a row whose joined cells were lost is a class, whatever column comes first", () => {
    const { indicators } = first(
      table(3, [
        ["数据来源", "指标名称", "指标值"],
        ["产出指标", "", ""],
        ["数量指标", "", ""],
        ["台账", "路灯数量", "30盏"],
      ]),
    );
    expect(indicators).toHaveLength(1);
    expect(indicators[0]).toMatchObject({
      level1: "产出指标",
      level2: "数量指标",
      basis: "台账",
      target: "30",
    });
  });

  it("of targets by quarter only the year's is the target", () => {
    const result = table(4, [
      ["三级指标", "=指标值"],
      ["三级指标", "一季度", "二季度", "全年"],
      ["路灯数量", "10盏", "20盏", "30盏"],
    ]);
    expect(first(result).indicators.map(({ target }) => target)).toEqual(["30"]);
    expect(left(result)).toEqual(expect.arrayContaining(["10盏", "20盏"]));
  });

  it("90%以上 and 15分钟以内 are bounds", () => {
    const { indicators } = first(
      table(3, [
        ["一级指标", "三级指标", "指标值"],
        ["产出指标", "合格率", "90%以上"],
        ["产出指标", "办理时长", "控制在15分钟以内"],
      ]),
    );
    expect(indicators.map(({ comparison, target, unit }) => [comparison, target, unit])).toEqual([
      ["≥", "90", "%"],
      ["≤", "15", "分钟"],
    ]);
  });

  it("columns of official classes are known by what they hold", () => {
    const { indicators } = first(
      table(4, [
        ["维度", "类别", "考核指标", "目标值"],
        ["产出", "数量", "路灯数量", "30盏"],
        ["效益", "社会效益", "投诉下降", "10%"],
      ]),
    );
    expect(indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ["产出", "数量"],
      ["效益", "社会效益"],
    ]);
  });
});

describe("several forms and sums", () => {
  it("a year in the second form's title is not the first project's", () => {
    const result = lines(
      "项目绩效目标表",
      "项目名称：路灯维护",
      "年度目标：更换路灯。",
      "2027年度项目绩效目标表",
      "项目名称：校舍改造",
      "年度目标：改造校舍。",
    );
    expect(result.drafts.map(({ content }) => content.year)).toEqual([null, 2027]);
  });

  it("a part of a sum is not taken for its total", () => {
    const { fundingLines } = first(
      lines("项目名称：阅读推广", "资金安排：15.8万元（其中：财政拨款12万元，其他资金3.8万元）。"),
    );
    expect(fundingLines.some(({ amount }) => amount === 3_800_000 && fundingLines.length === 1)).toBe(false);
  });
});
