/** The steps of a project's year after it is written, as a person clicks them: sent, approved, rolled, looked through. */
import type { Page } from "playwright-core";

import type { OpenedProject } from "../../shared/api/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { exportPackage, showTab } from "./journey.ts";
import { call, type Program } from "./program.ts";

export const projectOf = async (page: Page, id: string): Promise<Project> =>
  (await call<OpenedProject>(page, "projects", "get", { id })).project;

/** Writes the package into the folder and registers it as what went out. */
export async function send(program: Program, folder: string, number: number): Promise<void> {
  const { page } = program;
  await exportPackage(program, folder);
  await page.getByRole("button", { name: `登记为第 ${number} 次送出` }).click();
  await page.getByRole("heading", { name: `第 ${number} 次送出` }).waitFor();
}

export async function approve(page: Page, documentNumber: string, date: string): Promise<void> {
  await page.getByRole("button", { name: "批复了" }).click();
  await page.getByRole("textbox", { name: "批复文号" }).fill(documentNumber);
  await page.getByRole("textbox", { name: "批复日期" }).fill(date);
  await page.getByRole("button", { name: "登记批复" }).click();
  await page.getByRole("heading", { name: "批复", exact: true }).waitFor();
}

/** From the project's own page to the list of what its next year has to look at; gives the new project's id. */
export async function rollForward(page: Page, toYear: number): Promise<string> {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "滚动到下一年" }).click();
  await page.getByRole("button", { name: `滚动到 ${toYear} 年度` }).click();
  await page.getByText(/已建好，\d+ 处要核对/).waitFor();
  await page.getByRole("link", { name: "逐处核对" }).click();
  await remaining(page).waitFor();
  return /#\/leftovers\/([^/]+)/.exec(page.url())![1]!;
}

const remaining = (page: Page) => page.getByRole("status").filter({ hasText: "还剩" });

/** What is done with a leftover: the proposal taken, kept, dropped, or other words put in its place. */
export type Decision = "accept" | "keep" | "drop" | { write: string };

const KEYS = { accept: "Enter", keep: "k", drop: "d" } as const;

/**
 * Goes through the list with the keyboard, from the top, until nothing is left. Every row is decided on by what it is
 * called (kind and words) and why it is asked; gives what was asked, in its order.
 */
export async function lookThrough(
  page: Page,
  decide: (name: string, why: string) => Decision,
): Promise<string[]> {
  const asked: string[] = [];
  const rows = page.getByRole("grid", { name: "要核对的地方" }).getByRole("row");
  const left = async (): Promise<number> => Number(await remaining(page).locator("b").innerText());
  for (let before = await left(); before > 0; before = await left()) {
    const row = rows.first();
    const name = (await row.getAttribute("aria-label")) ?? "";
    const decision = decide(name, await row.innerText());
    asked.push(name);
    await row.focus();
    if (typeof decision === "string") await page.keyboard.press(KEYS[decision]);
    else {
      await page.keyboard.press("e");
      await page.getByRole("textbox", { name: "改为" }).fill(decision.write);
      await page.keyboard.press("Enter");
    }
    await page.waitForFunction(
      (count) => Number(document.querySelector('[role="status"] b')?.textContent) < count,
      before,
    );
  }
  return asked;
}

/** From the list to a tab of the year's one project. */
export async function openYear(page: Page, year: number, tab: Parameters<typeof showTab>[1]): Promise<void> {
  await page.getByRole("link", { name: "项目", exact: true }).click();
  const row = page
    .getByRole("row")
    .filter({ has: page.getByRole("gridcell", { name: String(year), exact: true }) });
  await row.click();
  await page.waitForURL(/#\/project\//);
  await showTab(page, tab);
}

/** The years that stand as such anywhere in the project's words, numbers of documents and cells included. */
export function yearsIn(project: Project): number[] {
  const { name, unit, justification, overview, activities, plan, outcomes, fundingSource, fundingNote } =
    project;
  const { overallGoal, annualGoal, fundingLines, indicators, startDate, endDate } = project;
  const words = JSON.stringify([
    [name, unit, justification, overview, activities, plan, outcomes, fundingSource, fundingNote],
    [startDate, endDate, overallGoal.text, annualGoal],
    fundingLines,
    indicators,
  ]);
  const found = [...words.matchAll(/(?<!\d)20[12]\d(?!\d)/gu)].map(([year]) => Number(year));
  return [...new Set(found)].toSorted((a, b) => a - b);
}
