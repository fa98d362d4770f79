import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildForm, missingCharacters, printableText } from "../../shared/forms/index.ts";
import { coverageModule } from "../../build/font-coverage.ts";
import { readFileSync } from "node:fs";
import { sampleProject } from "../fixtures/sample-project.ts";

describe("text on its way to paper", () => {
  it("keeps what can be printed and drops what XML forbids", () => {
    expect(printableText("甲\u0000\u0007乙\ufffe丙\ud800丁\udc00戊𠮷")).toBe("甲乙丙丁戊𠮷");
    expect(printableText("一\r\n二\r三\u2028四\u000b五\t六")).toBe("一\n二\n三\n四\n五 六");
    expect(printableText("损坏\ufffd字")).toBe("损坏□字");
  });

  it("is the same when it is made printable twice, and never contains what XML 1.0 forbids", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const printable = printableText(text);
        expect(printableText(printable)).toBe(printable);
        expect(printable.isWellFormed()).toBe(true);
        expect(printable).not.toMatch(/[^\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      }),
    );
  });
});

describe("characters that the shipped fonts lack", () => {
  it("are named, each once, in the order of the form", () => {
    const project = { ...sampleProject(), plan: "请䶮同志、𠮷同志填☐，第⑳项，䶮。" };
    expect(missingCharacters(buildForm("projectText", project))).toEqual(["䶮", "𠮷", "☐", "⑳"]);
    expect(missingCharacters(buildForm("projectText", sampleProject()))).toEqual([]);
  });

  it("are found with the coverage of the installed fonts, read from their own character maps", () => {
    expect(readFileSync(new URL("../../shared/forms/coverage.ts", import.meta.url), "utf8")).toBe(
      coverageModule(),
    );
  });
});
