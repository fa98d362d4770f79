import { describe, expect, it } from "vitest";

import { buildForm, type FormTable } from "../../shared/forms/index.ts";
import { blankFundingLine, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const before: Project = {
  ...sampleProject(),
  fundingLines: [{ ...blankFundingLine("s1", "source", 2022), label: "区级财政拨款", amount: 53_460_000 }],
};

function note(after: Project, everything = false) {
  const revision = {
    before: { label: "第1次送出（2022年10月8日）", project: before },
    after: { label: "现在", project: after },
    everything,
  };
  const { blocks } = buildForm("revisionNote", after, { revision }).sections[0]!;
  const tables = blocks.filter((block): block is FormTable => block.kind === "table");
  return {
    lines: blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
    table: (name: string) =>
      tables
        .find((each) => each.name === name)
        ?.rows.slice(1)
        .map((row) => row.cells.map(({ text }) => text)),
    tables,
  };
}

describe("修改说明", () => {
  it("names the two states and says how much differs", () => {
    const changed = { ...before, plan: before.plan.replace("培训2期", "培训1期"), leader: "王芳" };
    const { lines } = note(changed);
    expect(lines).toContain("原来：第1次送出（2022年10月8日）　　现在：现在");
    expect(lines).toContain("共有2 处文字不同。");
  });

  it("quotes a long text by the clauses that changed, and a short one whole", () => {
    const outcomes = `${before.outcomes}新增一句话。`;
    const rows = note({ ...before, outcomes, leader: "王芳" }).table("文字修改")!;
    expect(rows).toContainEqual(["1", "项目负责人", "", "王芳"]);
    const [, , was, is] = rows.find(([, place]) => place === "项目实施成效")!;
    expect(was!.length).toBeLessThan(before.outcomes.length + 1);
    expect(is).toContain("新增一句话。");
    const plan = before.plan.replace("244名", "250名").replace("培训2期", "培训1期");
    expect(note({ ...before, plan }).table("文字修改")).toEqual([
      [
        "1",
        "项目实施计划",
        "全年计划为2个行业党委、18个党支部、244名党员划拨党员教育活动经费，……组织万名党员进党校培训2期，……",
        "全年计划为2个行业党委、18个党支部、250名党员划拨党员教育活动经费，……组织万名党员进党校培训1期，……",
      ],
    ]);
  });

  it("puts an indicator's changed cells beside one another under its name", () => {
    const indicators = before.indicators.map((row, index) =>
      index === 3 ? { ...row, target: "244", unit: "名" } : row,
    );
    expect(note({ ...before, indicators }).table("绩效指标")).toEqual([
      [
        "1",
        expect.stringContaining("拨付各基层党组织党员教育活动经费人数\n（修改）"),
        "指标值",
        "223",
        "244",
      ],
      ["度量单位", "人", "名"],
    ]);
  });

  it("sets the money line by line against one another, with the difference and the total", () => {
    const fundingLines = before.fundingLines.map((line) => ({ ...line, amount: 60_000_000 }));
    expect(note({ ...before, fundingLines }).table("资金对照")).toEqual([
      ["区级财政拨款", "53.46", "60.00", "6.54"],
      ["年度资金总额", "53.46", "60.00", "6.54"],
    ]);
  });

  it("says of two equal states that they are equal, and needs no table but the signatures", () => {
    const { lines, tables } = note(before);
    expect(lines).toContain("两者内容相同。");
    expect(tables.map(({ name }) => name)).toEqual(["签字"]);
  });

  it("prints what is the same as well where everything is asked for", () => {
    const rows = note(before, true).table("文字修改")!;
    expect(rows).toContainEqual(expect.arrayContaining(["项目实施计划", before.plan, "（同左）"]));
  });
});
