/** Getting about by keyboard: the list, the pages, the preview, the place where she stopped. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { sampleProject } from "../../fixtures/sample-project.ts";
import { OFFICE_SCREEN, rendererOfFile } from "../windows-of-file.ts";

const { id, name } = sampleProject();
const WIDE = { width: 1920, height: 1080 };
const renderer = rendererOfFile();

const rowInFocus = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));

describe("the list", () => {
  it("of ten thousand projects draws only what is in view, and End and Home reach both ends", async () => {
    const { page } = await renderer.open({ count: 10_000 }, OFFICE_SCREEN);
    await page.locator('[role="row"][data-list-entry]').focus();
    expect(await page.locator('[role="row"][data-index]').count()).toBeLessThan(60);
    await page.keyboard.press("End");
    await expect.poll(() => rowInFocus(page)).toBe("10001");
    await page.getByRole("row", { name }).waitFor();
    await page.keyboard.press("Home");
    await expect.poll(() => rowInFocus(page)).toBe("2");
  });

  it("opens by Enter", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN);
    await page.getByRole("grid", { name: "项目" }).waitFor();
    await page.getByRole("textbox", { name: "筛选列表" }).focus();
    await page.keyboard.type("党工委");
    await expect.poll(() => page.getByRole("row").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
  });

  it("leads from Ctrl+K to a project by the keyboard alone", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN);
    await page.getByRole("grid", { name: "项目" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).waitFor();
    await page.getByRole("option").first().waitFor();
    await page.keyboard.type("党工委");
    await page
      .getByRole("group", { name: "项目", exact: true })
      .getByRole("option", { selected: true })
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("combobox", { name: "查找" }).waitFor({ state: "detached" });
  });

  it("puts a project into the trash by Delete and takes it back by Ctrl+Z", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN);
    const row = page.locator('[role="row"][data-list-entry]');
    await row.focus();
    await page.keyboard.press("Delete");
    await page.getByText("已移到回收站").waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("已移到回收站").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "回收站" }).click();
    await page.getByText("回收站是空的").waitFor();
  });

  it("that is empty says what to do first", async () => {
    const { page } = await renderer.open({ count: 0 }, OFFICE_SCREEN);
    await page.getByText("还没有项目").waitFor();
    await page.getByRole("button", { name: "从已有文件导入" }).waitFor();
  });
});

describe("the workspace", () => {
  it("goes from page to page by Alt and a digit", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, `/project/${id}/unit`);
    await page.waitForSelector('[data-page="unit"] section');
    await page.keyboard.press("Alt+4");
    await page.waitForSelector('[data-page="goals"] section');
    await expect
      .poll(() => page.getByRole("tab", { name: "目标", exact: true }).getAttribute("aria-selected"))
      .toBe("true");
  });

  it("shows the printed page beside the form on a wide window, and by F4 on a narrow one", async () => {
    const wide = await renderer.open({}, WIDE, `/project/${id}/text`);
    await wide.page.getByRole("complementary", { name: "打印预览" }).waitFor();
    const { page } = await renderer.open({}, OFFICE_SCREEN, `/project/${id}/text`);
    await page.waitForSelector('[data-page="text"] section');
    expect(await page.getByRole("complementary", { name: "打印预览" }).count()).toBe(0);
    await page.keyboard.press("F4");
    await page.getByRole("complementary", { name: "打印预览" }).waitFor();
    await page.keyboard.press("F4");
    await page.getByRole("complementary", { name: "打印预览" }).waitFor({ state: "detached" });
  });

  it("shows beside the indicators, and prints, the goal form that the district's settings name", async () => {
    const { page } = await renderer.open({}, WIDE, "/settings");
    await page.getByRole("combobox", { name: "绩效目标用哪张表" }).selectOption("declaration2015");
    await page.evaluate((address) => void (location.hash = address), `/project/${id}/indicators`);
    await page.getByRole("region", { name: "项目支出绩效目标申报表预览" }).waitFor();
    await page.keyboard.press("Control+p");
    const forms = page.getByRole("radiogroup", { name: "打印哪张表" });
    await forms
      .getByRole("radio", { name: "项目支出绩效目标申报表", exact: true, checked: true })
      .waitFor({ state: "attached" });
    expect(await forms.getByRole("radio", { name: "项目绩效目标表" }).count()).toBe(0);
  });

  it("lists its keys by F1", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, `/project/${id}/text`);
    await page.waitForSelector('[data-page="text"] section');
    await page.keyboard.press("F1");
    await page.getByRole("complementary", { name: "快捷键" }).getByText("显示或收起打印预览").waitFor();
  });

  it("opens where she stopped, with the cursor in the field", async () => {
    const { page } = await renderer.open(
      { place: { projectId: id, page: "goals", path: "annualGoal/text", year: null } },
      OFFICE_SCREEN,
    );
    await page.waitForSelector('[data-page="goals"] section');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-path")))
      .toBe("annualGoal/text");
  });

  it("of a project that is gone says so and leads back", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, "/project/gone/text");
    await page.getByText("找不到这个项目").waitFor();
    await page.getByRole("button", { name: "回到项目列表" }).click();
    await page.getByRole("grid", { name: "项目" }).waitFor();
  });
});

describe("a file under review", () => {
  it("becomes a project only when she says so", async () => {
    const { page } = await renderer.open({ count: 0 }, WIDE);
    await page.getByRole("button", { name: "从已有文件导入" }).click();
    await page.getByRole("heading", { name: "核对读出的内容" }).waitFor();
    await page.getByText("14 条指标").waitFor();
    await page.getByRole("textbox", { name: "项目名称" }).fill("改过的名称");
    await page.getByRole("button", { name: "不要了" }).click();
    await page.getByText("还没有项目").waitFor();
    await page.getByRole("button", { name: "从已有文件导入" }).click();
    await page.getByRole("textbox", { name: "项目名称" }).fill("改过的名称");
    await page.getByRole("button", { name: "建立项目" }).click();
    await page.getByRole("heading", { level: 1, name: "改过的名称" }).waitFor();
  });

  it("can be dropped anywhere on the window", async () => {
    const { page } = await renderer.open({}, OFFICE_SCREEN, `/project/${id}/text`);
    await page.waitForSelector('[data-page="text"] section');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["项目名称：农家书屋补助\n项目实施计划：全年补助20家。\n"], "农家书屋.txt"));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", options));
      document.body.dispatchEvent(new DragEvent("drop", options));
    });
    await page.getByText("来自 农家书屋.txt").waitFor();
    await expect
      .poll(() => page.getByRole("textbox", { name: "项目名称" }).inputValue())
      .toBe("农家书屋补助");
  });

  it("gives its left-over passages to a field, and takes them back", async () => {
    const { page } = await renderer.open(
      {
        count: 0,
        importText: "附件清单若干份另送，请查收。\n项目名称：农家书屋补助\n项目实施计划：全年补助20家。\n",
      },
      WIDE,
    );
    await page.getByRole("button", { name: "从已有文件导入" }).click();
    await page.getByRole("button", { name: "放到…" }).first().click();
    await page.getByRole("menuitem", { name: "项目实施计划" }).click();
    const plan = page.getByRole("textbox", { name: "项目实施计划" });
    await expect.poll(() => plan.inputValue()).toContain("附件清单若干份另送");
    await page.getByRole("button", { name: "取回" }).click();
    await expect.poll(() => plan.inputValue()).not.toContain("附件清单若干份另送");
  });

  it("waits for her as she left it, and the list of projects says that it does", async () => {
    const { page } = await renderer.open(
      {
        count: 0,
        importText: "附件清单若干份另送，请查收。\n项目名称：农家书屋补助\n项目实施计划：全年补助20家。\n",
      },
      WIDE,
    );
    await page.getByRole("button", { name: "从已有文件导入" }).click();
    await page.getByRole("textbox", { name: "项目名称" }).fill("农家书屋补助经费");
    await page.getByRole("button", { name: "放到…" }).first().click();
    await page.getByRole("menuitem", { name: "项目实施计划" }).click();
    await page.getByRole("navigation").getByRole("link", { name: "项目", exact: true }).click();
    await page.getByText("已经读出来，还没有核对完").waitFor();
    await page.getByRole("link", { name: "继续核对" }).click();
    await expect
      .poll(() => page.getByRole("textbox", { name: "项目名称" }).inputValue())
      .toBe("农家书屋补助经费");
    await expect
      .poll(() => page.getByRole("textbox", { name: "项目实施计划" }).inputValue())
      .toContain("附件清单若干份另送");
    await page.getByRole("button", { name: "取回" }).waitFor();
  });
});
