import { describe, expect, it } from "vitest";

import { first, joined, left, lines, table } from "./laid-out.ts";

/** What nine of ten offices would bring, said a little otherwise than before. */
describe("a list of projects with its total directly below the titles", () => {
  const tall = (text: string) => ({ text, tall: 2 });
  const plain = (text: string) => ({ text });
  const rows = [
    [{ text: "编制单位：某区财政局", wide: 7 }],
    [
      tall("序号"),
      tall("主管部门"),
      tall("项目名称"),
      { text: "资金来源（万元）", wide: 3 },
      tall("主要内容"),
    ],
    ["合计", "上级补助资金", "区级财政资金"].map(plain),
    [{ text: "合　　计", wide: 3 }, ...["104", "30", "74", ""].map(plain)],
    ["1", "区水务局", "水渠清淤", "64", "30", "34", "清淤水渠12公里"].map(plain),
    [{ text: "区水务局小计", wide: 3 }, ...["64", "30", "34", ""].map(plain)],
    ["2", "区城管局", "路灯维护", "40", "", "40", "维护路灯900盏"].map(plain),
  ];

  it.each(["merged", "blank"] as const)("is one project to a row, joined cells %s", (merging) => {
    const result = joined(7, rows, merging);
    expect(
      result.drafts.map(({ content }) => [
        content.name,
        content.unit.name,
        content.unit.department.name,
        content.activities,
        ...content.fundingLines.map(({ label, amount }) => `${label} ${amount}`),
      ]),
    ).toEqual([
      ["水渠清淤", "", "区水务局", "清淤水渠12公里", "上级补助资金 30000000", "区级财政资金 34000000"],
      ["路灯维护", "", "区城管局", "维护路灯900盏", "区级财政资金 40000000"],
    ]);
    expect(left(result)).toContain("编制单位：某区财政局");
    expect(result.warnings).toContain("清单的合计行不属于任何一个项目，没有导入（合计 104 30 74）。");
  });
});

describe("the day behind a name on the line of signatures", () => {
  it("is the day of the form behind whoever filled it in", () => {
    const content = first(lines("项目名称：路灯维护", "填报人：丁小满　　　　2026年3月8日"));
    expect(content).toMatchObject({ preparedBy: "丁小满", preparedOn: "2026年3月8日" });
  });

  it("is left over behind any other name", () => {
    const result = lines("项目名称：路灯维护", "项目负责人：丁小满        2026年3月8日");
    expect(first(result)).toMatchObject({ leader: "丁小满", preparedOn: "" });
    expect(left(result)).toEqual(["2026年3月8日"]);
  });
});

describe("what an indicator's row says", () => {
  const titles = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"];
  const head = [
    ["项目名称", "=路灯维护"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "全年预计完成值"],
  ];

  it("定性 in the place of a sign makes it qualitative", () => {
    const { indicators } = first(
      table(6, [
        ["项目名称", "=路灯维护"],
        titles,
        ["效益指标", "社会效益指标", "夜间出行", "定性", "更加便利", ""],
        ["产出指标", "数量指标", "维护路灯", "≥", "900", "盏"],
      ]),
    );
    expect(indicators.map(({ comparison, attribute }) => [comparison, attribute])).toEqual([
      ["定性", "qualitative"],
      ["≥", ""],
    ]);
  });

  it("a length of time is a number with its unit, a year is a date", () => {
    const result = table(5, [
      ...head,
      ["产出指标", "时效指标", "设计使用期限", "≥8年", ""],
      ["产出指标", "质量指标", "质保期", "5年", ""],
      ["产出指标", "时效指标", "完成时间", "2026年", ""],
      ["产出指标", "成本指标", "单盏成本", "≤380元", "360元"],
    ]);
    expect(first(result).indicators.map(({ target, unit }) => [target, unit])).toEqual([
      ["8", "年"],
      ["5", "年"],
      ["2026年", ""],
      ["380", "元"],
    ]);
    expect(first(result).actuals.map(({ expected }) => expected)).toEqual(["360"]);
  });
});

describe("money that a government above the district gives for a purpose", () => {
  it("is a source beside the others", () => {
    const content = first(
      table(3, [
        ["项目名称", "=库区清淤"],
        ["预算批复金额（万元）", "合计", "100"],
        ["", "中央水库移民扶持资金", "60"],
        ["", "省级农业生产发展资金", "25"],
        ["", "区级财政资金", "15"],
      ]),
    );
    expect(content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["中央水库移民扶持资金", 60_000_000],
      ["省级农业生产发展资金", 25_000_000],
      ["区级财政资金", 15_000_000],
    ]);
  });
});

describe("what is said once about a list of projects", () => {
  const unitsOf = (result: ReturnType<typeof lines>) =>
    result.drafts.map(({ content }) => [content.name, content.unit.name]);
  const rows = [
    ["路灯维护", "35", "王刚"],
    ["公园管护", "12.8", "李萍"],
  ];

  it("the unit above it is each project's, who filled it in below too, and 负责人 is the project's", () => {
    const result = table(3, [
      ["=填报单位：某县城市管理局"],
      ["项目名称", "预算金额（万元）", "负责人"],
      ...rows,
      ["=填表人：陈晨　　填报日期：2026年1月8日　　联系电话：65550123"],
    ]);
    expect(
      result.drafts.map(({ content }) => [content.unit.name, content.leader, content.preparedBy]),
    ).toEqual([
      ["某县城市管理局", "王刚", "陈晨"],
      ["某县城市管理局", "李萍", "陈晨"],
    ]);
    expect(result.drafts.map(({ content }) => [content.preparedOn, content.unit.phone])).toEqual([
      ["2026年1月8日", ""],
      ["2026年1月8日", ""],
    ]);
    expect(left(result)).toEqual(["联系电话：65550123"]);
  });

  it("the unit above it filled in the list where its rows name other units", () => {
    const own = ["某县路灯所", "某县园林所"];
    const result = table(4, [
      ["=填报单位：某县财政局"],
      ["项目名称", "预算金额（万元）", "项目负责人", "项目单位"],
      ...rows.map((row, index) => [...row, own[index]!]),
    ]);
    expect(unitsOf(result)).toEqual([
      ["路灯维护", "某县路灯所"],
      ["公园管护", "某县园林所"],
    ]);
    expect(left(result)).toEqual(["某县财政局"]);
  });

  it("the same holds for a list of their indicators", () => {
    const result = table(5, [
      ["=填报部门：某县财政局"],
      ["单位", "项目名称", "数量指标", "质量指标", "满意度指标"],
      ["某县路灯所", "路灯维护", "维护路灯≥900盏", "合格率≥95%", "居民满意度≥90%"],
      ["某县园林所", "公园管护", "管护公园≥6个", "合格率≥90%", "居民满意度≥85%"],
    ]);
    expect(unitsOf(result)).toEqual([
      ["路灯维护", "某县路灯所"],
      ["公园管护", "某县园林所"],
    ]);
    expect(left(result)).toEqual(["某县财政局"]);
  });

  it("a unit or department in one cell beside several projects is that of each", () => {
    const result = joined(4, [
      ["部门", "单位", "项目名称", "预算数（元）"].map((text) => ({ text })),
      [
        { text: "县水务局", tall: 3 },
        { text: "县水务局本级", tall: 2 },
        { text: "河长制工作" },
        { text: "200000" },
      ],
      ["水资源管理", "300000"].map((text) => ({ text })),
      ["县水利站", "饮水维修", "900000"].map((text) => ({ text })),
    ]);
    expect(
      result.drafts.map(({ content }) => [
        content.name,
        content.unit.name,
        content.unit.department.name,
        content.fundingLines.map(({ amount }) => amount),
      ]),
    ).toEqual([
      ["河长制工作", "县水务局本级", "县水务局", [20_000_000]],
      ["水资源管理", "县水务局本级", "县水务局", [30_000_000]],
      ["饮水维修", "县水利站", "县水务局", [90_000_000]],
    ]);
  });
});

describe("lists and forms that the finance system prints", () => {
  it("一般公共预算 below 财政拨款结转结余 is money carried over", () => {
    const plain = (text: string) => ({ text });
    const tall = (text: string) => ({ text, tall: 2 });
    const [content] = joined(7, [
      [{ text: "单位：万元", wide: 7 }],
      [
        tall("项目名称"),
        tall("项目单位"),
        tall("合计"),
        { text: "本年拨款", wide: 2 },
        { text: "财政拨款结转结余", wide: 2 },
      ],
      ["一般公共预算", "政府性基金预算", "一般公共预算", "政府性基金预算"].map(plain),
      ["路灯维护", "某区路灯所", "40", "30", "", "10", ""].map(plain),
      ["公园管护", "某区园林所", "12", "12", "", "", ""].map(plain),
    ]).drafts.map((draft) => draft.content);
    expect(
      content!.fundingLines.map(({ label, sourceClass, amount }) => [label, sourceClass, amount]),
    ).toEqual([
      ["一般公共预算", "fiscal", 30_000_000],
      ["财政拨款结转结余一般公共预算", "carryover", 10_000_000],
    ]);
  });

  it("the unit of an exported row is its own, whatever the column is called", () => {
    const result = table(7, [
      ["预算单位名称", "项目名称", "一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
      ["某县第一中学", "校舍维修", "产出指标", "数量指标", "维修校舍", "6", "栋"],
      ["某县第二中学", "安防更新", "产出指标", "数量指标", "更新摄像头", "160", "个"],
    ]);
    expect(result.drafts.map(({ content }) => content.unit.name)).toEqual(["某县第一中学", "某县第二中学"]);
  });

  it("a total beside a project's name is no second project, nor a source left blank where the money comes from", () => {
    const result = table(4, [
      ["项目名称", "群众汇演", "资金总额（万元）", "24"],
      ["资金来源", "中央补助", "", "24"],
      ["年度目标", "=举办汇演12场，观众1.5万人次。"],
      ["项目负责人", "丁小满", "项目属性", "延续"],
    ]);
    expect(result.drafts.map(({ content }) => content.name)).toEqual(["群众汇演"]);
    expect(first(result).fundingSource).toBe("");
  });

  it("a period may stand in brackets behind its length", () => {
    const content = first(
      table(2, [
        ["项目名称", "河道保洁"],
        ["项目期", "1年（2026.1—2026.12）"],
      ]),
    );
    expect(content).toMatchObject({ startDate: "2026.1", endDate: "2026.12" });
  });
});

describe("a text in outline", () => {
  it("says indicators with a gap before their target, and the money without a colon", () => {
    const content = first(
      lines(
        "项目名称：书屋更新",
        "二、资金情况",
        "项目总预算43.8万元，其中：中央补助35万元，县级配套8.8万元。",
        "三、绩效指标",
        "产出指标",
        "数量指标：更新书屋 ≥219个",
        "质量指标：出版物合格率 100%",
        "时效指标：咨询答复时限 3个工作日内",
        "效益指标",
        "社会效益指标：书屋使用率 有所提高",
      ),
    );
    expect(
      content.indicators.map(({ level2, level3, comparison, target, unit }) =>
        [level2, level3, comparison, target, unit].join("|"),
      ),
    ).toEqual([
      "数量指标|更新书屋|≥|219|个",
      "质量指标|出版物合格率||100|%",
      "时效指标|咨询答复时限|≤|3|个工作日",
      "社会效益指标|书屋使用率||有所提高|",
    ]);
    expect(content.fundingNote).toBe("项目总预算43.8万元，其中：中央补助35万元，县级配套8.8万元。");
    expect(content.fundingLines.map(({ amount }) => amount)).toEqual([35_000_000, 8_800_000]);
  });
});

describe("money in a sentence that only names its sources", () => {
  it("is each of them, the first no total of the others", () => {
    const content = first(
      lines("项目名称：救助管理", "资金安排情况：县级财政资金25万元，中央困难群众补助资金7.5万元。"),
    );
    expect(content.fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["县级财政资金", 25_000_000],
      ["中央困难群众补助资金", 7_500_000],
    ]);
  });
});

describe("a list of one project", () => {
  it("is a list though some of its titles are numbered words", () => {
    const result = table(5, [
      ["单位名称", "项目名称", "年度绩效目标", "绩效指标1", "绩效指标2"],
      ["某区人社局", "就业援助", "援助困难人员420人", "援助人数≥420人", "成功率≥80%"],
    ]);
    expect(first(result)).toMatchObject({
      name: "就业援助",
      unit: { name: "某区人社局" },
      annualGoal: { text: "援助困难人员420人" },
    });
  });
});

it("a bracket that closes the line is no part of a telephone number", () => {
  const content = first(lines("项目名称：救助管理", "（联系人：卫东，联系电话：0717-3812345）"));
  expect(content.unit.phone).toBe("0717-3812345");
});
