/** Where the cursor is when what had it goes away: never lost at the top of the page, so that a keyboard can go on. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { openSamplePage, rendererOfFile } from "../windows-of-file.ts";

const { indicators } = sampleProject();
const renderer = rendererOfFile();

const openPage = async (name: string): Promise<Page> => (await openSamplePage(renderer, name)).page;

const pathOfCursor = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"));
const nameOfCursor = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

describe("the cursor", () => {
  it("stands in the name of a new project, also where another one was open", async () => {
    const page = await openPage("text");
    await page.keyboard.press("Control+n");
    await page.getByRole("heading", { level: 1, name: "未命名项目" }).waitFor();
    await expect.poll(() => pathOfCursor(page)).toBe("name");
    await page.keyboard.type("新项目");
    await page.getByRole("heading", { level: 1, name: "新项目" }).waitFor();
  });

  it("goes on to the next line of money when one is removed, and up to the button that adds one", async () => {
    const page = await openPage("funding");
    await page.getByRole("button", { name: "加来源" }).click();
    await expect.poll(() => pathOfCursor(page)).toMatch(/^fundingLines\/.*\/label$/u);
    await page.getByRole("button", { name: "删除区级财政" }).press("Enter");
    await expect.poll(() => nameOfCursor(page)).toBe("删除这一条");
    await page.keyboard.press("Enter");
    await page.getByText("钱从哪里来").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("加来源");
  });

  it("goes on to the next finding when one is mended", async () => {
    const page = await openPage("checks");
    const mended = page.getByRole("listitem").filter({ hasText: "培训班期数”前后不一" });
    await mended.getByRole("button", { name: "指标改为 2", exact: true }).press("Enter");
    await mended.waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-finding]") !== null))
      .toBe(true);
  });

  it("stands in the reason that 写偏差原因 opens, and in the points of 手工打分", async () => {
    const page = await openPage("monitoring");
    await page.getByRole("button", { name: "写偏差原因" }).first().click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.press("Alt+7");
    await page.getByRole("button", { name: "手工打分" }).first().click();
    await page.keyboard.type("5");
    await expect.poll(() => page.getByRole("textbox", { name: /^手工打分/u }).inputValue()).toBe("5");
  });
});

it("Ctrl+Z in a cell of the grid takes back one step, not the one before it as well", async () => {
  const page = await openPage("text");
  await page.getByRole("textbox", { name: "项目负责人", exact: true }).fill("欧阳震华");
  await page.getByTestId("save-status").filter({ hasText: "已保存" }).waitFor();
  await page.keyboard.press("Alt+5");
  const cell = page.getByRole("grid").getByText(indicators[1]!.level3);
  await cell.click();
  await page.keyboard.press("Control+Delete");
  await cell.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.getByText(`已撤销：删除指标“${indicators[1]!.level3}”`).waitFor();
  await cell.waitFor();
  await page.keyboard.press("Alt+2");
  // What a second step would have emptied.
  await page.waitForTimeout(300);
  await expect
    .poll(() => page.getByRole("textbox", { name: "项目负责人", exact: true }).inputValue())
    .toBe("欧阳震华");
});
