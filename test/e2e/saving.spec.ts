/** What the screen calls saved is on the disk. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { killProgram } from "../prove/kill-program.ts";
import { runToEnd } from "./launch.ts";
import { call, fieldInput, openProjectPage, startProgram } from "./program.ts";

let userData: string;
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), "台账 数据-"));
});
afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));

interface Opened {
  project: { plan: string; name: string };
}

describe("typing", () => {
  it("is saved by itself, and survives the process being killed", async () => {
    const program = await startProgram({ userData });
    const { id } = await call<{ id: string }>(program.page, "projects", "create", {
      year: 2022,
      content: null,
    });
    await openProjectPage(program.page, id, "text");
    const plan = fieldInput(program.page, "plan");
    await plan.fill("组织万名党员进党校培训2期");
    await program.page
      .getByText(/已保存/)
      .first()
      .waitFor();
    const { project } = await call<Opened>(program.page, "projects", "get", { id });
    expect(project.plan).toBe("组织万名党员进党校培训2期");
    await program.kill();

    const again = await startProgram({ userData });
    expect((await call<Opened>(again.page, "projects", "get", { id })).project.plan).toBe(
      "组织万名党员进党校培训2期",
    );
    await again.close();
  });

  it("loses nothing that the window called saved, killed at two random moments", async () => {
    // A hundredth of `npm run prove kill-program`.
    const { kills, faults } = await killProgram(2, 20_261_122);
    expect(faults).toEqual([]);
    expect(kills).toBe(2);
  });

  it("is saved before the window closes, however quickly it is closed", async () => {
    const program = await startProgram({ userData });
    const { id } = await call<{ id: string }>(program.page, "projects", "create", {
      year: 2022,
      content: null,
    });
    await openProjectPage(program.page, id, "text");
    const plan = fieldInput(program.page, "plan");
    await plan.fill("最后一个字刚刚打完");
    await program.close();

    const again = await startProgram({ userData });
    expect((await call<Opened>(again.page, "projects", "get", { id })).project.plan).toBe(
      "最后一个字刚刚打完",
    );
    // She is back where she stopped.
    await fieldInput(again.page, "plan").waitFor();
    await again.close();
  });

  it("in a second program on the same data only brings the first one forward", async () => {
    const program = await startProgram({ userData });
    const minimized = () =>
      program.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isMinimized()),
      );
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize());
    await expect.poll(minimized).toEqual([true]);
    expect(await runToEnd(userData)).toBe(0);
    await expect.poll(minimized).toEqual([false]);
    await program.close();
  });
});
