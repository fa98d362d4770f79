import { describe, expect, it } from "vitest";

import type { ProjectContent } from "../../shared/project/index.ts";
import { joined, left } from "./laid-out.ts";

const plain = (...texts: string[]) => texts.map((text) => ({ text }));
const executionOf = ({ name, budgets }: ProjectContent) => [
  name,
  ...budgets.map(({ period, initial, adjusted, executed }) => ({ period, initial, adjusted, executed })),
];

describe.each(["merged", "blank"] as const)(
  "a list of projects with their execution, joined cells %s",
  (merging) => {
    it("needs no column but the name beside the money, on two rows of titles", () => {
      const result = joined(
        6,
        [
          [
            { text: "序号", tall: 2 },
            { text: "项目名称", tall: 2 },
            { text: "预算执行情况（万元）", wide: 4 },
          ],
          plain("年初预算", "全年预算", "执行数", "执行率"),
          plain("1", "路灯维护", "10", "12", "9", "75%"),
          plain("2", "沟渠清淤", "20", "20", "20", "100%"),
          [{ text: "合计", wide: 2 }, ...plain("30", "32", "29", "90.63%")],
        ],
        merging,
      );
      expect(result.drafts.map(({ content }) => executionOf(content))).toEqual([
        [
          "路灯维护",
          { period: "selfEvaluation", initial: 10_000_000, adjusted: 12_000_000, executed: 9_000_000 },
        ],
        [
          "沟渠清淤",
          { period: "selfEvaluation", initial: 20_000_000, adjusted: 20_000_000, executed: 20_000_000 },
        ],
      ]);
      expect(left(result)).toEqual([]);
      expect(result.warnings.join()).toContain("执行率由程序重新计算");
    });

    it("预算数 beside 执行数 is what was planned, and words of the office's own are left over", () => {
      const result = joined(
        6,
        [
          [
            { text: "项目名称", tall: 2 },
            { text: "资金执行（元）", wide: 3 },
            { text: "存在问题", tall: 2 },
            { text: "改进措施", tall: 2 },
          ],
          plain("预算数", "执行数", "执行率"),
          plain("路灯维护", "100000", "90000", "90%", "进度偏慢，招标推迟。", "加快进度"),
        ],
        merging,
      );
      expect(result.drafts.map(({ content }) => executionOf(content))).toEqual([
        ["路灯维护", { period: "selfEvaluation", initial: 10_000_000, adjusted: null, executed: 9_000_000 }],
      ]);
      expect(result.drafts[0]!.content.fundingLines).toEqual([]);
      expect(left(result)).toEqual(["进度偏慢，招标推迟。", "加快进度"]);
    });

    it("the group's title is no project's name, even where its amounts cannot be read", () => {
      const result = joined(
        5,
        [
          [
            { text: "项目名称", tall: 2 },
            { text: "预算执行", wide: 3 },
            { text: "得分", tall: 2 },
          ],
          plain("全年预算数", "全年执行数", "执行率"),
          plain("路灯维护", "10", "9", "90%", "95"),
        ],
        merging,
      );
      expect(result.drafts.map(({ content }) => executionOf(content))).toEqual([["路灯维护"]]);
      expect(result.warnings.join()).toContain("没有写明金额的单位");
      expect(left(result)).toContain("年度资金总额全年执行数：9");
    });
  },
);

it("months in the titles of one row make it a list of the year's course", () => {
  const result = joined(4, [
    plain("项目名称", "年初预算（万元）", "1-7月执行数（万元）", "执行率"),
    plain("路灯维护", "10", "4", "40%"),
  ]);
  expect(result.drafts.map(({ content }) => executionOf(content))).toEqual([
    ["路灯维护", { period: "monitoring", initial: 10_000_000, adjusted: null, executed: 4_000_000 }],
  ]);
});

it("one class below 产出指标 is a column of a list too", () => {
  const result = joined(4, [
    [
      { text: "项目名称", tall: 2 },
      { text: "实施单位", tall: 2 },
      { text: "年度绩效目标", tall: 2 },
      { text: "产出指标" },
    ],
    plain("质量指标"),
    plain("路灯维护", "青云区住建局", "更换路灯30盏。", "验收合格率≥98%"),
  ]);
  const [draft] = result.drafts;
  expect(draft!.content).toMatchObject({
    name: "路灯维护",
    annualGoal: { text: "更换路灯30盏。" },
    indicators: [{ level1: "产出指标", level2: "质量指标", level3: "验收合格率", target: "98" }],
  });
});
