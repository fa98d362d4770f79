/** Evidence goes wherever the ledger goes: into its backups, back from them; and what it is referred to by is never forgotten. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { createBackup, listBackups, restoreBackup, verifyBackup } from "../../electron/backup/index.ts";
import {
  allEvidence,
  carryEvidence,
  evidenceFolderIn,
  evidenceState,
} from "../../electron/evidence/index.ts";
import { evidenceInCopy } from "../../electron/store/index.ts";
import { canMountDisks, mountSmallDisk } from "../faults/small-disk.ts";
import { oldLedger } from "../store/old-ledger.ts";
import { onCleanup, open, temporaryFolder } from "../store/support.ts";
import { alter, attach, ledgerWithEvidence, placeOf, remove, type WithEvidence } from "./support.ts";

const now = new Date(2026, 10, 22, 10, 32, 5);

async function withBackup(): Promise<WithEvidence & { folder: string; name: string }> {
  const opened = await ledgerWithEvidence();
  const folder = join(temporaryFolder(), "备份");
  const { name } = createBackup({ store: opened.store, folder, reason: "manual", now });
  return { ...opened, folder, name };
}

const hashes = (files: readonly { sha256: string }[]): string[] => files.map((file) => file.sha256).sort();

describe("what the ledger refers to", () => {
  it("is what its results name, and what its history and its trash could bring back", async () => {
    const opened = await ledgerWithEvidence();
    const both = hashes([opened.sheet, opened.photo]);
    expect(hashes(evidenceInCopy(opened.file))).toEqual(both);
    attach(opened, [opened.sheet]);
    expect(hashes(evidenceInCopy(opened.file))).toEqual(both);
    opened.store.projects.edit({
      id: "p1",
      edits: [{ kind: "remove", list: "actuals", id: "a1" }],
      label: "",
      together: null,
    });
    opened.store.projects.trash(["p1"]);
    expect(hashes(evidenceInCopy(opened.file))).toEqual(both);
    expect(evidenceInCopy(opened.file)[0]).toMatchObject({
      size: expect.any(Number),
      name: expect.any(String),
    });
  });

  it("is nothing in a ledger of an older version", () => {
    expect(evidenceInCopy(oldLedger(1).file)).toEqual([]);
  });
});

describe("a backup", () => {
  it("carries each file once for all backups, counts them and lists them beside its own hash", async () => {
    const { store, folder, name, sheet, photo } = await withBackup();
    const kept = evidenceFolderIn(folder);
    expect(hashes(allEvidence(kept))).toEqual(hashes([sheet, photo]));
    expect(listBackups(folder)[0]).toMatchObject({
      verified: true,
      evidence: { files: 2, bytes: sheet.size + photo.size, lost: 0 },
    });
    const sidecar = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
      evidence: { files: { sha256: string }[] };
    };
    expect(hashes(sidecar.evidence.files)).toEqual(hashes([sheet, photo]));
    createBackup({ store, folder, reason: "manual", now });
    expect(allEvidence(kept)).toHaveLength(2);
    expect(verifyBackup(folder, name).damagedEvidence).toEqual([]);
  });

  it("is made all the same when a file is missing or altered, and says how many", async () => {
    const { store, root, sheet, photo } = await ledgerWithEvidence();
    remove(root, sheet);
    alter(root, photo);
    const folder = temporaryFolder();
    const made = createBackup({ store, folder, reason: "daily", now });
    expect(made).toMatchObject({ verified: true, evidence: { files: 0, bytes: 0, lost: 2 } });
  });

  it("looked through again finds evidence of it that was altered or removed since", async () => {
    const { folder, name, sheet, photo } = await withBackup();
    alter(evidenceFolderIn(folder), sheet);
    remove(evidenceFolderIn(folder), photo);
    expect(hashes(verifyBackup(folder, name).damagedEvidence)).toEqual(hashes([sheet, photo]));
  });

  it("of a ledger without evidence makes no folder for it", async () => {
    const opened = await ledgerWithEvidence();
    opened.store.close();
    const folder = temporaryFolder();
    createBackup({ ledgerFile: oldLedger(2).file, folder, reason: "beforeMigration", now });
    expect(existsSync(evidenceFolderIn(folder))).toBe(false);
    expect(listBackups(folder)[0]!.evidence).toBeUndefined();
  });

  it.skipIf(!canMountDisks)(
    "that the disk has no room for is not counted, and leaves no half file",
    async () => {
      const opened = await ledgerWithEvidence();
      const large = join(temporaryFolder(), "large");
      writeFileSync(large, Buffer.alloc(3_000_000, 5));
      const { keepEvidenceFile } = await import("../../electron/evidence/index.ts");
      attach(opened, [await keepEvidenceFile(opened.root, large)]);
      const disk = mountSmallDisk(2_000)!;
      onCleanup(() => disk.remove());
      const make = () => createBackup({ store: opened.store, folder: disk.folder, reason: "daily", now });
      expect(make).toThrow(expect.objectContaining({ code: "backup.failed" }));
      expect(listBackups(disk.folder)).toEqual([]);
      const left = readdirSync(disk.folder, { recursive: true }).map(String);
      expect(left.filter((name) => name.endsWith(".part"))).toEqual([]);
    },
  );
});

describe("restoring a backup", () => {
  it("brings back files that the data folder no longer has whole, and leaves those it has", async () => {
    const opened = await withBackup();
    const { root, sheet, photo } = opened;
    attach(opened, []);
    remove(root, sheet);
    alter(root, photo);
    opened.store.close();
    restoreBackup({ ledgerFile: opened.file, folder: opened.folder, name: opened.name });
    const restored = open(opened.file).store.projects.get("p1").project;
    expect(hashes(restored.actuals[0]!.evidence)).toEqual(hashes([sheet, photo]));
    expect(await evidenceState(root, sheet)).toBe("whole");
    expect(await evidenceState(root, photo)).toBe("whole");
  });

  it("goes on without a file that the backup no longer has: the ledger matters most", async () => {
    const opened = await withBackup();
    remove(opened.root, opened.sheet);
    rmSync(evidenceFolderIn(opened.folder), { recursive: true });
    opened.store.close();
    restoreBackup({ ledgerFile: opened.file, folder: opened.folder, name: opened.name });
    expect(open(opened.file).store.projects.get("p1").project.name).toBe("党员教育活动经费");
    expect(await evidenceState(opened.root, opened.sheet)).toBe("missing");
    expect(await evidenceState(opened.root, opened.photo)).toBe("whole");
  });
});

describe("moving to another folder", () => {
  it("takes every whole file along; a damaged one stays behind and is named", async () => {
    const { root, sheet, photo } = await ledgerWithEvidence();
    alter(root, photo);
    const to = evidenceFolderIn(temporaryFolder());
    const { whole, lost } = carryEvidence(root, to, allEvidence(root));
    expect(hashes(whole)).toEqual([sheet.sha256]);
    expect(hashes(lost)).toEqual([photo.sha256]);
    expect(hashes(allEvidence(to))).toEqual([sheet.sha256]);
    expect(existsSync(placeOf(root, photo))).toBe(true);
  });
});
