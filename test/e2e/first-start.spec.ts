/** The first start on an empty data folder: three steps that save themselves, the sample tried and thrown away, and the handbook. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Settings } from "../../shared/api/index.ts";
import { CHAPTER_IDS } from "../../shared/handbook/index.ts";
import { keepDraft } from "./journey.ts";
import { look, pictureFolder } from "./pictures.ts";
import { call, listProjects, startProgram, type Program } from "./program.ts";

const UNIT = "中国共产党昆明市呈贡区委员会宣传部";

let userData: string;
let elsewhere: string;
let program: Program;
const settings = () => call<Settings>(program.page, "settings", "get");
const steps = () => program.page.getByRole("heading", { name: "第一次使用，从这里开始" });

beforeAll(async () => {
  userData = mkdtempSync(join(tmpdir(), "第一次 "));
  elsewhere = mkdtempSync(join(tmpdir(), "D盘 台账 "));
  program = await startProgram({ userData });
});
afterAll(async () => {
  await program.close();
  for (const folder of [userData, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

describe("the first start", () => {
  it("shows the three steps, and nothing has to be answered before one can go elsewhere", async () => {
    const { page } = program;
    await steps().waitFor();
    await look(program.page, "01-第一次");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("link", { name: "汇总", exact: true }).click();
    await page.getByRole("heading", { name: "汇总" }).waitFor();
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await steps().waitFor();
  });

  it("puts the ledger where she wants it", async () => {
    const { page } = program;
    await program.answerOpen(elsewhere);
    await page.getByRole("button", { name: "换一个文件夹" }).click();
    await page.getByText("台账已复制到新文件夹并核对过").waitFor();
    await page.getByText(elsewhere, { exact: true }).waitFor();
    expect(existsSync(join(elsewhere, "台账.db"))).toBe(true);
  });

  it("saves the office, the name and the rules by itself and stays until there is a project", async () => {
    const { page } = program;
    await page.getByRole("textbox", { name: "单位名称" }).fill(UNIT);
    await page.getByRole("textbox", { name: "统一社会信用代码" }).fill("115301210151295790");
    await page.getByRole("textbox", { name: "您的姓名" }).fill("李红");
    const rules = page.getByRole("combobox", { name: "从哪套规则开始" });
    const other = await rules.locator("option").nth(1).getAttribute("value");
    await rules.selectOption(other);
    await page.getByRole("banner").getByText(UNIT).waitFor();
    const filledIn = {
      office: { name: UNIT, creditCode: "115301210151295790" },
      preferences: { userName: "李红", welcome: true },
      district: { preset: other },
    };
    await expect.poll(settings).toMatchObject(filledIn);
    await look(program.page, "02-填好");
    await program.close();
    program = await startProgram({ userData });
    await steps().waitFor();
    expect(await settings()).toMatchObject(filledIn);
  });

  it("reads the sample it carries like any file, and marks it wherever it stands", async () => {
    const { page } = program;
    await page.getByRole("button", { name: /^用示例试一试/ }).click();
    await page.getByRole("heading", { name: "核对读出的内容" }).waitFor();
    await look(program.page, "03-示例核对");
    await keepDraft(page);
    await page.getByRole("heading", { level: 1, name: /^【示例】/ }).waitFor();
    await look(program.page, "04-示例项目");
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await page.getByText("名称前有“【示例】”的项目是试用的").waitFor();
    await look(program.page, "05-列表");
    expect(await steps().count()).toBe(0);
  });

  it("throws the sample away with one click that can be taken back, and then begins again", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "不要示例了" }).click();
    await steps().waitFor();
    expect(
      (await listProjects(program.page, { trashed: true })).rows.map(({ name }) =>
        name.startsWith("【示例】"),
      ),
    ).toEqual([true]);
    await look(program.page, "06-移走示例");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("button", { name: "不要示例了" }).click();
    await steps().waitFor();
  });

  it("is put away for good by 不再显示, and still there under 帮助", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "不再显示" }).click();
    await page.getByText("还没有项目").waitFor();
    expect((await settings()).preferences.welcome).toBe(false);
    await page.getByRole("link", { name: /^帮助/ }).click();
    await page.getByRole("link", { name: "第一次使用" }).click();
    await steps().waitFor();
    await page.getByRole("button", { name: /^新建空白项目/ }).click();
    await page.waitForURL(/#\/project\//);
  });
});

describe("the handbook", () => {
  it("opens at the chapter about the page she is on", async () => {
    const { page } = program;
    await page.getByRole("tab", { name: /^指标/ }).click();
    await page.getByRole("link", { name: /^帮助/ }).click();
    await page.waitForURL(/#\/help\/indicators$/);
    const chapter = page.getByRole("region", { name: "指标与评分标准" });
    await chapter.waitFor();
    await page.waitForTimeout(300);
    await expect
      .poll(() => chapter.evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(300);
    await look(program.page, "07-帮助");
  });

  it("shows every chapter with its picture", async () => {
    const { page } = program;
    for (const id of CHAPTER_IDS) {
      const image = page.locator(`#help-${id} img`);
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth), {
          timeout: 10_000,
        })
        .toBe(1366);
    }
  });

  it("finds by characters and by initials, and says where nothing is found", async () => {
    const { page } = program;
    const find = page.getByRole("searchbox", { name: "在使用说明里找" });
    const titles = () => page.getByRole("navigation", { name: "目录" }).getByRole("link").allTextContents();
    await find.fill("bfyhf");
    await expect.poll(titles).toEqual(["备份与恢复", "快捷键"]);
    await find.fill("拔出");
    await expect.poll(titles).toContain("U盘与项目包");
    await look(program.page, "08-找");
    await find.fill("没有这个词");
    await page.getByText("使用说明里没有“没有这个词”").waitFor();
    await find.fill("");
  });

  it("goes onto paper through the system's viewer", async () => {
    const { page } = program;
    await program.app.evaluate(({ shell }) => {
      shell.openPath = async (path) => {
        (globalThis as unknown as { printed: string }).printed = path;
        return "";
      };
    });
    await page.getByRole("button", { name: "打印", exact: true }).click();
    await page.getByText(/使用说明（只有文字）共 \d+ 页/).waitFor({ timeout: 60_000 });
    const printed = await program.app.evaluate(() => (globalThis as unknown as { printed: string }).printed);
    expect(existsSync(printed)).toBe(true);
    if (pictureFolder !== undefined) copyFileSync(printed, join(pictureFolder, "使用说明.pdf"));
  });
});
