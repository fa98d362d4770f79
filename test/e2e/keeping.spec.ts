/** Nothing is lost: every state of a project can be brought back, and backups lie in a second place too. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject } from "../../shared/api/index.ts";
import { keepDraft, readSample, waitUntilSaved } from "./journey.ts";
import { look } from "./pictures.ts";
import { call, fieldInput, openProjectPage, startProgram, type Program } from "./program.ts";

let program: Program;
let id: string;
let stick: string;

beforeAll(async () => {
  stick = join(mkdtempSync(join(tmpdir(), "备份 ")), "U盘");
  mkdirSync(stick);
  program = await startProgram();
  await readSample(program);
  id = await keepDraft(program.page);
  await waitUntilSaved(program.page);
});
afterAll(async () => {
  await program.close();
  rmSync(join(stick, ".."), { recursive: true, force: true });
});

describe("the history of a project", () => {
  const planOf = async () =>
    (await call<OpenedProject>(program.page, "projects", "get", { id })).project.plan;

  it("shows from the project's menu what was changed, and brings a state back that Ctrl+Z takes away again", async () => {
    const { page } = program;
    const original = await planOf();
    await openProjectPage(page, id, "text");
    await fieldInput(page, "plan").fill("三季度完成培训，四季度总结。");
    await fieldInput(page, "plan").blur();
    await waitUntilSaved(page);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "修改历史" }).click();
    const timeline = page.getByRole("navigation", { name: "修改历史" });
    await timeline.getByRole("button", { pressed: true }).getByText("实施计划").waitFor();
    await page.getByText("三季度完成培训，四季度总结。").first().waitFor();
    await look(program.page, "history-change");
    await timeline.getByRole("button").last().click();
    await page.getByText("与现在对照", { exact: true }).click();
    await page.getByText("左边是那时，右边是现在").waitFor();
    await look(program.page, "history-now");
    await page.getByText("当时的样子", { exact: true }).click();
    await page.getByRole("region", { name: "当时的样子" }).waitFor();
    await look(program.page, "history-paper");
    await page.getByRole("button", { name: "恢复到这时" }).click();
    await page.getByText("已恢复，记为一次新的修改").waitFor();
    await look(program.page, "history-restored");
    expect(await planOf()).toBe(original);
    await page.keyboard.press("Control+z");
    await page.getByText(/^已撤销：恢复到/).waitFor();
    expect(await planOf()).toBe("三季度完成培训，四季度总结。");
  });
});

describe("the second place of the backups", () => {
  const go = async (address: string) => {
    await program.page.evaluate((to) => void (location.hash = to), "#/");
    await program.page.evaluate((to) => void (location.hash = to), address);
  };
  const second = () => program.page.getByRole("region", { name: "第二份备份" });

  it("is chosen on the backup page, gets each backup, and is said calmly when the stick is out", async () => {
    const { page } = program;
    await go("#/backup");
    await program.answerOpen(stick);
    await second().getByRole("button", { name: "选择文件夹或U盘…" }).click();
    await second().getByText("每次备份后再存一份到").waitFor();
    await page.getByRole("button", { name: "现在备份" }).click();
    await page.getByText(/^备份好了，打开核对过/).waitFor();
    await second().getByText("手动").waitFor();
    await expect.poll(() => second().getByText("已核对").count()).toBeGreaterThan(0);
    await look(program.page, "second-place");
    renameSync(stick, `${stick}拔出`);
    await go("#/backup");
    await second()
      .getByText(/现在不在/)
      .waitFor();
    await page.getByRole("button", { name: "现在备份" }).click();
    await page.getByText(/^备份好了，打开核对过/).waitFor();
    await look(program.page, "second-place-absent");
    renameSync(`${stick}拔出`, stick);
  });

  it("gives the ledger back as the first does", async () => {
    const { page } = program;
    await go("#/backup");
    await second()
      .getByRole("button", { name: /^恢复到这时/ })
      .first()
      .click();
    await second().getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByText(/^已恢复。恢复之前的台账/).waitFor();
  });
});

describe("the whole office handed over", () => {
  const section = (on: Program) => on.page.getByRole("region", { name: "整个办公室移交" });
  const openBackups = async (on: Program) => {
    await on.page.evaluate((to) => void (location.hash = to), "#/");
    await on.page.evaluate((to) => void (location.hash = to), "#/backup");
    await section(on).waitFor();
  };
  let file: string;

  it("is written to the stick with its list, read back and verified", async () => {
    await openBackups(program);
    await program.answerOpen(stick);
    await section(program).getByRole("button", { name: "交给接任的人…" }).click();
    await section(program)
      .getByText(/移交文件已写到.*读回核对无误：1 个项目/)
      .waitFor();
    await look(program.page, "handover-written");
    const names = readdirSync(stick).filter((name) => name.includes("台账移交"));
    expect(names.map((name) => name.slice(name.lastIndexOf(".")))).toEqual([".docx", ".zip"]);
    file = join(
      stick,
      names.find((name) => name.endsWith(".zip"))!,
    );
  });

  it("adds nothing where everything is here already, and names what differs", async () => {
    const { page } = program;
    await call(page, "projects", "edit", {
      id,
      edits: [{ kind: "set", path: "leader", value: "王敏" }],
      label: "修改“项目负责人”",
      together: null,
    });
    await openBackups(program);
    await program.answerOpen(file);
    await section(program).getByRole("button", { name: "接收移交文件…" }).click();
    await section(program).getByText("没有要加进来的").waitFor();
    await section(program)
      .getByRole("checkbox", { name: /另立为一个新项目/ })
      .check();
    await look(program.page, "handover-differs");
    await section(program).getByRole("button", { name: "合并进来（1 个）" }).click();
    await section(program)
      .getByText(/另立 1 个/)
      .waitFor();
    await look(program.page, "handover-merged");
    expect((await call<OpenedProject>(page, "projects", "get", { id })).project.leader).toBe("王敏");
  });

  it("becomes the ledger of a successor who has none yet", async () => {
    const successor = await startProgram();
    try {
      await openBackups(successor);
      await successor.answerOpen(file);
      await section(successor).getByRole("button", { name: "接收移交文件…" }).click();
      await section(successor).getByRole("button", { name: "整个接过来" }).click();
      await successor.page.getByText(/已整个接过来：1 个项目/).waitFor();
      expect((await call<OpenedProject>(successor.page, "projects", "get", { id })).project.id).toBe(id);
    } finally {
      await successor.close();
    }
  });
});
