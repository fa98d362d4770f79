/** Files in: a whole folder, a pasted block, and a file put into a project that is there. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { keepDraft, readSample, showTab, waitUntilSaved } from "./journey.ts";
import { look } from "./pictures.ts";
import { listProjects, SAMPLE_FILE, startProgram, type Program } from "./program.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/intake-independent/files");

describe("bringing files in", () => {
  let program: Program;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "去年的材料-"));
    program = await startProgram();
  });
  afterEach(async () => {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("a whole folder: each file with what was read, what is a duplicate, and what could not be read", async () => {
    const { page } = program;
    mkdirSync(join(folder, "文联"));
    copyFileSync(join(FIXTURES, "01-项目文本-黑体一级.docx"), join(folder, "1 融媒体.docx"));
    copyFileSync(join(FIXTURES, "01-项目文本-黑体一级.docx"), join(folder, "2 融媒体-副本.docx"));
    copyFileSync(join(FIXTURES, "45-每表一项目.xlsx"), join(folder, "文联/3 司法局.xlsx"));
    copyFileSync(join(FIXTURES, "17-公开14表-元.xlsx"), join(folder, "文联/4 自评表.xlsx"));
    writeFileSync(join(folder, "5 断了的.docx"), "PK\u0003\u0004断了");
    writeFileSync(join(folder, "6 扫描件.pdf"), "%PDF-1.7");
    await program.answerOpen(folder);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "导入文件夹或粘贴的表格" }).click();
    await page.getByRole("button", { name: "整个文件夹…" }).click();
    const files = page.getByRole("list", { name: "读到的文件" });
    await look(program.page, "folder-reading");
    await files.getByText("已损坏或不完整").waitFor();
    await files.getByText("读得清楚").first().waitFor();
    await expect.poll(() => files.getByRole("listitem").count()).toBe(5);
    await expect.poll(() => files.getByText("是同一个文件").count()).toBe(1);
    await expect.poll(() => page.getByText("PDF 里的表格读不准").count()).toBe(1);
    await page.getByRole("button", { name: /建立选上的 \d+ 个项目/ }).waitFor();
    await look(program.page, "folder");
    expect((await listProjects(program.page)).total).toBe(0);

    await page.getByRole("button", { name: /建立选上的 \d+ 个项目/ }).click();
    await page.getByRole("banner").getByText("已建立 3 个项目").waitFor();
    const made = await listProjects(program.page);
    expect(made.rows.map(({ name }) => name)).toContain("融媒体平台运行维护经费");

    await page.getByRole("button", { name: "核对“文联/4 自评表.xlsx”" }).click();
    await page.getByRole("heading", { name: "核对读出的内容" }).waitFor();
    await look(program.page, "review");
    await page.getByRole("button", { name: "建立项目" }).click();
    await page.getByRole("list", { name: "读到的文件" }).waitFor();
    expect((await listProjects(program.page)).total).toBe(made.total + 1);
    await look(program.page, "folder-done");
  });

  it("a block copied in Excel, pasted on the page, becomes a draft", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "导入文件夹或粘贴的表格" }).click();
    await page.getByText("按 Ctrl+V 也能读").waitFor();
    await look(program.page, "import-empty");
    await page.evaluate(() => {
      const row = (cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
      const html = `<table>${[
        ["项目名称", "基层宣讲", "", "", ""],
        ["一级指标", "二级指标", "三级指标", "指标值", "分值"],
        ["产出指标", "数量指标", "宣讲场次", "≥40场", "50"],
        ["效益指标", "社会效益指标", "群众知晓率", "≥85%", "50"],
      ]
        .map(row)
        .join("")}</table>`;
      const data = new DataTransfer();
      data.setData("text/html", html);
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
    });
    await page.getByRole("heading", { name: "核对读出的内容" }).waitFor();
    await expect.poll(() => page.getByText("来自 剪贴板").count()).toBe(1);
    await expect.poll(() => page.getByRole("cell", { name: "宣讲场次" }).count()).toBe(1);
  });

  it("a file put into a project that is there: only what was chosen, and one step back", async () => {
    const { page } = program;
    await readSample(program);
    const id = await keepDraft(page);
    await showTab(page, "项目文本");
    await page.getByRole("textbox", { name: "项目实施计划" }).fill("我自己写的计划。");
    await page.keyboard.press("Tab");
    await waitUntilSaved(page);
    await program.answerOpen(SAMPLE_FILE);
    await page.keyboard.press("Control+o");
    await page.getByText("台账里的", { exact: true }).waitFor();
    await look(program.page, "into-project");
    await page.getByRole("button", { name: "全用文件里的" }).click();
    await page.getByRole("button", { name: /放进这 \d+ 处/ }).click();
    await page.waitForURL(new RegExp(`#/project/${id}`));
    const plan = page.getByRole("textbox", { name: "项目实施计划" });
    await plan.waitFor();
    await expect.poll(() => plan.inputValue()).toContain("全年计划为2个行业党委");
    await page.locator("h1, [role=banner]").first().click();
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销").waitFor();
    await expect.poll(() => plan.inputValue()).toBe("我自己写的计划。");
  });
});
