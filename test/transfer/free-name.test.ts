import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { freeName, holdsThese, isPackageOf } from "../../electron/transfer/free-name.ts";
import { makePackage, protectPackage, writeVerified } from "../../electron/transfer/index.ts";
import { packageFileName } from "../../electron/transfer/package-documents.ts";
import type { Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const facts = { programVersion: "0.1.0", exportedAt: new Date("2026-01-05T08:00:00Z"), exportedBy: "王秘书" };
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "free-name-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Two projects whose names differ behind the place where a file name is cut. */
const project = (id: string, ending: string): Project => ({
  ...sampleProject(),
  id,
  year: 2026,
  name: `宣传和社会事业党工委基层党组织党员教育活动经费${ending}`,
});

async function handOut(of: Project, password?: string): Promise<string> {
  const bytes = await makePackage(of, [], facts);
  const out = password === undefined ? bytes : await protectPackage(bytes, password);
  const name = await freeName(folder, packageFileName(of), (path) => isPackageOf(path, of.id, password));
  await writeVerified(folder, name, out);
  return name;
}

describe("packages handed out into one folder", () => {
  const first = project("one", "（第一批）");
  const second = project("two", "（第二批）");

  it("the two projects would have one file name", () => {
    expect(packageFileName(first)).toBe(packageFileName(second));
  });

  it("another project's package is never replaced: the second gets a number", async () => {
    const name = await handOut(first);
    const before = await readFile(join(folder, name));
    const other = await handOut(second);
    expect(other).toBe(name.replace(/\.zip$/u, "(2).zip"));
    expect(await readFile(join(folder, name))).toEqual(before);
    expect(await isPackageOf(join(folder, other), "two")).toBe(true);
  });

  it("a newer package of the same project takes the place of its earlier one, also where that has the number", async () => {
    await handOut(first);
    const name = await handOut(second);
    expect(await handOut({ ...second, overview: "改过" })).toBe(name);
    expect(await handOut({ ...first, overview: "改过" })).toBe(packageFileName(first));
  });

  it("under a password too; one whose password is another stays", async () => {
    const name = await handOut(first, "一号密码一号密码");
    expect(await handOut(first, "一号密码一号密码")).toBe(name);
    expect(await handOut(first, "二号密码二号密码")).toBe(name.replace(/\.zip$/u, "(2).zip"));
  });

  it("whatever else has the name stays: a stranger's zip, a folder, a name in other letters", async () => {
    await writeFile(join(folder, "A.ZIP"), "不是包");
    await mkdir(join(folder, "a(2).zip"));
    expect(await freeName(folder, "a.zip", (path) => isPackageOf(path, "one"))).toBe("a(3).zip");
  });
});

describe("data files written into a folder", () => {
  it("the same bytes again keep the name, other bytes get another", async () => {
    const bytes = new TextEncoder().encode("甲,乙\n");
    await writeFile(join(folder, "指标.csv"), bytes);
    const free = (content: Uint8Array): Promise<string> =>
      freeName(folder, "指标.csv", (path) => holdsThese(path, content));
    expect(await free(bytes)).toBe("指标.csv");
    expect(await free(new TextEncoder().encode("丙,丁\n"))).toBe("指标(2).csv");
  });
});
