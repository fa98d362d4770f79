/** What is looked at: which project, which page, and what to do before the picture. */
import type { Page } from "playwright-core";

import type { ProjectContent, ProjectPage } from "../../shared/project/index.ts";
import {
  cleanContent,
  emptyContent,
  evaluatedContent,
  longContent,
  monitoredContent,
  sampleContent,
} from "./projects.ts";

export interface Look {
  name: string;
  page: ProjectPage;
  content: () => ProjectContent;
  prepare?: (page: Page) => Promise<void>;
}

/** By the focus, as a jump does: a click could hit what is docked over the cell. */
const select = (page: Page, id: string, field: string): Promise<void> =>
  page.focus(`[role="grid"] [data-path="indicators/${id}/${field}"]`);

export const LOOKS: readonly Look[] = [
  {
    name: "indicators-sample",
    page: "indicators",
    content: sampleContent,
    prepare: (page) => select(page, "i02", "target"),
  },
  {
    name: "indicators-preview",
    page: "indicators",
    content: sampleContent,
    prepare: async (page) => {
      await select(page, "i02", "standard/text");
      await page.keyboard.press("F4");
      await page.keyboard.press("F2");
    },
  },
  { name: "indicators-empty", page: "indicators", content: emptyContent },
  {
    name: "indicators-long",
    page: "indicators",
    content: longContent,
    prepare: async (page) => {
      await select(page, "n1", "unit");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowLeft");
    },
  },
  {
    name: "indicators-writing",
    page: "indicators",
    content: longContent,
    prepare: async (page) => {
      await select(page, "n2", "comparison");
      await page.keyboard.type(">");
    },
  },
  {
    name: "indicators-refused",
    page: "indicators",
    content: longContent,
    prepare: async (page) => {
      await select(page, "n2", "standard/text");
      await page.keyboard.press("Control+Delete");
      await select(page, "n27", "standard/text");
    },
  },
  {
    name: "indicators-bands",
    page: "indicators",
    content: longContent,
    prepare: async (page) => {
      await select(page, "n4", "points");
      await page.getByRole("button", { name: "用表单写标准" }).click();
      await page.getByLabel("怎样计分").first().click();
      await page.getByRole("option", { name: "分档计分" }).click();
    },
  },
  {
    name: "indicators-percent",
    page: "indicators",
    content: longContent,
    prepare: (page) => select(page, "n1", "level3"),
  },
  { name: "checks-sample", page: "checks", content: sampleContent },
  {
    name: "checks-working",
    page: "checks",
    content: sampleContent,
    prepare: async (page) => {
      await page.getByRole("button", { name: "看规则" }).nth(1).click();
      await page.getByRole("button", { name: "说明理由", exact: true }).nth(2).click();
      await page.getByRole("button", { name: "指标改为 2", exact: true }).hover();
    },
  },
  {
    name: "checks-mended",
    page: "checks",
    content: sampleContent,
    prepare: async (page) => {
      await page.getByRole("button", { name: "指标改为 2", exact: true }).click();
      await page.waitForTimeout(500);
      await page.getByRole("button", { name: "说明理由", exact: true }).first().click();
      await page
        .getByRole("textbox", { name: "不改的理由" })
        .fill("拨付人数按组织关系年底数，已与组织部核对");
      await page.keyboard.press("Enter");
      await page.getByText("按页面").click();
    },
  },
  { name: "checks-empty", page: "checks", content: emptyContent },
  { name: "checks-clean", page: "checks", content: cleanContent },
  { name: "evaluation-sample", page: "evaluation", content: evaluatedContent },
  {
    name: "evaluation-rows",
    page: "evaluation",
    content: evaluatedContent,
    prepare: (page) => page.locator('[data-row="i09"]').scrollIntoViewIfNeeded(),
  },
  {
    name: "evaluation-end",
    page: "evaluation",
    content: evaluatedContent,
    prepare: (page) => page.getByLabel("其他需要说明事项").scrollIntoViewIfNeeded(),
  },
  { name: "evaluation-empty", page: "evaluation", content: emptyContent },
  { name: "evaluation-begun", page: "evaluation", content: longContent },
  {
    name: "monitoring-begun",
    page: "monitoring",
    content: longContent,
    prepare: async (page) => {
      await page.getByRole("button", { name: /按.*开始/u }).click();
      await page.getByText("完全不可能", { exact: true }).first().click();
    },
  },
  {
    name: "monitoring-rows",
    page: "monitoring",
    content: monitoredContent,
    prepare: (page) => page.locator('[data-row="i02"]').scrollIntoViewIfNeeded(),
  },
  { name: "monitoring-empty", page: "monitoring", content: emptyContent },
];
