/** A 移交文件 under a password, out and in again: the plain file stands only beside the ledger, and never for longer than needed. */
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

import { afterEach, beforeEach, expect, it } from "vitest";

import {
  openHandover,
  openSealed,
  writeHandover,
  writeSealed,
} from "../../electron/backup/handover/index.ts";
import { createBackup } from "../../electron/backup/index.ts";
import { openStore } from "../../electron/store/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const PASSWORD = "交接 2027 密";
let folder: string;
let stick: string;
let plain: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sealed-"));
  stick = join(folder, "U盘");
  plain = join(folder, "移交加密");
  mkdirSync(stick);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const facts = {
  programVersion: "0.0.0",
  at: "2026-11-22T00:00:00.000Z",
  office: "区委宣传部",
  handedOverBy: "",
};

async function seal() {
  const store = openStore(join(folder, "台账.db"));
  const { id: _id, state: _state, ...content } = sampleProject();
  store.projects.create({ year: 2022, content });
  const made = createBackup({ store, folder: join(folder, "备份"), reason: "manual", now: new Date() });
  store.close();
  const to = { folder: stick, name: "台账移交-加密.taizhang" };
  return writeSealed(plain, to, PASSWORD, (place) =>
    writeHandover({ folder: join(folder, "备份"), backup: made.name }, facts, place),
  );
}

it("goes out as one file and comes in whole", async () => {
  const file = await seal();
  expect(readdirSync(stick)).toEqual([file.name]);
  expect(existsSync(plain)).toBe(false);
  const { note, verified } = await openSealed(join(stick, file.name), PASSWORD, plain, (path) =>
    openHandover(path, join(folder, "接收移交")),
  );
  expect(note.office).toBe("区委宣传部");
  expect(verified.projects).toBe(1);
  expect(existsSync(plain)).toBe(false);
});

it("is refused with a wrong password or a changed byte, and nothing plain stays behind", async () => {
  const { name } = await seal();
  const read = () => Promise.reject(new Error("must not be reached"));
  await expect(openSealed(join(stick, name), "另一个密码 1", plain, read)).rejects.toMatchObject({
    code: "handover.wrongPassword",
  });
  const bytes = readFileSync(join(stick, name));
  bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
  writeFileSync(join(stick, name), bytes);
  await expect(openSealed(join(stick, name), PASSWORD, plain, read)).rejects.toMatchObject({
    code: "handover.wrongPassword",
  });
  expect(existsSync(plain)).toBe(false);
});

it("leaves nothing on a stick that is not there, and removes what a power cut left beside the ledger", async () => {
  mkdirSync(plain);
  writeFileSync(join(plain, "移交.zip"), "left behind");
  rmSync(stick, { recursive: true });
  await expect(seal()).rejects.toMatchObject({ code: "target.gone" });
  expect(existsSync(plain)).toBe(false);
});
