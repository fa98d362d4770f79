/** A page of a given project in the real renderer, on the fake main process. */
import type { Page } from "playwright-core";

import type { LedgerBridge } from "../../shared/api/index.ts";
import type { ProjectContent, ProjectPage } from "../../shared/project/index.ts";
import type { Renderer } from "../renderer/open-window.ts";

declare const ledger: LedgerBridge;

export async function openProject(
  renderer: Renderer,
  content: ProjectContent,
  projectPage: ProjectPage,
  window: { size?: { width: number; height: number }; appearance?: "light" | "dark" } = {},
): Promise<{ page: Page; problems: string[] }> {
  const { size = { width: 1366, height: 768 }, appearance = "light" } = window;
  const opened = await renderer.open({ count: 2, appearance }, size);
  const { page } = opened;
  await page.waitForSelector("header");
  await page.evaluate(
    async ({ year, content, projectPage }) => {
      const reply = await ledger.invoke("projects", "create", { year, content: JSON.parse(content) });
      if (!reply.ok) throw new Error(reply.error.code);
      location.hash = `#/project/${(reply.value as { id: string }).id}/${projectPage}`;
    },
    { year: content.year, content: JSON.stringify(content), projectPage },
  );
  await page.waitForSelector(`[data-page="${projectPage}"] > *`);
  await page.waitForTimeout(600);
  return opened;
}
