import { describe, expect, it } from "vitest";

import { isClear, judge, type IntakeResult } from "../../shared/intake/index.ts";
import { blankProjectContent } from "../../shared/project/index.ts";

const place = { label: "第 1 行", block: 0 };
const result = (change: Partial<IntakeResult> = {}): IntakeResult => ({
  drafts: [{ content: { ...blankProjectContent(2026), name: "培训经费" }, provenance: [] }],
  leftOver: [],
  warnings: [],
  ...change,
});

describe("whether a reading may be kept without a look", () => {
  it("may, when everything was read for certain and nothing is left", () => {
    expect(isClear(judge(result()))).toBe(true);
  });

  it("may, when the program only mentions what it does by itself", () => {
    expect(isClear(judge(result({ warnings: ["表中有 28 处系统导出的“空”字，已当作空白。"] })))).toBe(true);
  });

  it.each([
    ["a passage without a place", { leftOver: [{ text: "公开14表", place }] }],
    ["a warning that asks for a decision", { warnings: ["资金总额与各来源之和不一致，请核对资金。"] }],
    [
      "a value that is doubtful",
      {
        drafts: [
          {
            content: { ...blankProjectContent(2026), name: "培训经费" },
            provenance: [{ path: "name", place, confidence: "doubtful" as const }],
          },
        ],
      },
    ],
    ["a project without a name", { drafts: [{ content: blankProjectContent(2026), provenance: [] }] }],
    [
      "a project without a year",
      { drafts: [{ content: { ...blankProjectContent(null), name: "培训经费" }, provenance: [] }] },
    ],
  ])("may not with %s", (_, change) => {
    expect(isClear(judge(result(change)))).toBe(false);
  });
});
