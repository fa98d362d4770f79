import { describe, expect, it } from "vitest";

import { fundingYears, sumsOf } from "../../../renderer/pages/funding/funding-sums.ts";
import { factorEdits } from "../../../renderer/pages/funding/line-edits.ts";
import { fundingOffers } from "../../../renderer/pages/funding/offers.ts";
import { amountsIn } from "../../../renderer/pages/funding/written-amounts.ts";
import {
  applyEdits,
  blankFundingLine,
  blankProjectContent,
  type FundingLine,
  type Project,
} from "../../../shared/project/index.ts";

const line = (
  id: string,
  kind: "source" | "use",
  amount: number | null,
  year: number | null = 2027,
): FundingLine => ({
  ...blankFundingLine(id, kind, year),
  amount,
});
const project = (fundingLines: FundingLine[], fundingNote = ""): Project => ({
  ...blankProjectContent(2027),
  id: "p",
  state: "draft",
  fundingLines,
  fundingNote,
});
let next = 0;
const newId = (): string => `new${(next += 1)}`;
const mended = (of: Project, label: string): Project => {
  const mend = fundingOffers(of, "wan", newId)
    .flatMap((offer) => offer.mends)
    .find((each) => each.label === label);
  return applyEdits(of, mend!.edits).project;
};

describe("three years of money", () => {
  it("shows the budget year and the two after it, and any other year that has lines", () => {
    expect(fundingYears(project([line("a", "source", 1, 2025)]))).toEqual([2025, 2027, 2028, 2029]);
  });

  it("counts a line without a year in the budget year, and nothing entered as nothing", () => {
    const of = project([line("a", "source", 100, null), line("b", "source", 50), line("c", "use", null)]);
    expect(sumsOf(of, 2027)).toEqual({ year: 2027, source: 150, use: null });
  });
});

describe("amounts in the words", () => {
  it("are read with their places, the whole marked as such", () => {
    const text = "其中培训10万元，年度资金总投入５３.４６万元。";
    const found = amountsIn(text);
    expect(found.map(({ fen, total }) => ({ fen, total }))).toEqual([
      { fen: 10_000_000, total: false },
      { fen: 53_460_000, total: true },
    ]);
    expect(text.slice(found[1]!.from, found[1]!.to)).toBe("５３.４６万元");
  });
});

describe("disagreement", () => {
  it("is not claimed where the words name the total", () => {
    expect(
      fundingOffers(project([line("a", "source", 53_460_000)], "总投入53.46万元"), "wan", newId),
    ).toEqual([]);
  });

  it("between words and lines can be mended on either side", () => {
    const of = project([line("a", "source", 50_000_000)], "资金来源为区级财政，年度资金总投入53.46万元。");
    expect(mended(of, "文字改为 50.00万元").fundingNote).toBe(
      "资金来源为区级财政，年度资金总投入50.00万元。",
    );
    expect(mended(of, "来源改为 53.46万元").fundingLines[0]!.amount).toBe(53_460_000);
  });

  it("where no source is entered offers the one the words name", () => {
    const of = mended(project([], "总投入53.46万元"), "按文字加一条来源 53.46万元");
    expect(of.fundingLines).toMatchObject([{ kind: "source", year: 2027, amount: 53_460_000 }]);
  });

  it("between sources and uses is told year by year, and the rest can be added", () => {
    const of = project([
      line("a", "source", 100_000_000),
      line("b", "use", 60_000_000),
      line("c", "use", 5_000_000, 2028),
    ]);
    expect(fundingOffers(of, "wan", newId).map((offer) => offer.text)).toEqual([
      "2027 年来源合计 100.00万元，用途合计 60.00万元，还有 40.00万元没有安排用途。",
    ]);
    expect(sumsOf(mended(of, "用途加一条 40.00万元"), 2027)).toMatchObject({
      source: 100_000_000,
      use: 100_000_000,
    });
  });
});

describe("单价 × 数量 × 次数", () => {
  const row: FundingLine = { ...line("a", "use", null), unitPrice: 4_500, quantity: "200" };

  it("fills an empty amount", () => {
    expect(factorEdits(row, { times: "2" })).toEqual([
      { kind: "set", path: "fundingLines/a/times", value: "2" },
      { kind: "set", path: "fundingLines/a/amount", value: 1_800_000 },
    ]);
  });

  it("goes on following while the amount is what the factors made", () => {
    const edits = factorEdits({ ...row, amount: 900_000 }, { quantity: "100" });
    expect(edits.at(-1)).toEqual({ kind: "set", path: "fundingLines/a/amount", value: 450_000 });
  });

  it("leaves an amount that was written by hand", () => {
    expect(factorEdits({ ...row, amount: 777 }, { quantity: "100" })).toHaveLength(1);
  });
});
