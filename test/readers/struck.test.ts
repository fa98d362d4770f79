/** 删除线: what the writer struck out is deleted by hand, whatever way the program has of striking it. */
import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { sharedTexts } from "../../electron/documents/readers/excel/biff-strings.ts";
import { documentXml, wordPackage } from "../fixtures/documents/author/print-word.ts";
import { struckWorkbook } from "./struck-workbook.ts";

/** Saved by LibreOffice: 删除线.xls is struck-workbook.ts, 删除线样式.doc has the styles of the first test below. */
const saved = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)));

const style = (type: string, id: string, look: string, basedOn = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${look}</w:rPr></w:style>`;
const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style("character", "Gone", "<w:strike/>")}${style("character", "GoneToo", "<w:color/>", "Gone")}${style("character", "Back", '<w:strike w:val="0"/>', "Gone")}${style("character", "Hidden", "<w:vanish/>")}${style("paragraph", "GoneLine", "<w:dstrike/>")}</w:styles>`;
const run = (text: string, look = ""): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const named = (id: string): string => `<w:rStyle w:val="${id}"/>`;
const read = async (body: string) =>
  readDocument("文.docx", await wordPackage(documentXml(body), { "word/styles.xml": STYLES }));

describe("words that a style strikes out", () => {
  it("are left out and said, those of styles based on it among them", async () => {
    const { drafts, warnings } = await read(
      `<w:p>${run("项目名称：")}${run("道路", named("Gone"))}${run("路灯")}${run("改造", named("GoneToo"))}${run("维护", named("Back"))}</w:p>`,
    );
    expect(drafts[0]!.content.name).toBe("路灯维护");
    expect(warnings).toContain("文件里有 2 处划了删除线的文字，没有读取。");
  });

  it("come in where the run itself takes the stroke away", async () => {
    const { drafts, warnings } = await read(
      `<w:p>${run("项目名称：")}${run("路灯维护", `${named("Gone")}<w:strike w:val="0"/>`)}</w:p>`,
    );
    expect(drafts[0]!.content.name).toBe("路灯维护");
    expect(warnings).toEqual([]);
  });

  it("may be a whole paragraph's, and a style may hide as well as strike", async () => {
    const { drafts, leftOver, warnings } = await read(
      `<w:p>${run("项目名称：路灯维护")}${run("（内部）", named("Hidden"))}</w:p><w:p><w:pPr><w:pStyle w:val="GoneLine"/></w:pPr>${run("实施单位：青云区交通局")}</w:p>`,
    );
    expect(drafts[0]!.content).toMatchObject({ name: "路灯维护", unit: { name: "" } });
    expect(leftOver).toEqual([]);
    expect(warnings).toEqual([
      "文件里有 1 处隐藏文字，没有读取。",
      "文件里有 1 处划了删除线的文字，没有读取。",
    ]);
  });

  it("are left out of a .doc", async () => {
    const { drafts, warnings } = await readDocument("稿.doc", saved("删除线样式.doc"));
    expect(drafts[0]!.content).toMatchObject({
      name: "路灯维护",
      leader: "王强李明",
      unit: { name: "" },
      annualGoal: { text: "更换路灯30盏。" },
    });
    expect(warnings).toContain("文件里有划了删除线的文字，没有读取。");
  });
});

describe("cells and parts of cells that are struck out", () => {
  it.each([
    ["an .xlsx", struckWorkbook],
    ["an .xls or .et", () => Promise.resolve(saved("删除线.xls"))],
  ])("are left out of %s and said; a part that takes the cell's stroke away stays", async (_, bytes) => {
    const { drafts, leftOver, warnings } = await readDocument("表", await bytes());
    const { content } = drafts[0]!;
    expect(content).toMatchObject({
      name: "路灯维护",
      leader: "",
      unit: { name: "青云区住建局", phone: "67475566" },
      annualGoal: { text: "更换路灯30盏。" },
    });
    expect(content.fundingLines.map(({ amount }) => amount)).toEqual([53_460_000]);
    expect(leftOver).toEqual([]);
    expect(warnings).toEqual(["文件里有 5 处划了删除线的文字，没有读取。"]);
  });
});

describe("the texts of an .xls", () => {
  const header = Buffer.from([2, 0, 0, 0, 2, 0, 0, 0]);
  /** 路灯AB with a run from its third character, then 维护 without any. */
  const first = Buffer.concat([Buffer.from([4, 0, 9, 1, 0]), Buffer.from("路", "utf16le")]);
  const rest = Buffer.concat([Buffer.from([1]), Buffer.from("灯", "utf16le")]);
  const narrow = Buffer.concat([
    Buffer.from([0]),
    Buffer.from("AB", "latin1"),
    Buffer.from([2, 0, 6, 0]),
    Buffer.from([2, 0, 1]),
    Buffer.from("维护", "utf16le"),
  ]);

  it("go on over the edges of records, in one byte or two, with the fonts of their parts", () => {
    expect(sharedTexts([Buffer.concat([header, first]), rest, narrow])).toEqual([
      { text: "路灯AB", runs: [{ from: 2, font: 6 }] },
      { text: "维护", runs: [] },
    ]);
  });

  it("end at the first that is cut off", () => {
    expect(sharedTexts([Buffer.concat([header, first]), rest])).toEqual([]);
  });
});
