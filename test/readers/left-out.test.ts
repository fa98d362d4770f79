import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { documentXml, wordPackage } from "../fixtures/documents/author/print-word.ts";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(new URL(`../fixtures/intake-independent-third/files/${name}`, import.meta.url)),
  );
const run = (text: string, look = ""): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (...paragraphs: string[]): string =>
  `<w:tc><w:tcPr/>${paragraphs.map((runs) => `<w:p>${runs}</w:p>`).join("")}</w:tc>`;
const read = async (body: string) => readDocument("文.docx", await wordPackage(documentXml(body)));

describe("what stands in a Word file without being its text", () => {
  it.each(["<w:strike/>", "<w:dstrike/>", '<w:strike w:val="0"/><w:dstrike/>'])(
    "words struck out by hand (%s) are left out, and said",
    async (look) => {
      const { drafts, warnings } = await read(
        `<w:p>${run("项目名称：")}${run("道路", look)}${run("路灯", '<w:strike w:val="0"/>')}${run("维护")}</w:p>`,
      );
      expect(drafts[0]!.content.name).toBe("路灯维护");
      expect(warnings).toContain("文件里有 1 处划了删除线的文字，没有读取。");
    },
  );

  it("so they are in a .doc", async () => {
    const { drafts, warnings } = await readDocument("稿.doc", fixture("25-同事草稿带批注.doc"));
    expect(drafts[0]!.content.indicators[0]).toMatchObject({ comparison: "≥", target: "24" });
    expect(warnings).toContain("文件里有划了删除线的文字，没有读取。");
  });

  it("so they are in a saved web page", async () => {
    const page = `<html><body><table><tr><td>项目名称</td><td><s>道路</s>路灯<span style="text-decoration: line-through">改造</span>维护</td></tr></table></body></html>`;
    const { drafts, warnings } = await readDocument("表.html", new TextEncoder().encode(page));
    expect(drafts[0]!.content.name).toBe("路灯维护");
    expect(warnings).toContain("文件里有 2 处划了删除线的文字，没有读取。");
  });

  it("a text box is no part of the cell that it lies over", async () => {
    const box = `<w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent><w:p>${run("请基层科核对")}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
    const { drafts, leftOver } = await read(
      `<w:tbl><w:tr>${cell(run("项目名称"))}${cell(run("路灯维护") + box)}</w:tr></w:tbl>`,
    );
    expect(drafts[0]!.content.name).toBe("路灯维护");
    expect(leftOver.map(({ text }) => text)).toEqual(["请基层科核对"]);
  });
});

describe("a table inside a cell", () => {
  it.each(["71-格中有表.docx", "72-格中有表.doc"])("is read as a table of its own: %s", async (name) => {
    const { drafts } = await readDocument(name, fixture(name));
    expect(drafts[0]!.content.indicators).toHaveLength(5);
    expect(drafts[0]!.content.fundingLines.map(({ label }) => label)).toEqual(["区级财政", "社会捐赠"]);
  });
});
