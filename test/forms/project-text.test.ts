import { describe, expect, it } from "vitest";

import { buildForm, formTexts, type FormParagraph } from "../../shared/forms/index.ts";
import { blankFundingLine, blankProjectContent, readPath, type Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const paragraphs = (project: Project): FormParagraph[] =>
  buildForm("projectText", project).sections.flatMap((section) =>
    section.blocks.filter((block) => block.kind === "paragraph"),
  );
const coverOf = (fields: Partial<Project>): string =>
  (
    buildForm("projectText", { ...sampleProject(), ...fields }).sections[0]!.blocks[1] as FormParagraph
  ).text.replaceAll("\n", "");

describe("the cover of the 项目文本", () => {
  it("carries the unit and year + name + 项目, broken between words with the longer line above", () => {
    const [unit, title] = buildForm("projectText", sampleProject()).sections[0]!.blocks as FormParagraph[];
    expect(unit!.text).toBe("中国共产党昆明市呈贡区委员会宣传部");
    expect(title!.text).toBe("2022年宣传和社会事业党工委\n党员教育活动经费项目");
  });

  it("doubles neither the year nor the word 项目", () => {
    expect(coverOf({ name: "党建经费" })).toBe("2022年党建经费项目");
    expect(coverOf({ name: "党建经费项目" })).toBe("2022年党建经费项目");
    expect(coverOf({ name: "2022年党建经费" })).toBe("2022年党建经费项目");
    expect(coverOf({ name: "2022年度党建项目" })).toBe("2022年度党建项目");
    expect(coverOf({ name: "2022-2024年党建" })).toBe("2022-2024年党建项目");
    expect(coverOf({ name: "呈贡区2022年度党建经费" })).toBe("呈贡区2022年度党建经费项目");
  });

  it("has no page number; the text after it begins with page 1, and the landscape table goes on", () => {
    const [cover, text, table] = buildForm("projectText", sampleProject()).sections;
    expect(cover!.pageNumbers).toBe(false);
    expect(text).toMatchObject({ pageNumbers: true, firstPageNumber: 1, orientation: "portrait" });
    expect(table).toMatchObject({ pageNumbers: true, orientation: "landscape" });
    expect(table!.firstPageNumber).toBeUndefined();
  });
});

describe("the sections of the 项目文本", () => {
  it("stand in the official order with 黑体 headings", () => {
    const headings = paragraphs(sampleProject()).filter((paragraph) => paragraph.font === "heading1");
    expect(headings.map((paragraph) => paragraph.text)).toEqual([
      "一、项目名称",
      "二、立项依据",
      "三、项目实施单位",
      "四、项目基本概况",
      "五、项目实施内容",
      "六、资金安排情况",
      "七、项目实施计划",
      "八、项目实施成效",
    ]);
    expect(headings.every((paragraph) => paragraph.keepWithNext === true && paragraph.level === 1)).toBe(
      true,
    );
  });

  it("print every text of the project with the field it comes from", () => {
    const project = sampleProject();
    for (const paragraph of paragraphs(project).filter((entry) => entry.font === "body")) {
      const field = readPath(project, paragraph.path!) as string;
      expect(field).toContain(paragraph.text.slice(Math.max(0, paragraph.pathOffset ?? 0)));
    }
    expect(formTexts(buildForm("projectText", project))).toContain("组织机构代码：115301210151295790");
    expect(formTexts(buildForm("projectText", project))).toContain("法人代表：李晓云");
  });

  it("break a field with several paragraphs into paragraphs whose offsets lead back to what she typed", () => {
    const plan = "　　第一步，动员。\r\n\r\n  第二步，实施。\n第三步，总结。  ";
    const printed = paragraphs({ ...sampleProject(), plan }).filter((paragraph) => paragraph.path === "plan");
    expect(printed.map((paragraph) => paragraph.text)).toEqual([
      "第一步，动员。",
      "第二步，实施。",
      "第三步，总结。",
    ]);
    for (const { text, pathOffset = 0 } of printed)
      expect(plan.slice(-pathOffset, -pathOffset + text.length)).toBe(text);
  });

  it("leave lines to write on where a section is empty, and blank labels for the unit", () => {
    const project: Project = { ...blankProjectContent(null), id: "empty", state: "draft" };
    const body = paragraphs(project).filter((paragraph) => paragraph.font === "body");
    expect(body.filter((paragraph) => paragraph.path === "plan").map((paragraph) => paragraph.text)).toEqual([
      "",
      "",
      "",
    ]);
    expect(body.map((paragraph) => paragraph.text)).toContain("单位名称：");
  });
});

describe("the funding tables", () => {
  const lines = [
    {
      ...blankFundingLine("s1", "source", 2022),
      sourceClass: "fiscal" as const,
      label: "区级财政",
      amount: 53_460_000,
    },
    {
      ...blankFundingLine("u1", "use", 2022),
      label: "培训费",
      unitPrice: 5_000,
      quantity: "200",
      times: "2",
      amount: 2_000_000,
    },
    { ...blankFundingLine("u2", "use", 2022), label: "资料费", amount: 899_740 },
  ];
  const cells = (moneyUnit: "wan" | "yuan"): string[][] =>
    buildForm("projectText", { ...sampleProject(), fundingLines: lines }, { moneyUnit })
      .sections[1]!.blocks.filter((block) => block.kind === "table")
      .flatMap((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)));

  it("print sources and uses with 单价×数量×次数 and exact sums in 万元", () => {
    expect(cells("wan")).toEqual([
      ["资金来源", "资金类别", "年度", "金额（万元）", "说明"],
      ["区级财政", "财政拨款", "2022年", "53.46", ""],
      ["合计", "53.46", ""],
      ["资金用途", "年度", "单价（元）", "数量", "次数", "金额（万元）", "说明"],
      ["培训费", "2022年", "50.00", "200", "2", "2.00", ""],
      ["资料费", "2022年", "", "", "", "0.89974", ""],
      ["合计", "2.89974", ""],
    ]);
  });

  it("print 元 where the district's forms do", () => {
    expect(cells("yuan")[1]).toEqual(["区级财政", "财政拨款", "2022年", "534600.00", ""]);
    expect(cells("yuan").at(-1)).toEqual(["合计", "28997.40", ""]);
  });
});
