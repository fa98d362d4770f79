/** What is handed out: looked into as made by the one packaging configuration, for Linux and for Windows. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { extractFile, listPackage } from "@electron/asar";
import { NtExecutable, NtExecutableResource } from "pe-library";
import { _electron } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";

import { filesBelow, sha256Of } from "../../build/file-list.ts";
import { fusesOf } from "../../build/release-check/check.ts";
import { elfNeeds } from "../../build/release-check/elf-needs.ts";
import { checkFiles } from "../../electron/installation/check-files.ts";
import { readFileList } from "../../electron/installation/file-list.ts";

const root = join(import.meta.dirname, "../..");
let release: string;

beforeAll(() => {
  release = mkdtempSync(join(tmpdir(), "ledger-release-"));
  const made = spawnSync(process.execPath, [join(root, "build/package.ts"), "--output", release], {
    cwd: root,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
}, 240_000);
afterAll(() => rmSync(release, { recursive: true, force: true }));

const folders = [
  { platform: "linux", folder: "linux-unpacked", program: "project-ledger", addon: "linux-x64.node" },
  {
    platform: "linux arm64",
    folder: "linux-arm64-unpacked",
    program: "project-ledger",
    addon: "linux-arm64.node",
  },
  { platform: "windows", folder: "win-unpacked", program: "项目绩效台账.exe", addon: "win32-x64.node" },
] as const;

async function namesInZip(file: string): Promise<string[]> {
  const zip = await openPromise(file, { lazyEntries: true });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  return names;
}

describe.each(folders)("the $platform program folder", ({ folder, program, addon }) => {
  const inside = (...parts: string[]): string => join(release, folder, ...parts);
  const archive = (): string => inside("resources/app.asar");

  it("holds the built program whole: nothing of out/ is missing", () => {
    const packed = new Set(
      listPackage(archive(), { isPack: false }).map((name) => name.replace(/^[\\/]/, "")),
    );
    const built = filesBelow(join(root, "out")).map((name) => join("out", name));
    expect(built.filter((name) => !packed.has(name))).toEqual([]);
    expect(packed.has("package.json")).toBe(true);
  });

  it("holds no test, no stand-in, no source and no library but the SQLite addon", () => {
    const names = listPackage(archive(), { isPack: false });
    expect(
      names.filter((name) => /\.tsx?$|\.map$|electron-host|fixtures|vitest|[\\/]test[\\/]/.test(name)),
    ).toEqual([]);
    const libraries = new Set(
      names.map((name) => /node_modules[\\/]([^\\/]+)/.exec(name)?.[1]).filter(Boolean),
    );
    expect([...libraries]).toEqual(["better-sqlite3"]);
  });

  it("has one prebuilt addon, the platform's own, beside the archive", () => {
    const addons = filesBelow(inside("resources/app.asar.unpacked")).filter((name) => name.endsWith(".node"));
    expect(addons.map((name) => name.split("/").at(-1))).toEqual([addon]);
  });

  it("starts from out/main.js under its own name and version", () => {
    const manifest = JSON.parse(extractFile(archive(), "package.json").toString()) as Record<string, unknown>;
    expect(manifest).toMatchObject({ main: "out/main.js", productName: "项目绩效台账" });
    expect(manifest["devDependencies"]).toBeUndefined();
    expect(existsSync(inside(program))).toBe(true);
  });

  it("has all nine fuses set: no Node mode, no inspector, only the archive, checked", () => {
    // RunAsNode, cookie encryption, NODE_OPTIONS, inspector, archive integrity, only archive, own snapshot, file privileges,
    // WebAssembly's trap handlers.
    expect(fusesOf(inside(program))).toBe("010011001");
  });

  it("carries the list of its files, and every file is as listed", () => {
    const list = readFileList(inside())!;
    expect(checkFiles(inside(), list)).toEqual([]);
    expect(Object.keys(list.files)).toContain("resources/app.asar");
    expect(Object.keys(list.files)).toHaveLength(filesBelow(inside()).length - 1);
  });

  it("keeps only the two languages of the interface", () => {
    expect(readdirSync(inside("locales")).toSorted()).toEqual(["en-US.pak", "zh-CN.pak"]);
  });

  it("ships less than 25 MB beside Electron", () => {
    const size = filesBelow(inside("resources")).reduce(
      (sum, name) => sum + statSync(inside("resources", name)).size,
      0,
    );
    expect(size).toBeLessThan(25 * 1024 * 1024);
  });
});

describe("the portable program", () => {
  const archive = (ending: string): string =>
    join(
      release,
      readdirSync(release).find((name) => name.endsWith(ending))!,
    );

  it("is named with its hash in 校验.txt", () => {
    const said = readFileSync(join(release, "校验.txt"), "utf8").trimEnd().split("\n");
    expect(said).toHaveLength(3);
    for (const line of said) {
      const [hash, name] = line.split("  ");
      expect(sha256Of(readFileSync(join(release, name!)))).toBe(hash);
    }
  });

  it("is a zip for Windows that holds the whole folder and the mark, under one folder of its name", async () => {
    const names = await namesInZip(archive(".zip"));
    const wanted = filesBelow(join(release, "win-unpacked")).map((name) => `项目绩效台账/${name}`);
    expect(names.toSorted()).toEqual([...wanted, "项目绩效台账/便携版.txt"].toSorted());
  });

  it("starts from where it was unpacked on Linux and keeps its data beside itself", async () => {
    const place = mkdtempSync(join(tmpdir(), "U 盘-"));
    try {
      expect(spawnSync("tar", ["-xzf", archive("-linux-x64.tar.gz"), "-C", place]).status).toBe(0);
      const folder = join(place, "项目绩效台账");
      const program = await _electron.launch({ executablePath: join(folder, "project-ledger"), args: [] });
      const page = await program.firstWindow();
      await page.getByRole("navigation").first().waitFor();
      await program.close();
      expect(existsSync(join(folder, "数据/台账数据/台账.db"))).toBe(true);
      // What she keeps there does not make the program incomplete.
      expect(checkFiles(folder, readFileList(folder)!)).toEqual([]);
    } finally {
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 60_000);
});

describe("the check at the end", () => {
  const lines = (): string[] => readFileSync(join(release, "检查.txt"), "utf8").trimEnd().split("\n");

  it("finds nothing wrong, and says of a stand-in that it was not tried", () => {
    expect(lines().filter((line) => line.startsWith("没有通过"))).toEqual([]);
    const untried = lines().filter((line) => line.startsWith("没有试"));
    expect(untried).toHaveLength(3 * 6);
    for (const line of untried) expect(line).toContain("内含替身而非真正的 Electron");
  });

  it("names what the addon asks of a Linux system, of the processor that it is for", () => {
    for (const [folder, arch] of [
      ["linux-unpacked", "x64"],
      ["linux-arm64-unpacked", "arm64"],
    ] as const) {
      const file = join(
        "resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds",
        `linux-${arch}.node`,
      );
      expect(elfNeeds(join(release, folder, file)).arch).toBe(arch);
      expect(lines()).toContain(
        `通过  ${folder}  数据库组件要求的系统：glibc 2.34，libstdc++ GLIBCXX_3.4.29`,
      );
    }
  });
});

describe("the Windows program", () => {
  it("carries the program's name, icon and no signature of somebody else's", () => {
    const executable = NtExecutable.from(readFileSync(join(release, "win-unpacked/项目绩效台账.exe")), {
      ignoreCert: true,
    });
    const resources = NtExecutableResource.from(executable).entries;
    const texts = resources
      .filter((entry) => entry.type === 16)
      .map((entry) => Buffer.from(entry.bin).toString("utf16le"));
    expect(texts.join("")).toContain("项目绩效台账");
    const icon = readFileSync(join(root, "build/resources/icon.ico")).subarray(22);
    expect(resources.some((entry) => entry.type === 3 && Buffer.from(entry.bin).equals(icon))).toBe(true);
  });
});
