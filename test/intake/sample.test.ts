import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { readDocument } from "../../electron/documents/index.ts";
import { readText } from "../../electron/documents/readers/text.ts";
import { recognise, type SourceDocument } from "../../shared/intake/index.ts";
import { projectContentSchema, totalPoints } from "../../shared/project/index.ts";
import { SAMPLE_CONTENT } from "./sample-expected.ts";

const bytes = readFileSync(new URL("../fixtures/project-text-2022.txt", import.meta.url));
const result = await readDocument("project-text-2022.txt", bytes);
const content = result.drafts[0]!.content;

describe("the sample project text of 2022", () => {
  it("is one project", () => {
    expect(result.drafts).toHaveLength(1);
    expect(projectContentSchema.parse(content)).toEqual(content);
  });

  it.each(Object.keys(SAMPLE_CONTENT) as (keyof typeof SAMPLE_CONTENT)[])(
    "says what a careful reader takes from it: %s",
    (field) => {
      expect(content[field]).toEqual(SAMPLE_CONTENT[field]);
    },
  );

  it.each(SAMPLE_CONTENT.indicators.map((expected, index) => ({ index, expected })))(
    "indicator $expected.level3",
    ({ index, expected }) => {
      expect(content.indicators[index]).toEqual(expected);
    },
  );

  it("has 14 indicators with 100 points", () => {
    expect(content.indicators).toHaveLength(14);
    expect(totalPoints(content.indicators)).toBe("100");
  });

  it("keeps what was typed: a double space, a line break inside a cell, both kinds of quotation marks", () => {
    expect(content.indicators[4]!.basis).toContain("4.18昆办通15  号 市委");
    expect(content.indicators[12]!.content.split("\n")).toHaveLength(2);
    expect(content.indicators[11]!.level3).toContain('"两新"');
    expect(content.indicators[13]!.level3).toContain("“两新”");
  });

  it("reads the system's 空 as blank, and keeps it where it is glued to a text, marked doubtful", () => {
    const glued = result.drafts[0]!.provenance.filter(({ confidence }) => confidence === "doubtful");
    expect(glued.map(({ path }) => path)).toEqual(["indicators/r3/basis", "indicators/r12/basis"]);
    expect(glued[0]!.remark).toContain("空");
    expect(JSON.stringify(content).match(/"空"/gu)).toBeNull();
  });

  it("takes nothing from the broken copy of the table, and says so in one sentence instead of 150 left-over lines", () => {
    expect(result.leftOver).toEqual([]);
    expect(result.warnings.filter((warning) => warning.includes("散乱"))).toHaveLength(1);
  });

  it("tells for every value the place it came from", () => {
    const paths = result.drafts[0]!.provenance.map(({ path }) => path);
    for (const path of [
      "name",
      "unit/creditCode",
      "plan",
      "annualGoal/text",
      "indicators/r1/target",
      "fundingLines/r15/amount",
    ])
      expect(paths).toContain(path);
    const target = result.drafts[0]!.provenance.find(({ path }) => path === "indicators/r1/target")!;
    expect(target.place.label).toMatch(/^第 \d+–\d+ 行的表格第 8 行第 5 列$/u);
  });
});

describe("a broken copy that differs from the whole one", () => {
  const source = readText("sample.txt", bytes);
  const changed: SourceDocument = {
    ...source,
    blocks: source.blocks.map((block) =>
      block.kind === "paragraph" && block.text === "党员素质"
        ? { ...block, text: "党员素质（只在散乱的那份里出现）" }
        : block,
    ),
  };

  it("leaves over exactly what the whole copy does not have", () => {
    const { leftOver } = recognise(changed);
    expect(leftOver.map(({ text }) => text)).toEqual(["党员素质（只在散乱的那份里出现）"]);
  });

  it("is kept as one passage where no whole copy exists, and nothing is guessed from it", () => {
    const only = { ...source, blocks: source.blocks.filter((block) => block.kind === "paragraph") };
    const { drafts, leftOver, warnings } = recognise(only);
    expect(drafts[0]!.content.indicators).toEqual([]);
    expect(drafts[0]!.content.overallGoal.text).toBe("");
    expect(leftOver).toHaveLength(1);
    expect(leftOver[0]!.text).toContain("组织“万名党员进党\n校”培训班期数");
    expect(warnings.some((warning) => warning.includes("没有从中读取"))).toBe(true);
  });
});
