import { describe, expect, it } from "vitest";

import { recognise, type IntakeResult } from "../../shared/intake/index.ts";
import { documentOf, first, joined, left, lines, table, tableBlock } from "./laid-out.ts";
import { Paper } from "./random-layouts/paper.ts";

/** Files as they go from hand to hand: exports of the finance system, pages of the office's site, tables typed over. */
const sheets = (...each: string[][][]): IntakeResult =>
  recognise(
    documentOf(
      each.map((rows, block) => tableBlock(8, rows, block)),
      "excel",
    ),
  );
const named = ({ drafts }: IntakeResult) => drafts.map(({ content: { name, unit } }) => [name, unit.name]);
const INDICATORS = [
  ["一级指标", "二级指标", "三级指标", "=指标值"],
  ["产出指标", "数量指标", "检测批次", "=≥450批次"],
];

describe("the name of a project behind 项目 beside its unit", () => {
  const form = (...head: string[]) => [
    ["=项目绩效目标表"],
    head,
    ["年度目标", `=完成${head.at(-1)}。`],
    ...INDICATORS,
  ];

  it("tells the sheets of an export apart", () => {
    const unit = "单位：105001-区农业农村局";
    for (const [one, other] of [
      [form(unit, "=项目：质量监测"), form(unit, "=项目：2027年强制免疫")],
      [
        form("单位", "区农业农村局", "项目", "=质量监测经费"),
        form("单位", "区农业农村局", "项目", "=强制免疫经费"),
      ],
    ] as const) {
      const result = sheets([...one], [...other]);
      expect(result.drafts.map(({ content }) => content.indicators.length)).toEqual([1, 1]);
      const [first, second] = named(result);
      expect([first![0], second![0]]).toEqual([
        expect.stringContaining("质量监测"),
        expect.stringContaining("强制免疫"),
      ]);
      for (const [, name] of [first!, second!]) expect(name).toContain("区农业农村局");
    }
  });

  it("stands in a line above the form too", () => {
    const paper = new Paper();
    for (const name of ["质量监测经费", "强制免疫经费"]) {
      paper.line("项目绩效目标表");
      paper.line(`单位：区农业农村局        项目：${name}`);
      paper.blocks.push(tableBlock(8, [["年度目标", `=完成${name}。`], ...INDICATORS], paper.blocks.length));
    }
    expect(named(recognise(paper.document("word")))).toEqual([
      ["质量监测经费", "区农业农村局"],
      ["强制免疫经费", "区农业农村局"],
    ]);
  });

  it("beside a unit of money, or with a sentence behind it, 项目 names nothing", () => {
    for (const head of [
      ["单位：万元", "=项目：质量监测"],
      ["单位：区农业农村局", "=项目：检测450批次。其中定量50批次。"],
    ])
      expect(first(table(8, form(...head))).name).toBe("");
  });
});

describe("the same form on two sheets, neither of which names its project", () => {
  const form = (goal: string) => [["=项目绩效目标表"], ["年度目标", `=${goal}`], ...INDICATORS];

  it("with another goal is another project's", () => {
    const result = sheets(form("完成检测450批次。"), form("免疫密度达到90%。"));
    expect(result.drafts.map(({ content }) => content.annualGoal.text)).toEqual([
      "完成检测450批次。",
      "免疫密度达到90%。",
    ]);
  });

  it("with the same goal, or none, goes on with the first", () => {
    expect(sheets(form("完成检测450批次。"), form("完成检测450批次。")).drafts).toHaveLength(1);
    expect(sheets(form("完成检测450批次。"), [["=项目绩效目标表"], ...INDICATORS]).drafts).toHaveLength(1);
  });
});

describe("the beginning and the end of a project in cells of their own", () => {
  const dates = (...cells: string[]) => {
    const result = table(5, [
      ["项目名称", "=培育奖励"],
      ["起止日期", ...cells],
    ]);
    const { startDate, endDate } = first(result);
    return { said: [startDate, endDate], left: left(result) };
  };

  it("are both read, with or without 至 between them, beside or below one another", () => {
    const said = ["2027-01-01", "2027-12-31"];
    expect(dates("2027-01-01", "=2027-12-31")).toEqual({ said, left: [] });
    expect(dates("2027-01-01", "至", "=2027-12-31").said).toEqual(said);
    const below = joined(3, [
      [{ text: "项目名称" }, { text: "培育奖励", wide: 2 }],
      [
        { text: "起止日期", tall: 2 },
        { text: "2027年1月", wide: 2 },
      ],
      [{ text: "2028年2月", wide: 2 }],
    ]);
    expect([first(below).startDate, first(below).endDate]).toEqual(["2027年1月", "2028年2月"]);
  });

  it("stand below their one title in a list as well", () => {
    const { drafts } = joined(4, [
      [{ text: "项目名称" }, { text: "起止日期", wide: 2 }, { text: "年度目标" }],
      ...[
        ["河道治理", "2027-01-01", "2027-12-31", "完成治理十处。"],
        ["湖岸治理", "2027年2月", "2027年11月", "完成治理五处。"],
      ].map((texts) => texts.map((text) => ({ text }))),
    ]);
    expect(drafts.map(({ content: { name, startDate, endDate } }) => [name, startDate, endDate])).toEqual([
      ["河道治理", "2027-01-01", "2027-12-31"],
      ["湖岸治理", "2027年2月", "2027年11月"],
    ]);
  });

  it("three dates, a length of time or a day alone are left to her", () => {
    expect(dates("2027-01-01", "2027-06-30", "=2027-12-31").said).toEqual(["", ""]);
    expect(dates("12个月", "=2027-12-31").said).toEqual(["", ""]);
    expect(dates("=2027-01-01")).toEqual({ said: ["", ""], left: ["2027-01-01"] });
  });
});

describe("words over columns that may be a project's or an indicator's", () => {
  const LEVELS = ["一级指标", "二级指标", "三级指标", "指标值"];
  const CLASSES = ["产出指标", "数量指标"];

  it("单位 over offices is whose project it is, 度量单位 is the indicators'", () => {
    const result = table(7, [
      ["项目名称", "单位", ...LEVELS, "度量单位"],
      ["基金监管", "区医疗保障局", ...CLASSES, "检查机构", "≥280", "家"],
      ["基金监管", "区医疗保障局", ...CLASSES, "开展宣传", "≥20", "场"],
    ]);
    expect(first(result).unit.name).toBe("区医疗保障局");
    expect(first(result).indicators.map(({ unit }) => unit)).toEqual(["家", "场"]);
  });

  it("单位 over measures stays the measure", () => {
    const result = table(6, [
      ["项目名称", ...LEVELS, "单位"],
      ["基金监管", ...CLASSES, "检查机构", "≥280", "家"],
      ["", ...CLASSES, "服务群众", "≥20", "万人次"],
    ]);
    expect(first(result).indicators.map(({ unit }) => unit)).toEqual(["家", "万人次"]);
    expect(first(result).unit.name).toBe("");
  });

  it("a project's goal and its result stand before its indicators, each of which has a result of its own", () => {
    const titles = ["项目名称", "预期目标", "实际完成情况", ...LEVELS, "实际完成值"];
    for (const repeated of [true, false]) {
      const goal = ["保障9个社区设施正常运转。", "9个设施运转正常。"];
      const { drafts } = table(8, [
        titles,
        ["设施运转", ...goal, ...CLASSES, "保障设施", "9个", "9个"],
        [
          ...(repeated ? ["设施运转", ...goal] : ["", "", ""]),
          ...CLASSES,
          "服务群众",
          "10万人次",
          "12万人次",
        ],
        ["网格员补助", "选聘网格员87名。", "在岗网格员85名。", ...CLASSES, "选聘人数", "87人", "85人"],
      ]);
      expect(
        drafts.map(({ content: { annualGoal, goalResult, actuals } }) => [
          annualGoal.text,
          goalResult,
          actuals.map(({ value }) => value),
        ]),
      ).toEqual([
        [...goal, ["9", "12"]],
        ["选聘网格员87名。", "在岗网格员85名。", ["85"]],
      ]);
    }
  });

  it("the result stands behind the goal, where no indicator has one of its own", () => {
    const result = table(8, [
      ["项目名称", "年度目标", "实际完成情况", ...LEVELS, "得分"],
      ["设施运转", "保障设施正常运转。", "设施运转正常。", ...CLASSES, "保障设施", "9个", "5"],
      ["", "", "", ...CLASSES, "服务群众", "10万人次", "6"],
    ]);
    expect(first(result).goalResult).toBe("设施运转正常。");
    expect(first(result).actuals.map(({ value, score }) => [value, score])).toEqual([
      [null, "5"],
      [null, "6"],
    ]);
  });

  it("实际完成情况 alone, or with a text for every indicator, is the indicators'", () => {
    const alone = table(7, [
      ["项目名称", "年度目标", ...LEVELS, "实际完成情况"],
      ["设施运转", "保障设施正常运转。", ...CLASSES, "保障设施", "9个", "9个"],
    ]);
    expect(first(alone).actuals.map(({ value }) => value)).toEqual(["9"]);
    expect(first(alone).goalResult).toBe("");
    const each = table(8, [
      ["项目名称", "年度目标", "实际完成情况", ...LEVELS, "完成值"],
      ["设施运转", "保障设施正常运转。", "九个设施都正常。", ...CLASSES, "保障设施", "9个", "9"],
      ["", "", "服务群众十二万人次。", ...CLASSES, "服务群众", "10万人次", "12"],
    ]);
    expect(first(each).goalResult).toBe("");
  });
});

describe("a goal and its result side by side where other cells stand beside them", () => {
  const rows = (...texts: string[]) =>
    joined(6, [
      [{ text: "P1" }, { text: "项目名称" }, { text: "关爱服务", wide: 4 }],
      [
        { text: "G1" },
        { text: "年度总体目标", tall: 2 },
        { text: "预期目标", wide: 2 },
        { text: "实际完成情况", wide: 2 },
      ],
      [{ text: "G2" }, ...texts.map((text) => ({ text, wide: 2 }))],
    ]);

  it("are parted by their titles", () => {
    const { annualGoal, goalResult } = first(rows("筛查5200人，讲座36场。", "筛查5346人，讲座30场。"));
    expect([annualGoal.text, goalResult]).toEqual(["筛查5200人，讲座36场。", "筛查5346人，讲座30场。"]);
  });

  it("a text under both titles is neither's", () => {
    const result = joined(6, [
      [{ text: "P1" }, { text: "项目名称" }, { text: "关爱服务", wide: 4 }],
      [
        { text: "G1" },
        { text: "年度总体目标", tall: 2 },
        { text: "预期目标", wide: 2 },
        { text: "实际完成情况", wide: 2 },
      ],
      [{ text: "G2" }, { text: "筛查5200人，实际5346人。", wide: 4 }],
    ]);
    const { annualGoal, goalResult } = first(result);
    expect([annualGoal.text, goalResult]).toEqual(["", ""]);
    expect(left(result)).toContain("筛查5200人，实际5346人。");
  });
});

describe("numbers in full width", () => {
  it("part the goals of one section as other numbers do", () => {
    const { overallGoal, annualGoal } = first(
      lines(
        "１．项目名称：消防队伍建设",
        "２．项目绩效目标",
        "（１）总体目标（２０２６年—２０２８年）：建成救援体系。",
        "（２）年度目标（２０２６年）：保障６０名队员。",
      ),
    );
    expect(overallGoal).toMatchObject({ text: "建成救援体系。", fromYear: 2026, toYear: 2028 });
    expect(annualGoal.text).toBe("保障６０名队员。");
  });
});

describe("what a web page says of itself below the document", () => {
  const page = (...behind: string[]) => {
    const paper = new Paper();
    paper.blocks.push(tableBlock(4, [["项目名称", "=文化活动"], ["实施单位", "=区文化馆"], ...INDICATORS]));
    for (const line of behind) paper.line(line);
    return recognise(paper.document("html"));
  };

  it("is not the project's", () => {
    const lines = [
      "主办单位：区人民政府办公室",
      "版权所有：区人民政府　滇ICP备00000000号　联系电话：0871-64440000",
      "地址：区行政中心1号楼",
      "联系电话：0871-64440001",
    ];
    const result = page(...lines);
    expect(first(result).unit).toMatchObject({ name: "区文化馆", phone: "", address: "" });
    expect(left(result)).toEqual(lines);
  });

  it("a project that checks such registrations may say so", () => {
    const work = "核查网站ICP备案200家，督促标明版权所有者。";
    expect(first(lines("项目名称：网站巡查", `项目实施内容：${work}`)).activities).toBe(work);
  });

  it("without a copyright the lines below a form are its own", () => {
    const { unit, preparedBy } = first(page("填表人：李敏", "联系电话：0871-64440002"));
    expect([preparedBy, unit.phone]).toEqual(["李敏", "0871-64440002"]);
  });
});

describe("the line of signatures", () => {
  it("holds no value where another label follows, with a note or without", () => {
    for (const label of ["财务负责人（签字）：", "财务负责人：", "分管领导（签章）："]) {
      const result = lines("项目名称：农业普查", `单位负责人（签字）：        ${label}        填表人：高原`);
      expect(first(result).unit.representative).toBe("");
      expect(first(result).preparedBy).toBe("高原");
    }
  });

  it("ends with the day of the form", () => {
    const form = (line: string) => first(lines("项目名称：法律援助", "年度目标：办案420件。", line));
    const signed = form("填表人：何俊        审核人：马春燕        2026年7月8日");
    expect([signed.preparedBy, signed.preparedOn]).toEqual(["何俊", "2026年7月8日"]);
    expect(form("填表人：何俊        审核人：马春燕    审核日期：    2026年7月8日").preparedOn).toBe("");
    expect(form("项目负责人：何俊        审核人：马春燕        2026年7月8日").preparedOn).toBe("");
  });
});
