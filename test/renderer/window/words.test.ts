/** What the pages offer and say where something went before, is missing or is hidden. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";

import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const renderer = rendererOfFile();

const openList = async (): Promise<Page> => {
  const { page } = await renderer.open({}, OFFICE_SCREEN, "/");
  await page.waitForSelector('[role="row"][aria-label]');
  return page;
};

it("a package that was beside the ledger before a restore is put away, and it is said", async () => {
  const page = await openList();
  await page.getByRole("button", { name: "打开项目包" }).click();
  const panel = page.getByRole("heading", { name: /^项目包 / });
  await panel.waitFor();
  await page.evaluate(() => {
    const { __emit__: emit } = globalThis as unknown as { __emit__(event: string, payload: unknown): void };
    emit("ledgerReplaced", {});
  });
  await panel.waitFor({ state: "detached" });
  await page.getByText("已收起：它是和恢复之前的台账对照的。", { exact: false }).waitFor();
  await page.close();
});

it("the eye of a password says in Chinese what it does", async () => {
  const { page } = await renderer.open({}, OFFICE_SCREEN, "/backup");
  await page.getByLabel("给交出去的文件加密（放U盘、寄出去时用）").check();
  await page.getByLabel("文件密码", { exact: true }).waitFor();
  expect(await page.locator('button[aria-label="显示或隐藏密码"]').count()).toBe(2);
  expect(await page.locator('[aria-label*="password" i]').count()).toBe(0);
  await page.close();
});
