/**
 * node build/handbook-pictures.ts (after npm run build): the pictures of the handbook and of the README, taken from the real
 * program with the sample at a fixed day. Run again when the program's look changes; a test says when they grow too large.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";

import type { ChapterId } from "../shared/handbook/index.ts";
import {
  exportPackage,
  keepDraft,
  mendErrors,
  readSample,
  SAMPLE_MENDS,
  showTab,
  waitUntilSaved,
} from "../test/e2e/journey.ts";
import { call, startProgram, type Program } from "../test/e2e/program.ts";
import { fillResults } from "./picture-results.ts";

/** 5 January 2022, 16:00 in Beijing: the sample's own budget year. */
const DAY = "1641369600";
/** Small enough to ship, large enough to read a label. */
const QUALITY = 0.55;

const root = join(import.meta.dirname, "..");
const folder = join(root, "renderer/pages/help/pictures");

/** The browser itself turns the PNG into WebP: no library for pictures is needed. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const written = await page.evaluate(
    async ([text, quality]) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext("2d")!.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality });
      let packed = "";
      for (const byte of new Uint8Array(await blob.arrayBuffer())) packed += String.fromCharCode(byte);
      return btoa(packed);
    },
    [png.toString("base64"), QUALITY] as const,
  );
  return Buffer.from(written, "base64");
}

/** The folders of the machine that takes the pictures say nothing to a reader: they are shown as an office has them. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(700);
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      text.data = text.data
        .replace(/\/\S*\/台账数据\/?/u, "D:\\台账数据\\")
        .replace(/\/\S*\/U盘 \w+\/?/u, "E:\\")
        .replace(/\/\S*\/dist/u, "D:\\项目绩效台账")
        .replace(/\/\S*\/窗口锁/u, "C:\\Users\\李红\\AppData\\Roaming\\项目绩效台账\\窗口锁");
    }
  });
}

async function picture(page: Page, chapter: ChapterId): Promise<void> {
  await settled(page);
  writeFileSync(join(folder, `${chapter}.webp`), await toWebp(page, await page.screenshot()));
}

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = hash), `#${address}`);

/** The README's: the indicators on a larger screen, with the paper beside them. */
async function pictureForReadme(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.keyboard.press("F4");
  await showTab(page, "指标");
  await page.getByRole("grid").getByText("宣社工委所属党组织党员培训参加人次").click();
  await settled(page);
  await page.screenshot({ path: join(root, "docs/pictures/indicators.png") });
  await page.keyboard.press("F4");
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** From the first start to the sample that was handed in and came back. */
async function pictureThePlan(program: Program, stick: string): Promise<string> {
  const { page } = program;
  await page.getByRole("heading", { name: "第一次使用，从这里开始" }).waitFor();
  await picture(page, "begin");
  await readSample(program);
  await picture(page, "import");
  const id = await keepDraft(page);
  await showTab(page, "项目文本");
  await page.keyboard.press("F4");
  await picture(page, "write");
  await page.keyboard.press("F4");
  await showTab(page, "体检");
  await picture(page, "checks");
  await showTab(page, "指标");
  await page.getByRole("grid").getByText("宣社工委所属党组织党员培训参加人次").click();
  await picture(page, "indicators");
  await mendErrors(page, SAMPLE_MENDS);
  await waitUntilSaved(page);
  await pictureForReadme(page);
  await showTab(page, "送出");
  await picture(page, "submit");
  await page.getByRole("button", { name: "导出项目包" }).click();
  await page.getByText(/^将写入一个文件/).waitFor({ timeout: 60_000 });
  await picture(page, "packages");
  await showTab(page, "单位");
  await exportPackage(program, stick);
  await page.getByRole("button", { name: "登记为第 1 次送出" }).click();
  await page.getByRole("heading", { name: "第 1 次送出" }).waitFor();
  await page.getByRole("button", { name: "退回了，记下意见" }).click();
  await page
    .getByRole("textbox", { name: "退回意见原文" })
    .fill("1、年度目标没有可以衡量的数字，请写明培训人次。\n2、实施计划没有写完成时间。");
  await page.getByRole("button", { name: "拆成单条" }).click();
  await page.getByRole("button", { name: "记下退回（2 条）" }).click();
  await page.getByText("第 1 次送出退回，2 条").waitFor();
  await picture(page, "returned");
  return id;
}

/** The rest of the year, and the tools; `id` is the sample. */
async function pictureTheYear({ page, answerOpen }: Program, id: string, stick: string): Promise<void> {
  await fillResults(page, id);
  await goTo(page, `/project/${id}/monitoring`);
  await page.locator("[data-page=monitoring]").waitFor();
  await picture(page, "monitoring");
  await goTo(page, `/project/${id}/evaluation`);
  await page.locator("[data-page=evaluation]").waitFor();
  await picture(page, "evaluation");
  const rolled = await call<{ id: string }>(page, "lifecycle", "rollForward", {
    id,
    toYear: 2023,
    again: false,
  });
  for (const [chapter, address] of [
    ["roll-forward", `/leftovers/${rolled.id}`],
    ["compare", `/compare/${rolled.id}`],
    ["history", `/project/${id}/history`],
    ["library", "/library"],
    ["batch", "/batch"],
  ] as const) {
    await goTo(page, address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await picture(page, chapter);
  }
  await goTo(page, `/hand-out/${id}`);
  await page.getByRole("textbox", { name: "同事的姓名" }).fill("张敏");
  await page.getByRole("textbox", { name: "请他填什么" }).fill("请填资金明细和数量指标，10月20日前交回");
  await picture(page, "colleagues");
  await goTo(page, "/summary");
  await page.getByText("2022 年度", { exact: true }).first().click();
  await picture(page, "summary");
  await goTo(page, "/about");
  await page.getByRole("button", { name: "保存诊断报告" }).scrollIntoViewIfNeeded();
  await picture(page, "trouble");
  await goTo(page, "/settings");
  await page.getByRole("heading", { name: "窗口锁" }).scrollIntoViewIfNeeded();
  await picture(page, "lock");
  await goTo(page, "/backup");
  await page.getByRole("heading", { name: "整个办公室移交" }).waitFor();
  await picture(page, "handover");
  await page.getByRole("button", { name: "现在备份" }).click();
  await page.getByText("备份好了，打开核对过").waitFor();
  await picture(page, "backup");
  await answerOpen(stick);
  await page.getByRole("button", { name: "选择文件夹或U盘…" }).click();
  await page.getByRole("button", { name: "加密…", exact: true }).click();
  await page.getByLabel("备份密码", { exact: true }).fill("2022 台账备份");
  await page.getByLabel("再输一遍备份密码").fill("2022 台账备份");
  await picture(page, "secrecy");
  await page.getByRole("button", { name: "不加密" }).click();
  await page.getByRole("button", { name: "不再存第二份" }).click();
  await goTo(page, `/replace/${rolled.id}`);
  await page.getByRole("textbox", { name: "查找" }).fill("宣传部");
  await page.getByRole("textbox", { name: "换成" }).fill("宣传和统战部");
  await page.getByRole("button", { name: "列出来看" }).click();
  await page.getByRole("group", { name: "找到的地方" }).waitFor();
  await picture(page, "replace");
  await goTo(page, "/");
  await page.getByRole("row").last().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "查找" }).fill("dyjy");
  await picture(page, "find");
  await page.keyboard.press("Escape");
}

mkdirSync(folder, { recursive: true });
const stick = mkdtempSync(join(tmpdir(), "U盘 "));
const program = await startProgram({ env: { SOURCE_DATE_EPOCH: DAY } });
try {
  const id = await pictureThePlan(program, stick);
  await pictureTheYear(program, id, stick);
} finally {
  await program.close();
  rmSync(stick, { recursive: true, force: true });
}
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
process.stdout.write(`${readdirSync(folder).length} pictures, ${(bytes / 1024).toFixed(0)} kB\n`);
