import { describe, expect, it } from "vitest";

import { doubted, first, joined, left, table } from "./laid-out.ts";

const ONLY_THE_LATER = "表中并列调整前、调整后两种数值，只读取了调整后的，调整前的列在未归入的内容里。";

describe("values before and after a change, side by side", () => {
  const rows = [
    [{ text: "项目名称" }, { text: "农村公路养护", wide: 5 }],
    [
      { text: "项目资金（万元）", tall: 3 },
      { text: "来源", wide: 1 },
      { text: "变更前", wide: 2 },
      { text: "变更后", wide: 2 },
    ],
    [{ text: "省级补助资金" }, { text: "80", wide: 2 }, { text: "65", wide: 2 }],
    [{ text: "县级配套资金" }, { text: "20", wide: 2 }, { text: "", wide: 2 }],
    [
      { text: "年度目标", tall: 2 },
      { text: "变更前", wide: 2 },
      { text: "变更后", wide: 3 },
    ],
    [
      { text: "养护公路120公里，修补路面3万平方米。", wide: 2 },
      { text: "养护公路90公里，修补路面2万平方米。", wide: 3 },
    ],
    ["一级指标", "二级指标", "三级指标", "变更前目标值", "变更后目标值", "变更理由"].map((text) => ({
      text,
    })),
    ["产出指标", "数量指标", "养护公路里程", "≥120公里", "≥90公里", "资金调减"].map((text) => ({ text })),
  ];
  const result = joined(6, rows);

  it("the later value counts for goals, amounts and targets", () => {
    const { annualGoal, fundingLines, indicators } = first(result);
    expect(annualGoal.text).toBe("养护公路90公里，修补路面2万平方米。");
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([["省级补助资金", 65_000_000]]);
    expect(indicators.map(({ comparison, target, unit }) => [comparison, target, unit])).toEqual([
      ["≥", "90", "公里"],
    ]);
  });

  it("the earlier ones are left over, and a sentence says so", () => {
    expect(left(result)).toEqual(
      expect.arrayContaining([
        "省级补助资金：变更前：80",
        "县级配套资金：变更前：20",
        "变更前：养护公路120公里，修补路面3万平方米。",
        "≥120公里",
      ]),
    );
    expect(result.warnings).toContain(ONLY_THE_LATER);
  });

  it("under one title for both columns the earlier is no target either", () => {
    const { indicators } = first(
      joined(5, [
        [
          { text: "二级指标", tall: 2 },
          { text: "三级指标", tall: 2 },
          { text: "指标值", wide: 2 },
          { text: "备注", tall: 2 },
        ],
        [{ text: "调整前" }, { text: "调整后" }],
        ["数量指标", "清淤河道长度", "≥12公里", "≥9公里", ""].map((text) => ({ text })),
        ["质量指标", "验收合格率", "100%", "100%", ""].map((text) => ({ text })),
      ]),
    );
    expect(indicators.map(({ target }) => target)).toEqual(["9", "100"]);
  });

  it("fields one below the other each have their old and their new value", () => {
    const result = joined(4, [
      [{ text: "项目名称" }, { text: "农村公路养护", wide: 3 }],
      ["变更事项", "变更前内容", "变更后内容", "变更原因"].map((text) => ({ text })),
      ["年度目标", "养护公路120公里。", "养护公路90公里。", "资金调减"].map((text) => ({ text })),
      ["资金总额（万元）", "100", "80", ""].map((text) => ({ text })),
      ["完成时间", "2026年10月", "2026年12月", "工期延后"].map((text) => ({ text })),
      ["实施计划", "6月开工。", "", ""].map((text) => ({ text })),
    ]);
    const { annualGoal, fundingLines, endDate, plan } = first(result);
    expect([annualGoal.text, fundingLines[0]?.amount, endDate, plan]).toEqual([
      "养护公路90公里。",
      80_000_000,
      "2026年12月",
      "6月开工。",
    ]);
    expect(left(result)).toContain("完成时间：变更前内容：2026年10月");
    expect(doubted(result)).toEqual({ plan: "“调整后”一栏空白，取自调整前的内容，请核对" });
  });

  it("a source left blank counts with its old amount only where the new total comes out with it", () => {
    const sources = (total: string) => {
      const result = joined(3, [
        ["变更事项", "变更前", "变更后"].map((text) => ({ text })),
        ["项目名称", "农村公路养护", ""].map((text) => ({ text })),
        ["资金总额（万元）", "100", total].map((text) => ({ text })),
        ["财政拨款（万元）", "60", ""].map((text) => ({ text })),
        ["自有资金（万元）", "40", "20"].map((text) => ({ text })),
      ]);
      return first(result).fundingLines.map(({ label, amount }) => [label, amount]);
    };
    expect(sources("80")).toEqual([
      ["财政拨款", 60_000_000],
      ["自有资金", 20_000_000],
    ]);
    expect(sources("20")).toEqual([["自有资金", 20_000_000]]);
  });

  it("a title at the left names no value, and what is not understood is left over with both", () => {
    const result = joined(4, [
      [{ text: "项目名称" }, { text: "农村公路养护", wide: 3 }],
      [{ text: "变更事项", wide: 2 }, { text: "变更前" }, { text: "变更后" }],
      [{ text: "资金（万元）", tall: 2 }, { text: "财政拨款" }, { text: "90" }, { text: "72" }],
      [{ text: "自有资金" }, { text: "10" }, { text: "8" }],
      [{ text: "配合单位", wide: 2 }, { text: "某镇政府" }, { text: "某乡政府" }],
      [{ text: "年度目标", wide: 2 }, { text: "养护公路120公里。" }, { text: "养护公路90公里。" }],
    ]);
    const { fundingLines, annualGoal } = first(result);
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 72_000_000],
      ["自有资金", 8_000_000],
    ]);
    expect(annualGoal.text).toBe("养护公路90公里。");
    expect(left(result)).toEqual(expect.arrayContaining(["配合单位", "某镇政府", "某乡政府"]));
  });

  it("an amount may stand behind each of the two words in one row", () => {
    const { fundingLines } = first(
      table(5, [
        ["项目名称", "=农村公路养护"],
        ["预算金额（万元）", "调整前", "100", "调整后", "80"],
      ]),
    );
    expect(fundingLines.map(({ amount }) => amount)).toEqual([80_000_000]);
  });

  it("of two whole lists side by side only the later is read", () => {
    const list = ["二级指标", "三级指标", "指标值"].map((text) => ({ text }));
    const { indicators } = first(
      joined(6, [
        [{ text: "项目名称" }, { text: "农村公路养护", wide: 5 }],
        [
          { text: "调整前", wide: 3 },
          { text: "调整后", wide: 3 },
        ],
        [...list, ...list],
        ["数量指标", "养护公路里程", "120公里", "数量指标", "养护公路里程", "90公里"].map((text) => ({
          text,
        })),
        ["质量指标", "路况优良率", "95%", "质量指标", "路况优良率", "92%"].map((text) => ({ text })),
      ]),
    );
    expect(indicators.map(({ level3, target }) => [level3, target])).toEqual([
      ["养护公路里程", "90"],
      ["路况优良率", "92"],
    ]);
  });

  it("each may be said behind its word, in one cell or in two", () => {
    for (const cells of [
      ["=调整前：养护公路120公里。\n调整后：养护公路90公里。"],
      ["调整前：养护公路120公里。", "调整后：养护公路90公里。"],
    ]) {
      const result = table(3, [
        ["项目名称", "=农村公路养护"],
        ["年度目标", ...cells],
      ]);
      expect(first(result).annualGoal.text).toBe("养护公路90公里。");
      expect(left(result).join()).toContain("调整前：养护公路120公里。");
    }
  });

  it.each([
    ["年初目标值", "调整后目标值"],
    ["指标值", "调整后指标值"],
    ["调整前目标值", "调整后目标值"],
  ])("%s counts, doubtfully, where %s was left blank", (initial, later) => {
    const read = (...adjusted: string[]) =>
      table(5, [
        ["项目名称", "=农村公路养护"],
        ["二级指标", "三级指标", initial, later, "全年完成值"],
        ["数量指标", "养护公路里程", "120公里", adjusted[0]!, "92公里"],
        ["质量指标", "路况优良率", "≥95%", adjusted[1]!, "93%"],
      ]);
    const targets = (result: ReturnType<typeof read>) => first(result).indicators.map(({ target }) => target);
    expect(targets(read("90公里", "92%"))).toEqual(["90", "92"]);
    expect(targets(read("", ""))).toEqual(["120", "95"]);
    for (const blank of ["", "—"]) {
      const result = read("90公里", blank);
      expect(targets(result)).toEqual(["90", "95"]);
      expect(left(result).filter((text) => text !== initial)).toEqual(["120公里"]);
      expect(Object.keys(doubted(result)).filter((path) => path.endsWith("/target"))).toEqual([
        `indicators/${first(result).indicators[1]!.id}/target`,
      ]);
    }
  });

  it("an indicator that stands only in the earlier of two lists was given up", () => {
    const list = ["二级指标", "三级指标", "指标值"];
    const { indicators } = first(
      joined(6, [
        [{ text: "项目名称" }, { text: "农村公路养护", wide: 5 }],
        [
          { text: "调整前", wide: 3 },
          { text: "调整后", wide: 3 },
        ],
        [...list, ...list].map((text) => ({ text })),
        ["数量指标", "养护公路里程", "120公里", "数量指标", "养护公路里程", "90公里"].map((text) => ({
          text,
        })),
        ["质量指标", "路况优良率", "95%", "", "", ""].map((text) => ({ text })),
      ]),
    );
    expect(indicators.map(({ level3, target }) => [level3, target])).toEqual([["养护公路里程", "90"]]);
  });

  it("the words of the old and the new goal may be 原 and 现", () => {
    const { annualGoal } = first(
      table(2, [
        ["项目名称", "农村公路养护"],
        ["原年度目标", "现年度目标"],
        ["养护公路120公里，修补路面3万平方米。", "养护公路90公里，修补路面2万平方米。"],
      ]),
    );
    expect(annualGoal.text).toBe("养护公路90公里，修补路面2万平方米。");
  });
});
