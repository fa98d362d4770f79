import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { backupDue, expired } from "../../electron/backup/index.ts";
import type { BackupInfo } from "../../shared/api/index.ts";

const noon = (year: number, month: number, day: number, minute = 0): Date =>
  new Date(year, month - 1, day, 12, minute);

function backup(at: Date, given: Partial<BackupInfo> = {}): BackupInfo {
  return {
    name: at.toISOString(),
    at: at.toISOString(),
    reason: "daily",
    size: 1,
    projects: 1,
    indicators: 1,
    verified: true,
    ...given,
  };
}

/** 2026-11-22, by this PC's clock. */
const dayString = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

const newestFirst = (backups: BackupInfo[]): BackupInfo[] =>
  backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** One backup at noon of each of the last `count` days. */
const daily = (now: Date, count: number): BackupInfo[] =>
  Array.from({ length: count }, (_, index) =>
    backup(noon(now.getFullYear(), now.getMonth() + 1, now.getDate() - index)),
  );

const now = noon(2026, 11, 22, 30);

describe("rotation", () => {
  it("keeps seven days, four weeks and twelve months of two years of daily backups", () => {
    const backups = daily(now, 730);
    const gone = new Set(expired(backups, now));
    const kept = backups.filter((entry) => !gone.has(entry)).map((entry) => dayString(new Date(entry.at)));
    const days = [
      "2026-11-22",
      "2026-11-21",
      "2026-11-20",
      "2026-11-19",
      "2026-11-18",
      "2026-11-17",
      "2026-11-16",
    ];
    const weeks = ["2026-11-15", "2026-11-08", "2026-11-01"];
    const monthsOfThisYear = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((month) =>
      dayString(new Date(2026, month, 0)),
    );
    expect(kept).toEqual([...days, ...weeks, ...monthsOfThisYear, "2025-12-31"]);
  });

  it("keeps all of today's", () => {
    const today = Array.from({ length: 12 }, (_, minute) =>
      backup(noon(2026, 11, 22, minute), { reason: "exit" }),
    );
    expect(expired(newestFirst(today), now)).toEqual([]);
  });

  it("keeps copies made before something risky apart, ten of them", () => {
    const before = Array.from({ length: 13 }, (_, index) =>
      backup(noon(2024, 1, 1 + index), { reason: "beforeRestore" }),
    );
    const gone = expired(newestFirst([...before, ...daily(now, 5)]), now);
    expect(gone.map((entry) => entry.at)).toEqual(
      before
        .slice(0, 3)
        .toReversed()
        .map((entry) => entry.at),
    );
  });

  it("neither counts nor removes what is not verified, and nothing of the future when the clock was set back", () => {
    const unverified = daily(noon(2026, 11, 1), 30).map((entry) => ({ ...entry, verified: false }));
    const future = daily(noon(2027, 3, 1), 30);
    const gone = expired(newestFirst([...unverified, ...future, ...daily(now, 3)]), now);
    expect(gone).toEqual([]);
  });

  it("never removes the newest verified copy, whatever there is and whatever the clock says", () => {
    const anyBackup = fc
      .record({
        at: fc.date({ min: new Date(2020, 0, 1), max: new Date(2030, 0, 1), noInvalidDate: true }),
        reason: fc.constantFrom<BackupInfo["reason"]>(
          "daily",
          "exit",
          "manual",
          "beforeImport",
          "beforeRestore",
        ),
        verified: fc.boolean(),
      })
      .map(({ at, ...rest }) => backup(at, rest));
    const moment = fc.date({ min: new Date(2019, 0, 1), max: new Date(2031, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(anyBackup, { maxLength: 60 }), moment, (backups, at) => {
        const sorted = newestFirst(backups);
        const gone = expired(sorted, at);
        const newest = sorted.find((entry) => entry.verified);
        if (newest !== undefined) expect(gone).not.toContain(newest);
        // Applying it again removes nothing more.
        expect(
          expired(
            sorted.filter((entry) => !gone.includes(entry)),
            at,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe("a backup is due", () => {
  it("at the first start of the day, by this PC's day", () => {
    expect(backupDue([], now, "daily", false)).toBe(true);
    expect(backupDue(daily(noon(2026, 11, 21), 3), now, "daily", false)).toBe(true);
    expect(backupDue(daily(now, 1), now, "daily", true)).toBe(false);
    expect(backupDue([backup(noon(2026, 11, 22), { verified: false })], now, "daily", false)).toBe(true);
  });

  it("also when the clock was set back and all copies are of the future", () => {
    expect(backupDue(daily(noon(2027, 1, 1), 3), now, "daily", false)).toBe(true);
  });

  it("at the exit only after changes; before something risky and by hand always", () => {
    expect(backupDue(daily(now, 1), now, "exit", false)).toBe(false);
    expect(backupDue(daily(now, 1), now, "exit", true)).toBe(true);
    for (const reason of ["manual", "beforeRestore", "beforeImport", "beforeMigration"] as const) {
      expect(backupDue(daily(now, 1), now, reason, false)).toBe(true);
    }
  });
});
