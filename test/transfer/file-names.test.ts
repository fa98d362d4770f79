import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  distinctNames,
  documentFileName,
  reviewFileName,
  safeNamePart,
  utf8Length,
} from "../../shared/transfer/index.ts";

describe("names of files she hands in", () => {
  it("carry year, project and form, without saying the year twice", () => {
    expect(documentFileName(2022, "2022年党员教育经费", "绩效目标表", "xlsx")).toBe(
      "2022党员教育经费_绩效目标表.xlsx",
    );
  });

  it("fit the finance system's 50 bytes, cut between characters", () => {
    const name = documentFileName(2022, "宣传和社会事业党工委党员教育活动经费", "项目文本", "docx");
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(50);
    expect(name).toBe("2022宣传和社会事业党工_项目文本.docx");
  });

  it("can be carried by Windows and FAT, whatever the project is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const name = safeNamePart(text);
        expect(name).not.toMatch(/[\\/:*?"<>|\s]|^\.|\.$|^(con|nul|prn|aux)$/i);
      }),
    );
  });

  it("are counted in the bytes that the finance system counts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it("become different ones where two projects are called alike, also to Windows, which knows no capitals", () => {
    expect(distinctNames(["a.docx", "A.docx", "a(2).docx", "a.docx"])).toEqual([
      "a.docx",
      "A(2).docx",
      "a(2)(2).docx",
      "a(3).docx",
    ]);
  });
});

describe("a name she typed", () => {
  it.each([
    ["党员:教育.zip", "党员教育.zip"],
    ["CON.zip", "CON_.zip"],
    ["项目包.", "项目包"],
    ["a\u0007b.zip", "ab.zip"],
  ])("%j cannot be carried, %j is proposed", (name, proposal) => {
    const review = reviewFileName(name);
    expect(review.verdict).toBe("refused");
    expect(review.proposal).toBe(proposal);
  });

  it("of more than 50 bytes is only warned of, with a shorter one beside it", () => {
    const review = reviewFileName("2027年宣传和社会事业党工委党员教育活动经费项目包.zip");
    expect(review.verdict).toBe("long");
    expect(review.sentence).toContain("超过 50 字节");
    expect(utf8Length(review.proposal)).toBeLessThanOrEqual(50);
  });

  it("that is fine is left alone", () => {
    expect(reviewFileName("2027党员教育_项目包.zip")).toEqual({
      verdict: "fine",
      sentence: "",
      proposal: "2027党员教育_项目包.zip",
    });
  });

  it("gets a proposal that is itself fine", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (stem) => {
        const { proposal } = reviewFileName(`${stem}.zip`);
        expect(reviewFileName(proposal).verdict, proposal).toBe("fine");
      }),
    );
  });
});
