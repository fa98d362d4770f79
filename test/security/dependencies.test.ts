/** What the program is built from: pinned, whole, without scripts of its own at installing, free to be shipped, not known to be broken. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";

import type { Licence } from "../../shared/api/index.ts";
import { ADVISORIES, ADVISORIES_OF, compareVersions, SQLITE_MENDED_IN, UNMAINTAINED } from "./advisories.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  deprecated?: string;
}
const { packages } = read("package-lock.json") as { packages: Record<string, Locked> };
const locked = Object.entries(packages)
  .filter(([path]) => path !== "")
  .map(([path, entry]) => ({ name: path.split("node_modules/").at(-1)!, path, ...entry }));
const own = read("package.json") as Record<
  "dependencies" | "devDependencies" | "optionalDependencies",
  Record<string, string>
> & { allowScripts: Record<string, boolean> };
const direct = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
const shipped = read("out/licences.json") as Licence[];

/** Licences that allow shipping in a closed installer, with nothing owed but their text (SPDX). */
const ALLOWED: ReadonlySet<string> = new Set([
  "MIT",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "0BSD",
  "Unlicense",
  "OFL-1.1",
]);

describe("every library", () => {
  it("is locked to one version with the hash of its content", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(
      locked
        .filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it("that we name is named by one exact version, and it is the one that is locked", () => {
    const loose = Object.entries(direct).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version,
    );
    expect(loose).toEqual([]);
  });

  it("of those with a script at installing, none ships, and none is allowed to run it", () => {
    const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect(scripted.filter(({ name }) => shipped.some((each) => each.name === name))).toEqual([]);
    expect(scripted.filter(({ name }) => own.allowScripts[name] !== false).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it("is not given up by its makers, as far as the lock file says and our list knows", () => {
    expect(locked.filter(({ deprecated }) => deprecated !== undefined).map(({ path }) => path)).toEqual([]);
    expect(Object.keys(direct).filter((name) => UNMAINTAINED.includes(name))).toEqual([]);
    expect(shipped.filter(({ name }) => UNMAINTAINED.includes(name)).map(({ name }) => name)).toEqual([]);
  });
});

describe("what ships", () => {
  it("is listed in the program with its licence, and each is one that allows it", () => {
    expect(shipped.map(({ name }) => name)).toContain("better-sqlite3");
    expect(shipped.filter(({ licence }) => !ALLOWED.has(licence)).map(({ name }) => name)).toEqual([]);
    expect(shipped.filter(({ text }) => text.trim() === "").map(({ name }) => name)).toEqual([]);
  });

  it("is what is locked", () => {
    const unlocked = shipped.filter(
      ({ name, version }) => !locked.some((each) => each.name === name && each.version === version),
    );
    expect(unlocked.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
  });

  it("has one runtime library that npm installs; everything else is bundled", () => {
    expect(Object.keys(own.dependencies)).toEqual(["better-sqlite3"]);
  });
});

describe(`versions known to be vulnerable on ${ADVISORIES_OF}`, () => {
  it("are not among ours, wherever they stand in the tree", () => {
    const found = locked.flatMap(({ name, version, path }) =>
      ADVISORIES.filter((each) => each.library === name && compareVersions(version, each.mendedIn) < 0).map(
        ({ id }) => `${path} ${version}: ${id}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it("are each of a library that we have: a line of the list that names none is dead", () => {
    const dead = ADVISORIES.filter(({ library }) => !locked.some(({ name }) => name === library));
    expect(dead).toEqual([]);
  });

  it("would be seen: 38.0.0-beta.1 is before 38.0.0, and 3.10.0 after 3.9.9", () => {
    expect(compareVersions("38.0.0-beta.1", "38.0.0")).toBeLessThan(0);
    expect(compareVersions("3.10.0", "3.9.9")).toBeGreaterThan(0);
    expect(compareVersions("0.20.2", "0.20.2")).toBe(0);
  });

  it("nor is the SQLite inside", () => {
    const db = new Database(":memory:");
    const version = db.prepare("SELECT sqlite_version()").pluck().get() as string;
    db.close();
    expect(compareVersions(version, SQLITE_MENDED_IN)).toBeGreaterThanOrEqual(0);
  });
});
