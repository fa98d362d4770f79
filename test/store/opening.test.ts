import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import Database from "better-sqlite3";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { StoreError } from "../../electron/store/index.ts";
import { SCHEMA_VERSION } from "../../electron/store/migrations/index.ts";
import { checkFolder } from "../../electron/store/opening/folder.ts";
import { assertPragmas } from "../../electron/store/opening/pragmas.ts";
import { createExample, onCleanup, open, openNew, temporaryFolder } from "./support.ts";

const HOLD_LOCK = fileURLToPath(new URL("hold-lock.ts", import.meta.url));

function closedLedger(): string {
  const { store, file } = openNew();
  createExample(store);
  store.close();
  return file;
}

/** Opening fails with the kind, and the file is the same afterwards. */
function expectRefused(file: string, kind: string): void {
  const before = existsSync(file) ? readFileSync(file) : null;
  let caught: unknown;
  try {
    open(file);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(StoreError);
  expect(caught).toMatchObject({ kind, code: `store.${kind}` });
  if (before !== null) expect(readFileSync(file).equals(before)).toBe(true);
}

/** Answers the function that ends the other process and with it the lock. */
async function lockedByAnother(
  file: string,
  mode: "immediate" | "exclusive",
): Promise<() => Promise<unknown>> {
  const child = spawn(process.execPath, [HOLD_LOCK, file, mode], { stdio: ["pipe", "pipe", "inherit"] });
  onCleanup(() => child.kill());
  await once(child.stdout, "data");
  return () => {
    child.stdin.end();
    return once(child, "exit");
  };
}

describe("opening", () => {
  it("makes a ledger where there is none, under a path with Chinese characters and spaces", () => {
    const { store, file } = openNew();
    expect(file).toMatch(/台账 .*项目 台账\.db$/);
    expect(store.cleanExit).toBe(true);
    expect(store.counts()).toEqual({ projects: 0, indicators: 0 });
  });

  it("sets what durability rests on, and sees when it is not so", () => {
    const { ledger } = openNew();
    const value = (name: string): unknown => ledger.database.pragma(name, { simple: true });
    expect(
      [
        "journal_mode",
        "synchronous",
        "foreign_keys",
        "trusted_schema",
        "cell_size_check",
        "busy_timeout",
      ].map(value),
    ).toEqual(["wal", 2, 1, 0, 1, 5000]);
    ledger.database.pragma("synchronous = NORMAL");
    expect(() => assertPragmas(ledger.database)).toThrow("synchronous");
  });

  it("knows whether the last exit was clean, and leaves one file behind when it is", () => {
    const { store, file, ledger } = openNew();
    const id = createExample(store);
    // The process dies: no close.
    const died = join(temporaryFolder(), "died.db");
    for (const suffix of ["", "-wal"]) writeFileSync(died + suffix, readFileSync(file + suffix));
    const after = open(died).store;
    expect(after.cleanExit).toBe(false);
    expect(after.projects.get(id).project).toEqual(store.projects.get(id).project);
    store.close();
    store.close();
    expect(readdirSync(dirname(file))).toEqual(["项目 台账.db"]);
    expect(ledger.database.open).toBe(false);
    expect(open(file).store.cleanExit).toBe(true);
  });

  it("writes nothing before the first change: a program that died over an unchanged ledger left nothing to be checked", () => {
    const closed = closedLedger();
    const { file } = open(closed);
    const readOnly = readFileSync(`${file}-wal`).length;
    expect(readOnly).toBe(0);
    const died = join(temporaryFolder(), "died.db");
    writeFileSync(died, readFileSync(file));
    expect(open(died).store.cleanExit).toBe(true);
  });

  it("refuses a ledger of a newer program without touching it", () => {
    const file = closedLedger();
    const database = new Database(file);
    database.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    expectRefused(file, "newer");
    expect(readdirSync(dirname(file))).toEqual(["项目 台账.db"]);
  });

  it.each([
    ["a text file", (file: string) => writeFileSync(file, "这不是台账".repeat(100))],
    [
      "someone else's database",
      (file: string) => (rmSync(file), new Database(file).exec("CREATE TABLE t (a)").close()),
    ],
    ["nothing but an empty file", (file: string) => truncateSync(file, 0)],
    ["half of the header", (file: string) => truncateSync(file, 50)],
    ["a header with changed bytes", (file: string) => flip(file, 20)],
    ["a header with other page constants", (file: string) => flip(file, 22)],
  ])("refuses %s as damaged, and makes nothing in its place", (_, damage) => {
    const file = closedLedger();
    damage(file);
    expectRefused(file, "corrupt");
  });

  it("says damage instead of starting anew when the file is gone but its log is there", () => {
    const { file, store } = openNew();
    createExample(store);
    const folder = temporaryFolder();
    const lost = join(folder, "台账.db");
    writeFileSync(`${lost}-wal`, readFileSync(`${file}-wal`));
    expectRefused(lost, "corrupt");
    expect(existsSync(lost)).toBe(false);
  });

  it("says damage when half of the file is missing", () => {
    const file = closedLedger();
    const size = readFileSync(file).length;
    truncateSync(file, size / 2);
    let kind: unknown;
    try {
      const { store } = open(file);
      kind = store.verify().quickCheck.length > 0 ? "corrupt" : "none";
    } catch (error) {
      kind = (error as StoreError).kind;
    }
    expect(kind).toBe("corrupt");
  });

  it("checks the whole file first after an unclean exit", () => {
    const { store, file, ledger } = openNew();
    createExample(store);
    ledger.database.pragma("wal_checkpoint(TRUNCATE)");
    const bytes = readFileSync(file);
    const died = join(temporaryFolder(), "died.db");
    // A page in the middle is zeroed: opening alone would not look at it.
    bytes.fill(0, 4096 * 8, 4096 * 9);
    writeFileSync(died, bytes);
    expectRefused(died, "corrupt");
  });

  it("waits for a lock and then says that another program has the ledger", async () => {
    const file = closedLedger();
    await lockedByAnother(file, "exclusive");
    expect(() => open(file, { busyTimeout: 50 })).toThrow(expect.objectContaining({ kind: "locked" }));
  });

  it("a save that finds the ledger locked changes nothing and works when the lock is gone", async () => {
    const { store, file } = openNew({ busyTimeout: 50 });
    const id = createExample(store);
    const before = store.projects.get(id);
    const release = await lockedByAnother(file, "immediate");
    const save = () =>
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "name", value: "新" }],
        label: "",
        together: null,
      });
    expect(save).toThrow(expect.objectContaining({ code: "store.locked" }));
    expect(store.projects.get(id)).toEqual(before);
    await release();
    expect(save()).toMatchObject({ revision: 2 });
  });

  it("says that the folder is gone", () => {
    expectRefused(join(temporaryFolder(), "没有 这个文件夹", "台账.db"), "gone");
  });

  it("says that the disk is full when there is no room to work", () => {
    const folder = temporaryFolder();
    const check = () => checkFolder(folder, join(folder, "台账.db"), Number.MAX_SAFE_INTEGER);
    expect(check).toThrow(expect.objectContaining({ kind: "full" }));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("while it is open", () => {
  it("says that the folder is gone instead of saving into nothing", () => {
    const { store, file } = openNew();
    const id = createExample(store);
    const folder = dirname(file);
    renameSync(folder, `${folder} 改名`);
    onCleanup(() => rmSync(`${folder} 改名`, { recursive: true }));
    const save = () =>
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "name", value: "新" }],
        label: "",
        together: null,
      });
    expect(save).toThrow(expect.objectContaining({ code: "store.gone" }));
    // Another ledger in its place is not the one that was opened either.
    mkdirSync(folder);
    writeFileSync(file, "");
    expect(save).toThrow(expect.objectContaining({ code: "store.gone" }));
  });

  it("says that the disk is full, keeps everything, and goes on when there is room", () => {
    const { store, ledger } = openNew();
    const id = createExample(store);
    const before = store.projects.get(id);
    const pages = ledger.database.pragma("page_count", { simple: true }) as number;
    ledger.database.pragma(`max_page_count = ${pages}`);
    const save = (text: string) =>
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "plan", value: text }],
        label: "",
        together: null,
      });
    expect(() => save("长".repeat(50_000))).toThrow(expect.objectContaining({ code: "store.full" }));
    expect(store.projects.get(id)).toEqual(before);
    expect(store.projects.history(id, 10)).toHaveLength(1);
    ledger.database.pragma("max_page_count = 1000000");
    expect(save("长".repeat(50_000))).toMatchObject({ revision: 2 });
  });

  it("after closing, a call says so instead of crashing", () => {
    const { store } = openNew();
    store.close();
    expect(() => store.projects.get("p1")).toThrow(StoreError);
    expect(() => store.projects.trash(["p1"])).toThrow(StoreError);
  });

  it("a command with an asynchronous body is a type error, and refused and taken back at run time", () => {
    const { ledger, store } = openNew();
    store.settings.setPreferences({ userName: "李" });
    const command = () =>
      // @ts-expect-error its work would be done after the commit
      ledger.command(async (db) => {
        db.run("DELETE FROM meta");
        return { result: null, changes: [] };
      });
    expect(command).toThrow(expect.objectContaining({ code: "unexpected" }));
    expect(ledger.database.prepare("SELECT count(*) AS n FROM meta").get()).toEqual({ n: 1 });
    // @ts-expect-error a promise as the result is refused as well
    void (() => ledger.command(() => ({ result: Promise.resolve(1), changes: [] })));
    expect(store.counts().projects).toBe(0);
  });

  it("a command inside a command is refused, and neither stands", () => {
    const { ledger, store } = openNew();
    const nested = () =>
      ledger.command((db) => {
        db.run("INSERT INTO meta VALUES ('half', 'x')");
        store.settings.setPreferences({ userName: "李" });
        return { result: null, changes: [] };
      });
    expect(nested).toThrow(expect.objectContaining({ code: "unexpected" }));
    expect(ledger.database.prepare("SELECT * FROM meta WHERE key = 'half'").all()).toEqual([]);
  });

  it("a ledger grown by another program's bytes at its end is still read", () => {
    const file = closedLedger();
    appendFileSync(file, Buffer.alloc(4096));
    expect(open(file).store.projects.find("p1")).not.toBeNull();
  });
});

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = bytes[offset]! ^ 0xff;
  writeFileSync(file, bytes);
}
