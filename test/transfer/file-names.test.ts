import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { documentFileName, safeNamePart } from "../../electron/transfer/index.ts";

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
});
