import { describe, expect, it } from "vitest";

import { first, joined, left, lines, table, titled } from "./laid-out.ts";

/** Official forms as people have worked on them: last year's column put in, a total row, a code beside a name. */
describe("results of a year before", () => {
  const TARGETS = ["一级指标", "二级指标", "三级指标", "指标值"];
  const CLASSES = ["产出指标", "数量指标", "更新滴灌首部"];
  const valuesOf = (result: ReturnType<typeof table>) => first(result).actuals.map(({ value }) => value);

  it("beside the targets of the year they are no results of it, and are left over", () => {
    const result = titled("项目绩效目标表（2026年度）", 6, [
      ["项目名称", "=首部更新"],
      [...TARGETS, "2025年完成值", "分值"],
      [...CLASSES, "≥18套", "11", "15"],
    ]);
    expect(first(result).indicators.map(({ target, points }) => [target, points])).toEqual([["18", "15"]]);
    expect(valuesOf(result)).toEqual([]);
    expect(left(result)).toContain("11");
  });

  it("before the year's own results they are not taken for them, whether or not the year is known", () => {
    for (const title of ["项目支出绩效自评表（2026年度）", "项目支出绩效自评表"]) {
      const result = titled(title, 7, [
        ["项目名称", "=首部更新"],
        [...TARGETS, "2025年完成值", "实际完成值", "得分"],
        [...CLASSES, "≥18套", "11套", "17套", "9.5"],
      ]);
      expect(valuesOf(result)).toEqual(["17"]);
      expect(left(result)).toContain("11套");
    }
  });

  it("a form on results that was titled with the year of writing means the only results it has", () => {
    const result = titled("项目支出绩效自评表（2026年度）", 7, [
      ["项目名称", "=首部更新"],
      [...TARGETS, "2025年完成值", "得分", "偏差原因分析"],
      [...CLASSES, "≥18套", "17套", "9.5", "招标推迟"],
    ]);
    expect(valuesOf(result)).toEqual(["17"]);
  });

  it("of the document's own year they are its results", () => {
    const result = titled("项目支出绩效自评表（2025年度）", 5, [
      ["项目名称", "=首部更新"],
      [...TARGETS, "2025年完成值"],
      [...CLASSES, "≥18套", "17套"],
    ]);
    expect(valuesOf(result)).toEqual(["17"]);
  });
});

describe("a total said beside the costs that make it up", () => {
  const costs = [
    ["支出内容", "单价（元）", "数量", "金额（元）"],
    ["护眼灯具", "260", "4608套", "1198080"],
    ["黑板灯", "210", "512套", "107520"],
    ["合计", "", "", "1305600"],
  ];
  const amounts = (note: string) =>
    first(
      joined(
        4,
        [["项目名称", "教室照明改造"], ["资金安排情况", note], ...costs].map((row) =>
          row.map((text, index) => ({ text, wide: index === 1 && row.length === 2 ? 3 : 1 })),
        ),
      ),
    ).fundingLines.map(({ kind, label, amount }) => [kind, label, amount]);
  const uses = [
    ["use", "护眼灯具", 119_808_000],
    ["use", "黑板灯", 10_752_000],
  ];

  it("is no source of its own", () => {
    expect(amounts("本年度共需资金130.56万元，明细见下表。")).toEqual(uses);
  });

  it("with the source that gives it, or as another amount, is one", () => {
    expect(amounts("共需资金130.56万元，资金来源为县级财政拨款。")).toEqual([
      ...uses,
      ["source", "县级财政", 130_560_000],
    ]);
    expect(amounts("本年度共需资金150万元，其余部分另行安排。")).toEqual([
      ...uses,
      ["source", "", 150_000_000],
    ]);
  });
});

describe("a department with its code in one cell", () => {
  const departmentOf = (label: string, text: string) => {
    const { name, code } = first(
      table(2, [
        ["项目名称", "人工影响天气"],
        [label, text],
      ]),
    ).unit.department;
    return [name, code];
  };

  it("is parted from it by a stroke as by a dash or brackets, on either side", () => {
    for (const text of [
      "县农牧和水利局/341",
      "341／县农牧和水利局",
      "县农牧和水利局-341",
      "[341]县农牧和水利局",
    ])
      for (const label of ["主管部门及代码", "主管部门"])
        expect(departmentOf(label, text.replace("-", label === "主管部门" ? "/" : "-"))).toEqual([
          "县农牧和水利局",
          "341",
        ]);
  });

  it("two departments parted by a stroke have no code", () => {
    expect(departmentOf("主管部门及代码", "县农牧局/县水利局")).toEqual(["县农牧局/县水利局", ""]);
  });
});

describe("the year in the title of a form that no known word names", () => {
  it("stands before the part of the year that the form counts", () => {
    const result = table(2, [
      ["=兴海县2025年1-7月预算项目“双监控”情况表"],
      ["项目名称", "人工影响天气"],
      ["年度总体目标", "开展增雨作业60次以上。"],
    ]);
    expect(first(result).year).toBe(2025);
  });

  it("is not taken from a line that only speaks of such a form", () => {
    const result = lines(
      "现将2024年和2025年1-7月双监控情况表",
      "项目名称：人工影响天气",
      "年度目标：开展增雨作业60次以上。",
    );
    expect(first(result).year).toBeNull();
  });
});

describe("a goal and what became of it, side by side under their own titles", () => {
  const under = (goal: string, result: string) =>
    first(
      joined(5, [
        [{ text: "项目名称" }, { text: "冰雪进校园", wide: 4 }],
        [
          { text: "年度总体目标", tall: 2 },
          { text: goal, wide: 2 },
          { text: result, wide: 2 },
        ],
        [
          { text: "开展活动30场。", wide: 2 },
          { text: "完成活动32场。", wide: 2 },
        ],
      ]),
    );

  it("the title of the result may say that it sums it up", () => {
    const { annualGoal, goalResult } = under("年初设定目标", "年度总体目标完成情况综述");
    expect([annualGoal.text, goalResult]).toEqual(["开展活动30场。", "完成活动32场。"]);
  });

  it("a title that speaks of something else makes no result", () => {
    expect(under("年初设定目标", "下年度工作综述").goalResult).toBe("");
  });
});
