import { describe, expect, it } from "vitest";

import { first, left, table } from "./laid-out.ts";

describe("rows of an indicator table that are no indicators", () => {
  it("the sum below each class is the program's own to work out, and the list goes on behind it", () => {
    const result = table(4, [
      ["绩效指标", "指标值", "单位", "分值"],
      ["=一、产出指标"],
      ["=1.数量指标"],
      ["（1）建成站点", "≥4", "个", "30"],
      ["小计", "", "", "30"],
      ["=2.质量指标"],
      ["（1）验收合格率", "≥95", "%", "20"],
      ["小 计", "", "", "20"],
      ["合计", "", "", "50"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "建成站点", points: "30" },
      { level1: "产出指标", level2: "质量指标", level3: "验收合格率", points: "20" },
    ]);
    expect(first(result).indicators).toHaveLength(2);
    expect(result.warnings.join()).toContain("小计 30");
  });
});

describe("units in the columns of an indicator table", () => {
  it("a percentage beside a blank unit carries its unit itself, and a stroke is no unit", () => {
    const result = table(6, [
      ["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "计量单位"],
      ["产出指标", "质量指标", "除治合格率", "≥", "95%", ""],
      ["产出指标", "时效指标", "完工时间", "≤", "2027年11月", "/"],
      ["效益指标", "社会效益指标", "制度", "＝", "健全", "—"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { comparison: "≥", target: "95", unit: "%" },
      { comparison: "≤", target: "2027年11月", unit: "" },
      { target: "健全", unit: "" },
    ]);
    expect(left(result)).toEqual([]);
  });
});

describe("columns with titles of their own", () => {
  it("所属分类 holds both classes, and proof that a result needs is no basis of the target", () => {
    const result = table(5, [
      ["三级指标", "指标值", "数据来源", "佐证材料", "所属分类"],
      ["注册老年人数", "不少于1.8万人", "平台后台", "用户清单", "产出指标—数量指标"],
      ["老年人满意度", "不低于92%", "第三方调查", "调查报告", "满意度指标—服务对象满意度指标"],
    ]);
    expect(first(result).indicators).toMatchObject([
      { level1: "产出指标", level2: "数量指标", level3: "注册老年人数", basis: "平台后台" },
      { level1: "满意度指标", level2: "服务对象满意度指标", basis: "第三方调查" },
    ]);
    expect(left(result)).toEqual(["佐证材料", "用户清单", "调查报告"]);
  });
});
