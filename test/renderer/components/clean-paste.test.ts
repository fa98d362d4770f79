import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanPaste } from "../../../renderer/components/controls/clean-paste.ts";

describe("text pasted from Word, WPS or a web page", () => {
  it("keeps its line breaks, whatever signs the program used for them", () => {
    expect(cleanPaste("第一段\r\n第二段\u000b软回车\u2029末段", "text")).toBe("第一段\n第二段\n软回车\n末段");
  });

  it("loses what cannot be seen", () => {
    expect(cleanPaste("\ufeff党员\u200b教育\u00ad经\u0007费", "text")).toBe("党员教育经费");
  });

  it("gets ordinary spaces for tabs and non-breaking ones, and none at the ends of lines", () => {
    expect(cleanPaste("项目\t金额\u00a0\u2003\n53.46\u00a0万元  ", "text")).toBe("项目 金额\n53.46 万元");
  });

  it("keeps the ideographic space that indents a paragraph", () => {
    expect(cleanPaste("\u3000\u3000全年计划", "text")).toBe("\u3000\u3000全年计划");
  });

  it("has no run of empty lines, and none around it", () => {
    expect(cleanPaste("\n\n甲\n\n\n\n乙\n", "text")).toBe("甲\n\n乙");
  });

  it("becomes one line in a field of one line", () => {
    expect(cleanPaste("宣传和社会事业党工委\r\n 党员教育活动经费 ", "line")).toBe(
      "宣传和社会事业党工委党员教育活动经费",
    );
  });

  it("is left alone once it is clean", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("line" as const, "text" as const),
        (text, kind) => {
          const clean = cleanPaste(text, kind);
          expect(cleanPaste(clean, kind)).toBe(clean);
        },
      ),
    );
  });
});
