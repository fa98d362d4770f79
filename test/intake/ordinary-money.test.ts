import { describe, expect, it } from "vitest";

import { first, joined, lines, table } from "./laid-out.ts";

describe("the unit that one amount names", () => {
  it("holds for its parts beside and below it", () => {
    const beside = first(
      table(4, [
        ["项目名称", "=督导"],
        ["资金总额（万元）", "28", "其中：财政资金", "28"],
      ]),
    );
    expect(beside.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政资金", 28_000_000],
    ]);
    const below = first(
      table(2, [
        ["项目名称", "督导"],
        ["资金总额（万元）", "28"],
        ["其中：财政资金", "20"],
        ["自筹资金", "8"],
      ]),
    );
    expect(below.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政资金", 20_000_000],
      ["自筹资金", 8_000_000],
    ]);
  });

  it("is read behind a wide gap as behind a colon", () => {
    const content = first(
      lines(
        "项目名称    公路养护",
        "资金总额（万元）    460",
        "其中：上级补助（万元）    300",
        "本级财政（万元）    160",
      ),
    );
    expect(content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["上级补助", 300_000_000],
      ["本级财政", 160_000_000],
    ]);
  });
});

describe("中央 and 省级 below 补助资金", () => {
  const plain = (text: string) => ({ text });
  const tall = (text: string) => ({ text, tall: 2 });

  it.each(["merged", "blank"] as const)(
    "are whose money it is, and no unit is called 补助资金: %s",
    (merging) => {
      const result = joined(
        6,
        [
          [{ text: "单位：万元", wide: 6 }],
          [tall("项目名称"), tall("项目单位"), { text: "补助资金", wide: 3 }, tall("绩效目标")],
          ["小计", "中央", "省级"].map(plain),
          ["合计", "", "230", "150", "80", ""].map(plain),
          ["冷链中心", "县供销社", "150", "100", "50", "建成冷库2000立方米。"].map(plain),
          ["服务站", "县邮政公司", "80", "50", "30", "建成服务站40个。"].map(plain),
        ],
        merging,
      );
      expect(
        result.drafts.map(({ content }) => [
          content.name,
          content.unit.name,
          ...content.fundingLines.map(({ label, amount }) => `${label} ${amount}`),
        ]),
      ).toEqual([
        ["冷链中心", "县供销社", "中央资金 100000000", "省级资金 50000000"],
        ["服务站", "县邮政公司", "中央资金 50000000", "省级资金 30000000"],
      ]);
    },
  );
});

it("长期绩效目标 and 年度绩效目标 beside lists with the same titles say whose indicators they are", () => {
  const plain = (text: string) => ({ text });
  const titles = ["指标内容", "指标值", "备注"].map(plain);
  const content = first(
    joined(4, [
      [plain("专项名称"), { text: "惠民演出", wide: 3 }],
      [{ text: "长期绩效目标", tall: 2 }, ...titles],
      ["累计演出", "180场", ""].map(plain),
      [{ text: "年度绩效目标", tall: 2 }, ...titles],
      ["全年演出", "60场", ""].map(plain),
    ]),
  );
  expect(content.indicators.map(({ level3, horizon }) => [level3, horizon])).toEqual([
    ["累计演出", "overall"],
    ["全年演出", "annual"],
  ]);
});

it("非财政拨款 is no money of the government's", () => {
  const content = first(
    table(4, [
      ["项目名称", "=巡护"],
      ["财政拨款", "60万元", "非财政拨款", "6万元"],
    ]),
  );
  expect(content.fundingLines.map(({ sourceClass }) => sourceClass)).toEqual(["fiscal", "other"]);
});
