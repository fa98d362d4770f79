/** A sample of `npm run prove only-text`: what stands in a field or a file is only ever text. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { documentFileName } from "../../shared/transfer/index.ts";
import { randomOf } from "../prove/random.ts";
import { parseXml } from "../writers/xml.ts";
import { hostileText } from "./hostile-project.ts";
import { HOSTILE_TEXTS } from "./hostile.ts";
import { nameFaults, onlyText } from "./only-text.ts";
import { csvTextFaults, fieldCodes, isRefused, partFaults, sheetFaults } from "./roads.ts";

/** Makes a file of each name in a folder; those that do not lie there afterwards. */
function strayFiles(names: ReadonlySet<string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), "names-"));
  try {
    for (const name of names) writeFileSync(join(folder, name), "");
    const there = new Set(readdirSync(folder));
    return [...names].filter((name) => !there.has(name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("hostile texts in every field of a project", () => {
  it(
    "are only text in Word, Excel, CSV, file names, the store and the log",
    { timeout: 120_000 },
    async () => {
      const { strings, documents, faults } = await onlyText(5_000, randomOf(20_261_122));
      expect(faults).toEqual([]);
      expect(strings).toBeGreaterThanOrEqual(5_000);
      expect(strings / documents).toBeGreaterThan(300);
    },
  );

  it("name files that lie in their folder", () => {
    const random = randomOf(7);
    const texts = [...HOSTILE_TEXTS, ...Array.from({ length: 300 }, () => hostileText(random))];
    expect(texts.flatMap((text) => nameFaults(text, null))).toEqual([]);
    expect(strayFiles(new Set(texts.map((text) => documentFileName(2027, text, "表", "xlsx"))))).toEqual([]);
  });
});

describe("the looking itself", () => {
  it("sees a field code, a link out of the file and a formula", () => {
    const rels = `<Relationships><Relationship Target="http://x" TargetMode="External"/></Relationships>`;
    const body = `<w:document><w:p><w:r><w:instrText>DDEAUTO x</w:instrText></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:document>`;
    const parts = new Map([
      ["word/_rels/document.xml.rels", rels],
      ["word/document.xml", body],
    ]);
    expect(partFaults(parts)).toEqual(["word/_rels/document.xml.rels reaches out of the file"]);
    expect(fieldCodes(parseXml(body))).toEqual(["DDEAUTO x"]);
    const sheet = parseXml(`<worksheet><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>x</v></c></worksheet>`);
    expect(sheetFaults(sheet)).toEqual(["f", "B1 is neither a text nor a number"]);
  });

  it("sees a cell that a spreadsheet would run, and a row that is no longer one", () => {
    expect(csvTextFaults('"a","=1+1"\r\n"-2","-2+3"\r\n')).toEqual([
      'a cell begins with "=1+1"',
      'a cell begins with "-2+3"',
    ]);
    expect(csvTextFaults('"a"b"\r\n')).toEqual(["no longer a table at 0"]);
  });

  it("sees a name that Windows refuses", () => {
    expect(["aux.docx.zip", "a:b", "a.", "COM1"].filter((name) => !isRefused(name))).toEqual([]);
    expect(isRefused("2027项目_目标表.xlsx")).toBe(false);
  });
});
