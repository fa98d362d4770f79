import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { npmChromium } from "../browser/npm-chromium.ts";
import type { Launched } from "../e2e/launch.ts";
import { fixtureApp, launchFixture, seenBy, standInExecutable, until } from "./fixture.ts";

const folders: string[] = [];
const running: Launched[] = [];
const newFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stand-in-test-"));
  folders.push(folder);
  return folder;
};
const start = async (options: Parameters<typeof launchFixture>[0] = {}) => {
  const launched = await launchFixture(options);
  running.push(launched);
  return launched;
};
afterEach(async () => {
  for (const launched of running.splice(0)) {
    await launched.kill();
    await launched.close();
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const scratchOf = (pid: number) =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`electron-host-${pid}-`));
/** A process that has ended may wait for its parent to take note; it runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\t[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
/** The Chromium of a stand-in: its children and theirs. */
function browserProcesses(host: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    try {
      parents.set(
        Number(name),
        Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1]),
      );
    } catch {
      // Ended while the list was read.
    }
  }
  const found = [host];
  for (let index = 0; index < found.length; index++) {
    for (const [pid, parent] of parents) if (parent === found[index]) found.push(pid);
  }
  return found.slice(1);
}

describe("one program per data folder", () => {
  it("lets a second start end at once and tells the first one what it wanted", async () => {
    const first = await start();
    const second = spawnSync(
      standInExecutable,
      [fixtureApp, `--user-data-dir=${first.userData}`, "收到的文件.zip"],
      { cwd: tmpdir(), encoding: "utf8", timeout: 20_000 },
    );
    expect(second.status).toBe(0);
    const { secondInstances } = await until(
      () => seenBy(first.app),
      (seen) => seen.secondInstances.length > 0,
    );
    expect(secondInstances).toEqual([
      { last: "收到的文件.zip", workingDirectory: tmpdir(), data: { from: "second" } },
    ]);
  });

  it("is not kept out by a program that was killed", async () => {
    const userData = newFolder();
    const killed = await start({ userData });
    await killed.kill();
    const next = await start({ userData });
    expect(await next.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  });
});

describe("closing", () => {
  it("can be vetoed by the program, which asks and then lets go", async () => {
    const { app, page, process: child } = await start();
    await page.evaluate(() => window.fixture.dirty(true));
    await until(
      () => app.evaluate(({ ipcMain }) => ipcMain.listenerCount("dirty")),
      (count) => count === 1,
    );
    const answer = async (response: number) => {
      await app.evaluate(({ dialog }, value) => {
        dialog.showMessageBox = async () => ({ response: value, checkboxChecked: false });
      }, response);
    };
    await answer(0);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await until(
      () => seenBy(app),
      (seen) => seen.order.includes("close"),
    );
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await answer(1);
    const closed = app.waitForEvent("close");
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => {});
    await closed;
    expect(child.exitCode).toBe(0);
  });

  it("is asked of the page as well, which can object", async () => {
    const { app, page } = await start();
    await page.evaluate(() => {
      addEventListener("beforeunload", (event) => {
        event.returnValue = "还没有保存";
      });
    });
    const prevented = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<string>((resolve) => {
          const window = BrowserWindow.getAllWindows()[0]!;
          window.webContents.once("will-prevent-unload", () =>
            setImmediate(() => resolve(`${window.isDestroyed()}`)),
          );
          window.close();
        }),
    );
    expect(prevented).toBe("false");
  });

  it.each<[string, (launched: Launched) => Promise<unknown>, string[]]>([
    [
      "the last window",
      ({ app }) =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close()).catch(() => {}),
      ["close", "closed", "window-all-closed", "before-quit", "will-quit", "quit"],
    ],
    [
      "the page, without asking the window",
      ({ page }) => page.close(),
      ["closed", "window-all-closed", "before-quit", "will-quit", "quit"],
    ],
    ["the program", ({ app }) => app.close(), ["before-quit", "close", "closed", "will-quit", "quit"]],
  ])("%s runs through Electron's events in their order", async (_what, end, expected) => {
    const report = path.join(newFolder(), "order.json");
    const launched = await start({ args: [`--report=${report}`] });
    const closed = launched.app.waitForEvent("close");
    await end(launched);
    await closed;
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual(expected);
  });

  it("by app.exit gives the code and asks nobody", async () => {
    const report = path.join(newFolder(), "order.json");
    const { app, process: child } = await start({ args: [`--report=${report}`] });
    const closed = app.waitForEvent("close");
    await app.evaluate(({ app: program }) => program.exit(5)).catch(() => {});
    await closed;
    expect(child.exitCode).toBe(5);
    expect(JSON.parse(readFileSync(report, "utf8"))).toEqual(["closed", "quit"]);
  });
});

describe("what stays behind", () => {
  it("is nothing after an ordinary end", async () => {
    const launched = await start();
    const pid = launched.process.pid!;
    const browser = browserProcesses(pid);
    expect(browser.length).toBeGreaterThan(1);
    expect(scratchOf(pid)).toHaveLength(1);
    await launched.close();
    expect(browser.filter(isRunning)).toEqual([]);
    expect(scratchOf(pid)).toEqual([]);
  });

  it("is no browser after the program was killed, and no folder after the next start", async () => {
    const launched = await start();
    const pid = launched.process.pid!;
    const browser = browserProcesses(pid);
    await launched.kill();
    await until(
      () => browser.filter(isRunning),
      (left) => left.length === 0,
    );
    await start();
    expect(scratchOf(pid)).toEqual([]);
  });

  it("leaves other programs' folders alone", async () => {
    const other = path.join(tmpdir(), `electron-host-${process.pid}-alive`);
    mkdirSync(other);
    folders.push(other);
    await start();
    expect(existsSync(other)).toBe(true);
  });
});

describe("a visible browser", () => {
  /** The npm browser behind a script that shows the window which a visible browser starts with. */
  async function pretendVisible(): Promise<string> {
    const { path: browser, env } = await npmChromium.unpack();
    const file = path.join(newFolder(), "browser");
    const libraries = Object.entries(env).map(([name, value]) => `${name}="${value}" `);
    writeFileSync(file, `#!/bin/sh\n${libraries.join("")}exec "${browser}" --headless "$@" about:blank\n`, {
      mode: 0o755,
    });
    return file;
  }

  it("shows the program in the window that it starts with, and asks its dialogs there", async () => {
    const env = { ELECTRON_HOST_HEADED: "1", PROJECT_LEDGER_BROWSER: await pretendVisible() };
    const { app, page } = await start({ env });
    expect(app.windows()).toHaveLength(1);
    const chosen = app.evaluate(({ dialog }) =>
      dialog.showOpenDialog({ filters: [{ name: "文本", extensions: ["ts"] }] }),
    );
    await page.setInputFiles("dialog input", import.meta.filename);
    await page.click("dialog button >> text=确定");
    expect(await chosen).toEqual({ canceled: false, filePaths: [import.meta.filename] });
    const saved = app.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: "/tmp/目标表.docx" }));
    await page.click("dialog button >> text=确定");
    expect(await saved).toEqual({ canceled: false, filePath: "/tmp/目标表.docx" });
    const answered = app.evaluate(({ dialog }) =>
      dialog.showMessageBox({ message: "放弃修改？", buttons: ["取消", "放弃"] }),
    );
    await page.click("dialog button >> text=放弃");
    expect(await answered).toEqual({ response: 1, checkboxChecked: false });
  });
});
