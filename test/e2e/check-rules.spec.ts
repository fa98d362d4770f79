/** 体检规则 as the secretary sets them: found by a search, weighed, given another number, and put back; with pictures to look at. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { blankActual, type DistrictSettings, type Edit, type Project } from "../../shared/project/index.ts";
import { keepDraft, readSample } from "./journey.ts";
import { call, openProjectPage, startProgram, type Program } from "./program.ts";

const PICTURES = process.env["CHECKS_PICTURES"] ?? mkdtempSync(join(tmpdir(), "check-rules-"));

const LONG_FILE = "2022年宣传和社会事业党工委万名党员进党校培训第一期签到表及现场照片汇总.pdf";

let program: Program;
let sample: string;

const choices = async (): Promise<DistrictSettings["checks"]> =>
  (await call<{ district: DistrictSettings }>(program.page, "settings", "get")).district.checks;

beforeAll(async () => {
  program = await startProgram();
  await readSample(program);
  sample = await keepDraft(program.page);
  await program.page.setViewportSize({ width: 1366, height: 768 });
});
afterAll(() => program.close());

describe("the rules of the 体检", () => {
  it("are reached from the settings, and all stand as usual at first", async () => {
    const { page } = program;
    await page.evaluate(() => void (location.hash = "/settings"));
    await page
      .getByRole("region", { name: "体检规则" })
      .getByRole("link", { name: "逐条查看和修改" })
      .click();
    await page.getByRole("heading", { name: "体检规则", level: 1 }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "全部恢复默认" }).isDisabled()).toBe(true);
    await page.screenshot({ path: join(PICTURES, "rules-1366.png") });
  });

  it("are searched, weighed by keyboard and followed by the next check", async () => {
    const { page } = program;
    await page.getByRole("textbox", { name: "查找规则" }).fill("计划与指标");
    const weight = page.getByRole("combobox", { name: "计划与指标的数量（C14）的轻重" });
    await weight.focus();
    await weight.selectOption("不查");
    await page.locator("[data-rule='C14'][data-changed]").waitFor();
    await expect.poll(async () => (await choices()).severities).toEqual({ C14: "off" });
    await openProjectPage(page, sample, "checks");
    await page.locator("[data-check='C15']").first().waitFor();
    expect(await page.locator("[data-check='C14']").count()).toBe(0);
  });

  it("are reached from a finding, and take another number or refuse it", async () => {
    const { page } = program;
    const finding = page.locator("[data-check='C56']");
    await finding.getByRole("button", { name: "看规则" }).click();
    await finding.getByRole("link", { name: "改这条规则" }).click();
    const low = page.getByRole("textbox", { name: "偏低：不高于" });
    await low.fill("500");
    await low.press("Tab");
    await page.getByText("请写 1 到 100 之间的数").waitFor();
    await low.fill("75");
    await low.press("Tab");
    await expect.poll(async () => (await choices()).parameters).toEqual({ "C56.low": "75" });
    await page.screenshot({ path: join(PICTURES, "rules-one-1366.png") });
    await openProjectPage(page, sample, "checks");
    await page.locator("[data-check='C15']").first().waitFor();
    expect(await page.locator("[data-check='C56']").count()).toBe(0);
  });

  it("that were changed are shown by themselves, and go back one by one or all at once", async () => {
    const { page } = program;
    await page.evaluate(() => void (location.hash = "/settings/checks"));
    await page.getByText("改过的", { exact: true }).click();
    await expect.poll(() => page.locator("[data-rule]").count()).toBe(2);
    await page.screenshot({ path: join(PICTURES, "rules-changed-1366.png") });
    await page.getByRole("button", { name: "几条率取同一个偏低的数恢复默认" }).click();
    await expect.poll(() => page.locator("[data-rule]").count()).toBe(1);
    await page.getByRole("button", { name: "全部恢复默认" }).click();
    await page.getByText("都按默认，没有改过").waitFor();
    await expect.poll(choices).toMatchObject({ severities: {}, parameters: {} });
  });
});

describe("what is wrong with a result", () => {
  it("stands below its row while it is filled in, with the mend", async () => {
    const { page } = program;
    const { project } = await call<{ project: Project }>(page, "projects", "get", { id: sample });
    const [row] = project.indicators;
    const evidence = [{ sha256: "0".repeat(64), name: LONG_FILE, size: 1 }];
    const actual = { ...blankActual("late", row!.id, "selfEvaluation"), value: row!.target, evidence };
    const edits: Edit[] = [{ kind: "insert", list: "actuals", row: actual, before: null }];
    await call(page, "projects", "edit", { id: sample, edits, label: "自评", together: null });
    await openProjectPage(page, sample, "evaluation");
    const finding = page.locator("[data-row] [data-check='C50']");
    await finding.waitFor();
    await page.screenshot({ path: join(PICTURES, "evidence-name-1366.png") });
    await finding.getByRole("button", { name: /^改名为/ }).click();
    await expect.poll(() => finding.count()).toBe(0);
  });
});
