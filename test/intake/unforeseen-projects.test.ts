import { describe, expect, it } from "vitest";

import { recognise } from "../../shared/intake/index.ts";
import { documentOf, first, left, lines, table, tableBlock } from "./laid-out.ts";
import { gridOf } from "./random-layouts/paper.ts";

describe("a list of projects with titles on two rows", () => {
  const tall = (text: string) => ({ text, tall: 2 });
  const plain = (text: string) => ({ text });
  const rows = [
    [
      tall("序号"),
      tall("项目名称"),
      { text: "资金安排（万元）", wide: 3 },
      tall("完成时间"),
      tall("责任科室"),
    ],
    ["合计", "上级补助", "区级财政"].map(plain),
    ["1", "路灯维护", "46", "30", "16", "2026年11月", "市政股"].map(plain),
    ["2", "水渠清淤", "28.8", "0", "28.8", "2026年10月", "水利股"].map(plain),
    [{ text: "合  计", wide: 2 }, ...["74.8", "30", "44.8", "", ""].map(plain)],
  ];

  it.each(["merged", "blank"] as const)("is one project to a row, joined cells %s", (merging) => {
    const grid = gridOf(rows, 7, merging);
    const result = recognise(
      documentOf([{ kind: "table", rows: grid, place: { label: "表 1", block: 0 } }], "excel"),
    );
    expect(
      result.drafts.map(({ content }) => [
        content.name,
        content.endDate,
        ...content.fundingLines.map(({ label, amount }) => `${label} ${amount}`),
      ]),
    ).toEqual([
      ["路灯维护", "2026年11月", "上级补助 30000000", "区级财政 16000000"],
      ["水渠清淤", "2026年10月", "区级财政 28800000"],
    ]);
    expect(left(result)).toEqual(["市政股", "水利股"]);
    expect(result.warnings).toContain("清单的合计行不属于任何一个项目，没有导入（合计 74.8 30 44.8）。");
  });
});

describe("a row that groups a list of projects", () => {
  it("is no project", () => {
    const result = table(3, [
      ["项目名称", "实施单位", "财政拨款（万元）"],
      ["一、城市管理类", "", ""],
      ["路灯维护", "某区路灯所", "30"],
      ["二、水利类", "", ""],
      ["水渠清淤", "某区水务局", "20"],
    ]);
    expect(result.drafts.map(({ content }) => content.name)).toEqual(["路灯维护", "水渠清淤"]);
    expect(left(result)).toEqual(["一、城市管理类", "二、水利类"]);
  });
});

describe("several projects told one after the other", () => {
  const told = (heading: (at: number) => string) =>
    lines(
      "某局2026年重点项目预算说明",
      heading(0),
      "（一）立项依据：某某办法。",
      "（二）项目概况：老旧路灯较多。",
      heading(1),
      "（一）立项依据：某某条例。",
      "（二）项目概况：水渠淤积。",
    );

  it("each heading over the same fields names a project, and the year above holds for all", () => {
    const { drafts } = told((at) => `${"一二"[at]!}、${["路灯维护", "水渠清淤"][at]!}`);
    expect(drafts.map(({ content: { name, year, overview } }) => [name, year, overview])).toEqual([
      ["路灯维护", 2026, "老旧路灯较多。"],
      ["水渠清淤", 2026, "水渠淤积。"],
    ]);
    const named = drafts[1]!.provenance.find(({ path }) => path === "name");
    expect(named).toMatchObject({ confidence: "doubtful", remark: "取自项目上方的小标题" });
  });

  it("units and words for projects at large name none", () => {
    for (const names of [
      ["区水务局", "区教育局"],
      ["民生项目", "重点项目"],
    ]) {
      const { drafts } = told((at) => `${"一二"[at]!}、${names[at]!}`);
      expect(drafts.map(({ content }) => content.name)).not.toContain(names[0]);
    }
  });

  it("a label may end in a full stop behind its number, and money behind the name is no part of it", () => {
    const result = lines(
      "（一）路灯维护项目（30万元）",
      "1.立项依据。某某办法。",
      "2.项目概况。老旧路灯较多。",
      "（二）水渠清淤项目（20万元）",
      "1.立项依据。某某条例。",
      "2.项目概况。水渠淤积。",
    );
    expect(result.drafts.map(({ content }) => [content.name, content.justification])).toEqual([
      ["路灯维护项目", "某某办法。"],
      ["水渠清淤项目", "某某条例。"],
    ]);
    expect(left(result)).toEqual(["30万元", "20万元"]);
  });

  it("years and stages are parts of one text", () => {
    for (const [one, other] of [
      ["第一阶段工作", "第二阶段工作"],
      ["2025年度安排", "2026年度安排"],
    ]) {
      const { drafts } = told((at) => `${"一二"[at]!}、${[one, other][at]!}`);
      expect(drafts.map(({ content }) => content.name)).toEqual([""]);
    }
  });

  it("sections of one project stay one project, and so do headings below a name", () => {
    expect(
      lines(
        "一、背景与依据",
        "立项依据：某某办法。",
        "项目概况：老旧路灯较多。",
        "二、安排与成效",
        "实施计划：上半年实施。",
        "预期成效：照明改善。",
      ).drafts.map(({ content }) => content.name),
    ).toEqual([""]);
    const { drafts } = lines(
      "项目名称：路灯维护",
      "一、城区路灯部分",
      "立项依据：某某办法。",
      "项目概况：老旧路灯较多。",
      "二、乡镇路灯部分",
      "立项依据：某某条例。",
      "项目概况：乡镇路灯较少。",
    );
    expect(drafts.map(({ content }) => content.name)).toEqual(["路灯维护"]);
  });
});

describe("a plan that only its title names", () => {
  const plan = (...title: string[]) =>
    lines(...title, "一、项目概况", "老旧路灯较多。", "二、年度目标", "维修路灯300盏。");

  it("gives the project and the year, on one line or two", () => {
    for (const title of [
      ["某县2027年路灯维护项目实施方案"],
      ["某县2027年路灯", "维护项目实施方案"],
      ["某县2027年路灯维护\n项目实施方案"],
    ])
      expect(first(plan(...title))).toMatchObject({ name: "路灯维护项目", year: 2027 });
    expect(first(plan("某县水务局2027年路灯维护项目实施方案")).unit.name).toBe("某县水务局");
    expect(left(plan("某县2027年路灯维护项目实施方案"))).toContain("某县2027年路灯维护项目实施方案");
  });

  it("names nothing where it speaks of projects at large, or where a field names the project", () => {
    expect(first(plan("某县2027年重点项目实施方案")).name).toBe("");
    expect(first(plan("某县2027年路灯维护项目实施方案", "项目名称：水渠清淤")).name).toBe("水渠清淤");
  });
});

describe("the unit of a project", () => {
  const form = (department: string) =>
    table(4, [
      ["=填报单位：某区城管局"],
      ["项目名称", "路灯维护", "主管部门", department],
      ["实施单位", "某区路灯所", "项目负责人", "李文华"],
    ]);

  it("is the one that carries it out where the department itself filled in the form", () => {
    const { unit } = first(form("某区城管局"));
    expect([unit.name, unit.department.name]).toEqual(["某区路灯所", "某区城管局"]);
  });

  it("is the one that filled in the form where the department is another, and the second is left over", () => {
    const result = form("某区住建局");
    expect(first(result).unit.name).toBe("某区城管局");
    expect(left(result)).toContain("某区路灯所");
  });

  it("keeps its telephone number in the digits it was typed in", () => {
    expect(
      first(
        recognise(
          documentOf([
            tableBlock(2, [
              ["项目名称", "路灯维护"],
              ["联系电话", "０８７１－６７４７"],
            ]),
          ]),
        ),
      ).unit.phone,
    ).toBe("０８７１－６７４７");
  });
});
