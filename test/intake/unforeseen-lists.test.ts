import { describe, expect, it } from "vitest";

import { first, joined, left, table } from "./laid-out.ts";

const plain = (text: string) => ({ text });

describe("a list of projects with a class to each group of rows", () => {
  const rows = [
    [
      ...["编号", "项目名称", "预算单位", "年初预算数", "1-9月支出数"].map(plain),
      plain("目标完成情况"),
      plain("存在问题及建议"),
    ],
    [{ text: "（一）教育类（万元）", wide: 3 }, ...["90", "45", "", ""].map(plain)],
    ["1", "校舍维修", "某县一中", "60", "30", "已维修教室12间。", ""].map(plain),
    ["2", "图书购置", "某县二中", "30", "15", "已购图书2000册。", "到货较慢。"].map(plain),
    [{ text: "（二）卫生类（万元）", wide: 3 }, ...["40", "10", "", ""].map(plain)],
    ["3", "设备购置", "某县医院", "40", "10", "已完成招标。", ""].map(plain),
  ];
  const above = [
    [
      { text: "截止日期：2026年9月30日", wide: 5 },
      { text: "单位：万元", wide: 2 },
    ],
  ];

  it.each(["merged", "blank"] as const)("has only its projects, joined cells %s", (merging) => {
    const result = joined(7, [...above, ...rows], merging);
    expect(
      result.drafts.map(({ content: { name, unit, goalResult, budgets } }) => [
        name,
        unit.name,
        goalResult,
        ...budgets.map(({ period, initial, executed }) => `${period} ${initial} ${executed}`),
      ]),
    ).toEqual([
      ["校舍维修", "某县一中", "已维修教室12间。", "monitoring 60000000 30000000"],
      ["图书购置", "某县二中", "已购图书2000册。", "monitoring 30000000 15000000"],
      ["设备购置", "某县医院", "已完成招标。", "monitoring 40000000 10000000"],
    ]);
    expect(result.drafts.map(({ content }) => content.endDate)).toEqual(["", "", ""]);
    expect(result.warnings).toContain(
      "清单里“（一）教育类（万元）”一行是一类项目的小计，不属于任何一个项目，没有导入（90 45）。",
    );
    expect(left(result)).toEqual(expect.arrayContaining(["截止日期：2026年9月30日", "（一）教育类（万元）"]));
  });
});

describe("a row that sums up a class of projects", () => {
  it("may number the class in a column of its own", () => {
    const names = (...numbers: string[]) =>
      table(5, [
        ["序号", "项目名称", "项目单位", "预算数（万元）", "支出数（万元）"],
        [numbers[0]!, "教育类", "", "60", "30"],
        [numbers[1]!, "校舍维修", "某县一中", "60", "30"],
        [numbers[2]!, "卫生类", "", "40", "10"],
        [numbers[3]!, "设备购置", "某县医院", "40", "10"],
      ]).drafts.map(({ content }) => content.name);
    expect(names("一", "1", "二", "2")).toEqual(["校舍维修", "设备购置"]);
    // Where all count alike nothing tells a class from a project.
    expect(names("一", "二", "三", "四")).toEqual(["教育类", "校舍维修", "卫生类", "设备购置"]);
  });

  it("gives its sums to no project above or below it, wherever its name stands", () => {
    const { drafts } = table(4, [
      ["项目类别", "项目名称", "预算数（万元）", "支出数（万元）"],
      ["一、产业发展", "", "50", "20"],
      ["", "技改奖补", "30", "15"],
      ["", "电商扶持", "20", "5"],
      ["二、民生保障", "", "10", "6"],
      ["", "临时救助", "10", "6"],
    ]);
    expect(
      drafts.map(({ content }) => [content.name, ...content.budgets.map(({ initial }) => initial)]),
    ).toEqual([
      ["技改奖补", 30_000_000],
      ["电商扶持", 20_000_000],
      ["临时救助", 10_000_000],
    ]);
  });

  it("is neither a project nor a unit among indicators", () => {
    const list = (number: string, name: string) =>
      table(5, [
        ["序号", "项目名称", "预算数（万元）", "三级指标", "指标值"],
        [number, name, "50", "", ""],
        ["1", "路灯维护", "30", "维修路灯数", "≥300盏"],
        ["", "", "", "亮灯率", "≥98%"],
        ["2", "道路修补", "20", "修补面积", "≥5000平方米"],
      ]).drafts.map(({ content }) => [content.name, content.unit.name, content.indicators.length]);
    for (const row of [
      ["一", "市政类"],
      ["一、市政类", ""],
    ])
      expect(list(row[0]!, row[1]!)).toEqual([
        ["路灯维护", "", 2],
        ["道路修补", "", 1],
      ]);
  });

  it("may say 小计, and the title above tells that the year was not over", () => {
    const { drafts } = table(4, [
      ["=某镇2026年上半年项目支出执行情况表"],
      ["项目名称", "责任单位", "预算数（万元）", "支出数（万元）"],
      ["教育类小计", "", "60", "30"],
      ["校舍维修", "某县一中", "60", "30"],
    ]);
    expect(drafts.map(({ content }) => [content.name, content.budgets[0]?.period])).toEqual([
      ["校舍维修", "monitoring"],
    ]);
  });
});

describe("a list with a class to a column whose joined cells were lost", () => {
  const rows = [
    ["某县2027年民生领域重点项目绩效目标汇总表", "", "", "", "", ""],
    ["序号", "项目名称", "年度目标", "产出指标", "", "满意度指标"],
    ["", "", "", "数量指标", "时效指标", "服务对象满意度指标"],
    ["1", "适老化改造", "改造老人家庭80户。", "改造户数≥80户", "完工时间≤10月底", "老人满意度≥90%"],
    ["2", "助残服务", "服务残疾人300人。", "服务人数≥300人", "服务天数≥200天", "残疾人满意度≥92%"],
  ];

  it("knows the first level of each column by the class at the left", () => {
    const { drafts } = table(6, rows);
    expect(drafts.map(({ content }) => content.name)).toEqual(["适老化改造", "助残服务"]);
    expect(
      drafts[1]!.content.indicators.map(({ level1, level2, target }) => [level1, level2, target]),
    ).toEqual([
      ["产出指标", "数量指标", "300"],
      ["产出指标", "时效指标", "200"],
      ["满意度指标", "服务对象满意度指标", "92"],
    ]);
  });

  it("the money of each project may stand under titles of the second row", () => {
    const result = joined(7, [
      [{ text: "金额单位：万元", wide: 7 }],
      [
        { text: "序号", tall: 2 },
        { text: "项目名称", tall: 2 },
        { text: "主管部门", tall: 2 },
        { text: "预算安排", wide: 2 },
        { text: "产出", wide: 2 },
      ],
      ["财政拨款", "其他资金", "数量", "质量"].map(plain),
      ["1", "适老化改造", "某县民政局", "60", "20", "改造户数≥80户", "合格率100%"].map(plain),
    ]);
    const { fundingLines, unit, indicators } = first(result);
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 60_000_000],
      ["其他资金", 20_000_000],
    ]);
    expect([unit.department.name, indicators.length]).toEqual(["某县民政局", 2]);
  });

  it("a list's title names no project, and a class no goal", () => {
    const { drafts } = table(4, [
      ["=某县2027年民生领域重点项目绩效目标汇总表"],
      ["填报单位", "某县民政局", "年度绩效目标", "产出指标"],
    ]);
    expect(drafts.map(({ content }) => [content.name, content.annualGoal.text])).toEqual([["", ""]]);
  });
});

describe("columns of an indicator list whose titles nobody knows", () => {
  it("both levels in one cell are told by what the column holds", () => {
    const { indicators } = first(
      table(4, [
        ["项目名称", "=路灯维护"],
        ["层级", "指标名称", "指标值", "计量单位"],
        ["产出指标-数量指标", "维修路灯数", "300", "盏"],
        ["效益指标-社会效益指标", "亮灯率", "98", "%"],
      ]),
    );
    expect(indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ["产出指标", "数量指标"],
      ["效益指标", "社会效益指标"],
    ]);
  });

  it("a cause that is denied is none, and no reason", () => {
    const { actuals } = first(
      joined(5, [
        [{ text: "项目名称" }, { text: "路灯维护", wide: 4 }],
        [
          { text: "三级指标", tall: 2 },
          { text: "年度指标值", tall: 2 },
          { text: "1-7月完成值", tall: 2 },
          { text: "偏差原因", wide: 2 },
        ],
        ["经费保障", "人员保障"].map(plain),
        ["维修路灯数", "300盏", "90盏", "√", "否"].map(plain),
        ["亮灯率", "98%", "97%", "×", "缺技术员"].map(plain),
      ]),
    );
    expect(actuals.map(({ causes, reason }) => [causes, reason])).toEqual([
      [["funding"], ""],
      [[], "缺技术员"],
    ]);
  });

  it("a cause may be named instead of ticked", () => {
    const { actuals } = first(
      table(5, [
        ["项目名称", "=路灯维护"],
        ["三级指标", "年度指标值", "完成值", "原因类别", "偏差原因"],
        ["维修路灯数", "300盏", "90盏", "经费保障", "资金未到位"],
      ]),
    );
    expect(actuals.map(({ causes, reason }) => [causes, reason])).toEqual([[["funding"], "资金未到位"]]);
  });

  it("the levels may stand in brackets, some rows with one level only", () => {
    const { indicators } = first(
      table(4, [
        ["项目名称", "=路灯维护"],
        ["指标归属", "指标名称", "指标值", "单位"],
        ["产出指标（数量）", "维修路灯数", "300", "盏"],
        ["满意度指标", "居民满意度", "≥90", "%"],
      ]),
    );
    expect(indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ["产出指标", "数量"],
      ["满意度指标", ""],
    ]);
  });

  it("a class before a colon is no indicator's name", () => {
    const result = table(4, [
      ["项目名称", "产出指标", "效益指标", "满意度指标"],
      ["路灯维护", "数量：改造80户；质量：验收合格率100%", "亮灯率≥98%", ""],
      ["水渠清淤", "清淤长度≥12公里", "受益农田≥300亩", "农户满意度≥90%"],
    ]);
    expect(first(result).indicators.map(({ level2, level3, target }) => [level2, level3, target])).toEqual([
      ["质量", "验收合格率", "100"],
      ["", "亮灯率", "98"],
    ]);
    expect(left(result)).toContain("数量：改造80户");
  });

  it("so are the years for which a row counts", () => {
    const { indicators } = first(
      table(6, [
        ["项目名称", "=路灯维护"],
        ["指标期间", "一级指标", "二级指标", "三级指标", "指标值", "单位"],
        ["长期目标", "产出指标", "数量指标", "三年维修路灯数", "900", "盏"],
        ["", "产出指标", "质量指标", "三年平均亮灯率", "97", "%"],
        ["2026年度目标（当年）", "产出指标", "数量指标", "维修路灯数", "300", "盏"],
      ]),
    );
    expect(indicators.map(({ horizon, target }) => [horizon, target])).toEqual([
      ["overall", "900"],
      ["overall", "97"],
      ["annual", "300"],
    ]);
  });
});
