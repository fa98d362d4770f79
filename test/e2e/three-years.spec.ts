/**
 * The sample lived through three years, as she clicks it: 2022 read, mended, sent, returned, mended, approved, monitored in
 * July and self-evaluated in January; rolled to 2023 and to 2024, every leftover looked at; the last year's documents and
 * 2022 beside 2024 on paper. The computer's clock stands in the month that each part of the story plays in.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Review } from "../../shared/api/index.ts";
import type { SubmissionLine } from "../../shared/submission/index.ts";
import { exportDocument, giveReasons, keepDraft, readSample, showTab, waitUntilSaved } from "./journey.ts";
import { approve, lookThrough, openYear, projectOf, rollForward, send, yearsIn } from "./life.ts";
import { look, pictureFolder } from "./pictures.ts";
import { call, fieldInput, startProgram, type Program } from "./program.ts";

const REMARKS = `经审核，请修改以下内容：
1、年度目标没有可以衡量的数字，请写明培训人次。
2、实施计划没有写完成时间；3、建议补充成本指标。`;
const GOAL = "组织万名党员进党校培训2期，培训244人次，2022年11月30日前完成。";
const TRAINING_PLAN =
  "呈组通〔2020〕17号+中共呈贡区委组织部关于印发《呈贡区2020年度“万名党员进党校”培训工作实施方案》的通知";

const FORMATS = [
  ["Word", "docx"],
  ["Excel", "xlsx"],
  ["PDF", "pdf"],
] as const;
/** What the year came to; one that is not named here keeps July's figure. */
const RESULTS: readonly (readonly [name: string, result: string])[] = [
  ["培训班期数", "2"],
  ["党员培训参加人次", "231"],
  ["党务干部培训班", "1"],
  ["教育活动经费人数", "244"],
  ["“两新”党建工作经费补助个数", "7"],
  ["党员教育活动经费补助个数", "29"],
  ["书记专项津贴", "7"],
  ["党委党建工作经费", "2"],
  ["参训率", "92"],
  ["完成时限", "2022年11月25日"],
  ["党员素质", "达到"],
  ["社会和谐稳定", "达到"],
  ["党员满意度", "95"],
  ["党组织满意度", "90"],
];
/** 100 less the ten points of the deadline that was written as 2021. */
const TOTAL = "90";

let folder: string;
let userData: string;
let program: Program;
const id = { 2022: "", 2023: "", 2024: "" };

/** Closes the program and opens it again on another day: 10 in the morning in Beijing. */
async function comeBackOn(year: number, month: number, day: number): Promise<void> {
  await program?.close();
  const moment = String(Date.UTC(year, month - 1, day, 2) / 1000);
  program = await startProgram({ userData, env: { SOURCE_DATE_EPOCH: moment } });
}

/** Where a document goes: kept beside the pictures where one wants to look at it. */
const paper = (name: string): string => join(pictureFolder ?? folder, name);
const review = (of: string) => call<Review>(program.page, "lifecycle", "review", { id: of });
const write = async (path: string, text: string): Promise<void> => {
  await fieldInput(program.page, path).fill(text);
  await fieldInput(program.page, path).blur();
  await waitUntilSaved(program.page);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "三年 U盘 "));
  userData = mkdtempSync(join(tmpdir(), "三年 台账 "));
  await comeBackOn(2022, 1, 5);
});
afterAll(async () => {
  await program.close();
  for (const each of [folder, userData]) rmSync(each, { recursive: true, force: true });
});

describe("2022", () => {
  it("January: read from the file, mended or explained, and sent", async () => {
    const { page } = program;
    await readSample(program);
    id[2022] = await keepDraft(page);
    await showTab(page, "送出");
    const errors = page.getByRole("list", { name: "必改" });
    await expect.poll(() => errors.getByRole("listitem").count()).toBe(3);
    for (const fix of ["指标改为 2", "指标改为 244"])
      await errors.getByRole("button", { name: fix, exact: true }).click();
    await expect.poll(() => errors.getByRole("listitem").count()).toBe(1);
    await giveReasons(page, "完成时限沿用区委组织部下发的表，年中统一调整");
    await look(program.page, "01-送出前");
    await send(program, folder, 1);
    await look(program.page, "02-第1次送出");
  });

  it("returned with three remarks, mended and ticked off one by one", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "退回了，记下意见" }).click();
    await page.getByRole("textbox", { name: "退回意见原文" }).fill(REMARKS);
    await page.getByRole("button", { name: "拆成单条" }).click();
    await page.getByRole("button", { name: "记下退回（3 条）" }).click();
    await page.getByText("第 1 次送出退回，3 条，还有 3 条未办").waitFor();
    await look(program.page, "03-退回");
    await showTab(page, "目标");
    await write("annualGoal/text", GOAL);
    await showTab(page, "项目文本");
    await write("plan", `${(await projectOf(page, id[2022])).plan}全部工作在2022年11月30日前完成。`);
    await showTab(page, "送出");
    for (const index of [1, 2, 3]) {
      if (index === 3)
        await page.getByRole("textbox", { name: "意见 3 的说明" }).fill("本年没有采购，成本指标下年补充");
      await page.getByRole("checkbox", { name: `意见 ${index} 已办` }).check();
    }
    await page.getByText("第 1 次送出退回，3 条都已办").waitFor();
    await look(program.page, "04-意见已办");
  });

  it("sent again, approved: three versions of the file's life are on record", async () => {
    const { page } = program;
    await giveReasons(page, "同上次送出");
    await send(program, folder, 2);
    await approve(page, "呈财预〔2022〕8号", "2022年2月1日");
    await look(program.page, "05-批复");
    const lines = await call<SubmissionLine[]>(page, "submissions", "list", { id: id[2022] });
    expect(lines.map(({ number, remarks }) => [number, remarks.length])).toEqual([
      [2, 0],
      [1, 3],
    ]);
    expect(lines[0]!.files[0]!.sha256).not.toBe(lines[1]!.files[0]!.sha256);
  });

  it("July: money and results, the lights, one row explained, its form", async () => {
    await comeBackOn(2022, 7, 31);
    const { page } = program;
    await openYear(page, 2022, "监控");
    await page.getByRole("button", { name: /^按.*开始$/ }).click();
    const money = page.locator("[data-page=monitoring] tbody tr").first();
    await money.getByLabel("执行数", { exact: true }).fill("30");
    await money.getByLabel("全年预计执行数").fill("53.46");
    await money.getByLabel("全年预计执行数").blur();
    const row = page.locator("[data-page=monitoring] li[data-row]").filter({ hasText: "培训参加人次" });
    await row.getByRole("textbox").first().fill("60");
    await row.getByText("60 ÷ （200人 × 7/12） ＝ 51.43%，低于60%，红灯").waitFor();
    await row.getByText("有可能", { exact: true }).click();
    await row.getByLabel("人员保障").check();
    await row.getByLabel("原因说明").fill("第二期培训推迟到9月");
    await row.getByLabel("措施").fill("9月补办");
    await waitUntilSaved(page);
    await look(program.page, "06-七月监控");
    await program.answerSave(paper("2022监控表.docx"));
    await page.getByRole("button", { name: "导出监控表 Word" }).click();
    await page.getByText("监控表（Word）已写好，读回核对无误").waitFor({ timeout: 60_000 });
  });

  it("January: the self-evaluation begins with July's figures and is written in all three formats", async () => {
    await comeBackOn(2023, 1, 6);
    const { page } = program;
    await openYear(page, 2022, "自评");
    await page.getByRole("button", { name: "带入7月监控的数" }).click();
    await page.getByRole("button", { name: "带入", exact: true }).click();
    await page.getByText("已带入7月监控的数，Ctrl+Z 可以撤销").waitFor();
    const money = page.locator("[data-page=evaluation] tbody tr").first();
    await money.getByLabel("全年预算数").fill("53.46");
    await money.getByLabel("执行数", { exact: true }).fill("52.8");
    for (const [name, result] of RESULTS) {
      const row = page.locator("[data-page=evaluation] li[data-row]").filter({ hasText: name }).first();
      if (result === "达到") await row.getByText("达到", { exact: true }).click();
      else await row.getByRole("textbox").first().fill(result);
    }
    // Its standard says 完成1次, the mended target 2期: nobody but her can score it.
    const classesHeld = page.locator("[data-page=evaluation] li[data-row]").filter({ hasText: "培训班期数" });
    await classesHeld.getByRole("button", { name: "手工打分" }).click();
    await classesHeld.getByLabel(/^手工打分/).fill("10");
    await classesHeld.getByLabel("偏差原因分析").fill("评分标准按1次写，实际按计划办完2期");
    // What July gave as a reason is no reason any more: the target was reached.
    const training = page.locator("[data-page=evaluation] li[data-row]").filter({ hasText: "培训参加人次" });
    await training.getByText("这条不用写原因").waitFor();
    await training.getByLabel("改进措施").fill("");
    await training.getByLabel("偏差原因分析").fill("");
    const late = page.locator("[data-page=evaluation] li[data-row]").filter({ hasText: "完成时限" });
    await late.getByLabel("偏差原因分析").fill("批复表上的时限误写为2021年，实际在2022年11月25日完成");
    await late.getByLabel("改进措施").fill("2023年的时限已改正");
    await write("goalResult", "培训2期231人次，11月25日前完成。");
    await page.getByText("各项都有了得分").waitFor();
    await expect.poll(() => page.locator("[data-fact=evaluation-total]").innerText()).toBe(TOTAL);
    await expect.poll(() => page.getByText("处必改").count()).toBe(0);
    await look(program.page, "07-自评");
    await showTab(page, "送出");
    for (const [format, ending] of FORMATS)
      await exportDocument(program, "项目支出绩效自评表", format, paper(`2022自评表.${ending}`));
  });
});

describe("2023", () => {
  it("is made from 2022, with everything of earlier years listed", async () => {
    const { page } = program;
    id[2023] = await rollForward(page, 2023);
    const { leftovers } = await review(id[2023]);
    const listed = (text: string, path: RegExp) =>
      leftovers.filter((each) => each.text === text && path.test(each.path));
    // DOMAIN §4.3, what concerns years: 2, 17, 18, 26, and 2022 wherever it was written.
    expect(listed("2021", /^indicators\/.*\/target$/)).toMatchObject([{ kind: "date", proposal: "2023" }]);
    expect(listed(TRAINING_PLAN, /^indicators\/.*\/basis$/)).toHaveLength(3);
    expect(leftovers.filter(({ text }) => text.includes("16昆办通80号"))).toHaveLength(4);
    expect(leftovers.filter(({ text }) => text.includes("昆办通15"))).toHaveLength(6);
    expect(listed("办实事、开新局", /^outcomes$/)).toMatchObject([{ kind: "slogan" }]);
    expect(listed("2022", /^activities$/)).toMatchObject([{ kind: "year", proposal: "2023" }]);
    expect(listed("2022", /^plan$/)).toMatchObject([{ proposal: "2023" }]);
    expect(leftovers.some(({ why }) => why.includes("去年完成 231人"))).toBe(true);
    const rolled = await projectOf(page, id[2023]);
    expect(rolled).toMatchObject({ year: 2023, state: "draft", actuals: [], goalResult: "" });
    expect([rolled.overallGoal.fromYear, rolled.overallGoal.toYear]).toEqual([2023, 2025]);
    expect(rolled.annualGoal).toMatchObject({ year: 2023, text: GOAL.replace("2022", "2023") });
    await look(program.page, "08-逐处核对");
  });

  it("is looked through one by one until no word of an earlier year is left", async () => {
    const { page } = program;
    const asked = await lookThrough(page, (name) => {
      if (name === "数字 244名") return { write: "250名" };
      if (name === "数字 244") return { write: "250" };
      if (name.startsWith("依据文件 呈组通"))
        return { write: "呈组通〔2023〕6号《万名党员进党校培训实施方案》" };
      if (name.startsWith("提法")) return "drop";
      return name.startsWith("年份") || name.startsWith("日期") ? "accept" : "keep";
    });
    expect(asked.filter((name) => name.startsWith("依据文件 呈组通"))).toHaveLength(1);
    await look(program.page, "09-核对完");
    const project = await projectOf(page, id[2023]);
    expect(yearsIn(project)).toEqual([2023]);
    expect(project.outcomes).not.toMatch(/办实事|开新局/u);
    expect(project.plan).toContain("250名党员");
    await page.getByRole("button", { name: "打开项目" }).click();
    await openYear(page, 2023, "项目文本");
    expect(await page.getByText("处上一年的内容没有核对").count()).toBe(0);
  });

  it("has nothing left that the bureau would send back; it is sent and approved", async () => {
    const { page } = program;
    await showTab(page, "送出");
    // Nothing is explained away here: with a 必改 open the button would stay closed.
    await send(program, folder, 1);
    expect((await projectOf(page, id[2023])).dismissals).toEqual([]);
    await approve(page, "呈财预〔2023〕11号", "2023年2月3日");
    await look(program.page, "10-2023批复");
  });
});

describe("2024", () => {
  it("is made from 2023 and looked through: it asks for 2023 only", async () => {
    await comeBackOn(2024, 1, 8);
    const { page } = program;
    await openYear(page, 2023, "项目文本");
    id[2024] = await rollForward(page, 2024);
    const { leftovers } = await review(id[2024]);
    expect(leftovers.filter(({ text }) => /202[012]|办实事/u.test(text))).toEqual([]);
    expect(leftovers.filter(({ text }) => text.startsWith("呈组通〔2023〕6号"))).toHaveLength(3);
    await look(program.page, "11-2024逐处核对");
    await lookThrough(page, (name) => {
      if (name === "数字 250名") return { write: "262名" };
      if (name === "数字 250") return { write: "262" };
      if (name === "数字 53.46万元") return { write: "56.2万元" };
      if (name.startsWith("依据文件 呈组通"))
        return { write: "呈组通〔2024〕4号《万名党员进党校培训实施方案》" };
      return name.startsWith("年份") || name.startsWith("日期") ? "accept" : "keep";
    });
    expect(yearsIn(await projectOf(page, id[2024]))).toEqual([2024]);
    expect(await review(id[2023])).toMatchObject({ previousId: id[2022] });
  });

  it("goes on paper as Word, Excel and PDF", async () => {
    const { page } = program;
    await openYear(page, 2024, "送出");
    await look(program.page, "12-2024送出");
    for (const [form, format, name] of [
      ["项目文本", "Word", "2024项目文本.docx"],
      ["项目绩效目标表", "Excel", "2024项目绩效目标表.xlsx"],
      ["项目文本", "PDF", "2024项目文本.pdf"],
    ] as const) {
      await exportDocument(program, form, format, paper(name));
      expect(statSync(paper(name)).size).toBeGreaterThan(4_000);
    }
  });

  it("beside 2022 shows what two years changed, and goes out as 修改说明", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "对照、修改说明" }).click();
    await page.getByLabel("原来").first().click();
    await page.getByRole("option", { name: /^2022 年度/ }).click();
    const indicators = page.getByRole("region", { name: "绩效指标" });
    await indicators.locator("del", { hasText: "2021" }).first().waitFor();
    await indicators.locator("ins", { hasText: "262" }).first().waitFor();
    // Two years are compared as plans: the results of 2022 were not struck from 2024.
    expect(await page.getByRole("region", { name: /完成情况|预算执行/ }).count()).toBe(0);
    await look(program.page, "13-对照2022和2024");
    for (const [format, ending] of [
      ["Word 文档", "docx"],
      ["Excel 工作簿", "xlsx"],
      ["PDF 文件", "pdf"],
    ] as const) {
      await program.answerSave(paper(`修改说明.${ending}`));
      await page.getByRole("button", { name: "导出修改说明" }).click();
      await page.getByRole("menuitem", { name: format }).click();
      await page.getByText(`修改说明（${format}）已写好`).waitFor({ timeout: 60_000 });
    }
  });

  it("leaves the years before as they were approved", async () => {
    const { page } = program;
    expect(await projectOf(page, id[2022])).toMatchObject({ year: 2022, state: "approved" });
    expect(await projectOf(page, id[2023])).toMatchObject({ year: 2023, state: "approved" });
    await page.getByRole("link", { name: "汇总" }).click();
    await page.getByText("2022 年度", { exact: true }).last().click();
    await look(program.page, "14-汇总");
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await look(program.page, "15-三年的项目");
  });
});
