/** A second place for the backups: a folder on D: or a stick that may be out. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import {
  chooseSecondPlace,
  copyToSecondPlace,
  createBackup,
  giveUpSecondPlace,
  listBackups,
  restoreBackup,
  secondPlaceOf,
  secondStateOf,
  verifyBackup,
} from "../../electron/backup/index.ts";
import { createHurry } from "../../electron/backup/pace.ts";
import { secondCopiesOf } from "../../electron/backup/second-copies.ts";
import { createExample, open, openNew, temporaryFolder } from "../store/support.ts";

const WORKER = new URL("../../electron/backup/worker.ts", import.meta.url);
const at = (day: number, hour = 9) => new Date(2026, 10, day, hour, 30);

function office() {
  const opened = openNew();
  createExample(opened.store);
  const folder = join(temporaryFolder(), "备份");
  const stick = join(temporaryFolder(), "U盘");
  mkdirSync(stick);
  const make = (now: Date) => createBackup({ store: opened.store, folder, reason: "daily", now });
  return { ...opened, folder, stick, make };
}

describe("the second place", () => {
  it("gets the newest backup, verified there, and the ledger can be brought back from it alone", () => {
    const { folder, stick, make, store } = office();
    const place = chooseSecondPlace(folder, stick);
    const made = make(at(20));
    expect(copyToSecondPlace(folder, at(20))).toBe("ready");
    expect(listBackups(place)).toEqual([made]);
    expect(verifyBackup(place, made.name)).toMatchObject({ projects: 1, indicators: 2 });
    const elsewhere = join(temporaryFolder(), "台账.db");
    restoreBackup({ ledgerFile: elsewhere, folder: place, name: made.name });
    expect(open(elsewhere).store.projects.get("p1").project).toEqual(store.projects.get("p1").project);
  });

  it("that is out is said, never made anew, and gets its copy when it is back", () => {
    const { folder, stick, make } = office();
    const place = chooseSecondPlace(folder, stick);
    renameSync(stick, `${stick} 拔出`);
    make(at(20));
    expect(copyToSecondPlace(folder, at(20))).toBe("absent");
    expect(existsSync(stick)).toBe(false);
    renameSync(`${stick} 拔出`, stick);
    expect(copyToSecondPlace(folder, at(20, 10))).toBe("ready");
    expect(listBackups(place)).toHaveLength(1);
  });

  it("keeps what the rotation keeps, and nothing else goes", () => {
    const { folder, stick, make } = office();
    const place = chooseSecondPlace(folder, stick);
    writeFileSync(join(place, "她的文件.docx"), "不动");
    for (let hour = 0; hour < 23; hour += 1) {
      make(new Date(2026, 10, 20, hour));
      copyToSecondPlace(folder, new Date(2026, 10, 20, hour));
    }
    expect(listBackups(place)).toHaveLength(20);
    expect(readdirSync(place)).toContain("她的文件.docx");
  });

  it("copies a damaged second copy anew, and never carries a damaged backup over", () => {
    const { folder, stick, make } = office();
    const place = chooseSecondPlace(folder, stick);
    const { name } = make(at(20));
    copyToSecondPlace(folder, at(20));
    writeFileSync(join(place, name), "坏了");
    expect(listBackups(place)[0]!.verified).toBe(false);
    expect(copyToSecondPlace(folder, at(20))).toBe("ready");
    expect(() => verifyBackup(place, name)).not.toThrow();
    rmSync(join(place, name));
    const bytes = readFileSync(join(folder, name));
    bytes[bytes.length - 10]! ^= 1;
    writeFileSync(join(folder, name), bytes);
    expect(copyToSecondPlace(folder, at(20))).toBe("failed");
    expect(readdirSync(place).filter((each) => each.endsWith(".db") || each.endsWith(".part"))).toEqual([]);
  });

  it("of another office on the same stick is left alone", () => {
    const [one, other] = [office(), office()];
    const first = chooseSecondPlace(one.folder, one.stick);
    const second = chooseSecondPlace(other.folder, one.stick);
    expect(second).not.toBe(first);
    expect(chooseSecondPlace(one.folder, one.stick)).toBe(first);
    rmSync(join(first, "备份归属.json"));
    expect(secondStateOf(one.folder)).toBe("absent");
  });

  it("can be given up; the copies that are there stay", () => {
    const { folder, stick, make } = office();
    const place = chooseSecondPlace(folder, stick);
    make(at(20));
    copyToSecondPlace(folder, at(20));
    giveUpSecondPlace(folder);
    expect(secondPlaceOf(folder)).toBeNull();
    expect(copyToSecondPlace(folder, at(21))).toBe("none");
    expect(listBackups(place)).toHaveLength(1);
  });

  it("is copied to beside the work, one copy after the other", async () => {
    const { folder, stick, make } = office();
    const clock = { now: () => at(20), newId: () => "x" };
    const second = secondCopiesOf(() => folder, clock, WORKER, createHurry());
    expect(second.present()).toEqual({ folder: null, state: "none", sealed: false, backups: [] });
    make(at(20));
    const chosen = await second.choose(stick);
    expect([chosen.state, chosen.backups.length]).toEqual(["ready", 1]);
    make(at(21));
    void second.copy();
    void second.copy();
    await second.settled();
    expect(second.present().backups).toHaveLength(2);
    await expect(second.choose(folder)).rejects.toThrow(expect.objectContaining({ code: "input.invalid" }));
  });
});
