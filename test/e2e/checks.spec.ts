/** 体检 as the secretary meets it: the sample, an empty project, one with everything clean, and a whole year; with pictures to look at. */
import { existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ProjectContent } from "../../shared/project/index.ts";
import { DEFAULT_DISTRICT } from "../../shared/project/index.ts";
import { CLEAN } from "../fixtures/checks-blind/clean/index.ts";
import { keepDraft, readSample, showTab } from "./journey.ts";
import { call, fieldInput, openProjectPage, startProgram, type Program } from "./program.ts";

const PICTURES = process.env["CHECKS_PICTURES"] ?? mkdtempSync(join(tmpdir(), "checks-"));
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

let program: Program;
let sample: string;

const contentOf = (name: string): ProjectContent => {
  const { id: _id, state: _state, ...content } = CLEAN.find((entry) => entry.id === name)!.project;
  return content;
};

const create = async (content: ProjectContent): Promise<string> =>
  (await call<{ id: string }>(program.page, "projects", "create", { year: content.year, content })).id;

const go = (address: string) => program.page.evaluate((hash) => void (location.hash = hash), `#${address}`);

/** The page in both sizes and both lights. */
async function picture(name: string): Promise<void> {
  const { page } = program;
  for (const appearance of ["light", "dark"] as const) {
    await call(page, "settings", "setPreferences", { appearance });
    await page.locator(`html[data-mantine-color-scheme="${appearance}"]`).waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(PICTURES, `${name}-${appearance}-${size.width}.png`) });
    }
  }
  await call(page, "settings", "setPreferences", { appearance: "light" });
  await page.setViewportSize(SIZES[0]!);
}

/** What is selected in the field with the cursor. */
const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active instanceof HTMLTextAreaElement
      ? active.value.slice(active.selectionStart, active.selectionEnd)
      : "";
  });

/** Presses 停止 in the very frame in which it stands there: the check of a small year is over in a second. */
const stopAtOnce = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const button = [...document.querySelectorAll("button")].find((each) => each.textContent === "停止");
          if (button === undefined) requestAnimationFrame(look);
          else {
            button.click();
            resolve();
          }
        };
        look();
      }),
  );

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  program = await startProgram();
  await readSample(program);
  sample = await keepDraft(program.page);
});
afterAll(() => program.close());

describe("体检", () => {
  it("of the sample says what the bureau would send back, the errors first", async () => {
    const { page } = program;
    await showTab(page, "体检");
    await page.getByRole("region", { name: "必改" }).waitFor();
    await expect
      .poll(() => page.locator("[data-check='C14'][data-severity='error']").count())
      .toBeGreaterThanOrEqual(2);
    await expect.poll(() => page.locator("[data-check='C09']").count()).toBe(1);
    await picture("sample");
  });

  it("jumps to the exact characters in the form and marks them on the paper", async () => {
    const { page } = program;
    await page.setViewportSize(SIZES[1]!);
    await openProjectPage(page, sample, "checks");
    const row = page.locator("[data-check='C63']").first();
    await row.getByRole("button", { name: /^到/ }).click();
    const field = fieldInput(page, "activities");
    await field.waitFor();
    await expect.poll(() => selectedText(page)).toBe("发");
    const mark = page.getByLabel("打印预览").locator(".form-pages mark");
    await expect.poll(() => mark.first().textContent()).toBe("发");
    await expect
      .poll(() => mark.first().evaluate((element) => element.getBoundingClientRect().top >= 0))
      .toBe(true);
    await page.screenshot({ path: join(PICTURES, "jump-1920.png") });
    await page.setViewportSize(SIZES[0]!);
  });

  it("of an empty project says what to fill in", async () => {
    const { page } = program;
    const { id } = await call<{ id: string }>(page, "projects", "create", { year: 2026, content: null });
    await openProjectPage(page, id, "checks");
    await page.locator("[data-check='C01']").first().waitFor();
    await picture("empty");
    await call(page, "projects", "trash", { ids: [id] });
  });

  it("of a project with everything clean says so and shows the way on", async () => {
    const { page } = program;
    const id = await create(contentOf("home-adaptation"));
    await openProjectPage(page, id, "checks");
    await page.getByText("各项都通过了体检").waitFor();
    await expect.poll(() => page.getByRole("link", { name: "去送出" }).isVisible()).toBe(true);
    await picture("clean");
  });
});

describe("体检 of a year", () => {
  it("counts each project's findings, names what stands twice and what is over the ceiling", async () => {
    const { page } = program;
    for (const name of ["village-roads", "school-meals", "protection", "longevity", "party-members"])
      await create(contentOf(name));
    await create({ ...contentOf("village-roads"), name: "2026年农村公路生命安全防护工程项目" });
    const faulty = contentOf("fire-stations");
    await create({ ...faulty, plan: faulty.plan.replace("装备48套", "装备84套") });
    await call(page, "settings", "setDistrict", {
      ...DEFAULT_DISTRICT,
      fundingCeilings: [{ year: 2026, source: "区级财政", amount: 100_000_000, note: "" }],
    });
    await page.getByRole("navigation").getByRole("link", { name: "体检" }).click();
    await page.getByRole("heading", { name: "项目之间" }).waitFor({ timeout: 60_000 });
    await expect.poll(() => page.locator("[data-check='C80']").count()).toBe(1);
    await expect.poll(() => page.locator("[data-check='C82']").count()).toBe(1);
    await page.getByRole("button", { name: /^展开社区微型消防站/ }).click();
    await picture("year");
  });

  it("leads from a finding to the project and its field", async () => {
    const { page } = program;
    const row = page.getByRole("listitem").filter({ hasText: "6月30日前配发装备84套" }).first();
    await row.getByRole("button", { name: "去修改" }).click();
    await page.waitForURL(/#\/project\/[^/]+\/text/);
    await expect.poll(() => selectedText(page)).toBe("84套");
  });

  it("can be stopped, keeps what was checked, and can be begun again", async () => {
    const { page } = program;
    const content = contentOf("school-meals");
    for (let number = 0; number < 150; number += 1)
      await create({ ...content, name: `学生营养改善计划${"甲乙丙丁戊己庚辛"[number % 8]}${number}校` });
    await go("/checks");
    await stopAtOnce(page);
    await page.getByText(/^已停止，检查了/).waitFor();
    await page.getByRole("button", { name: "重新检查" }).click();
    await page.getByRole("heading", { name: "项目之间" }).waitFor({ timeout: 120_000 });
    await page.getByRole("button", { name: /^再列/ }).waitFor();
  });
});

describe("the office's own words", () => {
  it("are typed in the settings and looked for in the next check", async () => {
    const { page } = program;
    await go("/settings");
    const words = page.getByRole("textbox", { name: "往年的口号和旧机构名" });
    await words.fill("支部规范化达标创建 2020");
    await page.getByRole("textbox", { name: "意思相同的词" }).fill("培训、轮训");
    await words.focus();
    await expect
      .poll(async () => {
        const { district } = await call<{ district: typeof DEFAULT_DISTRICT }>(page, "settings", "get");
        return district.checks;
      })
      .toMatchObject({
        outdatedWords: [{ word: "支部规范化达标创建", lastYear: 2020 }],
        synonyms: [["培训", "轮训"]],
      });
    await page.getByRole("region", { name: "体检用词" }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(PICTURES, "words-1366.png") });
    await openProjectPage(page, sample, "checks");
    await page.locator("[data-check='C38']").filter({ hasText: "支部规范化达标创建" }).first().waitFor();
  });

  it("leaves the pictures", () => {
    const names = ["sample", "empty", "clean", "year"].flatMap((name) =>
      ["light", "dark"].flatMap((light) => SIZES.map(({ width }) => `${name}-${light}-${width}.png`)),
    );
    for (const name of names) expect(existsSync(join(PICTURES, name)), name).toBe(true);
  });
});
