import { describe, expect, it } from "vitest";

import { first, left, lines, table } from "./laid-out.ts";

const SAID = "文件写有调整前、调整后两种内容，只读取了调整后的，调整前的在未归入的内容里。";

describe("lines that name what was before a change and what is after it", () => {
  it("the later counts, and the earlier is left over with its label", () => {
    const result = lines(
      "项目名称：农村公路养护",
      "原预算金额：100万元",
      "调整后预算金额：80万元",
      "原年度目标：养护公路120公里。",
      "调整后年度目标：养护公路90公里。",
      "变更前实施单位：区交运局",
      "变更后实施单位：区公路站",
      "原完成时间：2026年10月",
      "现完成时间：2026年12月",
    );
    const { annualGoal, endDate, unit, fundingLines } = first(result);
    expect([annualGoal.text, endDate, unit.name, fundingLines.map(({ amount }) => amount)]).toEqual([
      "养护公路90公里。",
      "2026年12月",
      "区公路站",
      [80_000_000],
    ]);
    expect(left(result)).toEqual([
      "原预算金额：100万元",
      "原年度目标：养护公路120公里。",
      "变更前实施单位：区交运局",
      "原完成时间：2026年10月",
    ]);
    expect(result.warnings).toEqual([SAID]);
  });

  it("headings over paragraphs, and labels beside their cells, say it too", () => {
    const headed = lines(
      "项目名称：农村公路养护",
      "原年度目标：",
      "养护120公里。",
      "调整后年度目标：",
      "养护90公里。",
    );
    expect(first(headed).annualGoal.text).toBe("养护90公里。");
    expect(left(headed)).toEqual(["原年度目标：养护120公里。"]);
    const inCells = table(4, [
      ["项目名称", "=农村公路养护"],
      ["原年度目标", "=养护120公里。"],
      ["调整后年度目标", "=养护90公里。"],
      ["原财政拨款（万元）", "100", "调整后财政拨款（万元）", "80"],
    ]);
    expect(first(inCells).annualGoal.text).toBe("养护90公里。");
    expect(first(inCells).fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 80_000_000],
    ]);
    expect(left(inCells)).toEqual(["原年度目标：养护120公里。", "原财政拨款（万元）：100"]);
  });

  it("a value said without either word gives way to the one after the change", () => {
    const result = lines(
      "项目名称：农村公路养护",
      "完成时间：2026年10月",
      "资金总额：100万元",
      "调整后项目名称：农村公路养护与绿化",
      "调整后完成时间：2026年12月",
      "调整后资金总额：80万元",
    );
    expect(result.drafts).toHaveLength(1);
    const { name, endDate, fundingLines } = first(result);
    expect([name, endDate, fundingLines[0]?.amount]).toEqual([
      "农村公路养护与绿化",
      "2026年12月",
      80_000_000,
    ]);
    expect(left(result)).toEqual(["项目名称：农村公路养护", "完成时间：2026年10月", "资金总额：100万元"]);
  });

  it("alone, what was before is no value of the field, and 调整后预算数 no source of money", () => {
    const result = lines("项目名称：农村公路养护", "原单位名称：区交运局", "调整后预算数：80万元");
    expect(first(result).unit.name).toBe("");
    expect(first(result).fundingLines).toEqual([]);
    expect(left(result)).toEqual(["原单位名称：区交运局", "调整后预算数：80万元"]);
  });

  it("in a list of projects each has its own", () => {
    const result = table(4, [
      ["项目名称", "原实施单位", "现实施单位", "责任人"],
      ["路灯维护", "区城管局", "区市政所", "李强"],
      ["沟渠清淤", "区水务局", "区河道所", "王芳"],
    ]);
    expect(result.drafts.map(({ content }) => content.unit.name)).toEqual(["区市政所", "区河道所"]);
    expect(left(result)).toEqual(["原实施单位：区城管局", "原实施单位：区水务局"]);
  });

  it("in a list of projects the later amount is the year's, or beside 执行数 what was planned last", () => {
    const plain = table(3, [
      ["项目名称", "原预算（万元）", "调整后预算（万元）"],
      ["路灯维护", "60", "52"],
      ["沟渠清淤", "88", "80"],
    ]);
    expect(plain.drafts.map(({ content }) => content.fundingLines.map(({ amount }) => amount))).toEqual([
      [52_000_000],
      [80_000_000],
    ]);
    expect(left(plain)).toEqual(["原预算（万元）：60", "原预算（万元）：88"]);
    const executed = table(4, [
      ["项目名称", "原预算（万元）", "调整后预算（万元）", "实际支出（万元）"],
      ["路灯维护", "60", "52", "51.2"],
      ["沟渠清淤", "88", "80", "79"],
    ]);
    expect(
      executed.drafts.map(({ content }) => [
        content.fundingLines.length,
        content.budgets[0]?.adjusted,
        content.budgets[0]?.executed,
      ]),
    ).toEqual([
      [0, 52_000_000, 51_200_000],
      [0, 80_000_000, 79_000_000],
    ]);
  });
});
