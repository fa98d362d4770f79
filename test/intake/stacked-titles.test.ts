import { describe, expect, it } from "vitest";

import { joined, left } from "./laid-out.ts";

const plain = (...texts: string[]) => texts.map((text) => ({ text }));

describe.each(["merged", "blank"] as const)(
  "titles on three rows over a list, joined cells %s",
  (merging) => {
    const result = joined(
      8,
      [
        [
          { text: "序号", tall: 3 },
          { text: "项目名称", tall: 3 },
          { text: "实施单位", tall: 3 },
          { text: "资金来源（万元）", wide: 4 },
          { text: "备注", tall: 3 },
        ],
        [
          { text: "合计", tall: 2 },
          { text: "财政拨款", wide: 2 },
          { text: "自有资金", tall: 2 },
        ],
        plain("中央", "区级"),
        plain("1", "河道清淤", "区水务局", "30", "10", "15", "5", ""),
        plain("2", "预警维护", "区水务局", "12.5", "", "12.5", "", "已入库"),
      ],
      merging,
    );

    it("each amount is of the source that the lowest title names, in the unit of the uppermost", () => {
      expect(
        result.drafts.map(({ content }) => [
          content.name,
          content.unit.name,
          ...content.fundingLines.map(({ label, amount }) => [label, amount]),
        ]),
      ).toEqual([
        ["河道清淤", "区水务局", ["中央资金", 10_000_000], ["区级资金", 15_000_000], ["自有资金", 5_000_000]],
        ["预警维护", "区水务局", ["区级资金", 12_500_000]],
      ]);
      expect(left(result)).toContain("已入库");
    });

    it("a label that no cell says alone is doubtful, and names both titles", () => {
      const labels = result.drafts[0]!.provenance.filter(({ path }) => path.endsWith("/label"));
      expect(labels.map(({ confidence, remark }) => [confidence, remark])).toEqual([
        ["doubtful", "名称由上下两个标题“财政拨款”“中央”合成，请核对"],
        ["doubtful", "名称由上下两个标题“财政拨款”“区级”合成，请核对"],
        ["certain", undefined],
      ]);
    });
  },
);

describe("short words for whose money it is", () => {
  it.each(["资金安排（万元）", "补助资金（万元）", "总投资及来源（万元）"])(
    "are read in full under %s",
    (title) => {
      const { drafts } = joined(4, [
        [
          { text: "项目名称", tall: 2 },
          { text: title, wide: 3 },
        ],
        plain("合计", "区级", "上级"),
        plain("河道清淤", "30", "20", "10"),
      ]);
      expect(drafts[0]!.content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
        ["区级资金", 20_000_000],
        ["上级资金", 10_000_000],
      ]);
    },
  );
});

describe("what only looks like three rows of titles", () => {
  it("the first project of a list with titles on two rows is none of them", () => {
    const { drafts } = joined(
      4,
      [
        [
          { text: "项目名称", tall: 2 },
          { text: "资金（万元）", wide: 3 },
        ],
        plain("合计", "财政拨款", "自有资金"),
        plain("河道清淤", "30", "25", "5"),
        plain("预警维护", "12", "12", ""),
      ],
      "blank",
    );
    expect(drafts.map(({ content }) => content.name)).toEqual(["河道清淤", "预警维护"]);
  });

  it("rows of a form that merely stand one below the other are none of them", () => {
    const { drafts } = joined(
      5,
      [
        plain("基本信息", "项目名称：", "老年食堂", "", ""),
        plain("绩效管理措施", "", "", "按季调度。", ""),
        plain("预算执行情况（万元）", "", "年初预算数", "全年预算数", "全年执行数"),
        plain("", "年度资金总额", "94.73", "94.73", "85.26"),
        plain("", "其中：自有资金", "89.55", "89.55", "80.6"),
      ],
      "blank",
    );
    expect(drafts.map(({ content }) => [content.name, content.budgets.length])).toEqual([["老年食堂", 2]]);
  });

  it("小计 of one source is not the project's whole money", () => {
    const result = joined(5, [
      [
        { text: "项目名称", tall: 3 },
        { text: "资金（万元）", wide: 4 },
      ],
      [
        { text: "财政拨款", wide: 3 },
        { text: "自有资金", tall: 2 },
      ],
      plain("小计", "中央", "区级"),
      plain("河道清淤", "25", "10", "15", "5"),
    ]);
    expect(result.drafts[0]!.content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["中央资金", 10_000_000],
      ["区级资金", 15_000_000],
      ["自有资金", 5_000_000],
    ]);
    expect(left(result)).toEqual(["25"]);
  });
});
