/** The check of a release notices what it is there for: tried on programs that let one thing happen. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { writeFileList } from "../../build/file-list.ts";
import { checkProgram } from "../../build/release-check/check.ts";
import { elfNeeds } from "../../build/release-check/elf-needs.ts";

const addons = join(import.meta.dirname, "../../node_modules/better-sqlite3/prebuilds");

describe("what the SQLite addon asks of a Linux machine", () => {
  it.each(["x64", "arm64"])("of %s is what the README says", (arch) => {
    expect(elfNeeds(join(addons, `linux-${arch}.node`))).toEqual({ arch, glibc: "2.34", glibcxx: "3.4.29" });
  });

  it("is nothing for a file that is no library of Linux", () => {
    expect(elfNeeds(join(addons, "win32-x64.node")).arch).toBeNull();
  });
});

describe.skipIf(process.platform !== "linux")("a program that could be started here", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "packed-"));
    vi.stubEnv("DISPLAY", ":0");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The nine switches as they are wanted, behind a script's end. */
  const SWITCHES = `exit 0\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009010011001`;
  const OPENS_LEDGER = `for each in "$@"; do case "$each" in --user-data-dir=*) touch "\${each#*=}/台账.db";; esac; done; sleep 20`;

  /** @param weakness what it does before it starts as it should */
  const statesOf = async (weakness: string): Promise<Record<string, string>> => {
    mkdirSync(join(folder, "resources/app.asar.unpacked"), { recursive: true });
    writeFileSync(join(folder, "resources/app.asar"), "archive");
    writeFileSync(join(folder, `resources/app.asar.unpacked/linux-${process.arch}.node`), "");
    const executable = join(folder, "project-ledger");
    const node = `exec "${process.execPath}"`;
    writeFileSync(
      executable,
      `#!/bin/sh\n${weakness.replaceAll("NODE ", `${node} `)}\n${OPENS_LEDGER}\n${SWITCHES}`,
    );
    chmodSync(executable, 0o755);
    writeFileList(folder, "0.0.0");
    const arch = process.arch as "x64" | "arm64";
    const found = await checkProgram({ folder, executable, platform: "linux", arch });
    return Object.fromEntries(found.map(({ what, state }) => [what, state]));
  };

  it("and is as it should be passes what can be tried on Linux", async () => {
    const states = await statesOf("");
    expect(states).toMatchObject({
      每个文件与清单一致: "通过",
      九个开关: "通过",
      "能启动，并建立台账": "通过",
      "不能当作 Node 运行（ELECTRON_RUN_AS_NODE）": "通过",
      "不接受 NODE_OPTIONS 带进来的代码": "通过",
      "不打开调试端口（--inspect）": "通过",
      不运行程序包旁边的文件夹: "通过",
      程序包改动一个字节就不启动: "没有试",
    });
  }, 60_000);

  it.each([
    ["不能当作 Node 运行（ELECTRON_RUN_AS_NODE）", `[ -n "$ELECTRON_RUN_AS_NODE" ] && NODE "$1"`],
    ["不接受 NODE_OPTIONS 带进来的代码", `[ -n "$NODE_OPTIONS" ] && NODE -e "setTimeout(String, 20000)"`],
    [
      "不打开调试端口（--inspect）",
      `case "$1" in --inspect=*) NODE "$1" -e "setTimeout(String, 20000)";; esac`,
    ],
    [
      "不运行程序包旁边的文件夹",
      `[ -d "$(dirname "$0")/resources/app" ] && NODE "$(dirname "$0")/resources/app/main.cjs"`,
    ],
  ])(
    "but not: %s",
    async (what, weakness) => {
      const states = await statesOf(weakness);
      expect(Object.entries(states).filter(([, state]) => state === "没有通过")).toContainEqual([
        what,
        "没有通过",
      ]);
      expect(states["能启动，并建立台账"]).toBe("通过");
    },
    60_000,
  );

  it("but does not start is said", async () => {
    expect(await statesOf("exit 1")).toMatchObject({ "能启动，并建立台账": "没有通过" });
  }, 60_000);
});
