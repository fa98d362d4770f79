import { describe, expect, it } from "vitest";

import { first, joined, left, table, titled } from "./laid-out.ts";

const names = ({ drafts }: ReturnType<typeof table>) => drafts.map(({ content }) => content.name);

describe("a list of projects titled only 项目", () => {
  it("is one where the other titles can only speak of projects", () => {
    const result = titled("2026年项目安排表", 6, [
      ["序号", "项目", "实施单位", "预算金额（万元）", "责任人", "完成时间"],
      ["1", "农村饮水维修", "区水务局", "50", "李强", "2026年12月"],
      ["2", "河道清淤", "区水务局", "30", "王芳", "2026年10月"],
      ["合计", "", "", "80", "", ""],
    ]);
    expect(
      result.drafts.map(({ content }) => [
        content.year,
        content.name,
        content.unit.name,
        content.leader,
        content.fundingLines.map(({ kind, amount }) => [kind, amount]),
      ]),
    ).toEqual([
      [2026, "农村饮水维修", "区水务局", "李强", [["source", 50_000_000]]],
      [2026, "河道清淤", "区水务局", "王芳", [["source", 30_000_000]]],
    ]);
    expect(left(result)).toEqual(["2026年项目安排表"]);
  });

  it("may have its titles on two rows, or nothing but its execution", () => {
    expect(
      names(
        joined(4, [
          [
            { text: "项目", tall: 2 },
            { text: "资金（万元）", wide: 2 },
            { text: "主要内容", tall: 2 },
          ],
          ["区级", "上级"].map((text) => ({ text })),
          ["河道清淤", "20", "10", "清淤河道12公里。"].map((text) => ({ text })),
        ]),
      ),
    ).toEqual(["河道清淤"]);
    expect(
      names(
        table(4, [
          ["项目", "年初预算（万元）", "执行数（万元）", "执行率"],
          ["河道清淤", "30", "27", "90%"],
          ["预警维护", "12", "12", "100%"],
        ]),
      ),
    ).toEqual(["河道清淤", "预警维护"]);
  });

  it("names costs where prices and quantities stand beside it, or in the form of one project", () => {
    const costs = [
      ["项目", "单价（元）", "数量", "单位", "金额（元）"],
      ["挖掘机台班", "1800", "10", "台班", "18000"],
    ];
    const ofOne = table(5, [
      ["项目名称", "=河道清淤"],
      ["项目", "责任人", "主要内容", "金额（万元）", "备注"],
      ["人工", "李强", "清淤", "3", ""],
      ["机械", "王芳", "清运", "5", ""],
    ]);
    expect(names(table(5, costs)).filter((name) => name !== "")).toEqual([]);
    expect(names(ofOne)).toEqual(["河道清淤"]);
    const withText = table(4, [
      ["立项依据", "=按照区政府常务会议纪要。"],
      ["项目", "主要内容", "金额（万元）", "责任人"],
      ["人工", "清淤", "3", "李强"],
    ]);
    expect(names(withText)).toEqual([""]);
  });

  it("names sources of money over 预算数 and 执行数", () => {
    const result = table(4, [
      ["项目", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）"],
      ["年度资金总额", "30", "28", "27"],
      ["其中：财政拨款", "30", "28", "27"],
    ]);
    expect(names(result)).toEqual([""]);
    expect(first(result).budgets.map(({ executed }) => executed)).toEqual([27_000_000, 27_000_000]);
  });
});
