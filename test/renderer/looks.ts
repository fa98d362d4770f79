/** What is looked at: an address, what to wait for, and what to do before the picture. */
import type { Page } from "playwright-core";

import type { LookOptions } from "./look-entry.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

export interface Look {
  name: string;
  hash: string;
  waitFor: string;
  /** Projects in the list. */
  count?: number;
  fullDisk?: boolean;
  importText?: string;
  prepare?(page: Page): Promise<void>;
}

const LEFT_OVER = `报送说明：附件清单若干份另送，请查收。
联系人另行通知
项目名称：农家书屋补助
项目实施计划：全年补助20家。`;

const project = `/project/${sampleProject().id}`;
const pageLook = (page: string): Look => ({
  name: page,
  hash: `${project}/${page}`,
  waitFor: `[data-page="${page}"] section, [data-page="${page}"] table`,
});

export const LOOKS: readonly Look[] = [
  { name: "list", hash: "/", waitFor: '[role="row"][aria-label]' },
  { name: "list-empty", hash: "/", waitFor: "text=还没有项目", count: 0 },
  {
    name: "list-long",
    hash: "/",
    waitFor: '[role="row"][aria-label]',
    count: 10_000,
    prepare: async (page) => {
      await page.locator('[data-list-entry="true"]').focus();
      await page.keyboard.press("End");
      await page.waitForTimeout(400);
      await page.keyboard.press("Delete");
      await page.waitForTimeout(300);
    },
  },
  {
    name: "package",
    hash: "/",
    waitFor: '[role="row"][aria-label]',
    prepare: (page) => page.getByRole("button", { name: "打开项目包" }).click(),
  },
  { name: "batch-sticks", hash: "/batch", waitFor: "text=旧U盘" },
  { name: "trash", hash: "/trash", waitFor: "text=回收站是空的" },
  pageLook("unit"),
  {
    ...pageLook("text"),
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "项目实施计划" }).focus();
      await page.keyboard.press("End");
      await page.keyboard.type("，");
      await page.waitForTimeout(700);
    },
  },
  pageLook("funding"),
  pageLook("goals"),
  pageLook("indicators"),
  pageLook("evaluation"),
  pageLook("checks"),
  {
    ...pageLook("submit"),
    prepare: async (page) => {
      await page.getByRole("button", { name: "导出项目文本 Word" }).click();
      await page.getByRole("button", { name: "说明理由" }).first().click();
    },
  },
  {
    name: "keys",
    hash: `${project}/text`,
    waitFor: '[data-page="text"] section',
    prepare: async (page) => {
      await page.keyboard.press("F1");
      await page.keyboard.press("Control+p");
    },
  },
  {
    name: "import",
    hash: "/",
    waitFor: '[role="row"][aria-label]',
    prepare: async (page) => {
      await page.getByRole("button", { name: "从文件导入" }).click();
      await page.waitForSelector("text=核对读出的内容");
    },
  },
  {
    name: "preview",
    hash: `${project}/text`,
    waitFor: '[data-page="text"] section',
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "立项依据" }).focus();
      if ((await page.getByRole("complementary", { name: "打印预览" }).count()) === 0)
        await page.keyboard.press("F4");
      await page.waitForSelector(".form-page");
    },
  },
  {
    name: "locked",
    hash: "/",
    waitFor: '[role="row"][aria-label]',
    prepare: async (page) => {
      await page.getByText("已送出", { exact: true }).first().click();
      await page
        .getByRole("row", { name: "农家书屋补助" })
        .or(page.getByRole("row", { name: "新时代" }))
        .first()
        .click();
      await page.getByRole("tab", { name: "送出" }).click();
      await page.getByRole("heading", { name: "项目包" }).waitFor();
    },
  },
  {
    name: "left-over",
    hash: "/",
    waitFor: '[role="row"][aria-label]',
    importText: LEFT_OVER,
    prepare: async (page) => {
      await page.getByRole("button", { name: "从文件导入" }).click();
      await page.getByRole("button", { name: "放到…" }).first().click();
      await page.getByRole("menuitem", { name: "项目实施成效" }).click();
      await page.getByText("您放进来的内容").waitFor();
    },
  },
  {
    name: "money",
    hash: `${project}/funding`,
    waitFor: '[data-page="funding"] table',
    prepare: async (page) => {
      await page.getByRole("button", { name: "加用途" }).click();
      await page.getByRole("textbox", { name: "名称" }).last().fill("万名党员进党校培训");
      await page.getByRole("textbox", { name: "单价" }).fill("450");
      await page.getByRole("textbox", { name: "数量" }).fill("200");
      await page.getByRole("textbox", { name: "次数" }).fill("2");
      await page.getByRole("textbox", { name: "金额" }).last().fill("二十");
      await page.getByRole("textbox", { name: "金额" }).first().fill("60");
      await page.getByRole("textbox", { name: "金额" }).first().press("Tab");
    },
  },
  {
    name: "calendar",
    hash: `${project}/text`,
    waitFor: '[data-page="text"] section',
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "开始时间" }).fill("2022年11月底前");
      await page.getByRole("button", { name: "开始时间：选日期" }).click();
      await page.getByRole("button", { name: "2022年11月", exact: false }).first().waitFor();
    },
  },
  {
    name: "not-saved",
    hash: `${project}/text`,
    waitFor: '[data-page="text"] section',
    fullDisk: true,
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "立项依据" }).fill("磁盘满了还在写");
      await page.getByText("磁盘已满").first().waitFor();
    },
  },
  { name: "settings", hash: "/settings", waitFor: "section" },
  { name: "backup", hash: "/backup", waitFor: "section" },
  { name: "help", hash: "/help", waitFor: "section" },
];

/** What the fake main process is told for a look. */
export function optionsOf(look: Look, appearance: "light" | "dark"): Partial<LookOptions> {
  const { count = 24, fullDisk = false, importText } = look;
  return { count, appearance, fullDisk, ...(importText === undefined ? {} : { importText }) };
}
