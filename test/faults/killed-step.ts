/**
 * Killing the program's parts at each numbered call of a save, a submission, a migration, a backup, a restore, an import and an
 * export: nothing is left by halves.
 */
import { spawnSync } from "node:child_process";
import Database from "better-sqlite3";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createBackup, listBackups, verifyBackup } from "../../electron/backup/index.ts";
import { isSound, openStore } from "../../electron/store/index.ts";
import { stateAfter } from "../../shared/submission/index.ts";
import { allRows, writeVersion } from "../store/versions.ts";
import { shimEnvironment } from "./disk-shim.ts";
import type { FailingCall } from "./failing-disk.ts";
import { faultsOfExport, faultsOfImport, prepareExport, prepareImport } from "./killed-carrying.ts";

const CHILD = join(import.meta.dirname, "step-child.ts");
const FIRST_NAME = "原来的名称";
const SECOND_NAME = "后来的名称";

export const STEPS = [
  "save",
  "submit",
  "migrate",
  "backup",
  "gentleBackup",
  "restore",
  "import",
  "export",
] as const;
export type Step = (typeof STEPS)[number];

interface Prepared {
  home: string;
  step: Step;
  file: string;
  folder: string;
  backup: string;
  /** Names that the project may have afterwards. */
  allowed: string[];
}

const open = (file: string) => openStore(file, { initials: (text) => text });

/** Turns a closed ledger into the one that the first version would have left. */
function makeOld(file: string): void {
  const database = new Database(file);
  const rows = allRows(database);
  database.close();
  rmSync(file);
  writeVersion(file, 1, rows);
}

/** A ledger and a verified backup; before a restore the ledger has moved on. */
async function prepare(home: string, step: Step): Promise<Prepared> {
  const file = join(home, "台账.db");
  const folder = join(home, "备份");
  if (step === "import") await prepareImport(home);
  if (step === "export") await prepareExport(home);
  const store = open(file);
  store.projects.create({ year: 2026, content: null, id: "p1" });
  const rename = (value: string) =>
    store.projects.edit({
      id: "p1",
      edits: [{ kind: "set", path: "name", value }],
      label: "",
      together: null,
    });
  rename(FIRST_NAME);
  if (step === "migrate") {
    store.close();
    makeOld(file);
    return { home, step, file, folder, backup: "", allowed: [FIRST_NAME] };
  }
  const { name } = createBackup({ store, folder, reason: "daily", now: new Date(2026, 10, 21) });
  if (step === "restore") rename(SECOND_NAME);
  store.close();
  return {
    home,
    step,
    file,
    folder,
    backup: name,
    allowed: step !== "save" && step !== "restore" ? [FIRST_NAME] : [FIRST_NAME, SECOND_NAME],
  };
}

async function faultsAfter(prepared: Prepared): Promise<string[]> {
  const { home, step, file, folder, backup, allowed } = prepared;
  const faults: string[] = [];
  if (!existsSync(file) && !existsSync(`${file}.restoring`)) faults.push("the ledger is not there");
  const store = open(file);
  try {
    const project = store.projects.find("p1");
    const name = project?.name ?? "no project";
    if (!allowed.includes(name)) faults.push(`the project is “${name}”`);
    const state = stateAfter(store.submissions.list("p1"));
    if (project?.state !== state)
      faults.push(`the project is ${project?.state}, its submissions say ${state}`);
    if (!isSound(store.verify())) faults.push("the ledger is damaged");
    if (step === "import") faults.push(...faultsOfImport(home, store));
  } finally {
    store.close();
  }
  if (step === "export") faults.push(...(await faultsOfExport(home)));
  const listed = listBackups(folder);
  if (backup !== "" && !listed.some((entry) => entry.name === backup && entry.verified))
    faults.push("the backup is gone");
  for (const entry of listed.filter(({ verified }) => verified)) verifyBackup(folder, entry.name);
  return faults;
}

export interface KilledSteps {
  kills: number;
  faults: string[];
}

/** Kills at the first such call, then at the (1 + every)-th …, until the step comes to its end. */
export async function killAtEachStep(
  library: string,
  step: Step,
  call: FailingCall,
  every: number,
): Promise<KilledSteps> {
  const result: KilledSteps = { kills: 0, faults: [] };
  for (let from = 1; ; from += every) {
    const home = mkdtempSync(join(tmpdir(), "断电 "));
    try {
      const prepared = await prepare(home, step);
      const env = shimEnvironment(library, { folder: home, fault: { call, errno: 0, from } });
      const words = [CHILD, step, prepared.file, prepared.folder, prepared.backup];
      const { signal, status, stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });
      const at = `${step}, ${call} ${from}`;
      if (signal !== "SIGKILL" && status !== 0) result.faults.push(`${at}: ${stderr}`);
      result.faults.push(...(await faultsAfter(prepared)).map((fault) => `${at}: ${fault}`));
      if (signal !== "SIGKILL") return result;
      result.kills += 1;
    } catch (error) {
      result.faults.push(`${step}, ${call} ${from}: ${String(error)}`);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
    if (result.faults.length > 50) return result;
  }
}
