/** Her words within a sentence of the program's: nested quotation marks, one line, no longer than asked. */
import { describe, expect, it } from "vitest";

import { labelOfPath } from "../../shared/project/index.ts";
import { inQuotes, quote } from "../../shared/text/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

describe("words in quotation marks", () => {
  it("have their own marks nested", () => {
    expect(inQuotes("组织“万名党员进党校”培训班期数")).toBe("“组织‘万名党员进党校’培训班期数”");
  });

  it("stand on one line and end with … where they are cut", () => {
    expect(quote(" 一\n二　三 ", 5)).toBe("一 二 三");
    expect(inQuotes("一二三四五六", 4)).toBe("“一二三…”");
    expect(inQuotes("一".repeat(500))).toHaveLength(502);
  });

  it("are those of a field's label, whole or cut", () => {
    const project = sampleProject();
    const [row] = project.indicators;
    expect(labelOfPath(`indicators/${row!.id}/target`, project)).toBe(
      "指标“组织‘万名党员进党校’培训班期数”的指标值",
    );
    expect(labelOfPath(`indicators/${row!.id}/target`, project, 6)).toBe("指标“组织‘万名…”的指标值");
  });
});
