/** The main job, as a person clicks and types it: used by the specs and played by the demonstration. */
import type { Page } from "playwright-core";

import { SAMPLE_FILE, type Program } from "./program.ts";

/** The tabs of the workspace, in their order. */
export const TABS = ["单位", "项目文本", "资金", "目标", "指标", "监控", "自评", "体检", "送出"] as const;
export type Tab = (typeof TABS)[number];

export async function showTab(page: Page, tab: Tab): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
  await page.getByRole("tab", { name: new RegExp(`^${tab}`), selected: true }).waitFor();
}

/** Everything typed is on the disk, and the header says so. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole("banner")
    .getByText(/已保存/)
    .waitFor();
}

/** From the empty list to the review of what the sample says. */
export async function readSample(program: Program, file = SAMPLE_FILE): Promise<void> {
  await program.answerOpen(file);
  await program.page.getByRole("button", { name: "从文件导入" }).first().click();
  await program.page.getByRole("heading", { name: "核对读出的内容" }).waitFor();
}

/** From the review to the project's own page; gives the project's id. */
export async function keepDraft(page: Page): Promise<string> {
  await page.getByRole("button", { name: "建立项目" }).click();
  await page.waitForURL(/#\/project\//);
  return /#\/project\/([^/]+)/.exec(page.url())![1]!;
}

/** Mends what the bureau would send back, each by the button beside it. */
export async function mendErrors(page: Page, buttons: readonly string[]): Promise<void> {
  await showTab(page, "送出");
  const errors = page.getByRole("list", { name: "必改" });
  for (const name of buttons) await errors.getByRole("button", { name, exact: true }).click();
  await errors.waitFor({ state: "detached" });
}

/** Answers what is not mended with a reason, as 送出 asks before it goes on. */
export async function giveReasons(page: Page, reason: string): Promise<void> {
  await page.getByRole("heading", { name: "送出前再看一遍" }).waitFor();
  const errors = page.getByRole("list", { name: "必改" });
  const button = page.getByRole("button", { name: "导出项目包" });
  while (await button.isDisabled()) {
    const count = await errors.getByRole("listitem").count();
    if (count === 0) continue;
    const row = errors.getByRole("listitem").first();
    await row.getByRole("button", { name: "说明理由" }).click();
    await row.getByRole("textbox", { name: "不改的理由" }).fill(reason);
    await row.getByRole("button", { name: "记下理由" }).click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('[aria-label="必改"] > li').length < before,
      count,
    );
  }
}

/** The three mends of the sample: what the plan says counts for the training, the table for the people. */
export const SAMPLE_MENDS = ["指标改为 2", "指标改为 244", "改为 2022年11月30日前"];

/** Writes the package into the folder and waits for the word that it was verified. */
export async function exportPackage(program: Program, folder: string): Promise<void> {
  const { page } = program;
  await showTab(page, "送出");
  await program.answerOpen(folder);
  await page.getByRole("button", { name: "导出项目包" }).click();
  await page.getByRole("button", { name: "其他文件夹…" }).click();
  const write = page.getByRole("button", { name: "写到这里" });
  await write.click({ timeout: 60_000 });
  await page.getByText(/全部写进.*可以拔出/).waitFor({ timeout: 60_000 });
}

export async function exportDocument(
  program: Program,
  form: string,
  format: "Word" | "Excel" | "PDF",
  file: string,
): Promise<void> {
  const { page } = program;
  await program.answerSave(file);
  await page.getByRole("button", { name: `导出${form} ${format}` }).click();
  // Beside the button, and in the list of all that was written.
  await page
    .getByText(new RegExp(`${form}（${format}）已写好`))
    .first()
    .waitFor({ timeout: 60_000 });
}
