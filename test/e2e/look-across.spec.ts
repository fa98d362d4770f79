/** 汇总, 指标库, 查找 and 查找替换 on the sample and further projects, by hand and by key, with pictures to look at. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankProjectContent,
  type ProjectContent,
} from "../../shared/project/index.ts";
import { genericIndicators, genericSets, indicatorFromLibrary } from "../../shared/library/index.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { readRow } from "../../shared/scoring/index.ts";
import { keepDraft, readSample } from "./journey.ts";
import { look, pictureFolder } from "./pictures.ts";
import { call, fieldInput, startProgram, type Program } from "./program.ts";

/** Where the tables go that are written here: kept beside the pictures where one wants to look at them. */
const papers = pictureFolder ?? mkdtempSync(join(tmpdir(), "look-across-"));
const NAMES = [
  "党员教育培训",
  "农村公路养护",
  "图书馆购书",
  "政务信息系统运维",
  "困难群众补助发放",
  "文化惠民宣传",
];
const SOURCES = ["区级财政资金", "省级专项资金", "单位自有资金"] as const;

function contentOf(number: number, year: number): ProjectContent {
  const set = genericSets()[number % genericSets().length]!;
  const content = blankProjectContent(year);
  const indicators = genericIndicators(set).map((indicator, index) => {
    const row = indicatorFromLibrary(indicator, `i${index}`);
    const reading = readRow(row, year, DEFAULT_DISTRICT);
    return {
      ...row,
      standard: { ...row.standard, rule: reading.ok ? JSON.parse(JSON.stringify(reading.rule)) : null },
    };
  });
  const amount = 1_000_000 * (number + 3) + 46_00;
  return {
    ...content,
    name: `${year}年${NAMES[number % NAMES.length]}经费`,
    unit: { ...content.unit, name: "区委宣传部" },
    leader: number % 2 === 0 ? "王建国" : "李红梅",
    justification: `按照昆宣发〔${year}〕${number + 3}号文件要求，${year}年由王建国牵头实施。`,
    plan: `${year}年3月启动，${year}年11月30日前完成。`,
    fundingLines: [
      {
        ...blankFundingLine("s1", "source", year),
        label: SOURCES[number % 3]!,
        sourceClass: number % 3 === 2 ? "own" : "fiscal",
        amount,
      },
    ],
    budgets:
      year < 2027
        ? [
            {
              ...blankBudget("b1", "selfEvaluation"),
              source: "财政拨款",
              initial: amount,
              executed: amount - 300_000,
            },
          ]
        : [],
    indicators,
    actuals:
      year < 2027
        ? indicators.map((row, index) => ({
            ...blankActual(`a${index}`, row.id, "selfEvaluation"),
            value: row.attribute === "quantitative" && !row.target.includes("月") ? row.target : null,
            score: row.attribute === "quantitative" && !row.target.includes("月") ? "" : row.points,
            reason: "已按计划完成",
          }))
        : [],
  };
}

describe("looking across the projects", () => {
  let program: Program;
  let sample: string;
  const go = (address: string) =>
    program.page.evaluate((where) => void (location.hash = where), `#${address}`);

  beforeAll(async () => {
    program = await startProgram();
    await readSample(program);
    sample = await keepDraft(program.page);
    for (const year of [2025, 2026, 2027])
      for (let number = 0; number < NAMES.length; number += 1)
        await call(program.page, "projects", "create", { year, content: contentOf(number, year) });
  }, 120_000);
  afterAll(() => program.close());

  it("finds by initials, opens the field, and shows what was found", async () => {
    const { page } = program;
    await page.keyboard.press("Control+k");
    await page.getByRole("option").first().waitFor();
    await look(program.page, "01-palette-recent");
    await page.keyboard.type("pxcql");
    await page.getByRole("group", { name: "指标" }).getByRole("option").first().waitFor();
    await look(program.page, "02-palette-initials");
    await page.keyboard.press("Enter");
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path")),
      )
      .toMatch(/^indicators\/.*level3$/);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill("昆宣发〔2026〕5号");
    await page.getByRole("group", { name: "文号" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("昆宣发〔2026〕5号");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill("kzs");
    await page
      .getByRole("group", { name: "页面和设置" })
      .getByRole("option", { name: /资金控制数/ })
      .click();
    await page.getByRole("heading", { name: "汇总" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill(`%_"'😀${"长".repeat(190)}`);
    await page.getByText("没有找到").waitFor();
    await page.keyboard.press("Escape");
  });

  it("sums the years, scores them, opens what is behind a bar, and keeps the ceilings", async () => {
    const { page } = program;
    await go("/summary");
    await page.getByText("2026 年度", { exact: true }).last().click();
    await page.getByText("平均自评得分").waitFor();
    await page
      .getByText(/^100\.00$|^9\d\.\d\d$/)
      .first()
      .waitFor();
    await look(program.page, "03-summary");
    await page.getByRole("button", { name: /^省级专项资金/ }).click();
    await page.getByRole("heading", { name: "“省级专项资金”的项目" }).scrollIntoViewIfNeeded();
    await look(program.page, "04-summary-behind");
    await page.getByRole("combobox", { name: "控制数的资金来源" }).fill("区级财政资金");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "加控制数" }).click();
    const amount = page.getByRole("textbox", { name: /区级财政资金的控制数$/ }).first();
    await amount.fill("5");
    await amount.press("Tab");
    await page.getByText(/^超 /).first().waitFor();
    await page.getByRole("textbox", { name: /区级财政资金控制数的依据$/ }).fill("昆财预〔2027〕3号");
    await page.keyboard.press("Tab");
    await amount.scrollIntoViewIfNeeded();
    await look(program.page, "05-summary-ceilings");
    const workbook = join(papers, "汇总表.xlsx");
    await program.answerSave(workbook);
    await page.getByRole("button", { name: "导出汇总表" }).click();
    await page.getByRole("menuitem", { name: "Excel 工作簿" }).click();
    await page.getByText("已写好，读回核对无误").waitFor({ timeout: 60_000 });
    const document = join(papers, "汇总表.pdf");
    await program.answerSave(document);
    await page.getByRole("button", { name: "导出汇总表" }).click();
    await page.getByRole("menuitem", { name: "PDF 文件" }).click();
    await page.getByText("汇总表.pdf 已写好").waitFor({ timeout: 60_000 });
    expect(readFileSync(document).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("puts a library entry into the project with its rule read, marks it, exports and reads the table back", async () => {
    const { page } = program;
    await go(`/project/${sample}/indicators`);
    await page.getByRole("button", { name: "从指标库插入" }).click();
    await page.getByRole("heading", { name: "指标库" }).waitFor();
    await page.getByRole("textbox", { name: "在指标库里找" }).fill("pxhgl");
    await page.getByRole("button", { name: /培训合格率.*用过/ }).click();
    await page.getByText("历年的目标和结果").waitFor();
    await look(program.page, "06-library");
    await page.getByRole("button", { name: "收藏“培训合格率”" }).first().click();
    await page.getByRole("button", { name: "插入项目" }).click();
    await page.getByRole("button", { name: "去看这一行" }).click();
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path")),
      )
      .toMatch(/level3$/);
    await look(program.page, "07-library-inserted");
    const { project } = await call<{ project: ProjectContent }>(page, "projects", "get", { id: sample });
    expect(project.indicators.find((row) => row.level3 === "培训合格率")).toMatchObject({
      points: "10",
      standard: { rule: expect.anything() },
    });
    await go("/library");
    const table = join(papers, "指标库.xlsx");
    await program.answerSave(table);
    await page.getByText("通用", { exact: true }).first().click();
    await page.getByRole("button", { name: "导出 Excel" }).click();
    await page.getByText("已写好，读回核对无误").waitFor({ timeout: 60_000 });
    expect(existsSync(table)).toBe(true);
    await program.answerOpen(table);
    await page.getByRole("button", { name: "从表格加入" }).click();
    await page.getByText(/新加入 \d+ 条/).waitFor({ timeout: 60_000 });
    const entries = genericSets().reduce((sum, set) => sum + set.lines.length, 0);
    const own = await call<unknown[]>(page, "library", "list", { text: "", origin: "own", level1: "" });
    // The names that several sets share in one class are one entry.
    expect(own.length).toBeGreaterThan(entries - 5);
    await look(program.page, "08-library-imported");
    const damaged = join(papers, "坏表.xlsx");
    writeFileSync(damaged, readFileSync(table).subarray(0, 900));
    await program.answerOpen(damaged);
    await page.getByRole("button", { name: "从表格加入" }).click();
    await page.getByText(/坏表\.xlsx/).waitFor({ timeout: 60_000 });
    await look(program.page, "09-library-damaged");
  });

  it("lists every place, replaces the ticked ones as one change, and takes all of it back", async () => {
    const { page } = program;
    await go("/replace");
    await page.getByRole("combobox", { name: "在哪里" }).selectOption("year/2027");
    await page.getByRole("textbox", { name: "查找" }).fill("王建国");
    await page.getByRole("textbox", { name: "换成" }).fill("赵敏");
    await page.getByRole("button", { name: "列出来看" }).click();
    await page.getByRole("button", { name: /替换勾选的 9 处/ }).waitFor();
    await look(program.page, "10-replace-listed");
    await page.getByRole("button", { name: /替换勾选的/ }).click();
    await page.getByText("已在 6 个项目里把 9 处换成“赵敏”").waitFor();
    await look(program.page, "11-replace-done");
    const leaders = async () =>
      (await call<{ places: { person: unknown[] } }>(page, "search", "find", { text: "赵敏" })).places.person
        .length;
    expect(await leaders()).toBe(3);
    await page.getByRole("button", { name: /全部撤销/ }).click();
    await page.getByText("已撤销 6 个项目里的替换").waitFor();
    expect(await leaders()).toBe(0);
    await page.getByRole("textbox", { name: "查找" }).fill("2027");
    await page.getByRole("button", { name: "列出来看" }).click();
    await page.getByText("在文号里，默认不换").first().waitFor();
    await look(program.page, "12-replace-doubtful");
  });

  it("a replacement in one project is taken back by Ctrl+Z in it", async () => {
    const { page } = program;
    await go(`/project/${sample}/text`);
    await fieldInput(page, "plan").waitFor();
    const before = await fieldInput(page, "plan").inputValue();
    await page.keyboard.press("Control+h");
    await expect
      .poll(() => page.getByRole("combobox", { name: "在哪里" }).inputValue())
      .toBe(`project/${sample}`);
    await page.getByRole("textbox", { name: "查找" }).fill("培训");
    await page.getByRole("textbox", { name: "换成" }).fill("轮训");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /替换勾选的/ }).click();
    await page.getByText(/已在 1 个项目里把/).waitFor();
    await page.getByRole("link", { name: "回到项目" }).click();
    await page.getByRole("tab", { name: "项目文本" }).click();
    await expect.poll(() => fieldInput(page, "plan").inputValue()).toBe(before.replaceAll("培训", "轮训"));
    await page.getByRole("tab", { name: "项目文本" }).focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => fieldInput(page, "plan").inputValue()).toBe(before);
  });
});
