/** 小计 of the sources under a title, and the shares (占比) that forms print beside amounts or instead of them. */
import { describe, expect, it } from "vitest";

import type { IntakeResult } from "../../shared/intake/index.ts";
import { first, joined, left, table } from "./laid-out.ts";
import type { Cell, Row } from "./random-layouts/paper.ts";

type Written = string | Cell;

/** Such rows between a project's name and its goal. */
function form(
  width: number,
  rows: readonly Written[][],
  merging: "merged" | "blank" = "merged",
): IntakeResult {
  const wide = (label: string, text: string): Row => [{ text: label }, { text, wide: width - 1 }];
  const own = rows.map((row): Row => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell)));
  return joined(width, [wide("项目名称", "路灯维护"), ...own, wide("年度目标", "更换路灯三十盏。")], merging);
}

const sourcesOf = (result: IntakeResult) =>
  first(result).fundingLines.map(({ kind, label, amount }) => [kind, label, amount]);
const said = ({ warnings }: IntakeResult): string => warnings.join("\n");

const OWN: Written[] = [{ text: "自有资金", wide: 2 }, "10"];
const TOTAL: Written[] = [{ text: "合计", wide: 2 }, "50"];
const money = (tall: number): Cell => ({ text: "项目资金（万元）", tall });

describe.each(["merged", "blank"] as const)("小计 under a title of sources, joined cells %s", (merging) => {
  it.each([
    ["above", ["小计", "40"], ["中央补助", "30"], ["区级财政", "10"]],
    ["below", ["中央补助", "30"], ["区级财政", "10"], ["小计", "40"]],
  ])("%s its sources is no source, and the form's total agrees", (_, one, two, three) => {
    const rows = [[money(5), { text: "财政资金", tall: 3 }, ...one], two, three, OWN, TOTAL];
    const result = form(4, rows, merging);
    expect(sourcesOf(result)).toEqual([
      ["source", "中央补助", 30_000_000],
      ["source", "区级财政", 10_000_000],
      ["source", "自有资金", 10_000_000],
    ]);
    expect(left(result)).toEqual([]);
    expect(result.warnings).toEqual([]);
    expect(first(result).fundingSource).toBe("");
  });

  it("that does not agree with its sources is left over, and said", () => {
    const rows = [
      [money(5), { text: "财政资金", tall: 3 }, "小计", "45"],
      ["中央补助", "30"],
      ["区级财政", "10"],
      OWN,
      TOTAL,
    ];
    const result = form(4, rows, merging);
    expect(left(result)).toEqual(["财政资金小计：45"]);
    expect(said(result)).toContain("小计与各来源之和不一致");
  });

  it("alone is the title's own amount", () => {
    const result = form(4, [[money(3), "财政资金", "小计", "40"], OWN, TOTAL], merging);
    expect(sourcesOf(result)).toEqual([
      ["source", "财政资金", 40_000_000],
      ["source", "自有资金", 10_000_000],
    ]);
  });

  it("of what was planned and spent is passed over, and its rows go on", () => {
    const rows = [
      [money(5), { text: "", wide: 2 }, "年初预算数", "占比", "全年执行数"],
      [{ text: "财政资金", tall: 3 }, "小计", "40", "80%", "36"],
      ["中央补助", "30", "60%", "27"],
      ["区级财政", "10", "20%", "9"],
      [{ text: "自有资金", wide: 2 }, "10", "20%", "9"],
    ];
    const result = form(6, rows, merging);
    expect(first(result).budgets.map(({ source, initial, executed }) => [source, initial, executed])).toEqual(
      [
        ["中央补助", 30_000_000, 27_000_000],
        ["区级财政", 10_000_000, 9_000_000],
        ["自有资金", 10_000_000, 9_000_000],
      ],
    );
    expect(left(result)).toEqual([]);
    expect(said(result)).toContain("财政资金的小计由程序重新合计，没有导入（40 80% 36）");
  });
});

it("小计 in a table of costs is compared with the rows above it", () => {
  const rows = (subtotal: string): string[][] => [
    ["支出内容", "单价（元）", "数量", "金额（元）"],
    ["路灯采购", "500", "30", "15000"],
    ["安装费", "100", "30", "3000"],
    ["小计", "", "", subtotal],
    ["监理费", "2000", "1", "2000"],
    ["合计", "", "", "20000"],
  ];
  expect(form(4, rows("18000")).warnings).toEqual([]);
  const wrong = form(4, rows("18500"));
  expect(said(wrong)).toContain("小计与各行之和不一致");
  expect(left(wrong)).toEqual(["小计：18500"]);
  expect(sourcesOf(wrong)).toHaveLength(3);
});

describe("a share beside an amount", () => {
  const SOURCES = [
    ["source", "财政拨款", 40_000_000],
    ["source", "自有资金", 10_000_000],
  ];
  it.each<[string, number, Written[][]]>([
    [
      "in a column of its own",
      4,
      [
        ["资金来源", "金额（万元）", "占比（%）", "备注"],
        ["财政拨款", "40", "80", ""],
        ["自有资金", "10", "20", ""],
        ["合计", "50", "100", ""],
      ],
    ],
    [
      "behind a label of its own",
      4,
      [
        ["财政拨款（万元）", "40", "占比", "80%"],
        ["自有资金（万元）", "10", "所占比例", "20%"],
      ],
    ],
    [
      "below titles of a part",
      5,
      [
        [money(2), "资金总额", "财政拨款", "占比", "自有资金"],
        ["50", "40", "80%", "10"],
      ],
    ],
    [
      "in a table with words of the office's own",
      4,
      [
        ["资金构成", "金额（万元）", "占总投资比例", ""],
        ["财政拨款", "40", "80%", ""],
        ["自有资金", "10", "20%", ""],
      ],
    ],
  ])("%s is no amount, and is said", (_, width, rows) => {
    const result = form(width, rows);
    expect(sourcesOf(result)).toEqual(SOURCES);
    expect(said(result)).toContain("占比可由金额算出，没有导入");
  });

  it("in the source's own name leaves it the amount", () => {
    const result = form(3, [
      [{ text: "资金来源", tall: 3 }, "财政拨款（80%）", "40万元"],
      ["自有资金（20%）", "10万元"],
      ["合计", "50万元"],
    ]);
    expect(sourcesOf(result)).toEqual(SOURCES);
    expect(first(result).fundingSource).toBe("");
    expect(left(result)).toEqual([]);
  });
});

describe("shares without amounts", () => {
  it.each<[string, Written[][]]>([
    [
      "财政拨款占比",
      [
        ["资金总额（万元）", "50"],
        ["财政拨款占比", "80%"],
        ["自有资金占比", "20%"],
      ],
    ],
    [
      "财政拨款（%）",
      [
        ["资金总额（万元）", "50"],
        ["其中：财政拨款（%）", "80"],
        ["自有资金（%）", "20"],
      ],
    ],
    [
      "80% behind the source",
      [
        ["资金总额（万元）", "50"],
        ["财政资金", "80%"],
        ["自有资金", "20%"],
      ],
    ],
  ])("give no amounts, whatever the total: %s", (_, rows) => {
    const result = form(2, rows);
    expect(sourcesOf(result)).toEqual([["source", "", 50_000_000]]);
    expect(left(result)).toHaveLength(2);
    expect(said(result)).toContain("只写了各项资金来源的占比，没有写金额");
  });

  it("are no amounts even where the form says in what unit its amounts are", () => {
    const result = form(2, [
      [{ text: "金额单位：万元", wide: 2 }],
      ["资金来源", "占比（%）"],
      ["财政拨款", "80"],
      ["自有资金", "20"],
    ]);
    expect(first(result)).toMatchObject({ fundingLines: [], fundingSource: "" });
    expect(left(result)).toEqual(expect.arrayContaining(["财政拨款：80", "自有资金：20"]));
  });
});

describe("a table of costs below a table of sources", () => {
  const result = joined(5, [
    [{ text: "项目名称" }, { text: "农家书屋更新", wide: 4 }],
    [
      { text: "项目资金来源", tall: 3 },
      { text: "来源项目", wide: 2 },
      { text: "金额（万元）", wide: 2 },
    ],
    [
      { text: "1.财政拨款", wide: 2 },
      { text: "30", wide: 2 },
    ],
    [
      { text: "2.其他资金", wide: 2 },
      { text: "6", wide: 2 },
    ],
    [
      { text: "项目成本构成", tall: 3 },
      { text: "费用明细" },
      { text: "金额（万元）" },
      { text: "测算说明", wide: 2 },
    ],
    [{ text: "图书采购" }, { text: "28" }, { text: "1400册，每册200元", wide: 2 }],
    [{ text: "书架制作" }, { text: "8" }, { text: "16组，每组5000元", wide: 2 }],
  ]);

  it("is a table of its own: its amounts name no sources", () => {
    expect(
      first(result).fundingLines.map(({ kind, label, sourceClass, amount }) => [
        kind,
        label,
        sourceClass,
        amount,
      ]),
    ).toEqual([
      ["source", "1.财政拨款", "fiscal", 30_000_000],
      ["source", "2.其他资金", "other", 6_000_000],
      ["use", "图书采购", "", 28_000_000],
      ["use", "书架制作", "", 8_000_000],
    ]);
  });
});

describe("sources and costs in one table, side by side", () => {
  it("have their own names and amounts", () => {
    const result = table(4, [
      ["项目名称", "=农家书屋更新"],
      ["资金来源", "金额（万元）", "支出内容", "金额（万元）"],
      ["县级财政", "20", "图书采购", "28"],
      ["上级补助", "16", "书架制作", "8"],
      ["合计", "36", "合计", "36"],
    ]);
    expect(first(result).fundingLines.map(({ kind, label, amount }) => [kind, label, amount])).toEqual([
      ["source", "县级财政", 20_000_000],
      ["use", "图书采购", 28_000_000],
      ["source", "上级补助", 16_000_000],
      ["use", "书架制作", 8_000_000],
    ]);
    expect(left(result)).toEqual([]);
  });
});

describe("a table of costs with a word of its own over the names", () => {
  const costs = (title: string, name: string) =>
    first(
      table(4, [
        ["项目名称", "=农家书屋更新"],
        ["序号", title, "测算过程", "金额（万元）"],
        ["1", name, "1400册×200元", "28"],
        ["2", "书架制作", "16组×5000元", "8"],
        ["合计", "", "", "36"],
      ]),
    ).fundingLines.map(({ kind, label, amount }) => [kind, label, amount]);

  it("is read where all else tells a cost", () => {
    for (const title of ["奖补内容", "采购事项", "保障环节"])
      expect(costs(title, "图书采购")).toEqual([
        ["use", "图书采购", 28_000_000],
        ["use", "书架制作", 8_000_000],
      ]);
  });

  it("names nothing of the project itself, however many rows it has", () => {
    const { activities, leader, fundingLines } = first(
      table(4, [
        ["项目名称", "=农家书屋更新"],
        ["采购内容", "责任人", "金额（万元）", "备注"],
        ["图书", "王强", "28", "集采"],
        ["书架", "李明", "8", ""],
      ]),
    );
    expect([activities, leader, fundingLines.filter(({ kind }) => kind === "source")]).toEqual(["", "", []]);
  });

  it("is not read from where the word says something else", () => {
    expect(costs("责任科室", "文化股")).toEqual([]);
    expect(costs("项目名称", "图书采购").filter(([kind]) => kind === "use")).toEqual([]);
  });
});

describe("amounts in a row of their own below their sources", () => {
  it("stand in the unit that the row names, whatever the sheet says", () => {
    const { fundingLines } = first(
      table(4, [
        ["项目名称", "=农家书屋更新"],
        ["=金额单位：元"],
        ["资金来源", "财政拨款", "自有资金", "合计"],
        ["金额（万元）", "9", "1", "10"],
      ]),
    );
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["财政拨款", 9_000_000],
      ["自有资金", 1_000_000],
    ]);
  });
});

describe("sources of money in columns below titles on two rows", () => {
  it("are read with the unit that one of the titles names", () => {
    const { fundingLines } = first(
      joined(4, [
        [{ text: "项目名称" }, { text: "农家书屋更新", wide: 3 }],
        [
          { text: "资金总额（万元）", tall: 2 },
          { text: "财政资金", wide: 2 },
          { text: "自有资金", tall: 2 },
        ],
        [{ text: "中央补助" }, { text: "县级财政" }],
        ["36", "20", "10", "6"].map((text) => ({ text })),
      ]),
    );
    expect(fundingLines.map(({ label, amount }) => [label, amount])).toEqual([
      ["中央补助", 20_000_000],
      ["县级财政", 10_000_000],
      ["自有资金", 6_000_000],
    ]);
  });

  it("are read beside a title of the whole part that reaches down to the amounts", () => {
    const { fundingLines, fundingNote } = first(
      joined(5, [
        [{ text: "项目名称" }, { text: "农家书屋更新", wide: 4 }],
        [
          { text: "资金安排", tall: 3 },
          { text: "资金总额（万元）", tall: 2 },
          { text: "财政资金", wide: 2 },
          { text: "自有资金", tall: 2 },
        ],
        [{ text: "中央补助" }, { text: "县级财政" }],
        ["36", "20", "10", "6"].map((text) => ({ text })),
      ]),
    );
    expect([fundingNote, ...fundingLines.map(({ label }) => label)]).toEqual([
      "",
      "中央补助",
      "县级财政",
      "自有资金",
    ]);
  });

  it("are left over where no title names a unit, or two name different ones", () => {
    for (const [total, own] of [
      ["资金总额", "自有资金"],
      ["资金总额（万元）", "自有资金（元）"],
    ])
      expect(
        first(
          joined(4, [
            [{ text: "项目名称" }, { text: "农家书屋更新", wide: 3 }],
            [
              { text: total!, tall: 2 },
              { text: "财政资金", wide: 2 },
              { text: own!, tall: 2 },
            ],
            [{ text: "中央补助" }, { text: "县级财政" }],
            ["36", "20", "10", "6"].map((text) => ({ text })),
          ]),
        ).fundingLines.map(({ label }) => label),
      ).not.toContain("中央补助");
  });
});
