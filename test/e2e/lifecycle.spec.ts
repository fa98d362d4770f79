/** A project's second year and its way through a colleague's hands: rolled, reviewed, compared, given away, merged. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject, Review } from "../../shared/api/index.ts";
import { keepDraft, readSample, showTab, waitUntilSaved } from "./journey.ts";
import { look } from "./pictures.ts";
import { call, fieldInput, listProjects, openProjectPage, startProgram, type Program } from "./program.ts";

let folder: string;
let program: Program;
let first: string;
let second: string;

const projectOf = async (on: Program, id: string) =>
  (await call<OpenedProject>(on.page, "projects", "get", { id })).project;
const reviewOf = (id: string) => call<Review>(program.page, "lifecycle", "review", { id });
const remaining = () => program.page.getByRole("status").filter({ hasText: "还剩" });
const leftover = (name: string) =>
  program.page.getByRole("grid", { name: "要核对的地方" }).getByRole("row", { name, exact: true }).first();

async function type(on: Program, id: string, tab: string, path: string, text: string): Promise<void> {
  await openProjectPage(on.page, id, tab);
  await fieldInput(on.page, path).fill(text);
  await fieldInput(on.page, path).blur();
  await waitUntilSaved(on.page);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "U盘 同事 "));
  program = await startProgram();
  await readSample(program);
  first = await keepDraft(program.page);
  await waitUntilSaved(program.page);
  const { indicators } = await projectOf(program, first);
  const row = { period: "selfEvaluation", expected: "", likelihood: "", score: "", notApplicable: false };
  await call(program.page, "projects", "edit", {
    id: first,
    label: "登记完成值",
    together: null,
    edits: [
      {
        kind: "insert",
        list: "actuals",
        before: null,
        row: {
          ...row,
          id: "a1",
          indicatorId: indicators[1]!.id,
          value: "231",
          causes: [],
          reason: "",
          measure: "",
          evidence: [],
        },
      },
    ],
  });
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the sample of 2022 rolled to 2023", () => {
  it("is made from the project's menu, and its leftovers are counted", async () => {
    const { page } = program;
    await openProjectPage(page, first, "text");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "滚动到下一年" }).click();
    await page.getByRole("button", { name: "滚动到 2023 年度" }).click();
    await page.getByText(/已建好，\d+ 处要核对/).waitFor();
    await look(program.page, "roll-forward");
    await page.getByRole("link", { name: "逐处核对" }).click();
    await remaining().waitFor();
    second = /#\/leftovers\/([^/]+)/.exec(page.url())![1]!;
    await look(program.page, "leftovers");
    expect((await projectOf(program, second)).year).toBe(2023);
  });

  it("asks for everything of earlier years: the deadline of 2021, the plan of 2020, the slogan, 2022 in the text", async () => {
    const { leftovers } = await reviewOf(second);
    const texts = leftovers.map(({ text }) => text);
    expect(leftovers.find(({ kind }) => kind === "date")).toMatchObject({ text: "2021", proposal: "2023" });
    expect(texts.filter((text) => text.startsWith("呈组通〔2020〕17号"))).toHaveLength(3);
    expect(texts).toEqual(expect.arrayContaining(["办实事、开新局", "2022", "244名", "53.46万元"]));
    expect(leftovers.find(({ why }) => why.includes("去年完成 231人"))).toBeDefined();
  });

  it("takes a decision by key, goes on to the next place, and counts down", async () => {
    const { page } = program;
    const before = (await reviewOf(second)).leftovers.length;
    await leftover("日期 2021").focus();
    await page.keyboard.press("Enter");
    await remaining()
      .getByText(String(before - 1), { exact: true })
      .waitFor();
    await leftover("提法 办实事、开新局").focus();
    await page.keyboard.press("d");
    await leftover("数字 244名").focus();
    await page.keyboard.press("e");
    await page.keyboard.type("250名");
    await page.keyboard.press("Enter");
    await leftover("数字 10次").focus();
    await page.keyboard.press("k");
    await remaining()
      .getByText(String(before - 4), { exact: true })
      .waitFor();
    const project = await projectOf(program, second);
    expect(project.plan).toContain("250名党员");
    expect(project.outcomes).not.toContain("办实事");
    expect(project.indicators.find(({ target }) => target.includes("月"))!.target).toBe("2023年11月30日前");
    await look(program.page, "leftovers-decided");
  });

  it("goes on tomorrow where she stopped: what was kept is not asked again", async () => {
    const { confirmed, leftovers } = await reviewOf(second);
    expect(confirmed).toHaveLength(1);
    expect(leftovers.filter(({ key }) => confirmed.includes(key)).map(({ text }) => text)).toEqual(["10次"]);
    await openProjectPage(program.page, second, "text");
    await program.page.getByText(/还有 \d+ 处上一年的内容没有核对/).waitFor();
    await look(program.page, "rolled-notice");
  });

  it("last year's result stands beside the new target", async () => {
    await openProjectPage(program.page, second, "indicators");
    const { indicators } = await projectOf(program, second);
    const target = program.page.locator(`[data-path="indicators/${indicators[1]!.id}/target"]`).first();
    await target.waitFor();
    // The notice comes together with the table: what came a moment later would move it under the pointer.
    await expect.poll(() => program.page.getByText(/还有 \d+ 处上一年的内容没有核对/).count()).toBe(1);
    await target.click();
    await program.page.getByText("去年完成 231人").first().waitFor();
    await look(program.page, "last-year");
  });

  it("rolled a second time finds the first and makes none", async () => {
    const { page } = program;
    await page.evaluate((address) => void (location.hash = address), `#/roll-forward/${first}`);
    await page.getByRole("button", { name: "滚动到 2023 年度" }).click();
    await page.getByText("以前已经滚动过，没有再建").waitFor();
    const { total } = await listProjects(page, { year: 2023 });
    expect(total).toBe(1);
  });

  it("a whole year goes in one go, and comes back out in one go", async () => {
    const { page } = program;
    await page.evaluate(() => void (location.hash = "#/roll-forward"));
    await page.getByLabel("从哪个年度").fill("2023");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "把 1 个项目滚动到 2024 年度" }).click();
    await page.getByText(/已建好 1 个 2024 年度项目/).waitFor();
    await look(program.page, "roll-forward-year");
    await page.getByRole("button", { name: "撤销这次滚动" }).click();
    await page.getByText("个新项目移到了回收站").waitFor();
  });
});

describe("2022 and 2023 side by side", () => {
  it("show texts by words, tables by cells, and go out as 修改说明 in Word, Excel and PDF", async () => {
    const { page } = program;
    await openProjectPage(page, second, "text");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "对照、修改说明" }).click();
    const target = page.getByRole("region", { name: "绩效指标" }).locator("del", { hasText: "2021" });
    await target.waitFor();
    await page.locator("ins", { hasText: "250" }).first().waitFor();
    await look(program.page, "compare");
    for (const [format, ending] of [
      ["Word 文档", "docx"],
      ["Excel 工作簿", "xlsx"],
      ["PDF 文件", "pdf"],
    ] as const) {
      const file = join(folder, `修改说明.${ending}`);
      await program.answerSave(file);
      await page.getByRole("button", { name: "导出修改说明" }).click();
      await page.getByRole("menuitem", { name: format }).click();
      await page.getByText(new RegExp(`修改说明（${format}）已写好`)).waitFor({ timeout: 60_000 });
      expect(statSync(file).size).toBeGreaterThan(4_000);
    }
    await page.getByText("全部", { exact: true }).click();
    await page.getByText("统一社会信用代码").first().waitFor();
    await look(program.page, "compare-all");
  });
});

describe("a project given to a colleague", () => {
  it("comes back filled in and is merged by field; what both changed is asked; one undo takes all of it back", async () => {
    const { page } = program;
    await openProjectPage(page, second, "text");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "交给同事填写" }).click();
    await page.getByLabel("同事的姓名").fill("王芳");
    await page.getByLabel("请他填什么").fill("请填项目负责人和实施成效");
    await program.answerOpen(folder);
    await page.getByRole("button", { name: "做成包，放到文件夹或U盘" }).click();
    await page.getByText("包已写好，读回核对无误").waitFor({ timeout: 60_000 });
    await look(program.page, "hand-out");
    const out = join(
      folder,
      readdirSync(folder).find((name) => name.includes("请填写"))!,
    );

    const there = await startProgram();
    await there.answerOpen(out);
    await there.page.getByRole("button", { name: "打开项目包" }).click();
    await there.page.getByText("请填项目负责人和实施成效").waitFor();
    await there.page.getByRole("button", { name: "放进台账" }).click();
    await there.page.waitForURL(/#\/project\//);
    await type(there, second, "text", "leader", "王芳");
    await type(there, second, "text", "outcomes", "党员受教育面达到100%。");
    await there.answerOpen(folder);
    await there.page.getByRole("button", { name: "填好了，交回" }).click();
    await there.page.getByText("填好的包已写好").waitFor({ timeout: 60_000 });
    await there.close();

    const before = await projectOf(program, second);
    await type(program, second, "text", "outcomes", "基层党组织更有力。");
    const mine = await projectOf(program, second);
    const back = join(
      folder,
      readdirSync(folder).find((name) => name.includes("填好交回"))!,
    );
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await program.answerOpen(back);
    await page.getByRole("button", { name: "打开项目包" }).click();
    await page.getByText("这是您交给王芳填写、现在交回来的包").waitFor();
    await look(program.page, "package-returned");
    await page.getByRole("link", { name: "逐处合并" }).click();
    await page.getByText("两边都改了的 1 处").waitFor();
    await page.getByRole("radio", { name: "用王芳填的" }).check();
    await page.getByText("党员受教育面达到100%。").first().waitFor();
    await look(program.page, "merge");
    await page.getByRole("button", { name: "合并 2 处" }).click();
    await page.waitForURL(/#\/project\//);
    const merged = await projectOf(program, second);
    expect([merged.leader, merged.outcomes]).toEqual(["王芳", "党员受教育面达到100%。"]);
    expect(merged.indicators).toEqual(before.indicators);
    await showTab(page, "单位");
    await page.getByRole("tab", { name: /^单位/ }).focus();
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：合并王芳填写的内容").waitFor();
    expect(await projectOf(program, second)).toEqual(mine);
  });
});

describe("when the office's telephone changes", () => {
  it("the settings offer it to the drafts, old and new side by side, and change the chosen ones at once", async () => {
    const { page } = program;
    const { unit } = await projectOf(program, first);
    await call(page, "settings", "setOffice", { ...unit, phone: "0871-60000000" });
    await page.evaluate(() => void (location.hash = "#/settings"));
    await page.getByText("2 个没有送出的项目里还是旧的单位信息").waitFor();
    await page.getByRole("button", { name: "更新选中的 2 个" }).scrollIntoViewIfNeeded();
    await look(program.page, "office-drafts");
    const boxes = page.getByRole("list", { name: "单位信息要更新的项目" }).getByRole("checkbox");
    for (const box of await boxes.all()) await box.uncheck();
    await page.getByText("要更新哪个项目，请在它前面打勾。").waitFor();
    expect(await page.getByRole("button", { name: /更新选中的/ }).count()).toBe(0);
    for (const box of await boxes.all()) await box.check();
    await page.getByRole("button", { name: "更新选中的 2 个" }).click();
    await page.getByText("已更新 2 个项目").waitFor();
    expect((await projectOf(program, first)).unit.phone).toBe("0871-60000000");
    expect((await projectOf(program, second)).unit.phone).toBe("0871-60000000");
  });
});
