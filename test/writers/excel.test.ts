import { describe, expect, it } from "vitest";

import { writeExcel } from "../../electron/documents/writers/index.ts";
import { sheetNames } from "../../electron/documents/writers/excel/sheet-names.ts";
import { buildForm, formTexts } from "../../shared/forms/index.ts";
import { blankIndicator, type Indicator } from "../../shared/project/index.ts";
import { monitoredProject } from "../fixtures/monitored-project.ts";
import { sampleProject } from "../fixtures/sample-project.ts";
import { readExcel, type ExcelFile } from "./read-excel.ts";
import { elements, parseXml, textOf } from "./xml.ts";

const form = buildForm("goalTable", sampleProject());
const excel = await readExcel(await writeExcel(form));
const sheet = excel.sheets[0]!;
const at = (file: ExcelFile, address: string) =>
  file.sheets[0]!.cells.find((cell) => cell.address === address);
const nameOf = (file: ExcelFile, name: string): string[] =>
  elements(file.workbook, "definedName")
    .filter((entry) => entry.attributes["name"] === name)
    .map(textOf);

/** Where in its height a cell's text stands. */
function verticalOf({ sheets, parts }: ExcelFile, address: string): string | undefined {
  const styles = elements(parseXml(parts.get("xl/styles.xml")!), "cellXfs")[0]!;
  const cell = elements(sheets[0]!.xml, "c").find((entry) => entry.attributes["r"] === address)!;
  const style = elements(styles, "xf")[Number(cell.attributes["s"])]!;
  return elements(style, "alignment")[0]!.attributes["vertical"];
}

/** The cell in which the target of a single indicator stands. */
async function cellWith(target: string, fields: Partial<Indicator> = {}) {
  const project = {
    ...sampleProject(),
    indicators: [
      { ...blankIndicator("a"), level1: "产出指标", level2: "数量指标", level3: "指标", target, ...fields },
    ],
  };
  const file = await readExcel(await writeExcel(buildForm("goalTable", project)));
  return { file, cell: at(file, "E8") };
}

describe("an Excel file", () => {
  it("carries exactly the texts of the form", () => {
    expect(excel.texts).toEqual(formTexts(form));
  });

  it("has the cells of the Yunnan export: title in A1:J1, goals in rows 2 and 3, headings in rows 4 and 5", () => {
    expect(sheet.merges.slice(0, 10)).toEqual([
      "A1:J1",
      "A2:A3",
      "B2:C2",
      "D2:J2",
      "B3:C3",
      "D3:J3",
      "A4:G4",
      "H4:H5",
      "I4:I5",
      "J4:J5",
    ]);
    expect(
      ["A1", "A2", "B2", "A4", "H4", "A5", "G5", "A6", "B7", "C8"].map((address) => at(excel, address)?.text),
    ).toEqual([
      "项目绩效目标表",
      "项目目标",
      "总体目标(2022年-2024年)",
      "绩效指标",
      "评（扣）分标准",
      "一级指标",
      "指标属性",
      "产出指标",
      "数量指标",
      "组织“万名党员进党校”培训班期数",
    ]);
  });

  it("prints on landscape A4, one page wide, with area, headings and page numbers", () => {
    const setup = elements(sheet.xml, "pageSetup")[0]!.attributes;
    expect(setup).toMatchObject({
      paperSize: "9",
      orientation: "landscape",
      fitToWidth: "1",
      fitToHeight: "0",
    });
    expect(elements(sheet.xml, "pageSetUpPr")[0]!.attributes).toMatchObject({ fitToPage: "1" });
    expect(nameOf(excel, "_xlnm.Print_Titles")).toEqual(["'项目绩效目标表'!$4:$5"]);
    expect(nameOf(excel, "_xlnm.Print_Area")).toEqual(["'项目绩效目标表'!$A$1:$J$27"]);
    expect(textOf(elements(sheet.xml, "oddFooter")[0]!)).toContain("— &P —");
    expect(textOf(elements(sheet.xml, "oddHeader")[0]!)).toContain("项目绩效目标表");
  });

  it("repeats no heading of a table that stands inside running text", async () => {
    const text = await readExcel(await writeExcel(buildForm("projectText", sampleProject())));
    expect(nameOf(text, "_xlnm.Print_Titles")).toEqual(["'项目绩效目标表'!$4:$5"]);
    expect(text.sheets.map((entry) => entry.name)).toEqual(["封面", "项目文本", "项目绩效目标表"]);
  });

  it("gives each row a height and each cell wrapping", () => {
    expect(
      elements(sheet.xml, "row").every(
        (row) => Number(row.attributes["ht"]) > 0 && row.attributes["customHeight"] === "1",
      ),
    ).toBe(true);
    expect(excel.parts.get("xl/styles.xml")).toContain('wrapText="1"');
  });

  it("gives rows that a merged cell covers the height that its words need between them", async () => {
    const before = sampleProject();
    const renamed = before.indicators.map((row, index) =>
      index === 0 ? { ...row, target: "3", points: "12", level3: "很长的三级指标名称".repeat(12) } : row,
    );
    const revision = {
      before: { label: "原来", project: before },
      after: { label: "现在", project: { ...before, indicators: renamed } },
      everything: false,
    };
    const note = await readExcel(await writeExcel(buildForm("revisionNote", before, { revision })));
    const { cells, merges, xml } = note.sheets[0]!;
    const name = cells.find(({ text }) => text.startsWith("很长的三级指标名称") && text.includes("修改"))!;
    const covered = merges.find((merge) => merge.startsWith(`${name.address}:`))!;
    const [from, to] = covered.match(/\d+/gu)!.map(Number) as [number, number];
    expect(to).toBeGreaterThan(from);
    const height = elements(xml, "row")
      .filter((row) => Number(row.attributes["r"]) >= from && Number(row.attributes["r"]) <= to)
      .reduce((sum, row) => sum + Number(row.attributes["ht"]), 0);
    // 108 characters at ten or so a line of 15 points.
    expect(height).toBeGreaterThan(10 * 15);
  });

  it("holds numbers as numbers, with the decimals that were typed", async () => {
    expect((await cellWith("200")).cell).toEqual({ address: "E8", kind: "number", text: "200" });
    expect((await cellWith("80.50")).cell).toEqual({ address: "E8", kind: "number", text: "80.50" });
    expect((await cellWith("007")).cell).toEqual({ address: "E8", kind: "text", text: "007" });
  });

  it.each([
    "=1+1",
    "+1",
    "-1+2",
    "@SUM(A1)",
    "＝1",
    "＋2",
    "－3",
    "＠x",
    "\t=1",
    "\r=1",
    "=cmd|'/c calc'!A1",
  ])("never makes a formula of %j", async (text) => {
    const { file, cell } = await cellWith(text);
    expect(elements(file.sheets[0]!.xml, "f")).toEqual([]);
    expect(cell).toMatchObject({ kind: "text" });
  });

  it("keeps a text as it is where Excel or the library would read a code into it", async () => {
    for (const text of [
      "_x0041_",
      "constructor",
      "__proto__",
      "toString",
      "两个  空格",
      " 首尾 ",
      "<a>&amp;",
    ]) {
      expect((await cellWith(text)).cell?.text).toBe(text);
    }
  });

  it("drops what XML forbids and ends a text at 32,767 characters, not in half a character", async () => {
    expect((await cellWith("甲\u0000乙\ud800丙")).cell?.text).toBe("甲乙丙");
    const { file } = await cellWith("1", { basis: `${"长".repeat(32_766)}𠮷尾` });
    expect(at(file, "J8")!.text).toBe("长".repeat(32_766));
  });

  it("spreads a row that is higher than Excel's 409 points over several, with every cell merged", async () => {
    const { file } = await cellWith("1", { basis: "依据".repeat(1_000) });
    expect(elements(file.sheets[0]!.xml, "row").every((row) => Number(row.attributes["ht"]) <= 409)).toBe(
      true,
    );
    expect(file.sheets[0]!.merges.some((merge) => /^J8:J\d+$/.test(merge))).toBe(true);
  });

  it("makes these rows low enough to fill a page's foot, and begins their texts at the top", async () => {
    const { file } = await cellWith("1", { basis: "依据".repeat(1_000) });
    const { merges, xml } = file.sheets[0]!;
    const [, last] = merges
      .find((merge) => merge.startsWith("J8:"))!
      .match(/\d+/g)!
      .map(Number);
    const parts = elements(xml, "row").filter((row) => {
      const number = Number(row.attributes["r"]);
      return number >= 8 && number <= last!;
    });
    expect(parts.every((row) => Number(row.attributes["ht"]) <= 130.5)).toBe(true);
    expect(["J8", "C8", "B7"].map((address) => verticalOf(file, address))).toEqual(["top", "top", "center"]);
  });

  it("prints the 一级指标 on the page where its rows begin, also where they go on overleaf", async () => {
    const file = await readExcel(await writeExcel(buildForm("monitoring", sampleProject())));
    const addressOf = (text: string) => file.sheets[0]!.cells.find((cell) => cell.text === text)!.address;
    expect(["产出指标", "数量指标", "质量指标"].map((label) => verticalOf(file, addressOf(label)))).toEqual([
      "top",
      "top",
      "center",
    ]);
  });

  it("begins a page with the names of the classes rather than leave them alone at the foot of the one before", () => {
    const ends = elements(sheet.xml, "brk").map((mark) => Number(mark.attributes["id"]));
    const firstText = (row: number) =>
      sheet.cells.find((cell) => new RegExp(`^[A-Z]+${row}$`).test(cell.address))!.text;
    // Excel counts rows from 1, and a break stands below the row it names.
    expect(ends.map((row) => firstText(row + 1))).toEqual(["时效指标", "满意度指标"]);
  });

  it("begins a page earlier rather than cut the name of a class in two", async () => {
    const file = await readExcel(await writeExcel(buildForm("monitoring", monitoredProject())));
    const [first] = file.sheets;
    const ends = elements(first!.xml, "brk").map((mark) => Number(mark.attributes["id"]));
    const benefits = first!.cells.find((cell) => cell.text === "效益指标")!;
    expect(ends.map((row) => `A${row + 1}`)).toContain(benefits.address);
  });

  it("keeps rows at heights of whole pixels, so that pages end where it reckoned", () => {
    const heights = elements(sheet.xml, "row").map((row) => Number(row.attributes["ht"]));
    expect(heights.every((height) => Number.isInteger((height * 4) / 3))).toBe(true);
  });

  it("does not let the year of a running title run into the size of its letters", async () => {
    const [section] = form.sections;
    const dated = { ...form, sections: [{ ...section!, runningTitle: "2027年度项目汇总表" }] };
    const file = await readExcel(await writeExcel(dated));
    expect(textOf(elements(file.sheets[0]!.xml, "oddHeader")[0]!)).toMatch(/&22 2027年度项目汇总表$/);
  });

  it("has document properties", () => {
    expect(excel.parts.get("docProps/core.xml")).toContain("<dc:title>项目绩效目标表</dc:title>");
    expect(excel.parts.get("[Content_Types].xml")).toContain("/docProps/core.xml");
  });
});

describe("sheet names", () => {
  it("keep to Excel's rules and differ from each other", () => {
    const long = "宣传和社会事业党工委党员教育活动经费以及其他各项经费的项目表";
    expect(sheetNames(["甲/乙:[丙]*?\\丁", "", "'引'", "History", "A", "a", long, long])).toEqual([
      "甲 乙 丙 丁",
      "表",
      "引",
      "表(2)",
      "A",
      "a(2)",
      long.slice(0, 31),
      `${long.slice(0, 28)}(2)`,
    ]);
  });
});
