/** What is handed out: looked into as made by the one packaging configuration, for Linux and for Windows. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { extractFile, listPackage } from "@electron/asar";
import { NtExecutable, NtExecutableResource } from "pe-library";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
  { platform: "windows", folder: "win-unpacked", program: "项目绩效台账.exe", addon: "win32-x64.node" },
] as const;

/** Files below a folder, relative to it. */
function filesBelow(folder: string, prefix = ""): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, join(prefix, entry.name)) : [join(prefix, entry.name)],
  );
}

/** The nine switches after their marker, as characters 0 and 1. */
function fusesOf(program: string): string {
  const bytes = readFileSync(program);
  const marker = bytes.indexOf("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
  const length = bytes[marker + 33]!;
  return bytes.subarray(marker + 34, marker + 34 + length).toString("latin1");
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

  it("has the fuses set: no Node mode, no inspector, only the archive, checked", () => {
    // RunAsNode, cookie encryption, NODE_OPTIONS, inspector, archive integrity, only archive, own snapshot, file privileges; the
    // ninth has no name in the packaging tool yet and keeps Electron's default.
    expect(fusesOf(inside(program)).slice(0, 8)).toBe("01001100");
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
