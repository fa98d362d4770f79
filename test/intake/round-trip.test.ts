import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { writeExcel, writeWord } from "../../electron/documents/writers/index.ts";
import { buildForm } from "../../shared/forms/index.ts";
import { readComparison, type Project, type ProjectContent } from "../../shared/project/index.ts";
import { SAMPLE_CONTENT } from "./sample-expected.ts";

/** Row ids differ, and ≥ is printed for >=: compared is what the project says. */
function meaning({ indicators, fundingLines, ...rest }: ProjectContent): unknown {
  return {
    ...rest,
    indicators: indicators.map((row) => ({ ...row, id: "", comparison: readComparison(row.comparison) })),
    fundingLines: fundingLines.map((line) => ({ ...line, id: "" })),
  };
}

const project: Project = {
  ...SAMPLE_CONTENT,
  fundingLines: [
    {
      id: "s1",
      kind: "source",
      sourceClass: "fiscal",
      label: "区级财政",
      year: 2022,
      unitPrice: null,
      quantity: "",
      times: "",
      amount: 53_460_000,
      note: "",
    },
    {
      id: "u1",
      kind: "use",
      sourceClass: "",
      label: "培训费",
      year: 2022,
      unitPrice: 10_000,
      quantity: "20",
      times: "2",
      amount: 400_000,
      note: "按标准",
    },
  ],
  id: "p1",
  state: "draft",
};
const { id: _id, state: _state, ...content } = project;
const form = buildForm("projectText", project);

describe("what the program prints it reads back", () => {
  it.each([
    ["Word", "项目文本.docx", writeWord],
    ["Excel", "项目文本.xlsx", writeExcel],
  ] as const)("项目文本 as %s gives the same project", async (_, name, write) => {
    const { drafts, leftOver } = await readDocument(name, await write(form));
    expect(drafts).toHaveLength(1);
    expect(meaning(drafts[0]!.content)).toEqual(meaning(content));
    expect(leftOver.map(({ text }) => text).filter((text) => !text.includes("合计"))).toEqual([]);
  });
});
