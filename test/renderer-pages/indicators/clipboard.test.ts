import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  layOut,
  readTabbed,
  writeHtml,
  writeTabbed,
} from "../../../renderer/pages/indicators/clipboard/block.ts";
import { readTitles } from "../../../renderer/pages/indicators/clipboard/header.ts";
import {
  MOST_ROWS,
  planPaste,
  type PasteTarget,
} from "../../../renderer/pages/indicators/clipboard/paste.ts";
import { columnIndex } from "../../../renderer/pages/indicators/grid/columns.ts";
import { applyEdits, blankIndicator } from "../../../shared/project/index.ts";
import { sampleProject } from "../../fixtures/sample-project.ts";

describe("tab-separated text", () => {
  it("keeps line breaks and tabs inside quotes and reads doubled quotes", () => {
    expect(readTabbed('甲\t"第一行\n第二行"\r\n乙\t"说""好"""\r\n')).toEqual([
      ["甲", "第一行\n第二行"],
      ["乙", '说"好"'],
    ]);
  });

  it("takes quotes that do not enclose the cell as text", () => {
    expect(readTabbed('"两新"组织\t5')).toEqual([['"两新"组织', "5"]]);
  });

  it("reads back what it writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("甲", "1", '"', "\t", "\n", " ", "&") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // One empty cell at the end of a text cannot be told from its closing line break.
      .filter((rows) => rows.at(-1)!.some((text) => text !== ""));
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTabbed(writeTabbed(rows))).toEqual(rows);
      }),
    );
  });

  it("writes a table for Word without markup from the cells", () => {
    expect(writeHtml([["a<b", "甲\n乙"]])).toBe("<table><tr><td>a&lt;b</td><td>甲<br>乙</td></tr></table>");
  });
});

describe("merged cells", () => {
  it("stand in their first place and leave the rest empty", () => {
    const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan });
    expect(
      layOut([
        [cell("产出指标", 2), cell("数量", 1, 2)],
        [cell("培训"), cell("10")],
      ]),
    ).toEqual([
      ["产出指标", "数量", ""],
      ["", "培训", "10"],
    ]);
  });
});

function target(at: { row: number; column: number } | null): PasteTarget {
  let next = 0;
  return {
    rows: at === null ? [] : sampleProject().indicators,
    at,
    horizon: "annual",
    newId: () => `new${(next += 1)}`,
  };
}

const pasted = (text: string, at: { row: number; column: number }) => {
  const plan = planPaste(readTabbed(text), target(at))!;
  return { plan, project: applyEdits(sampleProject(), plan.edits).project };
};

describe("pasting into the grid", () => {
  it("fills the cells from the selected one downwards, as one set of edits", () => {
    const { plan, project } = pasted("≥\t2\t期\n＝\t300\t人次", {
      row: 0,
      column: columnIndex("comparison"),
    });
    expect(project.indicators.slice(0, 2).map((row) => [row.comparison, row.target, row.unit])).toEqual([
      ["≥", "2", "期"],
      ["=", "300", "人次"],
    ]);
    expect(plan.summary).toBe("粘贴了 2 行：指标性质、指标值、度量单位；改动 2 条");
  });

  it("adds rows in the last row's class where the table ends", () => {
    const { plan, project } = pasted("群众满意度\n干部满意度\n企业满意度", { row: 13, column: 0 });
    expect(plan.added).toBe(2);
    expect(project.indicators.slice(13).map((row) => row.level3)).toEqual([
      "群众满意度",
      "干部满意度",
      "企业满意度",
    ]);
    expect(project.indicators.at(-1)!.level2).toBe("服务对象满意度指标");
  });

  it("says what it could not take over and leaves those cells as they were", () => {
    const { plan, project } = pasted("很多", { row: 0, column: columnIndex("points") });
    expect(plan.left).toEqual(["分值要填数字，“很多”没有填入"]);
    expect(project.indicators[0]!.points).toBe("10");
  });

  it("reads 5分 as 5 and 定量指标 as 定量", () => {
    const { project } = pasted("定性指标\t5分", { row: 0, column: columnIndex("attribute") });
    expect(project.indicators[0]).toMatchObject({ attribute: "qualitative", points: "5" });
  });

  it("follows the titles of a whole table, carries classes down and drops the printed 空", () => {
    const table = [
      "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t备注",
      "产出指标\t\t\t\t空\t\t",
      "\t数量指标\t\t\t空\t\t",
      "\t\t培训班期数\t═\t2\t期\t甲",
      "满意度\t服务对象满意度\t群众满意度\t>=\t90\t%\t乙",
    ].join("\n");
    const plan = planPaste(readTabbed(table), target(null))!;
    const { project } = { project: applyEdits({ ...sampleProject(), indicators: [] }, plan.edits).project };
    expect(
      project.indicators.map(({ level1, level2, level3, comparison, target: value }) => [
        level1,
        level2,
        level3,
        comparison,
        value,
      ]),
    ).toEqual([
      ["产出指标", "数量指标", "培训班期数", "=", "2"],
      ["满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90"],
    ]);
    expect(plan.left).toEqual(["没有对应的列：备注"]);
  });

  it("puts a whole table below rather than over another indicator, and counts what became of it", () => {
    const before = sampleProject().indicators;
    const table = "三级指标\t指标值\t分值\n宣传活动场次\t12\t5分\n宣讲覆盖人数\t900\t什么";
    const { plan, project } = pasted(table, { row: 3, column: 0 });
    expect(project.indicators.slice(0, before.length)).toEqual(before);
    expect(project.indicators.slice(before.length)).toMatchObject([
      { level3: "宣传活动场次", target: "12", points: "5", content: "", basis: "" },
      { level3: "宣讲覆盖人数", target: "900", points: "", content: "", basis: "" },
    ]);
    expect(plan.summary).toBe("粘贴了 2 行：三级指标、指标值、分值；新增 2 条，没有填入 1 处");
  });

  it("puts the rows of a whole table onto those of their names and onto empty ones below the cursor", () => {
    const [first, second] = sampleProject().indicators;
    const rows = [first!, second!, { ...blankIndicator("blank"), level1: "产出指标" }];
    const table = `三级指标\t指标值\n新的一条\t1\n${second!.level3}\t2\n再一条\t3`;
    const plan = planPaste(readTabbed(table), { ...target({ row: 0, column: 0 }), rows })!;
    expect(plan.rows).toEqual(["blank", second!.id, "new1"]);
    expect(plan.summary).toBe("粘贴了 3 行：三级指标、指标值；新增 1 条，改动 2 条");
  });

  it("names three cells that it did not take and counts the others", () => {
    const { plan } = pasted("甲\n乙\n丙\n丁\n戊", { row: 0, column: columnIndex("points") });
    expect(plan.left).toHaveLength(4);
    expect(plan.left.at(-1)).toBe("另有 2 处也没有填入");
    expect(plan.summary).toBe("粘贴了 5 行：分值；没有填入 5 处");
  });

  it("finds titles over two rows, and none over data", () => {
    expect(
      readTitles([
        ["绩效指标", "", "评（扣）分标准"],
        ["三级指标", "指标值", ""],
      ]),
    ).toMatchObject({
      fields: ["level3", "target", "standard"],
      height: 2,
    });
    expect(readTitles([["培训班期数", "2"]])).toBeNull();
  });

  it("takes nothing from an empty clipboard and no more rows than one change holds", () => {
    expect(planPaste([["", " "]], target({ row: 0, column: 0 }))).toBeNull();
    const many = Array.from({ length: MOST_ROWS + 3 }, (_, index) => [`指标${index}`]);
    const plan = planPaste(many, target(null))!;
    expect(plan.added).toBe(MOST_ROWS);
    expect(plan.left).toEqual([`一次最多粘贴 ${MOST_ROWS} 行，后面 3 行没有填入`]);
  });
});
