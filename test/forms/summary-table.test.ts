import { describe, expect, test } from "vitest";

import { contentWidth, summaryTableForm, type FormTable } from "../../shared/forms/index.ts";
import type { SummaryFigures, SummaryProject } from "../../shared/summary/index.ts";

const figures: SummaryFigures = {
  years: [
    { year: 2027, projects: 2, amount: 153_460_000, withoutAmount: 0 },
    { year: 2026, projects: 1, amount: 50_000_000, withoutAmount: 0 },
  ],
  states: [{ year: 2027, state: "draft", projects: 2, amount: 153_460_000 }],
  sources: [
    { year: 2027, source: "区级财政", sourceClass: "fiscal", projects: 2, amount: 150_000_000 },
    { year: 2026, source: "区级财政", sourceClass: "fiscal", projects: 1, amount: 50_000_000 },
  ],
  levels: [{ year: 2027, level1: "产出指标", points: "100.5", indicators: 9, projects: 2 }],
  scores: [
    { year: 2027, status: "complete", grade: "优", projects: 1, total: 9_250 },
    { year: 2027, status: "none", grade: "", projects: 1, total: 0 },
  ],
  execution: [{ year: 2027, projects: 2, budget: 153_460_000, executed: 100_000_000 }],
  withoutYear: 0,
};
const project: SummaryProject = {
  id: "p1",
  year: 2027,
  name: "党员教育活动经费",
  unitName: "区委宣传部",
  state: "approved",
  amount: 53_460_000,
  points: "100",
  indicatorCount: 14,
  score: { status: "complete", total: 9_250, grade: "优" },
};
const form = (rows: SummaryProject[] = [project], total = rows.length, of = figures) =>
  summaryTableForm(
    {
      figures: of,
      rows,
      total,
      ceilings: [{ year: 2027, source: "区级财政", amount: 140_000_000, note: "昆财预〔2027〕3号" }],
      unitName: "区委宣传部",
    },
    { moneyUnit: "wan", createdAt: null },
  );

const tables = (): FormTable[] =>
  form().sections.flatMap((section) => section.blocks.filter((block) => block.kind === "table"));
const texts = (name: string): string[][] =>
  tables()
    .find((table) => table.name === name)!
    .rows.map((row) => row.cells.map((cell) => cell.text));

describe("the 汇总表", () => {
  test("draws no share of a source that comes to more than the whole beside a negative one", () => {
    const [years] = figures.years;
    const sources = [
      { year: 2027, source: "区级财政", sourceClass: "fiscal", projects: 2, amount: 9_000_000_000_000 },
      { year: 2027, source: "核减", sourceClass: "", projects: 1, amount: -8_999_999_999_900 },
    ] as const;
    const negative: SummaryFigures = {
      ...figures,
      years: [{ ...years!, amount: 100 }],
      sources: [...sources],
    };
    const document = form([project], 1, negative);
    const table = document.sections
      .flatMap((section) => section.blocks.filter((block) => block.kind === "table"))
      .find(({ name }) => name === "资金来源")!;
    const shares = table.rows.slice(1).map((row) => row.cells.at(-1)!.text);
    expect(shares.filter((text) => text.includes("■"))).toEqual([]);
  });

  test("prints money in the district's unit, what stands under no source, and the overdrawn ceiling", () => {
    expect(texts("年度合计")[1]).toEqual(["2027", "2", "153.46", "153.46", "100.00", "65.16", "92.50"]);
    expect(texts("资金来源").flat()).toEqual(expect.arrayContaining(["150.00", "3.46", "153.46"]));
    expect(texts("资金控制数")[1]).toEqual([
      "2027",
      "区级财政",
      "140.00",
      "150.00",
      "-10.00",
      "昆财预〔2027〕3号",
    ]);
  });

  test("shows shares as a row of squares, the same on paper, in Word and in Excel", () => {
    const shares = texts("资金来源").map((row) => row.join(" "));
    expect(shares.some((row) => row.includes("■■■■■■■■■■"))).toBe(true);
  });

  test("has every project with its score and grade", () => {
    expect(texts("项目明细")[1]).toEqual([
      "1",
      "2027",
      "党员教育活动经费",
      "区委宣传部",
      "批复",
      "53.46",
      "14",
      "100",
      "92.5",
      "优",
    ]);
  });

  test("says so where not every project is listed", () => {
    const notes = form([project], 12_000).sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
    );
    expect(notes).toContain("共 12000 个项目，这里列出前 1 个；合计包括全部项目。");
  });

  test("its tables are as wide as the page, and their rows as wide as their columns", () => {
    for (const section of form().sections) {
      for (const table of section.blocks.filter((block) => block.kind === "table")) {
        expect(
          table.columns.reduce((sum, width) => sum + width, 0),
          table.name,
        ).toBe(contentWidth(section));
        for (const row of table.rows)
          expect(row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)).toBe(table.columns.length);
      }
    }
  });
});
