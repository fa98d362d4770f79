import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CSV_TABLES, csvText } from "../../shared/transfer/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

/** RFC 4180, read by hand: quoted fields, doubled quotes, line breaks inside. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 1;
  while (at < text.length) {
    let field = "";
    at += 1;
    while (text[at] !== '"' || text[at + 1] === '"') {
      if (text[at] === '"') at += 1;
      field += text[at];
      at += 1;
    }
    rows.at(-1)!.push(field);
    at += 1;
    if (text[at] === ",") at += 1;
    else {
      at += 2;
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe("tables for those who count on", () => {
  it("open in Excel as Chinese: with the mark of UTF-8 and Windows line ends", () => {
    const text = csvText([["指标值"], ["53.46"]]);
    expect(text).toBe('\ufeff"指标值"\r\n"53.46"\r\n');
  });

  it("never run what she wrote as a formula, and keep negative amounts as numbers", () => {
    const written = csvText([["=1+1", "＝1", "@x", " -cmd", "\t=1", "-12.50", "+8"]]);
    expect(readCsv(written)[0]).toEqual(["'=1+1", "'＝1", "'@x", "' -cmd", "'\t=1", "-12.50", "'+8"]);
  });

  it("give back every text, whatever was typed", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = readCsv(csvText(rows));
        expect(back.map((row) => row.map((field) => field.replace(/^'/, "")))).toEqual(
          rows.map((row) => row.map((field) => field.replace(/^'/, ""))),
        );
      }),
    );
  });

  it("hold every indicator and every amount of the sample, amounts in 元", () => {
    const project = sampleProject();
    const [indicators, money, budgets] = CSV_TABLES.map((table) =>
      readCsv(table.head() + table.rowsOf(project) + table.rowsOf(project)),
    );
    expect(indicators).toHaveLength(1 + 2 * project.indicators.length);
    expect(money).toHaveLength(1 + 2 * project.fundingLines.length);
    expect(budgets).toHaveLength(1 + 2 * project.budgets.length);
    const target = indicators![0]!.indexOf("指标值");
    expect(indicators!.slice(1, 3).map((row) => row[target])).toEqual(
      project.indicators.slice(0, 2).map((row) => row.target),
    );
  });
});
