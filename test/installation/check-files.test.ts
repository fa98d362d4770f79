/** A program whose copy broke off, or whose files were changed, is told by its list of files. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, expect, it } from "vitest";

import { checkFiles } from "../../electron/installation/check-files.ts";
import { FILE_LIST_NAME, readFileList, type FileList } from "../../electron/installation/file-list.ts";
import { checkInstallation, portableDataFolder } from "../../electron/installation/index.ts";

const FILES: Readonly<Record<string, string>> = {
  "项目绩效台账.exe": "program",
  "resources/app.asar": "archive",
  "locales/zh-CN.pak": "",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "程序 文件-"));
  mkdirSync(join(folder, "resources"));
  mkdirSync(join(folder, "locales"));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, FILE_LIST_NAME), JSON.stringify(listOfFiles()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listOfFiles = (): FileList => ({
  version: "1.0.0",
  files: Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [
      path,
      { size: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") },
    ]),
  ),
});
const faults = () => checkFiles(folder, readFileList(folder)!);

it("finds nothing wrong with a whole program", () => {
  expect(faults()).toEqual([]);
});

it("names the file that is missing, cut short, or changed without changing its length", () => {
  rmSync(join(folder, "locales/zh-CN.pak"));
  truncateSync(join(folder, "resources/app.asar"), 3);
  writeFileSync(join(folder, "项目绩效台账.exe"), "programm".slice(0, 6) + "!");
  expect(faults()).toEqual([
    { path: "项目绩效台账.exe", kind: "content" },
    { path: "resources/app.asar", kind: "size" },
    { path: "locales/zh-CN.pak", kind: "missing" },
  ]);
});

it("does not mind what she keeps beside the program", () => {
  mkdirSync(join(folder, "数据"));
  writeFileSync(join(folder, "数据/台账.db"), "hers");
  expect(faults()).toEqual([]);
});

it("takes a list that is damaged or missing for none", () => {
  writeFileSync(join(folder, FILE_LIST_NAME), '{"version":"1.0.0","files":');
  expect(readFileList(folder)).toBeNull();
  rmSync(join(folder, FILE_LIST_NAME));
  expect(readFileList(folder)).toBeNull();
});

const thread = pathToFileURL(join(import.meta.dirname, "../../electron/installation/worker.ts"));

it("reads a copy of the program whole once, and again when it is asked to or was replaced", async () => {
  const stateFile = join(folder, "state");
  const check = (anew = false) => checkInstallation({ folder, thread, stateFile, anew });
  expect(await check()).toEqual({ kind: "whole", files: 3 });
  truncateSync(join(folder, "resources/app.asar"), 3);
  // Found whole before: not read again at every start.
  expect((await check()).kind).toBe("whole");
  expect(await check(true)).toEqual({
    kind: "faulty",
    faults: [{ path: "resources/app.asar", kind: "size" }],
  });
  writeFileSync(join(folder, FILE_LIST_NAME), `${JSON.stringify(listOfFiles())}\n`);
  expect((await check()).kind).toBe("faulty");
});

it("has nothing to say of a program run from its sources", async () => {
  rmSync(join(folder, FILE_LIST_NAME));
  const state = await checkInstallation({ folder, thread, stateFile: join(folder, "state") });
  expect(state).toEqual({ kind: "unlisted" });
});

it("keeps a portable program's data beside it, an installed one's where the system wants it", () => {
  const executable = join(folder, "项目绩效台账.exe");
  expect(portableDataFolder(executable)).toBeNull();
  writeFileSync(join(folder, "便携版.txt"), "");
  expect(portableDataFolder(executable)).toBe(join(folder, "数据"));
});
