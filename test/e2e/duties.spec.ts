/** 本年要办的事 on the start page: what is due leads to its place, and folds away. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Settings } from "../../shared/api/index.ts";
import { blankProjectContent } from "../../shared/project/index.ts";
import { look } from "./pictures.ts";
import { call, startProgram, type Program } from "./program.ts";

/** 20 October 2026, 10:00 in Beijing: the months of 申报. */
const AUTUMN = String(Date.UTC(2026, 9, 20, 2) / 1000);

let program: Program;

async function make(year: number, name: string): Promise<string> {
  const content = { ...blankProjectContent(year), name };
  return (await call<{ id: string }>(program.page, "projects", "create", { year, content })).id;
}

beforeAll(async () => {
  program = await startProgram({ env: { SOURCE_DATE_EPOCH: AUTUMN } });
  // The first start's page has been closed: what follows is an ordinary day with an empty list.
  await call(program.page, "settings", "setPreferences", { welcome: false });
});
afterAll(() => program.close());

describe("the start page", () => {
  it("in autumn asks for next year's projects while there are none", async () => {
    const { page } = program;
    const panel = page.getByRole("region", { name: "本年要办的事" });
    await panel.getByText("还没有 2027 年度的项目，可以从上年结转或新建").waitFor();
    await look(program.page, "10-要办的事-空");
  });

  it("names each project that is not sent, and leads there", async () => {
    const { page } = program;
    const first = await make(2027, "党员教育活动经费");
    for (const name of ["社会组织孵化基地运营", "农家书屋补助", "新时代文明实践站建设", "融媒体中心运行"])
      await make(2027, name);
    const panel = page.getByRole("region", { name: "本年要办的事" });
    await panel.getByText("另有 1 个").click();
    await look(program.page, "11-要办的事");
    await panel.getByRole("link", { name: /党员教育活动经费/ }).click();
    await page.waitForURL(new RegExp(`#/project/${first}/submit`));
    await page.getByRole("link", { name: "项目", exact: true }).click();
  });

  it("is folded away and stays so, still saying what is due", async () => {
    const { page } = program;
    const panel = page.getByRole("region", { name: "本年要办的事" });
    await panel.getByRole("button", { name: /本年要办的事/ }).click();
    await panel.getByText("2027 年度申报 5").waitFor();
    await look(program.page, "12-要办的事-收起");
    const { preferences } = await call<Settings>(page, "settings", "get");
    expect(preferences.duties).toBe(false);
    await page.getByRole("link", { name: "设置", exact: true }).click();
    await page.getByRole("heading", { name: "本年要办的事" }).scrollIntoViewIfNeeded();
    await look(program.page, "13-设置里的月份");
    await page.getByRole("combobox", { name: "下年度预算申报从几月" }).selectOption("11");
    await page.getByRole("link", { name: "项目", exact: true }).click();
    // In October nothing is due yet; what was sent in for the year before would be late, and there is none.
    await panel.getByText("眼下没有要办的").waitFor();
    await page.getByRole("link", { name: "设置", exact: true }).click();
    await page.getByRole("combobox", { name: "下年度预算申报从几月" }).selectOption("9");
    await page.getByRole("link", { name: "项目", exact: true }).click();
    await panel.getByText("2027 年度申报 5").waitFor();
    expect(await panel.getByRole("link").count()).toBe(0);
  });
});
