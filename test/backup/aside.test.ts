import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { createBackup, createBackupAside, listBackups, verifyBackup } from "../../electron/backup/index.ts";
import { createHurry, inAHurry } from "../../electron/backup/pace.ts";
import { createExample, open, openNew, temporaryFolder } from "../store/support.ts";

const WORKER = new URL("../../electron/backup/worker.ts", import.meta.url);
const now = new Date(2026, 10, 22, 10, 32, 5);

describe("a backup that takes its time", () => {
  it("is as whole as any other, and comes at once where somebody waits for it", async () => {
    const { store, file } = openNew();
    createExample(store);
    const folder = join(temporaryFolder(), "备份");
    const hurry = createHurry();
    const making = createBackupAside({ ledgerFile: file, folder, reason: "daily", now, hurry }, WORKER);
    const made = await inAHurry(hurry, () => making);
    expect(made).toMatchObject({ verified: true, projects: 1, indicators: 2 });
    expect(verifyBackup(folder, made.name)).toMatchObject({ projects: 1, indicators: 2 });
    expect(readdirSync(folder).filter((name) => name.startsWith(made.name))).toEqual([
      made.name,
      `${made.name}.json`,
    ]);
  });

  it("and was cut off leaves nothing for ever", () => {
    const { file } = openNew();
    const folder = temporaryFolder();
    const [old, fresh] = ["台账备份-20261120-103205-daily.db.part", "台账备份-20261122-103100-daily.db.part"];
    for (const name of [old, fresh, "她的.part"]) writeFileSync(join(folder, name), "半份");
    const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
    utimesSync(join(folder, old), days(2), days(2));
    utimesSync(join(folder, fresh), now, now);
    utimesSync(join(folder, "她的.part"), days(9), days(9));
    const { name } = createBackup({ ledgerFile: file, folder, reason: "daily", now });
    expect(readdirSync(folder).toSorted()).toEqual([fresh, "她的.part", name, `${name}.json`].toSorted());
  });
});

describe("a backup beside the work", () => {
  it("holds everything that was saved when it began, while saving goes on", async () => {
    const { store, file } = openNew();
    const id = createExample(store);
    const folder = join(temporaryFolder(), "备份");
    const save = (number: number) =>
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "plan", value: `第${number}次` }],
        label: "",
        together: null,
      });
    save(0);
    let saves = 0;
    const progress = { done: false };
    const making = createBackupAside({ ledgerFile: file, folder, reason: "daily", now }, WORKER).finally(
      () => (progress.done = true),
    );
    while (!progress.done) {
      save((saves += 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const made = await making;
    expect(made).toMatchObject({ verified: true, projects: 1, indicators: 2, reason: "daily" });
    expect(listBackups(folder)).toEqual([made]);
    expect(saves).toBeGreaterThan(0);
    const copy = open(join(folder, made.name)).store;
    const inCopy = Number(/\d+/.exec(copy.projects.get(id).project.plan)![0]);
    expect(inCopy).toBeGreaterThanOrEqual(0);
    expect(inCopy).toBeLessThanOrEqual(saves);
    expect(store.projects.get(id).project.plan).toBe(`第${saves}次`);
  });

  it("that fails says so and leaves nothing behind", async () => {
    const { file, store } = openNew();
    createExample(store);
    const blocked = join(temporaryFolder(), "不是文件夹");
    writeFileSync(blocked, "");
    const making = createBackupAside({ ledgerFile: file, folder: blocked, reason: "daily", now }, WORKER);
    await expect(making).rejects.toMatchObject({ code: "backup.failed" });
    const missing = createBackupAside(
      { ledgerFile: `${file}.none`, folder: join(temporaryFolder(), "备份"), reason: "daily", now },
      WORKER,
    );
    await expect(missing).rejects.toMatchObject({ code: "backup.failed" });
    expect(existsSync(`${file}.none`)).toBe(false);
    expect(readdirSync(join(file, "..")).filter((name) => name.includes("备份"))).toEqual([]);
  });

  it("whose thread cannot be started says so too", async () => {
    const { file } = openNew();
    const making = createBackupAside(
      { ledgerFile: file, folder: temporaryFolder(), reason: "daily", now },
      "/none.js",
    );
    await expect(making).rejects.toMatchObject({ code: "backup.failed" });
  });
});
