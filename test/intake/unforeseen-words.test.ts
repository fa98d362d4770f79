import { describe, expect, it } from "vitest";

import { first, left, lines, table } from "./laid-out.ts";

const said = (result: Parameters<typeof first>[0], at = 0): string[] =>
  result.drafts[at]!.content.indicators.map(({ level1, level2, level3, comparison, target, unit }) =>
    [level1, level2, level3, comparison, target, unit].join("|"),
  );

describe("indicators said in words", () => {
  it("a class may have a column of its own, with several indicators in a cell", () => {
    const result = table(6, [
      ["项目单位", "项目名称", "年度绩效目标", "数量指标", "质量指标", "社会效益指标"],
      [
        "区水务局",
        "管网改造",
        "改造管网5公里。",
        "改造管网≥5公里\n更换阀门60个",
        "合格率100%",
        "受益居民：≥800户",
      ],
      ["区教育局", "校舍维修", "维修校舍3栋。", "维修校舍≥3栋", "—", "师生安全感受提升"],
    ]);
    expect(result.drafts.map(({ content }) => [content.unit.name, content.name])).toEqual([
      ["区水务局", "管网改造"],
      ["区教育局", "校舍维修"],
    ]);
    expect(said(result)).toEqual([
      "|数量指标|改造管网|≥|5|公里",
      "|数量指标|更换阀门||60|个",
      "|质量指标|合格率||100|%",
      "|社会效益指标|受益居民|≥|800|户",
    ]);
    expect(said(result, 1)).toEqual(["|数量指标|维修校舍|≥|3|栋"]);
    expect(left(result)).toContain("师生安全感受提升");
  });

  it("a class may be a label of the form", () => {
    const result = table(2, [
      ["项目名称", "白蚁防治"],
      ["数量指标", "1.普查房屋≥1350栋；\n2.灭治房屋≥160栋。"],
      ["成本指标", "单栋成本≤900元"],
      ["备注", "抄送街道。"],
    ]);
    expect(said(result)).toEqual([
      "|数量指标|普查房屋|≥|1350|栋",
      "|数量指标|灭治房屋|≥|160|栋",
      "|成本指标|单栋成本|≤|900|元",
    ]);
  });
});

describe("what a standard says of its points", () => {
  const pointsOf = (standard: string): string =>
    first(
      table(4, [
        ["二级指标", "三级指标", "指标值", "评分标准"],
        ["数量指标", "维修路灯", "≥30盏", standard],
      ]),
    ).indicators[0]!.points;

  it.each([
    ["完成得12分，未完成按比例得分", "12"],
    ["健全得10分，较健全得6分，不健全不得分", "10"],
    ["不超过得10分，每超5%扣1分", "10"],
    ["每建成1个得2分，满分18分", "18"],
  ])("%s → %s", (standard, points) => {
    expect(pointsOf(standard)).toBe(points);
  });

  it.each(["每建成1个得2分", "制定方案得3分；组织实施得5分", "发文得5分；验收得2分", "按完成比例得分"])(
    "%s names no whole",
    (standard) => {
      expect(pointsOf(standard)).toBe("");
    },
  );
});

describe("letters", () => {
  const letter = lines(
    "关于申报2027年农资储备项目的请示",
    "县财政局：",
    "一、立项依据。县办函〔2026〕11号文件。",
    "二、项目实施单位。鹭洲县供销社，地址：解放东路58号，联系电话：0795-6311902。",
    "三、年度目标。储备化肥6,000吨。",
    "附件：项目绩效目标申报表",
    "妥否，请批示。",
    "— 1 —",
  );

  it("numbered titles may end in a full stop, and more of the unit may follow", () => {
    expect(first(letter)).toMatchObject({
      name: "农资储备项目",
      year: 2027,
      justification: "县办函〔2026〕11号文件。",
      unit: { name: "鹭洲县供销社", address: "解放东路58号", phone: "0795-6311902" },
    });
  });

  it("its closing words, its attachments and the page's number are of no section", () => {
    expect(first(letter).annualGoal.text).toBe("储备化肥6,000吨。");
    expect(left(letter)).toContain("妥否，请批示。");
    expect(left(letter)).toContain("附件：项目绩效目标申报表");
  });

  it("a letter that asks for money names no project by it, nor does one on projects at large", () => {
    for (const title of ["关于申请2026年禁毒专项经费的报告", "关于报送2026年部门预算项目的报告"])
      expect(first(lines(title, "年度目标：开展检测8000人次。")).name).toBe("");
  });
});

describe("titles of forms", () => {
  const nameUnder = (title: string): string =>
    first(table(3, [[title], ["二级指标", "三级指标", "指标值"], ["数量指标", "维修路灯", "≥30盏"]])).name;

  it("name the project where nothing else does", () => {
    expect(nameUnder("湖滨区2026年度城市家具维护项目绩效指标")).toBe("城市家具维护项目");
    expect(nameUnder("附表：湖滨区图书馆总分馆建设项目绩效指标表")).toBe("湖滨区图书馆总分馆建设项目");
  });

  it.each(["湖滨区项目绩效目标表", "湖滨区2026年民生实事项目绩效目标表", "2026年部门预算项目绩效目标表"])(
    "%s names none",
    (title) => {
      expect(nameUnder(title)).toBe("");
    },
  );
});

it("a part's title above a goal is no title over the columns below it", () => {
  const result = table(6, [
    ["四、绩效目标"],
    ["年度绩效目标", "建成示范片。"],
    ["一级指标", "二级指标", "三级指标", "绩效指标值", "", ""],
    ["", "", "", "符号", "数值", "单位"],
    ["产出指标", "数量指标", "示范片面积", "≥", "1200", "亩"],
  ]);
  expect(first(result).annualGoal.text).toBe("建成示范片。");
  expect(said(result)).toEqual(["产出指标|数量指标|示范片面积|≥|1200|亩"]);
});

describe("what a form asks for in brackets before a signature", () => {
  it("is no part of the name", () => {
    const result = lines("项目名称：路灯维护", "单位负责人：（签章）李文华    填报人：（签名）：赵敏");
    expect([first(result).unit.representative, first(result).preparedBy]).toEqual(["李文华", "赵敏"]);
    expect(first(lines("项目名称：路灯维护", "单位负责人：（签字）")).unit.representative).toBe("");
  });
});

describe("the name of a transfer payment", () => {
  it("is the project's", () => {
    for (const label of ["专项转移支付名称", "转移支付（项目）名称", "补助资金名称"])
      expect(
        first(
          table(2, [
            [label, "农村公路养护"],
            ["年度", "2026"],
          ]),
        ).name,
      ).toBe("农村公路养护");
  });
});

describe("chapters that are counted by a bare number and a gap", () => {
  const study = (...title: string[]) =>
    lines(
      ...title,
      "1 项目概况",
      "老旧路灯较多。",
      "2 风险分析",
      "施工期影响交通。",
      "3 项目建设内容",
      "3.1 主要建设内容",
      "更换路灯300盏。",
      "4 建设条件",
      "电源充足。",
    );

  it("open their fields, and a chapter without a field ends the one above", () => {
    const result = study("路灯维护项目");
    expect(first(result)).toMatchObject({ overview: "老旧路灯较多。", activities: "更换路灯300盏。" });
    expect(left(result)).toEqual(
      expect.arrayContaining(["2 风险分析", "施工期影响交通。", "4 建设条件", "电源充足。"]),
    );
  });

  it("may hold a label with its value, and years and months begin no chapter", () => {
    const result = lines(
      "1 总论",
      "1.1 项目名称：路灯维护",
      "1.2 建设单位：某区路灯所",
      "2 实施计划",
      "6 月底前完成招标",
      "3 年度目标",
      "维修路灯300盏。",
    );
    expect(first(result)).toMatchObject({
      name: "路灯维护",
      unit: { name: "某区路灯所" },
      plan: "6 月底前完成招标",
      annualGoal: { text: "维修路灯300盏。" },
    });
    expect(left(result)).toEqual(["1 总论"]);
  });

  it("a figure with its things is no chapter", () => {
    expect(first(lines("项目概况：", "全区有街道", "3 个街道有老旧路灯。")).overview).toBe(
      "全区有街道\n3 个街道有老旧路灯。",
    );
  });

  it("the study's title names the project, whatever version it is", () => {
    expect(first(study("滨江路路灯维护项目", "可行性研究报告（送审稿）")).name).toBe("滨江路路灯维护项目");
    expect(first(study("某县“书香满城”全民阅读活动实施方案")).name).toBe("某县“书香满城”全民阅读活动");
    expect(first(study("关于印发《路灯维护项目实施方案》的通知")).name).toBe("");
  });
});
