/** What is looked at: which project, which page, and what to do before the picture. */
import type { Page } from "playwright-core";

import type { ProjectContent, ProjectPage } from "../../shared/project/index.ts";
import { emptyContent, longContent, sampleContent } from "./projects.ts";

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
];
