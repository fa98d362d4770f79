/**
 * What is written comes back as the same project. The package gives back every character. Word and Excel give back every text
 * with its paragraphs; blanks at a line's ends are paper, not content, and a line break inside a short cell (三级指标, 指标值,
 * 度量单位) is read as a wrapped line, so those have none here. A row without a class has no place in a table of class rows,
 * and a line that is nothing but a title of the form (资金) is one.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { makePackage, readPackage } from "../../electron/transfer/index.ts";
import { buildForm, printableText } from "../../shared/forms/index.ts";
import { fieldLabel, structureTitle } from "../../shared/intake/words/labels.ts";
import { readComparison, type Indicator, type Project } from "../../shared/project/index.ts";
import { generatedProject } from "../forms/generated-project.ts";

const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "王秘书" };

const onPaper = (text: string): string =>
  printableText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

const TEXTS = ["justification", "overview", "activities", "fundingNote", "plan", "outcomes"] as const;

const withoutTitles = (text: string): string =>
  text.replace(/[^\r\n]+/gu, (line) => (isTitle(onPaper(line)) ? `有关${line}` : line));
const isTitle = (line: string): boolean => fieldLabel(line) !== null || structureTitle(line) !== null;

const oneLine = (text: string): string => onPaper(text).replaceAll("\n", "");

/** Every indicator in a class of the official ones, its short cells on one line. */
function asWritten(project: Project): Project {
  return {
    ...project,
    ...Object.fromEntries(TEXTS.map((field) => [field, withoutTitles(project[field])])),
    name: `${oneLine(project.name)}经费`,
    indicators: project.indicators.map((row) => ({
      ...row,
      level1: row.level1 === "" ? "产出指标" : row.level1,
      level2: row.level2 === "" ? "数量指标" : row.level2,
      level3: `指标${oneLine(row.level3)}`,
      // Without a sign of its own the row takes one that stands at the beginning of its value.
      comparison: readComparison(row.comparison) === null ? "=" : row.comparison,
      target: oneLine(row.target),
      unit: "人",
    })),
  };
}

/** The official table prints = for a qualitative row (DOMAIN §2.1 a). */
const sign = (comparison: string): string => {
  const read = readComparison(comparison);
  return String(read === "定性" ? "=" : read);
};

const printed = (row: Indicator): unknown => [
  row.horizon,
  row.level1,
  row.level2,
  onPaper(row.level3),
  sign(row.comparison),
  onPaper(row.target),
  onPaper(row.unit),
  onPaper(row.standard.text),
  onPaper(row.content),
  onPaper(row.basis),
];

/** The table stands in the order of its classes, so rows are compared without theirs. */
function meaning(project: Pick<Project, "name" | "indicators"> & Record<string, unknown>): unknown {
  return {
    name: onPaper(project.name),
    texts: Object.fromEntries(TEXTS.map((field) => [field, onPaper(String(project[field]))])),
    indicators: project.indicators.map((row) => JSON.stringify(printed(row))).toSorted(),
  };
}

describe("export and import of any project", () => {
  it("by package give the very same project, 60 indicators and all", async () => {
    await fc.assert(
      fc.asyncProperty(generatedProject({ indicators: 60 }), async (project) => {
        const { project: back } = await readPackage("包.zip", await makePackage(project, [], facts));
        expect(back).toEqual(project);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["Word", "项目文本.docx", writeWord],
    ["Excel", "项目文本.xlsx", writeExcel],
  ] as const)("by %s give the same texts and the same table", async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(generatedProject({ indicators: 60, text: 25 }), async (generated) => {
        const project = asWritten(generated);
        const { drafts } = await readDocument(name, await write(buildForm("projectText", project)));
        expect(drafts).toHaveLength(1);
        expect(meaning({ ...drafts[0]!.content })).toEqual(meaning({ ...project }));
      }),
      { numRuns: 25 },
    );
  });
});
