import { describe, expect, it } from "vitest";

import { readHtml } from "../../electron/documents/readers/html.ts";
import { readText } from "../../electron/documents/readers/text.ts";
import { recognise, type IntakeResult } from "../../shared/intake/index.ts";

/** “4x2|text” spans 4 columns and 2 rows. */
function form(rows: string[][]): IntakeResult {
  const cell = (text: string): string => {
    const spans = /^(\d+)x(\d*)\|(.*)$/su.exec(text);
    return spans === null
      ? `<td>${text}</td>`
      : `<td colspan=${spans[1]!} rowspan=${spans[2] === "" ? 1 : spans[2]!}>${spans[3]!}</td>`;
  };
  return recognise(
    readHtml(
      "form.html",
      `<table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`,
    ),
  );
}

const lines = (text: string): IntakeResult => recognise(readText("text.txt", new TextEncoder().encode(text)));
const left = ({ leftOver }: IntakeResult): string[] => leftOver.map(({ text }) => text);

describe("forms as counties fill them in", () => {
  const county = form([
    ["6x|附件1"],
    ["6x|某县2024年度项目支出绩效目标申报表"],
    ["填报单位（盖章）", "2x|某县教育局", "项目名称", "2x|营养改善计划"],
    ["1x6|资金（万元）", "总额", "4x|100"],
    ["财政拨款", "4x|80"],
    ["自有资金", "4x|20"],
    ["其中：事业收入", "4x|15"],
    ["经营性收入", "4x|5"],
    ["其他", "4x|"],
    ["1x3|立项情况", "依据", "4x|国发〔2011〕22号"],
    ["可行性", "4x|可行"],
    ["必要性", "4x|"],
    ["1x2|年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "备注"],
    ["产出指标", "时效指标", "指标1：", "", ""],
    ["填报人：", "王五", "单位负责人：", "赵六", "日期：", "　年　月　日"],
  ]);

  it("income under 自有资金 is not counted twice", () => {
    expect(county.drafts[0]!.content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 80_000_000],
      ["自有资金", 20_000_000],
    ]);
    expect(left(county)).toContain("其中：事业收入：15");
  });

  it("a part for which the record has no field is left to her, a blank one is not", () => {
    expect(county.drafts[0]!.content.justification).toBe("国发〔2011〕22号");
    expect(left(county)).toContain("可行性：可行");
    expect(left(county).some((text) => text.startsWith("必要性"))).toBe(false);
  });

  it("blanks of the form are no values: 指标1：, 　年　月　日", () => {
    expect(county.drafts[0]!.content.indicators).toEqual([]);
    expect(county.drafts[0]!.content.preparedOn).toBe("");
  });
});

describe("what is not said is not invented", () => {
  it("an amount without 元 or 万元 is left over, with a warning", () => {
    const result = form([
      ["项目名称", "甲"],
      ["资金总额", "53.46"],
    ]);
    expect(result.drafts[0]!.content.fundingLines).toEqual([]);
    expect(left(result)).toEqual(["资金总额：53.46"]);
    expect(result.warnings[0]).toContain("元还是万元");
  });

  it("points written once for several indicators are not shared out", () => {
    const result = form([
      ["三级指标", "指标值", "分值"],
      ["甲次数", "3次", "1x2|20"],
      ["乙次数", "4次"],
    ]);
    expect(result.drafts[0]!.content.indicators.map(({ points }) => points)).toEqual(["", ""]);
    expect(left(result)).toEqual(["20"]);
  });

  it("last year's values stand beside the targets and are left over", () => {
    const result = form([
      ["1x2|一级指标", "1x2|三级指标", "2x|指标值"],
      ["上年实际实现值", "预期当年实现值"],
      ["产出指标", "培训人数", "230人", "≥250人"],
    ]);
    expect(result.drafts[0]!.content.indicators[0]).toMatchObject({
      comparison: "≥",
      target: "250",
      unit: "人",
    });
    expect(left(result)).toEqual(["230人"]);
  });

  it("a field said twice in different words keeps the first; the second is left over", () => {
    const result = lines("项目名称：甲\n单位名称：教育局\n联系电话：111\n单位名称：体育局\n");
    expect(result.drafts[0]!.content.unit.name).toBe("教育局");
    expect(left(result)).toEqual(["体育局"]);
  });

  it("a text that is no project gives no draft, and everything is left over", () => {
    const result = lines("会议通知\n\n请各科室于下周一上午参加例会。\n");
    expect(result.drafts).toEqual([]);
    expect(left(result)).toEqual(["会议通知", "请各科室于下周一上午参加例会。"]);
  });
});

describe("running text", () => {
  const result = lines(`2026年度部门预算项目支出绩效目标
项目名称:智慧平台运维
资金总额：125万元，其中：财政拨款120万元，自有资金5万元。
一、项目基本情况
（一）立项背景
根据上级要求。
（二）项目实施主体
某部。
二、绩效目标
（一）总体目标
平台稳定运行。
1.不中断；
2.不泄密。
（二）年度目标
可用率99%以上。
填报人：钱七 联系电话：0871-1111111 2026年3月1日`);
  const { content } = result.drafts[0]!;

  it("a numbered title that names no field ends the section before it", () => {
    expect(content.justification).toBe("根据上级要求。");
    expect(left(result)).toEqual(["（二）项目实施主体", "某部。", "2026年3月1日"]);
  });

  it("a list inside a section stays in it", () => {
    expect(content.overallGoal.text).toBe("平台稳定运行。\n1.不中断；\n2.不泄密。");
  });

  it("a sentence on funding becomes the note and its sources, marked doubtful", () => {
    expect(content.fundingLines.map(({ label, amount, year }) => [label, amount, year])).toEqual([
      ["财政拨款", 120_000_000, 2026],
      ["自有资金", 5_000_000, 2026],
    ]);
    expect(result.drafts[0]!.provenance.find(({ path }) => path === "fundingNote")!.confidence).toBe(
      "doubtful",
    );
  });
});

describe("several projects", () => {
  it("forms stacked in one sheet are told apart, the unit above the name with them", () => {
    const one = (unit: string, name: string): string[][] => [
      ["4x|项目支出绩效目标表"],
      ["单位名称", unit, "项目名称", name],
      ["三级指标", "指标值", "分值", "评分标准"],
      ["次数", "大于等于3次", "20", "20分，完成得20分"],
    ];
    const { drafts } = form([...one("甲局", "项目一"), ...one("乙局", "项目二")]);
    expect(
      drafts.map(({ content: project }) => [project.unit.name, project.name, project.indicators.length]),
    ).toEqual([
      ["甲局", "项目一", 1],
      ["乙局", "项目二", 1],
    ]);
  });

  it("a list of projects gives one draft a row", () => {
    const { drafts } = form([
      ["序号", "项目名称", "实施单位", "预算金额（万元）"],
      ["1", "项目甲", "一中", "12"],
      ["2", "项目乙", "二中", "3.5"],
    ]);
    expect(
      drafts.map(({ content: project }) => [
        project.name,
        project.unit.name,
        project.fundingLines[0]!.amount,
      ]),
    ).toEqual([
      ["项目甲", "一中", 12_000_000],
      ["项目乙", "二中", 3_500_000],
    ]);
  });
});
