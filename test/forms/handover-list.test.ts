import { describe, expect, it } from "vitest";

import { handoverListForm, type HandoverListing } from "../../shared/forms/index.ts";

const LISTING: HandoverListing = {
  office: "区委宣传部",
  handedOverBy: "李红",
  handedOverOn: "2026-11-22",
  projects: [
    { year: 2027, name: "党员教育活动经费", unitName: "区委宣传部", state: "draft", trashed: false },
    { year: null, name: "", unitName: "", state: "approved", trashed: true },
  ],
  indicators: 23,
  evidence: { files: 2, bytes: 2048, lost: 1 },
  file: { name: "移交.zip", size: 1024, sha256: "ab".repeat(32) },
};

function linesOf(listing: HandoverListing): string[] {
  return handoverListForm(listing, "2026-11-22T01:00:00.000Z").sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "table")
        return block.rows.map(({ cells }) => cells.map(({ text }) => text).join("|"));
      return block.kind === "paragraph" ? [block.text] : [];
    }),
  );
}

describe("移交清单", () => {
  it("counts what is handed over, names every project and has room for three signatures", () => {
    const lines = linesOf(LISTING);
    expect(lines).toContain("项目：2 个（其中回收站 1 个）");
    expect(lines).toContain("绩效指标：23 条");
    expect(lines).toContain("佐证材料：2 份，2048 字节；另有 1 份已不见或被改动，没有移交");
    expect(lines).toContain("1|2027|党员教育活动经费|区委宣传部|草稿|");
    expect(lines).toContain("2||未命名项目||回收站|");
    expect(lines.filter((line) => line.includes("（签字）"))).toHaveLength(3);
    expect(lines.some((line) => line.includes("abababab abababab"))).toBe(true);
  });

  it("is printed without a file's figures where there is no file", () => {
    expect(linesOf({ ...LISTING, file: null }).some((line) => line.includes("SHA-256"))).toBe(false);
  });
});
