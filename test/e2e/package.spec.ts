/** A package carries a project to another PC: the same project, field by field, or a clear word that it cannot be trusted. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { OpenedProject } from "../../shared/api/index.ts";
import { blankActual } from "../../shared/project/index.ts";
import { exportPackage, keepDraft, mendErrors, readSample, SAMPLE_MENDS, waitUntilSaved } from "./journey.ts";
import { look } from "./pictures.ts";
import { call, listProjects, startProgram, type Program } from "./program.ts";

let stick: string;
let file: string;
let here: Program;
let id: string;

const openedOn = (program: Program): Promise<OpenedProject> =>
  call<OpenedProject>(program.page, "projects", "get", { id });

beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), "U盘 "));
  here = await startProgram();
  await readSample(here);
  id = await keepDraft(here.page);
  await mendErrors(here.page, SAMPLE_MENDS);
  await waitUntilSaved(here.page);
  await exportPackage(here, stick);
  file = join(stick, readdirSync(stick)[0]!);
});
afterAll(async () => {
  await here.close();
  rmSync(stick, { recursive: true, force: true });
});

describe("a package on another PC", () => {
  it("becomes the same project, field by field", async () => {
    const there = await startProgram();
    await there.answerOpen(file);
    await there.page.getByRole("button", { name: "打开项目包" }).click();
    await there.page.getByRole("button", { name: "放进台账" }).click();
    await there.page.waitForURL(/#\/project\//);
    expect((await openedOn(there)).project).toEqual((await openedOn(here)).project);
    await there.close();
  });

  it("with one byte changed is refused in words, and nothing is kept", async () => {
    const there = await startProgram();
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    const damaged = join(stick, "坏包.zip");
    writeFileSync(damaged, bytes);
    await there.answerOpen(damaged);
    await there.page.getByRole("button", { name: "打开项目包" }).click();
    await there.page
      .getByText(/与清单不符|已损坏|不是本程序导出/)
      .first()
      .waitFor();
    const { total } = await listProjects(there.page);
    expect(total).toBe(0);
    await there.close();
  });

  it("opened where it came from is recognised as the same", async () => {
    await here.page.getByRole("link", { name: "项目", exact: true }).click();
    await here.answerOpen(file);
    await here.page.getByRole("button", { name: "打开项目包" }).click();
    await here.page.getByText("内容完全相同").waitFor();
  });

  it("after work went on says that the ledger is newer, shows what differs, and takes nothing that is not chosen", async () => {
    const { page } = here;
    const { indicators } = (await openedOn(here)).project;
    const row = { ...blankActual("m1", indicators[0]!.id, "monitoring"), value: "1" };
    await call(page, "projects", "edit", {
      id,
      edits: [
        { kind: "insert", list: "actuals", row, before: null },
        { kind: "set", path: "goalResult", value: "上半年按计划完成。" },
      ],
      label: "登记完成值",
      together: null,
    });
    const mine = (await openedOn(here)).project;
    await here.answerOpen(file);
    await page.getByRole("button", { name: "打开项目包" }).click();
    await page.getByText("台账里的这个项目比项目包新").waitFor();
    await look(page, "package-older");
    expect(await page.getByRole("button", { name: "更新台账里的项目" }).count()).toBe(0);
    await page.getByRole("link", { name: "看不同，逐处选择" }).click();
    await page.getByText("台账里有、包里没有的 2 处").waitFor();
    await look(page, "package-choosing");
    await page.getByRole("radio", { name: "用包里的" }).first().check();
    await page.getByRole("button", { name: "更新 1 处" }).click();
    await page.getByText("已用项目包更新 1 处，按 Ctrl+Z 可以一次撤销").waitFor();
    const updated = (await openedOn(here)).project;
    expect([updated.goalResult, updated.actuals]).toEqual(["", mine.actuals]);
  });
});
