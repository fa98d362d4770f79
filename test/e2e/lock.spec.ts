/** The window's lock, from the settings to the next start: while it is closed, nothing but the lock is answered. */

import { expect, it } from "vitest";

import { contract, type LockReply, type LockState } from "../../shared/api/index.ts";
import { look } from "./pictures.ts";
import { call, fieldInput, openProjectPage, startProgram } from "./program.ts";

it("locks the window: set in the settings, closed by Ctrl+L, opened by the password", async () => {
  const program = await startProgram();
  const { page } = program;
  try {
    const { id } = await call<{ id: string }>(page, "projects", "create", { year: 2027, content: null });
    await page.evaluate(() => void (location.hash = "#/settings"));
    await page.getByRole("button", { name: "设窗口密码" }).click();
    await page.getByLabel("新密码").fill("部里2027");
    await page.getByLabel("再输一遍").fill("部里2027");
    await look(page, "lock-setting");
    await page.getByRole("button", { name: "设好密码" }).click();
    await page.getByText("窗口密码已设好").waitFor();
    await page.getByLabel("多久没有操作就自动锁住").selectOption("5");
    await look(page, "lock-set");
    expect(await call<LockState>(page, "lock", "state")).toMatchObject({ set: true, idleMinutes: 5 });

    await page.keyboard.press("Control+l");
    await page.getByRole("heading", { name: "窗口已锁住" }).waitFor();
    await look(page, "locked");
    expect(await page.locator("nav").count()).toBe(0);

    // Every operation of every other area is refused, whoever asks.
    const refused = new Set<string>();
    for (const [area, operations] of Object.entries(contract))
      for (const operation of Object.keys(operations))
        if (area !== "lock" && area !== "printing")
          refused.add(
            await call(page, area, operation).then(
              () => `${area}.${operation} was answered`,
              (error: Error) => error.message,
            ),
          );
    expect([...refused]).toEqual(["window.locked"]);
    await expect(call(page, "lock", "removePassword", { current: "部里2027" })).rejects.toThrow(
      "window.locked",
    );
    await expect(call(page, "projects", "get", { id })).rejects.toThrow("window.locked");

    await page.getByLabel("窗口密码").fill("不对");
    await page.getByRole("button", { name: "打开" }).click();
    await page.getByText("密码不对").waitFor();
    await page.getByText("忘了密码").click();
    await look(page, "locked-wrong");
    await page.getByLabel("窗口密码").fill("部里2027");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "改密码" }).waitFor();
    expect((await call<LockReply>(page, "lock", "removePassword", { current: "部里2027" })).outcome).toBe(
      "done",
    );
  } finally {
    await program.close();
  }
});

it("locks itself after the minutes that were chosen, counted from the last touch", async () => {
  const program = await startProgram();
  const { page } = program;
  const locked = page.getByRole("heading", { name: "窗口已锁住" });
  const minutes = (count: number) => page.clock.fastForward(count * 60_000);
  try {
    const { id } = await call<{ id: string }>(page, "projects", "create", { year: 2027, content: null });
    // From here on the page's time is the spec's.
    await page.clock.install();
    await page.evaluate(() => void (location.hash = "#/settings"));
    await page.getByRole("button", { name: "设窗口密码" }).click();
    await page.getByLabel("新密码").fill("部里2027");
    await page.getByLabel("再输一遍").fill("部里2027");
    await page.getByRole("button", { name: "设好密码" }).click();
    await page.getByLabel("多久没有操作就自动锁住").selectOption("5");
    await openProjectPage(page, id, "text");
    const plan = fieldInput(page, "plan");
    await plan.fill("打到一半");
    await minutes(4);
    expect(await locked.count()).toBe(0);
    // She goes on: the five minutes begin anew.
    await plan.press("End");
    await page.keyboard.insertText("，接着打");
    await minutes(4);
    expect(await locked.count()).toBe(0);
    await minutes(2);
    await locked.waitFor();
    await expect(call(page, "projects", "get", { id })).rejects.toThrow("window.locked");
    await look(page, "locked-by-itself");
    // What she had typed is kept, and stands there again.
    await page.getByLabel("窗口密码").fill("部里2027");
    await page.keyboard.press("Enter");
    await fieldInput(page, "plan").waitFor();
    await expect.poll(() => fieldInput(page, "plan").inputValue()).toBe("打到一半，接着打");
  } finally {
    await program.close();
  }
});
