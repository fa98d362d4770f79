/** The window's lock: what opens it, what it keeps, how it slows down, and what it does not pretend to be. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { createWindowLock } from "../../electron/lock/index.ts";
import { penaltySeconds, secondsLeft } from "../../electron/lock/slowing.ts";

let folder: string;
let time: number;
let turns: boolean[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  time = Date.parse("2026-11-22T08:00:00Z");
  turns = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = () =>
  createWindowLock({
    file: join(folder, "窗口锁.json"),
    now: () => new Date(time),
    changed: (locked) => turns.push(locked),
  });

const PASSWORD = "宣传部 2027";

describe("the window's lock", () => {
  it("is open, and stays so, where no password was set", async () => {
    const lock = start();
    expect(lock.state()).toMatchObject({ set: false, locked: false });
    expect(lock.lock().locked).toBe(false);
    expect((await lock.unlock("anything")).outcome).toBe("done");
    expect(turns).toEqual([]);
  });

  it("is closed at the next start and opened by the password alone", async () => {
    await start().setPassword("", PASSWORD);
    const lock = start();
    expect(lock.isLocked()).toBe(true);
    expect((await lock.unlock("宣传部 2026")).outcome).toBe("wrong");
    expect(lock.isLocked()).toBe(true);
    expect((await lock.unlock(PASSWORD)).outcome).toBe("done");
    expect(lock.isLocked()).toBe(false);
    lock.lock();
    expect(lock.isLocked()).toBe(true);
    expect(turns).toEqual([false, true]);
  });

  it("takes the same password typed in full width", async () => {
    await start().setPassword("", "abcd12");
    expect((await start().unlock("ａｂｃｄ１２")).outcome).toBe("done");
  });

  it("changes and gives up the password only to who knows it, and keeps the idle time", async () => {
    const lock = start();
    await lock.setPassword("", PASSWORD);
    lock.setIdle(10);
    expect((await lock.setPassword("wrong", "new one")).outcome).toBe("wrong");
    expect((await lock.removePassword("wrong")).outcome).toBe("wrong");
    expect((await lock.setPassword(PASSWORD, "new one")).outcome).toBe("done");
    expect(start().state()).toMatchObject({ set: true, idleMinutes: 10 });
    expect((await start().unlock(PASSWORD)).outcome).toBe("wrong");
    expect((await lock.removePassword("new one")).outcome).toBe("done");
    expect(existsSync(join(folder, "窗口锁.json"))).toBe(false);
    expect(start().isLocked()).toBe(false);
  });

  it("keeps nothing of the password itself, and each time another salt", async () => {
    await start().setPassword("", PASSWORD);
    const first = readFileSync(join(folder, "窗口锁.json"), "utf8");
    await start().setPassword(PASSWORD, PASSWORD);
    const second = readFileSync(join(folder, "窗口锁.json"), "utf8");
    const { password } = JSON.parse(first) as { password: { N: number; salt: string; hash: string } };
    expect(first).not.toContain("宣传部");
    expect(password.N).toBeGreaterThanOrEqual(2 ** 15);
    expect(second).not.toContain(password.salt);
    expect(second).not.toContain(password.hash);
  });
});

describe("after wrong passwords", () => {
  it("three are free, then it waits 5 s, twice as long each time, at most five minutes", () => {
    expect([0, 1, 2, 3, 4, 5, 9, 50].map(penaltySeconds)).toEqual([0, 0, 0, 5, 10, 20, 300, 300]);
  });

  it("not even the right one is tried before the time is over, also after a new start", async () => {
    await start().setPassword("", PASSWORD);
    for (let attempt = 0; attempt < 3; attempt += 1) await start().unlock("wrong");
    const lock = start();
    expect(await lock.unlock(PASSWORD)).toMatchObject({ outcome: "wait", state: { waitSeconds: 5 } });
    time += 5_000;
    expect((await lock.unlock(PASSWORD)).outcome).toBe("done");
    expect(lock.state().waitSeconds).toBe(0);
  });

  it("many sent at once are taken one after the other", async () => {
    await start().setPassword("", PASSWORD);
    const lock = start();
    const replies = await Promise.all(Array.from({ length: 6 }, () => lock.unlock("wrong")));
    expect(replies.map(({ outcome }) => outcome)).toEqual([
      "wrong",
      "wrong",
      "wrong",
      "wait",
      "wait",
      "wait",
    ]);
  });

  it("a clock that is set back neither ends the waiting nor makes it last for years", async () => {
    await start().setPassword("", PASSWORD);
    for (let attempt = 0; attempt < 3; attempt += 1) await start().unlock("wrong");
    time -= 365 * 86_400_000;
    const lock = start();
    expect((await lock.unlock(PASSWORD)).outcome).toBe("wait");
    time += 5_000;
    expect((await lock.unlock(PASSWORD)).outcome).toBe("done");
    expect(secondsLeft(3, 1_000_000, 0)).toBe(5);
  });
});

describe("its file", () => {
  it("deleted, leaves no lock: the data is not encrypted by it", async () => {
    await start().setPassword("", PASSWORD);
    rmSync(join(folder, "窗口锁.json"));
    expect(start().state()).toMatchObject({ set: false, locked: false, damaged: false });
  });

  it.each(["", "{}", '{"format":1,"password":{"N":1073741824}}'])(
    "that cannot be read (%j) locks nobody out, and is said",
    async (text) => {
      writeFileSync(join(folder, "窗口锁.json"), text);
      const lock = start();
      expect(lock.state()).toMatchObject({ set: false, locked: false, damaged: true });
      await lock.setPassword("", PASSWORD);
      expect(lock.state()).toMatchObject({ set: true, damaged: false });
    },
  );
});
