import { describe, expect, it } from "vitest";

import type { IntakeResult } from "../../shared/intake/index.ts";
import { joined, left, table, documentOf, tableBlock } from "./laid-out.ts";
import { recognise } from "../../shared/intake/index.ts";

const plain = (text: string) => ({ text });
const row = (...texts: string[]) => texts.map(plain);

const sources = ({ drafts }: IntakeResult): string[][] =>
  drafts.map(({ content }) => [
    content.name,
    ...content.fundingLines.map(({ label, sourceClass, amount }) => `${label} ${sourceClass} ${amount}`),
  ]);

describe("a year said once above a list", () => {
  const titles = row("单位名称", "项目名称", "一级指标", "二级指标", "三级指标", "指标值");
  const rows = [
    row("县水务局", "水库除险", "产出指标", "数量指标", "加固水库", "3座"),
    row("县水务局", "河道清淤", "产出指标", "数量指标", "清淤长度", "12公里"),
    row("县林草局", "防火巡护", "产出指标", "数量指标", "巡护人员", "86人"),
  ];

  it("is the year of each of its projects", () => {
    const result = joined(6, [[{ text: "申报年度：2027年", wide: 6 }], titles, ...rows]);
    expect(result.drafts.map(({ content }) => [content.name, content.year])).toEqual([
      ["水库除险", 2027],
      ["河道清淤", 2027],
      ["防火巡护", 2027],
    ]);
  });

  it("is the year of each where the list says goals and amounts", () => {
    const result = joined(3, [
      [{ text: "预算年度：2027", wide: 3 }],
      row("项目名称", "预算金额（万元）", "年度目标"),
      row("水库除险", "320", "加固水库3座"),
      row("河道清淤", "88", "清淤12公里"),
    ]);
    expect(result.drafts.map(({ content }) => content.year)).toEqual([2027, 2027]);
  });

  it("is not the year of another list further down", () => {
    const result = recognise(
      documentOf(
        [
          tableBlock(3, [
            ["=预算年度：2027"],
            ["项目名称", "预算金额（万元）", "年度目标"],
            ["水库除险", "320", "加固水库3座"],
          ]),
          tableBlock(
            3,
            [
              ["项目名称", "预算金额（万元）", "年度目标"],
              ["河道清淤", "88", "清淤12公里"],
            ],
            1,
          ),
        ],
        "excel",
      ),
    );
    expect(result.drafts.map(({ content }) => [content.name, content.year])).toEqual([
      ["水库除险", 2027],
      ["河道清淤", null],
    ]);
  });
});

describe("a list of projects before the form of each", () => {
  const list = (total: string) =>
    tableBlock(3, [
      ["=填报日期：二〇二六年九月"],
      ["序号", "项目名称", "预算金额（万元）"],
      ["1", "古树保护", total],
      ["2", "苗圃管护", "15"],
    ]);
  const form = (...rows: string[][]) =>
    tableBlock(4, [["项目名称", "=古树保护"], ...rows, ["年度目标", "=挂牌保护古树260株。"]], 1);
  const read = (total: string, ...rows: string[][]) =>
    recognise(documentOf([list(total), form(...rows)], "excel"));

  it("gives the total of the sources that the form names, not one more of them", () => {
    const result = read("20", ["资金（万元）", "区级财政资金", "=16"], ["", "其他资金", "=4"]);
    expect(sources(result)).toEqual([
      ["古树保护", "区级财政资金 fiscal 16000000", "其他资金 other 4000000"],
      ["苗圃管护", "  15000000"],
    ]);
    expect(left(result)).not.toContain("20");
  });

  it("gives it beside the form's own total too", () => {
    const rows = [
      ["资金（万元）", "资金总额", "=20"],
      ["", "区级财政资金", "=16"],
      ["", "其他资金", "=4"],
    ];
    expect(sources(read("20", ...rows))[0]).toEqual([
      "古树保护",
      "区级财政资金 fiscal 16000000",
      "其他资金 other 4000000",
    ]);
    const otherwise = read("25", ...rows);
    expect(sources(otherwise)[0]).toHaveLength(3);
    expect(left(otherwise)).toContain("25");
  });

  it("that says another total is left over as it stood", () => {
    const result = read("21", ["资金（万元）", "区级财政资金", "=16"], ["", "其他资金", "=4"]);
    expect(sources(result)[0]).toEqual([
      "古树保护",
      "区级财政资金 fiscal 16000000",
      "其他资金 other 4000000",
    ]);
    expect(left(result)).toContain("21");
    expect(result.warnings.join()).toContain("资金总额与各来源之和不一致");
  });

  it("is the only word on the money where the form names no source", () => {
    expect(sources(read("20"))[0]).toEqual(["古树保护", "  20000000"]);
  });

  it("gives its day to the forms without one of their own", () => {
    const result = read("20", ["填报人", "和秀英", "填报日期", "2026年9月12日"]);
    expect(result.drafts.map(({ content }) => content.preparedOn)).toEqual([
      "2026年9月12日",
      "二〇二六年九月",
    ]);
    expect(left(result)).not.toContain("2026年9月12日");
  });

  it("has its day left over where every form has its own", () => {
    const result = recognise(
      documentOf(
        [
          tableBlock(2, [
            ["=填报日期：二〇二六年九月"],
            ["项目名称", "预算金额（万元）"],
            ["古树保护", "20"],
          ]),
          form(["填报人", "和秀英", "填报日期", "2026年9月12日"]),
        ],
        "excel",
      ),
    );
    expect(result.drafts.map(({ content }) => content.preparedOn)).toEqual(["2026年9月12日"]);
    expect(left(result)).toContain("二〇二六年九月");
  });
});

describe("names beside 项目名称", () => {
  const names = (...rows: Parameters<typeof joined>[1]) =>
    joined(4, rows).drafts.map(({ content }) => [content.name, content.unit.phone]);
  const wide = (label: string, text: string) => [plain(label), { text, wide: 3 }];

  it("are several projects where the rows below say something of each", () => {
    expect(
      names(
        row("项目名称", "水渠修缮", "泵站检修", "塘坝清淤"),
        wide("单位地址", "县城人民路1号"),
        row("联系电话", "62331101", "62331102", "62331103"),
      ),
    ).toEqual([
      ["水渠修缮", "62331101"],
      ["泵站检修", "62331102"],
      ["塘坝清淤", "62331103"],
    ]);
  });

  it("are one name with other words behind it where every row says one thing", () => {
    expect(
      names(
        row("项目名称", "水渠修缮", "资金管理办法", "按专项规定执行"),
        wide("单位地址", "县城人民路1号"),
        wide("联系电话", "62331101"),
      ),
    ).toEqual([["水渠修缮", "62331101"]]);
  });
});

describe("a list with a class of projects named above them", () => {
  const titles = row("序号", "项目名称", "实施单位", "预算数（万元）", "年度绩效目标");
  const list = (...classes: { text: string; wide?: number }[][]) => [
    titles,
    classes[0]!,
    row("1", "图书流动车", "县图书馆", "12", "下乡24次"),
    classes[1]!,
    row("2", "体育馆维修", "县体育馆", "46", "维修地板800平方米"),
    row("3", "农民运动会", "县体育馆", "8", "参赛600人"),
  ];
  const names = ({ drafts }: IntakeResult) =>
    drafts.map(({ content }) => [content.name, content.unit.name, content.annualGoal.text]);
  const projects = [
    ["图书流动车", "县图书馆", "下乡24次"],
    ["体育馆维修", "县体育馆", "维修地板800平方米"],
    ["农民运动会", "县体育馆", "参赛600人"],
  ];

  it.each([
    [
      "behind its numeral",
      [plain("（一）"), { text: "文化事业", wide: 4 }],
      [plain("（二）"), { text: "体育事业", wide: 4 }],
    ],
    ["over the whole width", [{ text: "文化事业", wide: 5 }], [{ text: "体育事业", wide: 5 }]],
    ["in the place of the number", row("一、文化事业", "", "", "", ""), row("二、体育事业", "", "", "", "")],
  ])("has only the projects, the class %s", (_, first, second) => {
    const result = joined(5, list(first, second));
    expect(names(result)).toEqual(projects);
    expect(left(result).join()).toContain("文化事业");
    expect(left(result).join()).toContain("体育事业");
  });

  it.each(["教育类", "其他类项目"])(
    "has only the projects where %s stands in the place of a name",
    (kind) => {
      const result = joined(5, list(row("", kind, "", "", ""), row("", "体育类", "", "", "")));
      expect(names(result)).toEqual(projects);
      expect(left(result)).toEqual(expect.arrayContaining([kind, "体育类"]));
    },
  );

  it("has a project whose other columns were left blank", () => {
    const result = joined(5, [
      ...list(row("1", "", "", "", ""), row("2", "", "", "", "")).slice(0, 1),
      row("1", "图书流动车", "", "", ""),
      row("2", "体育馆维修", "县体育馆", "46", "维修地板800平方米"),
    ]);
    expect(result.drafts.map(({ content }) => content.name)).toEqual(["图书流动车", "体育馆维修"]);
  });
});

describe("预算 over the amounts of a list", () => {
  const list = (...titles: string[]) =>
    table(4, [
      ["项目名称", "实施单位", ...titles],
      ["图书流动车", "县图书馆", "12", "7"],
      ["农民运动会", "县体育馆", "8", "8"],
    ]);

  it("is the year's money where nothing else speaks of money", () => {
    expect(sources(list("预算（万元）", "备注"))).toEqual([
      ["图书流动车", "  12000000"],
      ["农民运动会", "  8000000"],
    ]);
  });

  it("is what was planned where the money spent stands beside it", () => {
    const { drafts } = list("预算（万元）", "执行数（万元）");
    expect(drafts.map(({ content }) => [content.fundingLines.length, content.budgets[0]?.executed])).toEqual([
      [0, 7_000_000],
      [0, 8_000_000],
    ]);
  });
});

describe("titles below 资金来源", () => {
  const tall = (text: string) => ({ text, tall: 2 });
  const list = (group: string, ...words: string[]) =>
    joined(6, [
      [tall("项目名称"), tall("单位名称"), { text: group, wide: 3 }, tall("年度目标")],
      row("小计", ...words),
      row("科普讲堂", "县科协", "15", "12", "3", "举办讲座30场"),
      row("农技培训", "县农技站", "40", "40", "", "培训农民600人"),
    ]);

  it("name sources by whatever word", () => {
    expect(sources(list("资金来源（万元）", "本级可用财力", "彩票公益金"))).toEqual([
      ["科普讲堂", "本级可用财力 fiscal 12000000", "彩票公益金  3000000"],
      ["农技培训", "本级可用财力 fiscal 40000000"],
    ]);
    expect(sources(list("资金来源（万元）", "县级财力", "上级专项"))[0]).toEqual([
      "科普讲堂",
      "县级财力 fiscal 12000000",
      "上级专项 fiscal 3000000",
    ]);
  });

  it("name no source where texts stand under them", () => {
    const result = table(5, [
      ["项目名称", "单位名称", "资金来源", "批准文号", "年度目标"],
      ["科普讲堂", "县科协", "县级财力", "12", "举办讲座30场"],
    ]);
    expect(result.drafts.map(({ content }) => [content.fundingSource, content.fundingLines.length])).toEqual([
      ["县级财力", 0],
    ]);
    expect(left(result)).toContain("12");
  });
});
