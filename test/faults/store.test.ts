/** Disks that fail below the real store: real calls, real errno values, and a real small disk where one can be mounted. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { createBackup, listBackups } from "../../electron/backup/index.ts";
import { sentenceFor, type ErrorCode } from "../../shared/api/index.ts";
import { createExample, onCleanup, open, openNew } from "../store/support.ts";
import { diskShim } from "./disk-shim.ts";
import { failAtEach, runOnFailingDisk, type DiskError } from "./failing-disk.ts";
import { killAtEachStep } from "./killed-step.ts";
import { canMountDisks, mountSmallDisk } from "./small-disk.ts";

const { library, missing } = diskShim();

function closedLedger(): string {
  const { store, file } = openNew();
  createExample(store);
  store.close();
  return file;
}

describe.skipIf(library === null)(
  `a disk whose calls fail${missing === null ? "" : ` (NOT TESTED HERE: ${missing})`}`,
  () => {
    const KINDS: readonly (readonly [name: DiskError, code: ErrorCode])[] = [
      ["ENOSPC", "store.full"],
      ["EROFS", "store.readonly"],
      ["EACCES", "store.readonly"],
      ["EIO", "store.gone"],
    ];

    it.each(KINDS)(
      "%s at the first write: opening says what it means, and the ledger is as it was",
      (name, code) => {
        const { answers, hits, faults } = runOnFailingDisk(library!, "write", name, 1);
        expect(answers).toEqual({ open: code });
        expect(hits).toBeGreaterThan(0);
        expect(faults).toEqual([]);
      },
    );

    it.each([
      ["write", "ENOSPC", 8],
      ["write", "EIO", 9],
      ["sync", "EIO", 2],
    ] as const)(
      "%s %s at one place after another: every answered save is there, each failure is said",
      (call, error, step) => {
        const { places, refused, faults } = failAtEach(library!, call, error, step);
        expect(faults).toEqual([]);
        expect(places).toBeGreaterThan(3);
        expect(refused).toBeGreaterThan(3);
      },
      60_000,
    );
  },
);

describe.skipIf(library === null)(
  `a kill at a numbered step${missing === null ? "" : ` (NOT TESTED HERE: ${missing})`}`,
  () => {
    it.each([
      ["save", "write", 11],
      ["save", "sync", 2],
      ["submit", "write", 17],
      ["submit", "sync", 3],
      ["migrate", "write", 13],
      ["backup", "write", 13],
      ["backup", "rename", 1],
      ["gentleBackup", "write", 13],
      ["import", "write", 37],
      ["import", "rename", 1],
      ["export", "write", 3],
      ["export", "rename", 1],
      ["restore", "sync", 2],
      ["restore", "rename", 1],
    ] as const)(
      "of a %s, at its %s calls: the ledger is whole, before or after, and every backup that counts verifies",
      async (step, call, every) => {
        const { kills, faults } = await killAtEachStep(library!, step, call, every);
        expect(faults).toEqual([]);
        expect(kills).toBeGreaterThan(0);
      },
      180_000,
    );
  },
);

describe.skipIf(!canMountDisks)(
  `a real small disk${canMountDisks ? "" : " (NOT TESTED HERE: mounting is not allowed)"}`,
  () => {
    const smallDisk = (kilobytes: number) => {
      const disk = mountSmallDisk(kilobytes)!;
      onCleanup(() => disk.remove());
      return disk;
    };

    it("that is full from the start: a new ledger is refused and nothing is left on it", () => {
      const disk = smallDisk(64);
      expect(() => open(join(disk.folder, "台账.db"))).toThrow(
        expect.objectContaining({ code: "store.full" }),
      );
      expect(readdirSync(disk.folder)).toEqual([]);
    });

    it("that fills up while she writes: the save is refused, everything before it stays", () => {
      const disk = smallDisk(6_000);
      const { store, file } = open(join(disk.folder, "台账.db"));
      const id = createExample(store);
      const save = (number: number) =>
        store.projects.edit({
          id,
          edits: [
            {
              kind: "set",
              path: "plan",
              value: `${number}|${String.fromCodePoint(0x4e00 + number).repeat(150_000)}`,
            },
          ],
          label: "",
          together: null,
        });
      let saved = 0;
      let refused: unknown = null;
      while (refused === null && saved < 100) {
        try {
          save(saved + 1);
          saved += 1;
        } catch (error) {
          refused = error;
        }
      }
      expect(saved).toBeGreaterThan(0);
      expect(refused).toMatchObject({ code: "store.full" });
      expect(store.projects.get(id).project.plan.startsWith(`${saved}|`)).toBe(true);
      expect(store.verify()).toMatchObject({ quickCheck: [], damagedRows: [] });
      expect(existsSync(file)).toBe(true);
    });

    it("that became read-only: opening says so and changes nothing", () => {
      const disk = smallDisk(6_000);
      const file = join(disk.folder, "台账.db");
      copyFileSync(closedLedger(), file);
      const before = readFileSync(file);
      disk.makeReadOnly();
      expect(() => open(file)).toThrow(expect.objectContaining({ code: "store.readonly" }));
      expect(readFileSync(file).equals(before)).toBe(true);
    });

    it("too small for a backup: it is said, nothing half is left, and saving goes on", () => {
      const disk = smallDisk(64);
      const { store } = openNew();
      const id = createExample(store);
      const make = () =>
        createBackup({ store, folder: join(disk.folder, "备份"), reason: "daily", now: new Date() });
      expect(make).toThrow(expect.objectContaining({ code: "backup.failed" }));
      expect(readdirSync(join(disk.folder, "备份"))).toEqual([]);
      expect(listBackups(join(disk.folder, "备份"))).toEqual([]);
      store.projects.edit({
        id,
        edits: [{ kind: "set", path: "name", value: "照常" }],
        label: "",
        together: null,
      });
      expect(store.projects.get(id).project.name).toBe("照常");
    });
  },
);

describe("what she reads", () => {
  it.each(["newer", "corrupt", "locked", "readonly", "full", "gone"] as const)(
    "for store.%s says what happened and what to do",
    (kind) => {
      const { what, advice } = sentenceFor({ code: `store.${kind}`, details: { folder: "D:\\台账" } });
      expect(what).toMatch(/^[^a-z]*(D:\\台账)?[^a-z]*。$/);
      expect(advice).toMatch(/。$/);
    },
  );
});
