/** The whole office as one file: what is handed over comes out the same, and nothing of the successor's own is lost. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { openHandover, writeHandover } from "../../electron/backup/handover/index.ts";
import { createBackup, restoreBackup } from "../../electron/backup/index.ts";
import {
  evidenceFolderBeside,
  evidenceFolderIn,
  isWhole,
  keepEvidence,
} from "../../electron/evidence/index.ts";
import { openOtherLedger } from "../../electron/store/index.ts";
import { isSound } from "../../electron/store/verify.ts";
import { packArchive } from "../../electron/transfer/archive.ts";
import { EVERY_PROJECT } from "../../shared/api/index.ts";
import { libraryIndicatorOf } from "../../shared/library/index.ts";
import type { Edit } from "../../shared/project/index.ts";
import {
  createExample,
  exampleContent,
  handIn,
  onCleanup,
  open,
  openNew,
  temporaryFolder,
  type Opened,
} from "../store/support.ts";

const NOW = new Date(2026, 10, 22, 9, 30);
const FACTS = { programVersion: "0.1.0", at: NOW.toISOString(), office: "区委宣传部", handedOverBy: "李红" };
const set = (path: string, value: string): Edit => ({ kind: "set", path, value });

/** A ledger with a history, a submission, a project in the trash, an entry of the library and an evidence file. */
async function office() {
  const opened = openNew({ author: () => "李红" });
  const { store } = opened;
  createExample(store);
  const file = await keepEvidence(
    evidenceFolderBeside(opened.file),
    "签到表.pdf",
    Buffer.from("%PDF-1.7\n签到"),
  );
  const evidence: Edit = { kind: "set", path: "actuals/a1/evidence", value: [file] as never };
  store.projects.edit({ id: "p1", edits: [set("plan", "改过"), evidence], label: "改", together: null });
  handIn(store);
  store.projects.create({ year: 2025, content: exampleContent(), id: "p2" });
  store.projects.trash(["p2"]);
  store.library.add([libraryIndicatorOf({ ...exampleContent().indicators[0]!, level3: "自有指标" })]);
  return { ...opened, evidence: file };
}

async function handedOver(from: Opened, facts = FACTS) {
  const backups = join(temporaryFolder(), "备份");
  const { name } = createBackup({ store: from.store, folder: backups, reason: "manual", now: NOW });
  const stick = join(temporaryFolder(), "U盘");
  mkdirSync(stick);
  const written = await writeHandover({ folder: backups, backup: name }, facts, {
    folder: stick,
    name: "移交.zip",
  });
  return { stick, written, file: join(stick, "移交.zip") };
}

async function opened(file: string) {
  const folder = join(temporaryFolder(), "接收移交");
  const handover = await openHandover(file, folder);
  const other = openOtherLedger(join(handover.backupFolder, handover.note.backup), folder);
  onCleanup(() => other.close());
  return { ...handover, other, folder };
}

describe("a handed-over ledger", () => {
  it("is one file whose size and hash are those on the stick, and nothing else stays there", async () => {
    const { stick, written } = await handedOver(await office());
    expect(readdirSync(stick)).toEqual(["移交.zip"]);
    const bytes = readFileSync(join(stick, "移交.zip"));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    expect([written.size, written.sha256]).toEqual([bytes.length, Buffer.from(digest).toString("hex")]);
  });

  it("becomes the successor's ledger with every project, its history, its submissions, the trash and the evidence", async () => {
    const from = await office();
    const { note, backupFolder } = await opened((await handedOver(from)).file);
    const ledgerFile = join(temporaryFolder(), "台账.db");
    restoreBackup({ ledgerFile, folder: backupFolder, name: note.backup });
    const { store } = open(ledgerFile);
    expect(isSound(store.verify())).toBe(true);
    expect(store.handover.projects()).toEqual(from.store.handover.projects());
    expect(store.history.timeline("p1", null, 9)).toEqual(from.store.history.timeline("p1", null, 9));
    expect(store.submissions.list("p1")).toEqual(from.store.submissions.list("p1"));
    expect(isWhole(evidenceFolderBeside(ledgerFile), from.evidence.sha256)).toBe(true);
  });

  it("carries its evidence, each file whole", async () => {
    const from = await office();
    const { backupFolder, verified } = await opened((await handedOver(from)).file);
    expect(verified.evidence.files.map(({ sha256 }) => sha256)).toEqual([from.evidence.sha256]);
    expect(isWhole(evidenceFolderIn(backupFolder), from.evidence.sha256)).toBe(true);
  });
});

describe("merging a handed-over ledger", () => {
  it("adds what is not here with its whole history and leaves everything that is here as it was", async () => {
    const from = await office();
    const { other } = await opened((await handedOver(from)).file);
    const here = openNew();
    here.store.projects.create({ year: 2026, content: exampleContent(), id: "own" });
    const own = here.store.projects.get("own");
    const compared = here.store.handover.compare(other);
    expect(compared.fresh.map(({ id, sameName, trashed }) => [id, sameName, trashed])).toEqual([
      ["p1", true, false],
      ["p2", true, true],
    ]);
    expect(here.store.handover.takeIn(other, ["p1", "p2"])).toEqual({ entries: 1 });
    expect(here.store.projects.get("own")).toEqual(own);
    expect(here.store.projects.get("p1")).toEqual(from.store.projects.get("p1"));
    expect(here.store.history.around("p1", 1)).toEqual(from.store.history.around("p1", 1));
    expect(here.store.submissions.list("p1")).toEqual(from.store.submissions.list("p1"));
    expect(isSound(here.store.verify())).toBe(true);
    expect(here.store.projects.list({ ...EVERY_PROJECT, trashed: true }).rows.map(({ id }) => id)).toEqual([
      "p2",
    ]);
    expect(here.store.handover.compare(other)).toMatchObject({ fresh: [], differing: [], same: [{}, {}] });
  });

  it("names what is here too and differs, and takes none of it by itself", async () => {
    const from = await office();
    const { other } = await opened((await handedOver(from)).file);
    const here = openNew();
    here.store.handover.takeIn(other, ["p1"]);
    here.store.submissions.takeBack("p1", 1);
    here.store.projects.edit({ id: "p1", edits: [set("plan", "这里的")], label: "改", together: null });
    const { fresh, differing } = here.store.handover.compare(other);
    expect([fresh.map(({ id }) => id), differing.map(({ id }) => id)]).toEqual([["p2"], ["p1"]]);
    expect(() => here.store.handover.takeIn(other, ["p2", "p1"])).toThrow();
    expect(here.store.handover.projects().map(({ id }) => id)).toEqual(["p1"]);
    expect(here.store.projects.get("p1").project.plan).toBe("这里的");
  });

  it("takes nothing where a row of the other ledger is damaged", async () => {
    const from = await office();
    const { other } = await opened((await handedOver(from)).file);
    other.database.prepare("UPDATE indicator SET target = '999' WHERE project_id = 'p1' AND id = 'i1'").run();
    const here = openNew();
    expect(() => here.store.handover.takeIn(other, ["p2", "p1"])).toThrow(
      expect.objectContaining({ code: "store.corrupt" }),
    );
    expect(here.store.handover.projects()).toEqual([]);
  });
});

describe("a file that is not a whole handover", () => {
  const refused = async (file: string, code: string) => {
    const folder = join(temporaryFolder(), "接收移交");
    await expect(openHandover(file, folder)).rejects.toThrow(expect.objectContaining({ code }));
    expect(existsSync(folder)).toBe(false);
  };
  const stored = (bytes: Uint8Array) => {
    const file = join(temporaryFolder(), "某文件.zip");
    writeFileSync(file, bytes);
    return file;
  };
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  it("is refused: another zip, a name that leads outside, half a file, a changed byte, a later version", async () => {
    await refused(stored(Buffer.from("不是压缩包")), "handover.notOurs");
    await refused(stored(await packArchive([{ name: "数据.json", bytes: json({}) }])), "handover.notOurs");
    const newer = json({ format: "ledger-handover", version: 2 });
    await refused(stored(await packArchive([{ name: "移交说明.json", bytes: newer }])), "handover.newer");
    const { file } = await handedOver(await office());
    const bytes = readFileSync(file);
    await refused(stored(bytes.subarray(0, bytes.length - 2_000)), "handover.notOurs");
    const changed = Buffer.from(bytes);
    changed[Math.floor(bytes.length / 3)]! ^= 1;
    await refused(stored(changed), "handover.damaged");
  });
});
