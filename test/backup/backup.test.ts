import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

import { createBackup, listBackups, restoreBackup, verifyBackup } from "../../electron/backup/index.ts";
import { restoringName } from "../../electron/store/index.ts";
import { oldLedger } from "../store/old-ledger.ts";
import { createExample, open, openNew, temporaryFolder, type Opened } from "../store/support.ts";

const now = new Date(2026, 10, 22, 10, 32, 5);

function withBackup(): Opened & { folder: string; name: string } {
  const opened = openNew();
  createExample(opened.store);
  const folder = join(temporaryFolder(), "备份");
  const { name } = createBackup({ store: opened.store, folder, reason: "manual", now });
  return { ...opened, folder, name };
}

const rename = ({ store }: Pick<Opened, "store">, name: string) =>
  store.projects.edit({
    id: "p1",
    edits: [{ kind: "set", path: "name", value: name }],
    label: "",
    together: null,
  });
const nameOf = ({ store }: Pick<Opened, "store">) => store.projects.get("p1").project.name;

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 0x01;
  writeFileSync(file, bytes);
}

describe("a backup", () => {
  it("is one file that was opened and counted, with its hash beside it", () => {
    const { store, folder, name } = withBackup();
    expect(name).toBe("台账备份-20261122-103205-manual.db");
    expect(readdirSync(folder).sort()).toEqual([name, `${name}.json`]);
    const sidecar = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as { sha256: string };
    expect(sidecar.sha256).toBe(
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    );
    expect(listBackups(folder)).toEqual([
      {
        name,
        at: now.toISOString(),
        reason: "manual",
        size: readFileSync(join(folder, name)).length,
        projects: 1,
        indicators: 2,
        verified: true,
      },
    ]);
    expect(verifyBackup(folder, name)).toMatchObject({ projects: 1, indicators: 2 });
    const copy = open(join(folder, name));
    expect(copy.store.projects.get("p1")).toEqual(store.projects.get("p1"));
  });

  it("holds what was saved just before, though it is still in the log", () => {
    const opened = withBackup();
    rename(opened, "刚刚保存");
    const { name } = createBackup({ store: opened.store, folder: opened.folder, reason: "manual", now });
    expect(name).toBe("台账备份-20261122-103205-manual-2.db");
    expect(nameOf(open(join(opened.folder, name)))).toBe("刚刚保存");
  });

  it("can be made of a ledger that is not open, of any version", () => {
    const { file, rows } = oldLedger(1);
    const folder = temporaryFolder();
    const made = createBackup({ ledgerFile: file, folder, reason: "beforeMigration", now });
    expect(made).toMatchObject({ projects: 2, indicators: 4, verified: true });
    const copy = new Database(join(folder, made.name), { readonly: true });
    expect(copy.prepare("SELECT * FROM project ORDER BY 1").all()).toEqual(rows["project"]);
    expect(copy.pragma("user_version", { simple: true })).toBe(1);
    copy.close();
  });

  it("does not count when the ledger itself is damaged: nothing is left, and it is said", () => {
    const { store, file, folder } = withBackup();
    store.close();
    const bytes = readFileSync(file);
    flipByte(file, bytes.indexOf("党员教育活动经费") + 2);
    const make = () => createBackup({ ledgerFile: file, folder, reason: "daily", now });
    expect(make).toThrow(expect.objectContaining({ code: "backup.failed" }));
    expect(listBackups(folder)).toHaveLength(1);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("that cannot be written is said as such and leaves the ledger in use", () => {
    const opened = withBackup();
    const blocked = join(temporaryFolder(), "文件，不是文件夹");
    writeFileSync(blocked, "");
    const make = () => createBackup({ store: opened.store, folder: blocked, reason: "daily", now });
    expect(make).toThrow(expect.objectContaining({ code: "backup.failed" }));
    rename(opened, "照常保存");
    expect(nameOf(opened)).toBe("照常保存");
  });

  it("whose size is not the one that was verified, or without its sidecar, is listed as not verified", () => {
    const { folder, name } = withBackup();
    writeFileSync(join(folder, name), readFileSync(join(folder, name)).subarray(0, 8192));
    expect(listBackups(folder)[0]).toMatchObject({ verified: false });
    rmSync(join(folder, `${name}.json`));
    expect(listBackups(folder)[0]).toMatchObject({ name, reason: "manual", verified: false, projects: 0 });
    expect(listBackups(join(folder, "没有"))).toEqual([]);
  });
});

describe("restoring", () => {
  it("brings the ledger back as it was, keeps the replaced one whole, and can be taken back", () => {
    const opened = withBackup();
    rename(opened, "后来的名称");
    opened.store.close();
    const { replaced } = restoreBackup({ ledgerFile: opened.file, folder: opened.folder, name: opened.name });
    const restored = open(opened.file);
    expect(nameOf(restored)).toBe("党员教育活动经费");
    expect(restored.store.verify().damagedRows).toEqual([]);
    expect(nameOf(open(replaced!))).toBe("后来的名称");
  });

  it("finds the oldest copy still there after the safety copy was made", () => {
    const { store, folder } = withBackup();
    const before = (minute: number, keep?: string) =>
      createBackup({
        store,
        folder,
        reason: "beforeRestore",
        now: new Date(now.getTime() + minute * 60_000),
        ...(keep === undefined ? {} : { keep }),
      }).name;
    const oldest = before(1);
    for (let minute = 2; minute <= 10; minute += 1) before(minute);
    before(11, oldest);
    expect(listBackups(folder).map(({ name }) => name)).toContain(oldest);
    before(12);
    expect(listBackups(folder).map(({ name }) => name)).not.toContain(oldest);
  });

  it("leaves nothing aside where a safety copy was made", () => {
    const { store, file, folder, name } = withBackup();
    store.close();
    const answer = restoreBackup({ ledgerFile: file, folder, name, keepReplaced: false });
    expect(answer).toEqual({ replaced: null });
    expect(readdirSync(dirname(file))).toEqual(["项目 台账.db"]);
  });

  it("sets a damaged ledger aside with its log, byte for byte", () => {
    const { file, folder, name, store } = withBackup();
    store.close();
    writeFileSync(file, "坏了");
    writeFileSync(`${file}-wal`, "坏日志");
    const { replaced } = restoreBackup({ ledgerFile: file, folder, name });
    expect(readFileSync(replaced!, "utf8")).toBe("坏了");
    expect(readFileSync(`${replaced}-wal`, "utf8")).toBe("坏日志");
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(nameOf(open(file))).toBe("党员教育活动经费");
  });

  it.each([
    ["one changed bit", (file: string) => flipByte(file, 9000)],
    ["a missing end", (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
    ["a missing sidecar", (file: string) => rmSync(`${file}.json`)],
  ])("refuses a backup with %s and leaves the ledger as it is", (_, damage) => {
    const { store, file, folder, name } = withBackup();
    store.close();
    const before = readFileSync(file);
    damage(join(folder, name));
    const restore = () => restoreBackup({ ledgerFile: file, folder, name });
    expect(restore).toThrow(expect.objectContaining({ code: "backup.damaged" }));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file))).toEqual(["项目 台账.db"]);
  });

  it.each(["../项目 台账.db", "/etc/passwd", "台账备份-20261122-103205-manual.db/../x", "没有.db", ""])(
    "refuses the name %j, which is no backup's",
    (name) => {
      const { store, file, folder } = withBackup();
      store.close();
      const restore = () => restoreBackup({ ledgerFile: file, folder, name });
      expect(restore).toThrow(expect.objectContaining({ code: "file.notFound" }));
    },
  );

  it("interrupted after any of its steps is carried through when the ledger is next opened", () => {
    const { store, file, folder, name } = withBackup();
    rename({ store }, "后来的名称");
    store.close();
    const present = readFileSync(file);
    const log = Buffer.from("未并入的日志");
    const copy = readFileSync(join(folder, name));
    // Which of the present files were moved already when the power went.
    for (const moved of [[], [""], ["", "-wal"]]) {
      rmSync(`${file}-shm`, { force: true });
      for (const [suffix, bytes] of [
        ["", present],
        ["-wal", log],
      ] as const) {
        if (moved.includes(suffix)) rmSync(file + suffix, { force: true });
        else writeFileSync(file + suffix, bytes);
      }
      writeFileSync(restoringName(file), copy);
      const restored = open(file);
      expect(nameOf(restored)).toBe("党员教育活动经费");
      expect(restored.store.verify()).toMatchObject({ quickCheck: [], damagedRows: [] });
      restored.store.close();
      expect(existsSync(restoringName(file))).toBe(false);
    }
  });
});
