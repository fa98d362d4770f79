/** What is typed and cannot be read never goes without a word, and the header never calls it saved. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { OFFICE_SCREEN, openSamplePage, rendererOfFile } from "../windows-of-file.ts";

const { indicators } = sampleProject();
const renderer = rendererOfFile();

const openPage = async (name: string): Promise<Page> => (await openSamplePage(renderer, name)).page;

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const header = (page: Page) => page.getByTestId("save-status");
const strip = (page: Page, text: string) => page.locator("[data-tone=warning]").filter({ hasText: text });
const AMOUNT = "金额“53.46b”认不出，没有填入，仍是 53.46 万元";

describe("an amount that cannot be read", () => {
  it("is said in the header instead of 已保存, and its words stand until she mends them", async () => {
    const page = await openPage("funding");
    await field(page, "金额").fill("53.46b");
    await field(page, "名称").first().click();
    await page.getByRole("status").filter({ hasText: AMOUNT }).waitFor();
    await expect.poll(() => header(page).innerText()).toBe("有 1 处没有填入");
    await expect.poll(() => field(page, "金额").inputValue()).toBe("53.46b");
    await header(page).click();
    await field(page, "金额").press("Escape");
    await header(page).filter({ hasText: "已保存" }).waitFor();
  });

  it("is said where it stays when the page is left, also by a key out of the field", async () => {
    const page = await openPage("funding");
    await field(page, "金额").fill("53.46b");
    await page.keyboard.press("Alt+2");
    await strip(page, AMOUNT).waitFor();
    await header(page).filter({ hasText: "已保存" }).waitFor();
  });

  it("that can be read is taken over by leaving the page out of the field", async () => {
    const page = await openPage("funding");
    await field(page, "金额").fill("60");
    await page.keyboard.press("Alt+2");
    await expect.poll(() => page.locator('[data-fact="amount"]').innerText()).toContain("60.00");
  });

  it("is not called saved by Ctrl+S", async () => {
    const page = await openPage("funding");
    await field(page, "金额").fill("53.46b");
    await page.keyboard.press("Control+s");
    await page
      .getByRole("status")
      .filter({ hasText: `${AMOUNT}。请先改好` })
      .waitFor();
  });
});

it("points that are none stay in their cell, and opening it again goes on with them", async () => {
  const page = await openPage("indicators");
  const cell = page.locator(`[role="gridcell"][data-path="indicators/${indicators[1]!.id}/points"]`);
  await cell.click();
  await page.keyboard.type("-5");
  await page.locator(`[role="gridcell"][data-path="indicators/${indicators[2]!.id}/target"]`).click();
  const said = `分值不能是负数，“-5”没有填入，仍是 ${indicators[1]!.points}`;
  await page.getByRole("status").filter({ hasText: said }).waitFor();
  await expect.poll(() => cell.innerText()).toBe("-5");
  await expect.poll(() => header(page).innerText()).toBe("有 1 处没有填入");
  await header(page).click();
  const input = cell.locator("textarea");
  await expect.poll(() => input.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("F2");
  await expect.poll(() => input.inputValue()).toBe("-5");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("6");
  await page.keyboard.press("Enter");
  await header(page).filter({ hasText: "已保存" }).waitFor();
  await expect.poll(() => cell.innerText()).toBe("6");
  await cell.click();
  await page.keyboard.type("-7");
  await page.keyboard.press("Alt+2");
  await strip(page, "“-7”没有填入，仍是 6").waitFor();
});

it("建立项目 waits for a year that cannot be read, and puts the cursor there", async () => {
  const { page } = await renderer.open({}, OFFICE_SCREEN, "/");
  await page.getByRole("button", { name: "从文件导入" }).click();
  await page.getByText("核对读出的内容").waitFor();
  await field(page, "预算年度").fill("abc");
  await page.getByRole("button", { name: "建立项目", exact: true }).click();
  await page
    .getByRole("status")
    .filter({ hasText: "预算年度“abc”认不出，没有填入，仍是 2022 年。请先改好" })
    .waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-path")))
    .toBe("year");
  await expect.poll(() => page.getByText("核对读出的内容").isVisible()).toBe(true);
  await field(page, "预算年度").fill("2023");
  await page.getByRole("button", { name: "建立项目", exact: true }).click();
  await page.getByRole("tab", { name: "单位" }).waitFor();
});

const inSight = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(683, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && element.contains(seen);
  });

it("what a paste did and did not take is said where she is, below a grid that is scrolled", async () => {
  const page = await openPage("indicators");
  const path = `indicators/${indicators[11]!.id}/attribute`;
  const cell = page.locator(`[role="gridcell"][data-path="${path}"]`);
  await cell.click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "什么\tx分\n什么\ty分\n定量\tz分");
    document.activeElement!.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await page.locator("[data-outcome]").filter({ hasText: "没有填入 5 处；" }).waitFor();
  await expect.poll(() => inSight(page, "[data-outcome]")).toBe(true);
  await expect.poll(() => page.locator("[data-outcome]").innerText()).toContain("另有 2 处也没有填入");
  await page
    .getByRole("status")
    .filter({ hasText: /^粘贴了 3 行/u })
    .first()
    .waitFor();
});

it("typing into what is locked brings the sentence with the way out, and goes on in the same cell", async () => {
  const { page } = await renderer.open({}, OFFICE_SCREEN, "/project/p11/indicators");
  await page.waitForSelector('[data-page="indicators"] [role="grid"]');
  const row = indicators[10]!;
  const cell = page.locator(`[role="gridcell"][data-path="indicators/${row.id}/target"]`);
  await cell.click();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+c");
  expect(await page.locator("[data-tried]").count()).toBe(0);
  await page.keyboard.type("9");
  await page.locator("[data-tried]").filter({ hasText: "没有填入：这个项目已经" }).waitFor();
  await expect.poll(() => inSight(page, "[data-tried]")).toBe(true);
  await page.getByRole("button", { name: "说明理由再改" }).click();
  await page.keyboard.type("年中调整");
  await page.keyboard.press("Enter");
  await page.getByText("正在修改批复的内容，理由：年中调整").waitFor();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expect.poll(() => cell.innerText()).toBe("9");
});
