/** A label at the left of column heads and rows (绩效指标): the heads repeat in every program, and the form is read back as before. */
import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm, type FormId } from "../../shared/forms/index.ts";
import type { Indicator, Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { paragraphText, readWord } from "./read-word.ts";
import { readExcel } from "./read-excel.ts";
import { elements, textOf, type XmlElement } from "./xml.ts";

/** The sample's indicators of the year, and as many of all years under other names. */
function longProject(times: number): Project {
  const sample = sampleProject();
  const overall = (row: Indicator, copy: number): Indicator => ({
    ...row,
    id: `${row.id}-${copy}`,
    level3: `三年${row.level3}${copy}`,
    horizon: "overall",
  });
  const copies = Array.from({ length: times }, (_, copy) =>
    sample.indicators.map((row) => overall(row, copy)),
  ).flat();
  return { ...sample, indicators: [...sample.indicators, ...copies] };
}

async function titleRows(id: FormId, project: Project): Promise<{ range: string; first: string[] }> {
  const file = await readExcel(await writeExcel(buildForm(id, project)));
  const name = elements(file.workbook, "definedName").find(
    (entry) => entry.attributes["name"] === "_xlnm.Print_Titles",
  )!;
  const range = textOf(name).split("!")[1]!;
  const row = /\d+/.exec(range)![0];
  const cells = file.sheets[0]!.cells.filter((cell) => cell.address.replace(/[A-Z]+/, "") === row);
  return { range, first: cells.map((cell) => cell.text) };
}

describe("a Word table with a label at the left", () => {
  it("repeats its heads, and has no rule between the label and the space below it", async () => {
    const word = await readWord(await writeWord(buildForm("declaration2015", sampleProject())));
    const [head, ...rows] = elements(elements(word.document, "w:tbl")[1]!, "w:tr");
    expect(elements(head!, "w:tblHeader")).toHaveLength(1);
    expect(rows.some((row) => elements(row, "w:tblHeader").length > 0)).toBe(false);
    const firstCell = (row: XmlElement): XmlElement => elements(row, "w:tc")[0]!;
    const rule = (row: XmlElement, side: string): unknown =>
      elements(firstCell(row), "w:tcBorders").flatMap((all) => elements(all, side))[0]?.attributes["w:val"];
    expect(paragraphText(firstCell(head!))).toBe("绩效指标");
    expect(elements(firstCell(head!), "w:vMerge")).toEqual([]);
    expect(rule(head!, "w:bottom")).toBe("none");
    // Said by every row of the merged cell: any of them can be the first one on a page.
    expect(rows.map((row) => rule(row, "w:top"))).toEqual(rows.map(() => "none"));
  });
});

describe("an Excel sheet with several tables", () => {
  it("repeats the heads of the longest one", async () => {
    expect((await titleRows("goalTable", longProject(1))).range).toBe("$4:$5");
    expect((await titleRows("goalTable", longProject(3))).first[0]).toBe("总体绩效指标");
  });

  it("but never the label of one above the rows of another", async () => {
    for (const times of [0, 1, 3]) {
      const { first } = await titleRows("countyDeclaration", longProject(times));
      expect(first).toEqual(["年度绩效指标", "一级指标", "二级指标", "指标内容", "指标值", "备注"]);
    }
  });

  it("draws no rule between the label and the space below it", async () => {
    const { parts } = await readExcel(await writeExcel(buildForm("declaration2015", sampleProject())));
    const borders = parts.get("xl/styles.xml")!.match(/<border>.*?<\/border>/g)!;
    const ruled = (border: string): string[] =>
      ["left", "right", "top", "bottom"].filter((side) => border.includes(`<${side} style="thin"`));
    expect(borders.map(ruled)).toEqual(
      expect.arrayContaining([
        ["left", "right", "top"],
        ["left", "right", "bottom"],
      ]),
    );
  });
});

describe("a form with a label at the left is read back", () => {
  const said = ({ level1, level2, level3, horizon }: Indicator): string =>
    [horizon, level1, level2, level3].join(" ");

  it.each([
    ["Word", "declaration2015", "申报表.docx", writeWord],
    ["Word", "countyDeclaration", "申报表.docx", writeWord],
    ["Excel", "declaration2015", "申报表.xlsx", writeExcel],
    ["Excel", "countyDeclaration", "申报表.xlsx", writeExcel],
  ] as const)("from %s: every indicator of %s in its class and its years", async (_, id, name, write) => {
    const project = longProject(1);
    const { drafts, leftOver } = await readDocument(name, await write(buildForm(id, project)));
    expect(drafts[0]!.content.indicators.map(said).toSorted()).toEqual(
      project.indicators.map(said).toSorted(),
    );
    expect(leftOver.map(({ text }) => text).filter((text) => text.includes("绩效指标"))).toEqual([]);
  });
});
