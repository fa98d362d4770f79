import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Launched } from "../e2e/launch.ts";
import { launchFixture, seenBy, until } from "./fixture.ts";

let running: Launched;
beforeAll(async () => {
  running = await launchFixture();
});
afterAll(async () => await running.close());

describe("the app", () => {
  it("knows its name, version, paths and language", async () => {
    const facts = await running.app.evaluate(({ app }) => ({
      name: app.getName(),
      version: app.getVersion(),
      packaged: app.isPackaged,
      locale: app.getLocale(),
      userData: app.getPath("userData"),
      last: process.argv.at(-1),
      versions: [process.versions.electron, typeof process.versions.chrome],
    }));
    expect(facts).toEqual({
      name: "替身样例",
      version: "1.2.3",
      packaged: false,
      locale: "zh-CN",
      userData: running.userData,
      last: `--user-data-dir=${running.userData}`,
      versions: ["45.4.1", "string"],
    });
  });

  it("throws for every member, event and option that the stand-in lacks", async () => {
    const messages = await running.app.evaluate((electron) => {
      const { app, BrowserWindow, Menu, nativeTheme } = electron;
      const window = BrowserWindow.getAllWindows()[0]!;
      const attempts: (() => unknown)[] = [
        () => app.relaunch(),
        () => window.setOpacity(0.5),
        () => window.webContents.openDevTools(),
        () => electron.Tray,
        () => electron.session.defaultSession.clearCache(),
        () => app.on("login", () => {}),
        () => Object.assign(nativeTheme, { invented: 1 }),
        () => Menu.buildFromTemplate([{ role: "toggleDevTools" }]),
        () => new BrowserWindow({ webPreferences: { nodeIntegration: true } }),
        () => new electron.Notification({ title: "x" }),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return "accepted";
        } catch (error) {
          return (error as Error).message;
        }
      });
    });
    expect(messages).toEqual([
      "electron-host: App.relaunch is not implemented",
      "electron-host: BrowserWindow.setOpacity is not implemented",
      "electron-host: WebContents.openDevTools is not implemented",
      "electron-host: electron.Tray is not implemented",
      "electron-host: Session.clearCache is not implemented",
      'electron-host: App event "login" is not implemented',
      "electron-host: NativeTheme.invented is not implemented",
      'electron-host: menu role "toggleDevTools" is not implemented',
      "electron-host: only isolated, sandboxed windows without Node and webviews are implemented",
      "electron-host: Notification is not implemented",
    ]);
  });
});

describe("the window", () => {
  it("keeps size and state as a window manager would", async () => {
    const states = await running.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      const events: string[] = [];
      for (const event of ["maximize", "unmaximize", "minimize", "restore", "resize"] as const) {
        window.on(event as "resize", () => events.push(event));
      }
      const size = () => window.getSize().join("×");
      const sizes = [size()];
      window.maximize();
      sizes.push(size());
      window.minimize();
      window.restore();
      sizes.push(size());
      window.unmaximize();
      window.setBounds({ width: 1100, height: 700 });
      sizes.push(size());
      return { sizes, events, visible: window.isVisible() };
    });
    expect(states).toEqual({
      sizes: ["1000×640", "1920×1040", "1920×1040", "1100×700"],
      events: ["resize", "maximize", "minimize", "restore", "resize", "unmaximize", "resize"],
      visible: true,
    });
    await running.page.waitForFunction(() => innerWidth === 1100 && innerHeight === 700);
  });

  it("takes the page's title", async () => {
    const title = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle());
    await until(title, (text) => text === "替身样例页");
  });

  it("zooms: fewer CSS pixels in the same window", async () => {
    const zoom = (factor: number) =>
      running.app.evaluate(({ BrowserWindow }, value) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.setZoomFactor(value);
        return webContents.getZoomLevel();
      }, factor);
    expect(await zoom(1.25)).toBeCloseTo(1.2239, 4);
    await running.page.waitForFunction(() => innerWidth === 880 && devicePixelRatio === 1.25);
    await zoom(1);
    await running.page.waitForFunction(() => innerWidth === 1100 && devicePixelRatio === 1);
  });

  it("follows the theme", async () => {
    const dark = () => running.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await dark()).toBe(false);
    await running.app.evaluate(({ nativeTheme }) => {
      nativeTheme.themeSource = "dark";
    });
    await running.page.waitForFunction(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(await running.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  });

  it("prints itself to PDF in the size asked for, takes its picture, and has no printer", async () => {
    const printed = await running.app.evaluate(async ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const pdf = await webContents.printToPDF({ pageSize: "A4", landscape: true });
      const picture = await webContents.capturePage();
      const paper = await new Promise((resolve) => webContents.print({}, (...answer) => resolve(answer)));
      const box = /MediaBox \[[\d. ]+\]/.exec(pdf.toString("latin1"))?.[0];
      return {
        head: pdf.subarray(0, 5).toString(),
        box,
        picture: picture.toPNG().subarray(1, 4).toString(),
        paper,
      };
    });
    expect(printed.head).toBe("%PDF-");
    expect(printed.box).toMatch(/MediaBox \[0 0 84[12][\d.]* 59[45][\d.]*\]/);
    expect(printed.picture).toBe("PNG");
    expect(printed.paper).toEqual([false, "Print job failed"]);
  });
});

describe("menus and dialogs", () => {
  it("click by id, with the window in front, and perform roles", async () => {
    await running.app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()!;
      menu.getMenuItemById("save")!.click();
      menu.getMenuItemById("tell")!.click();
    });
    await running.page.waitForSelector("text=来自菜单");
    expect(await running.page.textContent("#told")).toBe('来自菜单 {"count":2}');
    expect((await seenBy(running.app)).menu).toEqual(["save"]);
    await running.page.focus("#text");
    await running.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!.getMenuItemById("selectAll")!.click(),
    );
    await running.page.waitForFunction(() => String(getSelection()) === "培训人数");
  });

  it("keep the accelerators as written", async () => {
    const keys = await running.app.evaluate(({ Menu }) =>
      ["save", "toggle", "quit"].map((id) => Menu.getApplicationMenu()!.getMenuItemById(id)!.accelerator),
    );
    expect(keys).toEqual(["CmdOrCtrl+S", "F4", "CommandOrControl+Q"]);
  });

  it("answer dialogs as scripted and throw when nobody scripted them", async () => {
    const answers = await running.app.evaluate(async ({ dialog }) => {
      const unscripted = await (async () => await dialog.showOpenDialog({ title: "导入" }))().catch(
        (error: Error) => error.message,
      );
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ["/tmp/项目文本.txt"] });
      return [unscripted, (await dialog.showOpenDialog({})).filePaths];
    });
    expect(answers).toEqual([
      'electron-host: dialog.showOpenDialog was not scripted: {"title":"导入"}',
      ["/tmp/项目文本.txt"],
    ]);
  });
});

describe("a utility process", () => {
  it("exchanges messages, has an environment of its own, and ends when it is told to", async () => {
    const modulePath = path.join(import.meta.dirname, "app", "worker.mjs");
    const result = await running.app.evaluate(async ({ utilityProcess }, file) => {
      const child = utilityProcess.fork(file, ["first"], {
        env: { ...process.env, LIMIT: "7" },
        execArgv: ["--js-flags=--max-old-space-size=64 --max-semi-space-size=8"],
        serviceName: "reader",
      });
      const next = () => new Promise<unknown>((resolve) => child.once("message", resolve));
      child.postMessage({ bytes: new Uint8Array([1, 2]), at: new Date(0) });
      const answer = await next();
      const exited = new Promise<number>((resolve) => child.once("exit", resolve));
      child.kill();
      return { answer, exit: typeof (await exited), pid: child.pid };
    }, modulePath);
    expect(result).toEqual({
      answer: {
        args: ["first"],
        limit: "7",
        bytes: 2,
        date: true,
        type: "utility",
        send: "undefined",
        heap: true,
      },
      exit: "number",
      pid: undefined,
    });
  });

  it("reports a process that ends by itself, with its code", async () => {
    const modulePath = path.join(import.meta.dirname, "app", "worker.mjs");
    const code = await running.app.evaluate(
      async ({ utilityProcess }, file) =>
        await new Promise<number>((resolve) => {
          const child = utilityProcess.fork(file);
          child.once("exit", resolve);
          child.postMessage("exit 3");
        }),
      modulePath,
    );
    expect(code).toBe(3);
  });
});
