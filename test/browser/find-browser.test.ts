import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";
import { systemBrowserCandidates, versionOf } from "./system-browsers.ts";

const folder = mkdtempSync(path.join(tmpdir(), "find-browser-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pretendBrowser(name: string, version: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho "Chromium ${version} built on Debian"\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform !== "linux")("finding a browser", () => {
  it("takes the one that the user names before any other, with its version", async () => {
    const named = pretendBrowser("my-browser", "156.0.8078.79");
    pretendBrowser("chromium", "150.0.1.1");
    expect(await findBrowser({ env: { PROJECT_LEDGER_BROWSER: named, PATH: folder } })).toEqual({
      path: named,
      kind: "named",
      headlessOnly: false,
      version: "156.0.8078.79",
      env: {},
    });
  });

  it("never replaces a named browser that is missing by another", async () => {
    const env = { PROJECT_LEDGER_BROWSER: "/nowhere/chrome", PATH: folder };
    await expect(findBrowser({ env })).rejects.toThrow(
      "PROJECT_LEDGER_BROWSER 所指的浏览器不存在：/nowhere/chrome",
    );
  });

  it("does not take a headless shell for a window", async () => {
    const env = { PROJECT_LEDGER_BROWSER: pretendBrowser("chrome-headless-shell", "150.0.1.1") };
    expect((await findBrowser({ env })).headlessOnly).toBe(true);
    await expect(findBrowser({ env, windowed: true })).rejects.toThrow("不能显示窗口");
  });

  it("takes the system's browser from the PATH, Chromium before Chrome before Edge", async () => {
    pretendBrowser("microsoft-edge", "1.2.3.4");
    pretendBrowser("google-chrome", "2.2.3.4");
    const chromium = pretendBrowser("chromium", "3.2.3.4");
    expect((await findBrowser({ env: { PATH: folder } })).path).toBe(chromium);
    rmSync(chromium);
    expect((await findBrowser({ env: { PATH: folder }, windowed: true })).version).toBe("2.2.3.4");
  });

  const installed = systemBrowserCandidates({}, "linux").some((candidate) => existsSync(candidate));
  it.skipIf(installed)("says in one sentence what to install when nothing can show a window", async () => {
    await expect(findBrowser({ env: { PATH: "/nowhere" }, windowed: true })).rejects.toThrow(
      "本机没有能显示窗口的浏览器，请安装 Chromium、Google Chrome 或 Microsoft Edge。",
    );
  });

  it.skipIf(installed)(
    "unpacks the npm browser once, soundly, when several start at the same moment",
    async () => {
      const cache = path.join(folder, "cache");
      const options = { env: { PATH: "/nowhere" }, cache };
      const found = await Promise.all([findBrowser(options), findBrowser(options), findBrowser(options)]);
      expect(new Set(found.map((browser) => browser.path)).size).toBe(1);
      expect(found[0]).toMatchObject({ kind: "npm", headlessOnly: true });
      expect(found[0].version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
      expect(found[0].path.startsWith(cache)).toBe(true);
    },
  );
});

describe("on Windows", () => {
  it("looks in the program folders, and reads the version from the folder beside the program", () => {
    const env = { LOCALAPPDATA: "C:\\Users\\王\\AppData\\Local", ProgramFiles: "C:\\Program Files" };
    const candidates = systemBrowserCandidates(env, "win32");
    expect(candidates).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    expect(candidates.at(-1)).toBe("C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");
    mkdirSync(path.join(folder, "Application", "156.0.8078.100"), { recursive: true });
    mkdirSync(path.join(folder, "Application", "99.0.1.2"));
    expect(versionOf(path.join(folder, "Application", "chrome.exe"), "win32")).toBe("156.0.8078.100");
  });
});
