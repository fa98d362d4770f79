import { describe, expect, it } from "vitest";

import { readClipboard } from "../../electron/documents/readers/index.ts";
import { recognise } from "../../shared/intake/index.ts";

const rows = (pasted: { html?: string; text?: string }): string[][] =>
  readClipboard(pasted).blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : [],
  );

describe("what is pasted from Excel, WPS or Word", () => {
  it("keeps merged cells where the clipboard carries HTML", () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table>
<col width=72><tr height=19><td rowspan=2 class=xl65>产出指标</td><td>数量指标</td><td>培训
期数</td></tr><tr><td>质量指标</td><td>合格率<br>（考核）</td></tr><!--EndFragment--></table></body></html>`;
    const [table] = readClipboard({ html, text: "不用的文字" }).blocks;
    expect(table).toMatchObject({ kind: "table" });
    expect(rows({ html })).toEqual([
      ["产出指标", "数量指标", "培训期数"],
      ["产出指标", "质量指标", "合格率\n（考核）"],
    ]);
    expect(table?.kind === "table" && table.rows[1]![0]!.covered).toBe(true);
  });

  it("keeps the blanks that were typed between two characters, and none that only lay the page out", () => {
    const html = `<table><tr><td>填表人</td><td>方  琳</td></tr>
<tr><td>项目  A</td><td>
        路灯    
        维护</td></tr></table>`;
    expect(rows({ html })).toEqual([
      ["填表人", "方  琳"],
      ["项目 A", "路灯维护"],
    ]);
  });

  it("falls back on the text: tabs between cells, quotes around cells with line breaks", () => {
    expect(
      rows({ text: '三级指标\t指标值\t分值\n培训期数\t4期\t20\n"满意度\n（学员）"\t≥90%\t10\n' }),
    ).toEqual([
      ["三级指标", "指标值", "分值"],
      ["培训期数", "4期", "20"],
      ["满意度\n（学员）", "≥90%", "10"],
    ]);
  });

  it("is recognised as any file is", () => {
    const { drafts } = recognise(
      readClipboard({ text: "三级指标\t指标值\t分值\n培训期数\t4期\t20\n合格率\t≥95%\t30\n" }),
    );
    expect(
      drafts[0]!.content.indicators.map(({ level3, comparison, target, unit, points }) => [
        level3,
        comparison,
        target,
        unit,
        points,
      ]),
    ).toEqual([
      ["培训期数", "", "4", "期", "20"],
      ["合格率", "≥", "95", "%", "30"],
    ]);
  });
});
