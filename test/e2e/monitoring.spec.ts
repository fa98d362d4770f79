/** July: money and results entered, the lights lit, two rows explained, evidence attached, opened and harmed, the form written; January begins with it. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject } from "../../shared/api/index.ts";
import type { Actual } from "../../shared/project/index.ts";
import { keepDraft, readSample, showTab, waitUntilSaved } from "./journey.ts";
import { look, pictureFolder } from "./pictures.ts";
import { call, startProgram, type Program } from "./program.ts";

/** A picture of one grey point. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

let program: Program;
let page: Page;
let id: string;
let folder: string;

const opened = () => call<OpenedProject>(page, "projects", "get", { id });
const julyOf = async (name: string): Promise<Actual | undefined> => {
  const { project } = await opened();
  const row = project.indicators.find((entry) => entry.level3 === name);
  return project.actuals.find((entry) => entry.indicatorId === row?.id && entry.period === "monitoring");
};
const row = (name: string) => page.locator("[data-page=monitoring] li[data-row]").filter({ hasText: name });

const TRAINING = "宣社工委所属党组织党员培训参加人次";
const SATISFACTION = "党员满意度";

/** Paths that were opened in the system's viewer. */
const openedPaths = () =>
  program.app.evaluate(() => (globalThis as unknown as { openedPaths?: string[] }).openedPaths ?? []);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "佐证 材料 "));
  program = await startProgram();
  ({ page } = program);
  await program.app.evaluate(({ shell }) => {
    const paths: string[] = [];
    (globalThis as unknown as { openedPaths: string[] }).openedPaths = paths;
    shell.openPath = async (path) => {
      paths.push(path);
      return "";
    };
  });
  await readSample(program);
  id = await keepDraft(page);
  await showTab(page, "监控");
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("运行监控 in July, on the sample", () => {
  it("begins with the funding page's sources and shows the rate and the light of the money", async () => {
    await page.getByRole("button", { name: /^按.*开始$/ }).click();
    const table = page.locator("[data-page=monitoring] table");
    const first = table.locator("tbody tr").first();
    await first.getByLabel("年初预算数").fill("50万元");
    await first.getByLabel("执行数", { exact: true }).fill("17.5万元");
    await first.getByLabel("全年预计执行数").fill("50万元");
    await first.getByLabel("全年预计执行数").blur();
    // Other proposed sources carry no spending here.
    for (const extra of await table.locator("tbody tr").all()) {
      const remove = extra.getByRole("button");
      if (!((await extra.getByLabel("年初预算数").inputValue()) === "50.00")) await remove.click();
    }
    await page.getByText("执行率 35.00% ÷ 序时进度 7/12 ＝ 60.00%，60%—80%，黄灯").waitFor();
  });

  it("lights each row with its arithmetic, and the project with the worst", async () => {
    const training = row(TRAINING);
    await training.getByRole("textbox").first().fill("60");
    await training.getByText("60 ÷ （200人 × 7/12） ＝ 51.43%，低于60%，红灯").waitFor();
    const satisfaction = row(SATISFACTION).first();
    await satisfaction.getByRole("textbox").first().fill("95");
    await satisfaction.getByText(/95 ÷ 80% ＝ 118\.75%/).waitFor();
    await page.locator("[data-fact=project-light]").getByText("红灯").waitFor();
    await page.locator("header [data-fact=monitoring-light]").getByText("红灯").waitFor();
    await page.locator("[data-fact=project-light]").scrollIntoViewIfNeeded();
    await look(page, "01-七月的灯");
  });

  it("asks for boxes, reason and measure where the target may not be reached, and keeps both", async () => {
    for (const [name, likelihood, reason] of [
      [TRAINING, "有可能", "第二期培训推迟"],
      ["各项工作完成时限", "完全不可能", "换届推迟"],
    ] as const) {
      const line = row(name);
      await line.getByText(likelihood, { exact: true }).click();
      await line.getByText("还要勾选原因类别、写原因说明、写措施").waitFor();
      await line.getByLabel("人员保障").check();
      await line.getByLabel("其他").check();
      await line.getByLabel("原因说明").fill(reason);
      await line.getByLabel("措施").fill("四季度补办");
      await line.getByText(/还要/).waitFor({ state: "detached" });
    }
    await waitUntilSaved(page);
    expect(await julyOf(TRAINING)).toMatchObject({
      likelihood: "possible",
      causes: ["people", "other"],
      reason: "第二期培训推迟",
      measure: "四季度补办",
    });
    await row(TRAINING).scrollIntoViewIfNeeded();
    await look(page, "02-两条原因");
  });
});

describe("佐证材料", () => {
  it("is attached by the dialog, several at once; what is refused is said and the rest is kept", async () => {
    const photo = join(folder, "培训现场（第一期）.png");
    const empty = join(folder, "空白.pdf");
    const film = join(folder, "录像.mp4");
    writeFileSync(photo, PNG);
    writeFileSync(empty, "");
    writeFileSync(film, "");
    truncateSync(film, 300 * 1024 * 1024);
    await program.app.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      },
      [photo, empty, film],
    );
    const line = row(TRAINING);
    await line.getByRole("button", { name: "添加佐证材料" }).click();
    await line.getByText("培训现场（第一期）.png", { exact: true }).waitFor();
    await line.getByText(/“空白\.pdf”是空的/).waitFor();
    await line.getByText(/“录像\.mp4”太大（300\.0 MB），没有添加/).waitFor();
    await look(page, "03-佐证和拒收");
    await line.getByRole("button", { name: "知道了" }).first().click();
    await line.getByText(/“空白\.pdf”是空的/).waitFor({ state: "detached" });
    await line.getByRole("button", { name: "知道了" }).click();
    expect((await julyOf(TRAINING))!.evidence).toMatchObject([
      { name: "培训现场（第一期）.png", size: PNG.length },
    ]);
  });

  it("is attached by dropping it onto its row, and the window does not take it for an import", async () => {
    const line = row(TRAINING);
    const target = line.getByRole("group", { name: /的佐证材料/ });
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["签到"], "签到表.pdf", { type: "application/pdf" }));
      return transfer;
    });
    await target.dispatchEvent("dragover", { dataTransfer: data });
    await line.getByText("松开鼠标，添加到这条指标").waitFor();
    await target.dispatchEvent("drop", { dataTransfer: data });
    await line.getByText("签到表.pdf", { exact: true }).waitFor();
    expect(page.url()).toContain("/monitoring");
    await expect.poll(async () => (await julyOf(TRAINING))!.evidence.length).toBe(2);
  });

  it("shows a picture in place, and opens a read-only copy in the system's viewer", async () => {
    const line = row(TRAINING);
    await line.getByRole("button", { name: "看“培训现场（第一期）.png”" }).click();
    await line.getByRole("img", { name: "培训现场（第一期）.png" }).waitFor();
    await line
      .getByRole("button", { name: "打开“签到表.pdf”" })
      .or(line.getByTitle("打开“签到表.pdf”"))
      .first()
      .click();
    await page.getByText("已打开“签到表.pdf”的副本").waitFor();
    const [path] = await openedPaths();
    expect(path).toMatch(/签到表\.pdf$/u);
    expect(path).not.toContain("佐证材料");
    expect(statSync(path!).mode & 0o222).toBe(0);
    await look(page, "04-看图");
  });

  it("that went missing is said at its place, and comes back from the backup", async () => {
    const { dataFolder } = await call<{ dataFolder: string }>(page, "program", "info");
    await call(page, "backup", "create");
    const root = join(dataFolder, "佐证材料");
    const { evidence } = (await julyOf(TRAINING))!;
    const sheet = evidence.find((file) => file.name === "签到表.pdf")!;
    const place = join(root, sheet.sha256.slice(0, 2), sheet.sha256.slice(2));
    rmSync(place);
    await showTab(page, "自评");
    await showTab(page, "监控");
    const line = row(TRAINING);
    await line.getByText("文件不见了").waitFor();
    await line.getByTitle("打开“签到表.pdf”").click();
    await line.getByText(/可以点“从备份补回”/).waitFor();
    await look(page, "05-文件不见了");
    await line.getByRole("button", { name: "从备份补回" }).click();
    await page.getByText("已从备份补回“签到表.pdf”").waitFor();
    await line.getByText("文件不见了").waitFor({ state: "detached" });
    expect(existsSync(place)).toBe(true);
  });

  it("taken off a result stays in the folder, since undo can bring it back", async () => {
    const { dataFolder } = await call<{ dataFolder: string }>(page, "program", "info");
    const count = () => readdirSync(join(dataFolder, "佐证材料"), { recursive: true }).length;
    const before = count();
    const line = row(TRAINING);
    await line.getByRole("button", { name: "移除“签到表.pdf”" }).click();
    await line.getByText("签到表.pdf", { exact: true }).waitFor({ state: "detached" });
    await waitUntilSaved(page);
    await call(page, "projects", "undo", { id });
    await line.getByText("签到表.pdf", { exact: true }).waitFor();
    expect(count()).toBe(before);
  });
});

describe("the form, and January", () => {
  const REASON = "6月底才完成招标，资金支付集中在下半年。";

  it("says why the money lags behind, where it was typed and on the paper", async () => {
    await page.getByLabel("其他需要说明事项").fill(REASON);
    await waitUntilSaved(page);
    await look(page, "06-说明");
    const preview = page.getByRole("region", { name: "项目支出绩效运行监控表预览" });
    if (!(await preview.isVisible())) await page.keyboard.press("F4");
    const printed = preview.locator(".form-page").getByText(REASON).first();
    await printed.waitFor();
    // The paper beside it scrolls to her sentence; the window itself stays where it is.
    const { y } = (await printed.boundingBox())!;
    expect(y).toBeGreaterThan(48);
    expect(y).toBeLessThan(768);
    expect(await page.evaluate(() => document.scrollingElement!.scrollTop)).toBe(0);
    await look(page, "06-说明预览");
    await page.keyboard.press("F4");
  });

  it("is written as Word, Excel and PDF, each read back", async () => {
    for (const [format, ending] of [
      ["Word", "docx"],
      ["Excel", "xlsx"],
      ["PDF", "pdf"],
    ] as const) {
      const file = join(pictureFolder ?? folder, `监控表.${ending}`);
      await program.answerSave(file);
      await page.getByRole("button", { name: `导出监控表 ${format}` }).click();
      const written = page.getByText(`监控表（${format}）已写好，读回核对无误`);
      const refused = page.getByRole("region", { name: "运行监控", exact: true }).getByRole("alert");
      await written.or(refused).first().waitFor({ timeout: 90_000 });
      expect(await refused.allInnerTexts()).toEqual([]);
      expect(statSync(file).size).toBeGreaterThan(3_000);
    }
    const preview = page.getByRole("region", { name: "项目支出绩效运行监控表预览" });
    if (!(await preview.isVisible())) await page.keyboard.press("F4");
    await preview.locator(".form-page").getByText("1—7月执行数").first().waitFor();
    await look(page, "06-预览");
    await page.keyboard.press("F4");
  });

  it("takes July's figures into its empty places in one step, and gives them back by one undo", async () => {
    await showTab(page, "自评");
    const before = (await opened()).project;
    await page.getByRole("button", { name: "带入7月监控的数" }).click();
    await page.getByLabel(/^完成值 \d+ 条$/).waitFor();
    await look(page, "07-带入");
    await page.getByRole("button", { name: "带入", exact: true }).click();
    await page.getByText("已带入7月监控的数，Ctrl+Z 可以撤销").waitFor();
    const { project } = await opened();
    const july = project.actuals.filter((entry) => entry.period === "monitoring");
    for (const { indicatorId, value, evidence } of july.filter((entry) => entry.value !== null)) {
      const january = project.actuals.find(
        (entry) => entry.period === "selfEvaluation" && entry.indicatorId === indicatorId,
      );
      expect(january).toMatchObject({ value, evidence });
    }
    await look(page, "08-自评");
    await call(page, "projects", "undo", { id });
    expect((await opened()).project).toEqual(before);
  });
});
