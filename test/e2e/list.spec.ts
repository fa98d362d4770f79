/** The project list: what can be done with a line, by mouse and by keyboard. */
import { afterEach, beforeEach, expect, it } from "vitest";

import { call, listProjects, startProgram, type Program } from "./program.ts";

let program: Program;
beforeEach(async () => {
  program = await startProgram();
  for (const name of ["党员教育活动经费", "道路养护"]) {
    const { id } = await call<{ id: string }>(program.page, "projects", "create", {
      year: 2022,
      content: null,
    });
    await call(program.page, "projects", "edit", {
      id,
      edits: [{ kind: "set", path: "name", value: name }],
      label: "",
      together: null,
    });
  }
  await program.page.getByRole("row", { name: "道路养护" }).waitFor();
});
afterEach(() => program.close());

it("opens a line's menu, gives the cursor back to the line with Escape, and copies the project", async () => {
  const { page } = program;
  const row = page.getByRole("row", { name: "党员教育活动经费" });
  await row.hover();
  await row.getByRole("button", { name: /的操作$/ }).click();
  await page.getByRole("menuitem", { name: /移到回收站/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem", { name: /移到回收站/ }).waitFor({ state: "detached" });
  await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);

  await row.getByRole("button", { name: /的操作$/ }).click();
  await page.getByRole("menuitem", { name: /复制一份/ }).click();
  await page.getByRole("tab", { name: "项目文本" }).waitFor();
  const list = await listProjects(page, { text: "党员教育" });
  expect(list.total).toBe(2);
});

it("opens the menu of years by key, as often as she likes, and gives the cursor back with Escape", async () => {
  const { page } = program;
  const button = page.getByRole("button", { name: /^预算年度/ });
  const hasCursor = () => button.evaluate((element) => element === document.activeElement);
  // It stands in the menu a moment after the menu stands on the page; a key before that goes to the button.
  const menuHasCursor = () =>
    page.evaluate(
      () => document.activeElement?.closest("[role=menu]") !== null && document.activeElement !== null,
    );
  await button.focus();
  for (const _time of ["first", "again"]) {
    await expect.poll(() => button.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("Enter");
    const item = page.getByRole("menuitem", { name: /2022 年度/ });
    await item.waitFor();
    await expect.poll(() => button.getAttribute("aria-expanded")).toBe("true");
    await expect.poll(menuHasCursor).toBe(true);
    await page.keyboard.press("Escape");
    await item.waitFor({ state: "detached" });
    await expect.poll(hasCursor).toBe(true);
  }
});
