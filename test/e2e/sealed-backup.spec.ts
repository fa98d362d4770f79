/** Encrypted copies on a stick, through the window: chosen, made by themselves, refused without the password, restored with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { sampleProject } from "../fixtures/sample-project.ts";
import { look } from "./pictures.ts";
import { call, startProgram } from "./program.ts";

const PASSWORD = "U盘密码 2027";

it("keeps encrypted copies on a stick that come back with the password alone", async () => {
  const stick = mkdtempSync(join(tmpdir(), "stick-"));
  const program = await startProgram();
  const { page } = program;
  try {
    const { id: _id, state: _state, ...content } = sampleProject();
    const { id } = await call<{ id: string }>(page, "projects", "create", { year: 2022, content });
    await page.evaluate(() => void (location.hash = "#/backup"));
    await page.getByRole("button", { name: "现在备份" }).click();
    await page.getByText("备份好了").waitFor();
    await program.answerOpen(stick);
    await page.getByRole("button", { name: "选择文件夹或U盘…" }).click();
    await page.getByText("没有加密，拿到U盘的人都能打开").waitFor();
    await page.getByRole("button", { name: "加密…", exact: true }).click();
    await page.getByLabel("备份密码", { exact: true }).fill("short");
    await expect.poll(() => page.getByRole("button", { name: "加密", exact: true }).isDisabled()).toBe(true);
    await page.getByLabel("备份密码", { exact: true }).fill(PASSWORD);
    await page.getByLabel("再输一遍备份密码").fill(PASSWORD);
    await look(page, "sealed-backup-choice");
    await page.getByRole("button", { name: "加密", exact: true }).click();
    await page.getByText("存到那里的备份和佐证材料是加密的").waitFor();
    await page.getByText("· 加密").first().waitFor();
    await look(page, "sealed-backup");

    const files = readdirSync(stick, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(stick, name)).isFile(),
    );
    expect(files.some((name) => name.endsWith(".db"))).toBe(false);
    for (const name of files)
      expect(readFileSync(join(stick, name)).includes(content.name.slice(0, 8))).toBe(false);

    const nameNow = async (): Promise<string> =>
      (await call<{ project: { name: string } }>(page, "projects", "get", { id })).project.name;
    const rename = (value: string) =>
      call(page, "projects", "edit", {
        id,
        edits: [{ kind: "set", path: "name", value }],
        label: "改",
        together: null,
      });
    await rename("后来的名称");
    const sealedRow = page.getByRole("listitem").filter({ hasText: "加密" }).first();
    await sealedRow.getByRole("button", { name: /^恢复到这时/ }).click();
    await sealedRow.getByLabel("这份备份的密码").fill("不是这个密码");
    await sealedRow.getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByText("打不开：密码不对").waitFor();
    await look(page, "sealed-backup-wrong");
    expect(await nameNow()).toBe("后来的名称");
    await sealedRow.getByLabel("这份备份的密码").fill(PASSWORD);
    await sealedRow.getByRole("button", { name: "恢复", exact: true }).click();
    await page.getByText("已恢复。恢复之前的台账").waitFor();
    expect(await nameNow()).toBe(content.name);

    // Another PC: nothing but the file and the password.
    await rename("又一个名称");
    await page.evaluate(() => void (location.hash = "#/backup"));
    await program.answerOpen(
      join(
        stick,
        files.find((name) => name.endsWith(".taizhang"))!,
      ),
    );
    await page.getByRole("button", { name: "从别处的备份恢复…" }).click();
    await page.getByLabel("备份文件的密码").fill("不是这个密码");
    await look(page, "sealed-backup-file");
    await page.getByRole("button", { name: "用这个密码恢复" }).click();
    await page.getByText("打不开：密码不对").waitFor();
    await page.getByLabel("备份文件的密码").fill(PASSWORD);
    await page.getByRole("button", { name: "用这个密码恢复" }).click();
    await expect.poll(nameNow, { timeout: 30_000 }).toBe(content.name);
  } finally {
    await program.close();
    rmSync(stick, { recursive: true, force: true });
  }
});
