/** An installer on a stick: taken only where it is signed for our key, newer than this program, for this machine, and whole. */
import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
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
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  compareVersions,
  DESCRIPTION_NAME,
  signDescription,
  type UpgradeDescription,
} from "../../electron/upgrade/description.ts";
import { findUpgrade, readUpgradeKey, takeInstaller } from "../../electron/upgrade/index.ts";

const ours = generateKeyPairSync("ed25519");
const another = generateKeyPairSync("ed25519");
const pem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }) as string;

const INSTALLER = Buffer.from("MZ installer ".repeat(20_000));
const NAME = "项目绩效台账-0.2.0-安装.exe";

let place: string;
let folder: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "upgrade-"));
  folder = join(place, "U盘 升级");
  mkdirSync(folder);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const described = (change: Partial<UpgradeDescription> = {}): UpgradeDescription => ({
  format: 1,
  product: "项目绩效台账",
  version: "0.2.0",
  platform: "win32-x64",
  file: NAME,
  size: INSTALLER.length,
  sha256: createHash("sha256").update(INSTALLER).digest("hex"),
  ...change,
});
function put(change: Partial<UpgradeDescription> = {}, key = ours.privateKey): void {
  writeFileSync(join(folder, NAME), INSTALLER);
  writeFileSync(join(folder, DESCRIPTION_NAME), signDescription(described(change), key));
}
const find = (version = "0.1.9", publicKey: string | null = pem(ours.publicKey)) =>
  findUpgrade({ folder, publicKey, version, platform: "win32-x64" });

/** One byte of a file in the folder changed. */
function flip(name: string, at: number): void {
  const bytes = readFileSync(join(folder, name));
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(join(folder, name), bytes);
}

describe("an installer in a folder", () => {
  it("is found where it is signed, newer, for this machine, and whole", async () => {
    put();
    expect(await find()).toEqual({ kind: "ready", description: described() });
  });

  it("is refused with one byte changed, wherever it is", async () => {
    put();
    for (const at of [0, 1, INSTALLER.length >> 1, INSTALLER.length - 1]) {
      flip(NAME, at);
      expect((await find()).kind).toBe("altered");
      flip(NAME, at);
    }
    expect((await find()).kind).toBe("ready");
  });

  it("is refused with one byte of its description changed: every byte is tried", async () => {
    put();
    const { length } = readFileSync(join(folder, DESCRIPTION_NAME));
    const taken: number[] = [];
    for (let at = 0; at < length; at += 1) {
      flip(DESCRIPTION_NAME, at);
      if ((await find()).kind === "ready") taken.push(at);
      flip(DESCRIPTION_NAME, at);
    }
    expect(taken).toEqual([]);
  });

  it("is refused where another key signed it, and where this program carries none", async () => {
    put({}, another.privateKey);
    expect((await find()).kind).toBe("notSigned");
    expect((await find("0.1.9", pem(another.publicKey))).kind).toBe("ready");
    expect((await find("0.1.9", null)).kind).toBe("noKey");
  });

  it.each([
    ["0.2.0", "same"],
    ["0.2.1", "older"],
    ["0.10.0", "older"],
    ["1.0.0", "older"],
  ])("is refused by a program of version %s: %s", async (version, kind) => {
    put();
    expect((await find(version)).kind).toBe(kind);
  });

  it("is refused for another machine, cut short, missing, or without a description", async () => {
    put({ platform: "linux-x64" });
    expect((await find()).kind).toBe("otherMachine");
    put();
    writeFileSync(join(folder, NAME), INSTALLER.subarray(0, -1));
    expect((await find()).kind).toBe("altered");
    rmSync(join(folder, NAME));
    expect((await find()).kind).toBe("missing");
    writeFileSync(join(folder, DESCRIPTION_NAME), "x".repeat(100_000));
    expect((await find()).kind).toBe("unreadable");
    rmSync(join(folder, DESCRIPTION_NAME));
    expect((await find()).kind).toBe("none");
    folder = join(place, "拔掉了");
    expect((await find()).kind).toBe("none");
  });

  it.each(["../run.exe", "a/b.exe", "C:\\run.exe", "run.bat", "x.exe ", ".exe", "a\u202egpj.exe"])(
    "cannot be named %j, not even by who has the key",
    (file) => {
      expect(() => signDescription(described({ file }), ours.privateKey)).toThrow();
    },
  );

  it("is newer by its numbers, not by its letters", () => {
    expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0);
    expect(compareVersions("1.0.0", "1.0.0")).toBe(0);
    expect(compareVersions("1.0.0", "1.0.1")).toBeLessThan(0);
  });
});

describe("what is opened", () => {
  it("is a copy on this PC that was read back", async () => {
    put();
    const into = join(place, "升级");
    mkdirSync(into);
    writeFileSync(join(into, "old.exe"), "");
    const installer = await takeInstaller(folder, described(), into);
    expect(readFileSync(installer!).equals(INSTALLER)).toBe(true);
    expect(readdirSync(into)).toEqual([NAME]);
  });

  it("is nothing where the stick was changed after it was looked at", async () => {
    put();
    expect((await find()).kind).toBe("ready");
    flip(NAME, 100);
    expect(await takeInstaller(folder, described(), join(place, "升级"))).toBeNull();
    expect(readdirSync(join(place, "升级"))).toEqual([]);
  });
});

describe("the key", () => {
  it("that the program carries is a public one or none, and no private key lies in the sources", async () => {
    const root = join(import.meta.dirname, "../..");
    const key = await readUpgradeKey(join(root, "build/resources/upgrade-key.json"));
    if (key !== null) expect(key).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    const folders = ["build", "electron", "shared", "docs", "test/fixtures"].filter((each) =>
      existsSync(join(root, each)),
    );
    const files = folders.flatMap((each) =>
      readdirSync(join(root, each), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(ts|json|pem|key|md|txt)$/.test(name))
        .map((name) => join(root, each, name)),
    );
    expect(files.filter((file) => readFileSync(file, "utf8").includes("-----BEGIN PRIVATE KEY"))).toEqual([]);
  });
});
