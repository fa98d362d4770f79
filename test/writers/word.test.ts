import { describe, expect, it } from "vitest";

import { writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm, formTexts } from "../../shared/forms/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { paragraphText, readWord } from "./read-word.ts";
import { elements, parseXml, type XmlElement } from "./xml.ts";

const form = buildForm("projectText", sampleProject(), { createdAt: "2022-01-05T02:00:00Z" });
const word = await readWord(await writeWord(form));
const tables = elements(word.document, "w:tbl");
const value = (parent: XmlElement, name: string): string | undefined =>
  elements(parent, name)[0]?.attributes["w:val"];
const numbers = (parent: XmlElement, name: string, attribute: string): number[] =>
  elements(parent, name).map((entry) => Number(entry.attributes[attribute]));
const sum = (list: readonly number[]): number => list.reduce((total, entry) => total + entry, 0);

describe("a Word file", () => {
  it("carries exactly the texts of the form", () => {
    expect(word.texts).toEqual(formTexts(form));
  });

  it("names the fonts in Chinese for every kind of character, in a style for each role", () => {
    const styles = elements(parseXml(word.parts.get("word/styles.xml")!), "w:style");
    const fontsOf = (name: string) => {
      const style = styles.find((entry) => value(entry, "w:name") === name)!;
      const {
        "w:ascii": ascii,
        "w:hAnsi": hAnsi,
        "w:eastAsia": eastAsia,
      } = elements(style, "w:rFonts")[0]!.attributes;
      return { fonts: new Set([ascii, hAnsi, eastAsia]), size: value(style, "w:sz") };
    };
    expect(fontsOf("正文段落")).toEqual({ fonts: new Set(["仿宋"]), size: "32" });
    expect(fontsOf("一级标题")).toEqual({ fonts: new Set(["黑体"]), size: "32" });
    expect(fontsOf("表题")).toEqual({ fonts: new Set(["方正小标宋简体"]), size: "44" });
    expect(fontsOf("表格文字")).toEqual({ fonts: new Set(["仿宋"]), size: "21" });
  });

  it("uses the office's own 仿宋 where it has another", async () => {
    const other = await readWord(
      await writeWord(buildForm("goalTable", sampleProject(), { bodyFont: "仿宋_GB2312" })),
    );
    expect(other.parts.get("word/styles.xml")).toContain('w:eastAsia="仿宋_GB2312"');
  });

  it("gives every table a grid and every cell a width in twips that adds up, for WPS", () => {
    expect(tables.length).toBe(3);
    for (const table of tables) {
      const grid = numbers(table, "w:gridCol", "w:w");
      const width = elements(table, "w:tblW")[0]!.attributes;
      expect(width).toMatchObject({ "w:type": "dxa", "w:w": String(sum(grid)) });
      expect(value(table, "w:tblLayout") ?? elements(table, "w:tblLayout")[0]!.attributes["w:type"]).toBe(
        "fixed",
      );
      for (const row of elements(table, "w:tr")) {
        expect(elements(row, "w:tcW").every((entry) => entry.attributes["w:type"] === "dxa")).toBe(true);
        expect(sum(numbers(row, "w:tcW", "w:w"))).toBe(sum(grid));
      }
    }
    // 267 mm between the margins.
    expect(sum(numbers(tables[1]!, "w:gridCol", "w:w"))).toBe(Math.round((267 / 25.4) * 1440));
  });

  it("merges cells for real: 项目目标 over two rows, 绩效指标 over seven columns", () => {
    const goals = elements(tables[1]!, "w:tr").map((row) => elements(row, "w:tc")[0]!);
    expect(goals.map((cell) => elements(cell, "w:vMerge").map((merge) => merge.attributes["w:val"]))).toEqual(
      [["restart"], ["continue"]],
    );
    const heading = elements(elements(tables[2]!, "w:tr")[0]!, "w:tc")[0]!;
    expect([value(heading, "w:gridSpan"), paragraphText(heading)]).toEqual(["7", "绩效指标"]);
  });

  it("gives every cell, covered ones included, the cells' style and the middle of its row", () => {
    for (const cell of tables.flatMap((table) => elements(table, "w:tc"))) {
      expect(value(cell, "w:vAlign")).toBe("center");
      expect(value(cell, "w:pStyle")).toMatch(/^FormCell(Heading)?$/);
    }
  });

  it("repeats the heading rows and splits no row", () => {
    const rows = elements(tables[2]!, "w:tr");
    expect(rows.map((row) => elements(row, "w:tblHeader").length)).toEqual(
      rows.map((_, index) => (index < 2 ? 1 : 0)),
    );
    expect(rows.every((row) => elements(row, "w:cantSplit").length === 1)).toBe(true);
  });

  it("has GB/T 9704 margins and line pitch, and a landscape page for the table", () => {
    const [cover, text, table] = elements(word.document, "w:sectPr");
    const margins = (section: XmlElement) => elements(section, "w:pgMar")[0]!.attributes;
    expect(margins(text!)).toMatchObject({
      "w:top": "2098",
      "w:bottom": "1984",
      "w:left": "1587",
      "w:right": "1474",
    });
    expect(elements(table!, "w:pgSz")[0]!.attributes).toMatchObject({
      "w:orient": "landscape",
      "w:w": "16838",
      "w:h": "11906",
    });
    expect(elements(text!, "w:pgNumType")[0]!.attributes).toMatchObject({ "w:start": "1" });
    expect(elements(cover!, "w:pgSz")[0]!.attributes["w:orient"]).not.toBe("landscape");
    expect(word.parts.get("word/styles.xml")).toContain('w:line="576" w:lineRule="exact"');
  });

  it("numbers pages — 1 — at the outer edge, and repeats the table's title above its further pages", () => {
    const footers = [...word.parts]
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, xml]) => parseXml(xml));
    const numbered = footers.filter((footer) => elements(footer, "w:instrText").length > 0);
    expect(new Set(numbered.map((footer) => value(footer, "w:jc")))).toEqual(new Set(["right", "left"]));
    expect(word.parts.get("word/settings.xml")).toContain("w:evenAndOddHeaders");
    const headers = [...word.parts]
      .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
      .map(([, xml]) => paragraphText(parseXml(xml)));
    expect(headers.filter((text) => text === "项目绩效目标表")).toHaveLength(2);
  });

  it("has outline levels and document properties with the form's date", () => {
    const outlined = elements(word.document, "w:p").filter(
      (paragraph) => elements(paragraph, "w:outlineLvl").length > 0,
    );
    expect(outlined.map(paragraphText)).toEqual(expect.arrayContaining(["一、项目名称", "项目绩效目标表"]));
    const properties = word.parts.get("docProps/core.xml")!;
    expect(properties).toContain("<dc:title>项目文本</dc:title>");
    expect(properties).toContain("<dc:subject>宣传和社会事业党工委党员教育活动经费</dc:subject>");
    expect(properties.match(/2022-01-05T02:00:00Z/g)).toHaveLength(2);
  });

  it("keeps what is signed on the page of its signature: each cell of the last row, and the hair between", async () => {
    const monitored = await readWord(await writeWord(buildForm("monitoring", sampleProject())));
    const body = elements(monitored.document, "w:body")[0]!;
    const parts = body.children.filter((child) => typeof child !== "string");
    const signature = parts.findLastIndex(({ name }) => name === "w:tbl");
    const kept = (paragraph: XmlElement): boolean => elements(paragraph, "w:keepNext").length === 1;
    const [table, hair] = [parts[signature - 2]!, parts[signature - 1]!];
    const [before, last] = elements(table, "w:tr").slice(-2);
    expect(elements(last!, "w:p").every(kept)).toBe(true);
    expect(elements(before!, "w:p").some(kept)).toBe(false);
    expect(kept(hair)).toBe(true);
  });

  it("lets a row split only where it would fill most of a page", async () => {
    const project = sampleProject();
    project.indicators[0]!.basis = "依据".repeat(600);
    const long = await readWord(await writeWord(buildForm("goalTable", project)));
    const rows = elements(elements(long.document, "w:tbl")[1]!, "w:tr");
    const splittable = rows.filter((row) => elements(row, "w:cantSplit").length === 0);
    expect(splittable.map((row) => paragraphText(elements(row, "w:tc")[2]!))).toEqual([
      project.indicators[0]!.level3,
    ]);
  });
});
