/** What is looked at: an address, what to wait for, and what to do before the picture. */
import type { Page } from "playwright-core";

import { sampleProject } from "../fixtures/sample-project.ts";

export interface Look {
  name: string;
  hash: string;
  waitFor: string;
  /** Projects in the list. */
  count?: number;
  prepare?(page: Page): Promise<void>;
}

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
      await page.waitForSelector("text=另立新版本");
    },
  },
  { name: "settings", hash: "/settings", waitFor: "section" },
  { name: "backup", hash: "/backup", waitFor: "section" },
  { name: "help", hash: "/help", waitFor: "section" },
];
