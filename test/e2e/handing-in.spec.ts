/** 送出、退回、批复 of the sample, as she clicks them: what went out stays, remarks are answered, what was approved is locked. */
import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject } from "../../shared/api/index.ts";
import type { SubmissionLine } from "../../shared/submission/index.ts";
import {
  exportDocument,
  exportPackage,
  keepDraft,
  mendErrors,
  readSample,
  SAMPLE_MENDS,
  showTab,
  waitUntilSaved,
} from "./journey.ts";
import { look } from "./pictures.ts";
import { call, fieldInput, SAMPLE_FILE, startProgram, type Program } from "./program.ts";

const REMARKS = `经审核，请修改以下内容：
1、年度目标没有可以衡量的数字，请写明培训人次。
2、实施计划没有写完成时间；3、建议补充成本指标。`;
const GOAL = "组织党员教育培训2期，培训244人次，11月30日前完成。";
const REASON = "年中预算调整，呈财预〔2022〕30号";

let folder: string;
let program: Program;
let id: string;
const opened = () => call<OpenedProject>(program.page, "projects", "get", { id });
const submissions = () => call<SubmissionLine[]>(program.page, "submissions", "list", { id });
const target = async (): Promise<string> => (await opened()).project.indicators[0]!.target;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "U盘 "));
  program = await startProgram();
  await readSample(program);
  id = await keepDraft(program.page);
  await mendErrors(program.page, SAMPLE_MENDS);
  await waitUntilSaved(program.page);
});
afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("handing in and coming back", () => {
  it("sends the package that was written and verified, under number 1, and freezes the plan", async () => {
    const { page } = program;
    await exportPackage(program, folder);
    await page.getByRole("list", { name: "交出去的文件" }).getByText("项目包").waitFor();
    await page.getByRole("button", { name: "填回执" }).click();
    await page.getByRole("textbox", { name: "收件人" }).fill("王科长");
    await look(program.page, "01-登记送出");
    await page.getByRole("button", { name: "登记为第 1 次送出" }).click();
    await page.getByRole("heading", { name: "第 1 次送出" }).waitFor();
    await look(program.page, "02-已送出");
    const [first] = await submissions();
    expect(first).toMatchObject({ number: 1, manner: "package", receipt: { clerk: "王科长" }, steps: [] });
    expect(first!.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    await showTab(page, "项目文本");
    await page.getByText("这个项目已经送出，计划内容可以查看").waitFor();
    await expect.poll(() => fieldInput(page, "plan").getAttribute("readonly")).not.toBeNull();
  });

  it("clicked by mistake is taken back the same day and keeps its number", async () => {
    const { page } = program;
    await showTab(page, "送出");
    await page.getByRole("button", { name: "点错了，收回这次送出" }).click();
    await page.getByRole("button", { name: "登记为第 2 次送出" }).waitFor();
    await page.getByRole("list", { name: "送出记录" }).getByText("已收回").waitFor();
    expect((await opened()).project.state).toBe("draft");
    await page.getByRole("button", { name: "登记为第 2 次送出" }).click();
    await page.getByRole("heading", { name: "第 2 次送出" }).waitFor();
  });

  it("comes back with three remarks, parted from one block, each beside its field", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "退回了，记下意见" }).click();
    // What is pasted at once goes where it belongs: the cursor is there.
    await page.keyboard.insertText(REMARKS);
    await expect.poll(() => page.getByRole("textbox", { name: "退回意见原文" }).inputValue()).toBe(REMARKS);
    await page.getByRole("button", { name: "拆成单条" }).click();
    await look(program.page, "03-拆成单条");
    await page.getByRole("button", { name: "记下退回（3 条）" }).click();
    await page.getByText("第 2 次送出退回，3 条，还有 3 条未办").waitFor();
    await look(program.page, "04-退回");
    const [returned] = await submissions();
    expect(returned!.remarks.map(({ path }) => path)).toEqual(["annualGoal/text", "plan", "indicators"]);
    await showTab(page, "目标");
    await page.getByRole("list", { name: "财政局意见" }).getByText("年度目标没有可以衡量的数字").waitFor();
    await look(program.page, "05-意见在字段旁");
  });

  it("is mended and ticked off, each remark with what was changed; the answers go on paper", async () => {
    const { page } = program;
    await fieldInput(page, "annualGoal/text").fill(GOAL);
    await showTab(page, "项目文本");
    const plan = (await opened()).project.plan;
    await fieldInput(page, "plan").fill(`${plan}全部工作在2022年11月30日前完成。`);
    await waitUntilSaved(page);
    await showTab(page, "送出");
    const list = page.getByRole("list", { name: "财政局意见" });
    await list.getByText("全部工作在2022年11月30日前完成").waitFor();
    for (const index of [1, 2, 3]) {
      if (index === 3)
        await page.getByRole("textbox", { name: "意见 3 的说明" }).fill("本年没有采购，成本指标下年补充");
      await page.getByRole("checkbox", { name: `意见 ${index} 已办` }).check();
      await list
        .locator("li[data-done]")
        .nth(index - 1)
        .waitFor();
    }
    await page.getByText("第 2 次送出退回，3 条都已办").waitFor();
    await look(program.page, "06-意见已办");
    for (const [format, ending] of [
      ["Word", "docx"],
      ["Excel", "xlsx"],
      ["PDF", "pdf"],
    ] as const) {
      const file = join(folder, `意见答复.${ending}`);
      await exportDocument(program, "意见答复", format, file);
      expect(statSync(file).size).toBeGreaterThan(2_000);
    }
  });

  it("files written before the last change are not taken for what is handed in", async () => {
    const { page } = program;
    await showTab(page, "项目文本");
    const { plan } = (await opened()).project;
    await fieldInput(page, "plan").fill(`${plan}12月总结。`);
    await waitUntilSaved(page);
    await showTab(page, "送出");
    const handed = page.getByRole("list", { name: "交出去的文件" });
    await handed
      .getByText(/写好后项目又改过（今天 .*，这次不登记/)
      .first()
      .waitFor();
    expect(await handed.locator("li:not([data-outdated])").count()).toBe(0);
    expect(await page.getByRole("button", { name: "登记为第 3 次送出" }).isDisabled()).toBe(true);
    expect((await opened()).project.state).toBe("returned");
  });

  it("written again from beside them they take the place of what they wrote over, and the papers of the office are not proposed", async () => {
    const { page } = program;
    const handed = page.getByRole("list", { name: "交出去的文件" });
    const listed = async () => handed.getByRole("listitem").count();
    const before = await listed();
    await handed.scrollIntoViewIfNeeded();
    await look(program.page, "06-改后过时");
    await program.answerSave(join(folder, "意见答复.docx"));
    await handed.getByRole("button", { name: "重新导出意见答复（Word）" }).click();
    await handed
      .locator("li:not([data-outdated])", { hasText: "意见答复.docx" })
      .waitFor({ timeout: 60_000 });
    expect(await listed()).toBe(before);
    await exportDocument(program, "体检清单", "Word", join(folder, "体检清单.docx"));
    expect(await listed()).toBe(before);
    await look(program.page, "06-改后重新导出");
  });

  it("answers that were changed after they were written are written anew as well", async () => {
    const { page } = program;
    const handed = page.getByRole("list", { name: "交出去的文件" });
    const done = page.getByRole("checkbox", { name: "意见 1 已办" });
    await done.uncheck();
    await handed.getByText("写好后意见的办理情况又改过，这次不登记").waitFor();
    await done.check();
    await page.getByText("第 2 次送出退回，3 条都已办").waitFor();
    await program.answerSave(join(folder, "意见答复.docx"));
    await handed.getByRole("button", { name: "重新导出意见答复（Word）" }).click();
    await handed
      .locator("li:not([data-outdated])", { hasText: "意见答复.docx" })
      .waitFor({ timeout: 60_000 });
  });

  it("a file that was changed on the disk since is not registered; it can be written again, and left out", async () => {
    const { page } = program;
    const handed = page.getByRole("list", { name: "交出去的文件" });
    const path = join(folder, "目标表.docx");
    await exportDocument(program, "项目绩效目标表", "Word", path);
    await handed.getByText("目标表.docx").waitFor();
    appendFileSync(path, "在别的程序里改过");
    await page.getByRole("button", { name: "登记为第 3 次送出" }).click();
    await page.getByText("“目标表.docx”写好以后又变了").waitFor();
    await look(program.page, "06-磁盘上变了");
    expect((await opened()).project.state).toBe("returned");
    await program.answerSave(join(folder, "目标表(2).docx"));
    await handed.getByRole("button", { name: "重新导出项目绩效目标表（Word）" }).click();
    await handed.getByText("目标表(2).docx").waitFor({ timeout: 60_000 });
    expect(await handed.getByText("目标表.docx", { exact: true }).count()).toBe(0);
    await handed.getByRole("button", { name: "不算“目标表(2).docx”" }).click();
  });

  it("goes out again, is approved, and its target changes only with a reason that stays visible", async () => {
    const { page } = program;
    await exportPackage(program, folder);
    await page.getByRole("button", { name: "登记为第 3 次送出" }).click();
    await page.getByRole("heading", { name: "第 3 次送出" }).waitFor();
    const [third] = await submissions();
    expect(third!.files.map(({ name }) => name).filter((name) => !name.includes("/"))).toEqual([
      expect.stringMatching(/_项目包\.zip$/),
      "意见答复.docx",
    ]);
    await page.getByRole("button", { name: "批复了" }).click();
    await page.getByRole("textbox", { name: "批复文号" }).fill("呈财预〔2022〕8号");
    await page.getByRole("textbox", { name: "批复日期" }).fill("2022年2月1日");
    await page.getByRole("button", { name: "登记批复" }).click();
    await page.getByRole("heading", { name: "批复", exact: true }).waitFor();
    await look(program.page, "07-批复");

    const indicator = (await opened()).project.indicators[0]!;
    const edits = [{ kind: "set", path: `indicators/${indicator.id}/target`, value: "3" }];
    const change = { id, edits, label: "修改", together: null };
    await expect(call(page, "projects", "edit", change)).rejects.toThrow("edit.needsReason");
    await expect(
      call(page, "submissions", "approve", {
        id,
        number: 3,
        approval: { documentNumber: "", date: "", amount: null },
      }),
    ).rejects.toThrow("submission.refused");

    await showTab(page, "指标");
    await page.getByRole("button", { name: "说明理由再改" }).click();
    await page.getByRole("textbox", { name: "调整批复内容的理由" }).fill(REASON);
    await page.getByRole("button", { name: "开始修改" }).click();
    const cell = page.locator(`[role="gridcell"][data-path="indicators/${indicator.id}/target"]`);
    await cell.click();
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await expect.poll(target).toBe("3");
    await page.getByRole("button", { name: "改完了" }).click();
    await page.locator(`[data-row="${indicator.id}"]`).getByText("批复后改").waitFor();
    await look(program.page, "08-批复后改");
    await showTab(page, "送出");
    await page.getByRole("list", { name: "调整记录" }).getByText(REASON).waitFor();
    await page.getByRole("list", { name: "与批复不同的地方" }).getByText("改为“3”").waitFor();
    await look(program.page, "09-调整记录");
  });

  it("takes from a file only with a reason, too, and keeps it with what changed", async () => {
    const { page } = program;
    await showTab(page, "项目文本");
    await program.answerOpen(SAMPLE_FILE);
    await page.keyboard.press("Control+o");
    await page.getByRole("button", { name: "全留台账里的" }).click();
    await page.getByText("还没有勾。").waitFor();
    await look(program.page, "10-一处没有勾");
    expect(await page.getByRole("button", { name: /放进这/ }).count()).toBe(0);
    await page.getByRole("checkbox", { name: "项目实施计划：用文件里的" }).check();
    await page.getByRole("button", { name: "放进这 1 处" }).click();
    await page.getByRole("textbox", { name: "调整批复内容的理由" }).fill("照上报的原文");
    await look(program.page, "11-放进批复的项目");
    await page.getByRole("button", { name: "放进来" }).click();
    await page.waitForURL(new RegExp(`#/project/${id}`));
    await expect.poll(async () => (await opened()).project.plan).not.toContain("12月总结");
    await showTab(page, "送出");
    await page.getByRole("list", { name: "调整记录" }).getByText("照上报的原文").waitFor();
  });

  it("leaves the results of the year open", async () => {
    const { page } = program;
    await showTab(page, "自评");
    await fieldInput(page, "goalResult").fill("已完成培训2期");
    await waitUntilSaved(page);
    await expect.poll(async () => (await opened()).project.goalResult).toBe("已完成培训2期");
  });
});
