/** 小计 of the sources under a title, and the shares (占比) that forms print beside amounts or instead of them. */
import { describe, expect, it } from "vitest";

import type { IntakeResult } from "../../shared/intake/index.ts";
import { first, joined, left } from "./laid-out.ts";
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
