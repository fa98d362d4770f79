/** The whole ledger under a password, through the window: written, refused without it, opened with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { sampleProject } from "../fixtures/sample-project.ts";
import { look } from "./pictures.ts";
import { call, startProgram } from "./program.ts";

it("hands the office over in a file that nobody reads without the password", async () => {
  const stick = mkdtempSync(join(tmpdir(), "stick-"));
  const program = await startProgram();
  const { page } = program;
  try {
    const { id: _id, state: _state, ...content } = sampleProject();
    await call(page, "projects", "create", { year: 2022, content });
    await page.evaluate(() => void (location.hash = "#/backup"));
    await page.getByRole("switch", { name: /给交出去的文件加密/ }).click();
    await page.getByLabel("文件密码", { exact: true }).fill("short");
    await expect.poll(() => page.getByRole("button", { name: "交给接任的人…" }).isDisabled()).toBe(true);
    await page.getByLabel("文件密码", { exact: true }).fill("交接密码 2027");
    await page.getByLabel("再输一遍文件密码").fill("交接密码 2027");
    await look(page, "sealed-choice");
    await program.answerOpen(stick);
    await page.getByRole("button", { name: "交给接任的人…" }).click();
    await page.getByText("没有密码打不开").waitFor();
    await look(page, "sealed-written");
    const [name, ...others] = readdirSync(stick);
    expect(others).toEqual([]);
    const bytes = readFileSync(join(stick, name!));
    expect(bytes.includes(Buffer.from(content.name.slice(0, 8)))).toBe(false);

    await program.answerOpen(join(stick, name!));
    await page.getByRole("button", { name: "接收移交文件…" }).click();
    await page.getByLabel("移交文件的密码").fill("不是这个密码");
    await look(page, "sealed-open");
    await page.getByRole("button", { name: "打开移交文件" }).click();
    await page.getByText("密码不对，或者文件没有拷完整").waitFor();
    await page.getByLabel("移交文件的密码").fill("交接密码 2027");
    await page.getByRole("button", { name: "打开移交文件" }).click();
    await page.getByLabel("移交文件的密码").waitFor({ state: "detached" });
    await page.getByText(name!).first().waitFor();
    await look(page, "sealed-opened");
  } finally {
    await program.close();
    rmSync(stick, { recursive: true, force: true });
  }
});
