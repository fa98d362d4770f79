/** Making a backup: copied, flushed, named, opened again, looked through, and only then counted. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { LedgerError, type BackupInfo } from "../../shared/api/index.ts";
import { flushFolderOf } from "../store/files.ts";
import { copyLedgerFile, copyLedgerGently, type Store } from "../store/index.ts";
import { backUpEvidence, countEvidence } from "./evidence.ts";
import { fileSha256, inspect } from "./inspect.ts";
import { FULL_SPEED, type Pace } from "./pace.ts";
import { backupName, isUnfinished, sidecarName, type BackupReason } from "./names.ts";
import { expired } from "./rotation.ts";
import { listBackups, writeSidecar } from "./sidecar.ts";

const DAY_MS = 86_400_000;

export type BackupSource =
  | { store: Pick<Store, "copyTo" | "file"> }
  /** `pace`: the ledger is open and being typed in, and this is a thread of its own. */
  | { ledgerFile: string; pace?: Pace };

export type BackupRequest = BackupSource & {
  /** Made where it is missing. */
  folder: string;
  reason: BackupReason;
  now: Date;
  /** The name of a backup that is about to be restored: the rotation leaves it. */
  keep?: string;
};

function copyInto(request: BackupRequest, file: string): void {
  rmSync(file, { force: true });
  if ("store" in request) request.store.copyTo(file);
  else if (request.pace === undefined) copyLedgerFile(request.ledgerFile, file);
  else copyLedgerGently(request.ledgerFile, file, request.pace.rest);
}

/** What a copy that was cut off long ago left behind; a copy takes minutes. */
function removeLeftovers(folder: string, now: Date): void {
  for (const name of readdirSync(folder).filter(isUnfinished)) {
    const age = now.getTime() - statSync(join(folder, name)).mtimeMs;
    if (age > DAY_MS) rmSync(join(folder, name), { force: true });
  }
}

/** Removes what the rotation no longer keeps; a backup that cannot be removed is no reason to fail. */
export function rotate(folder: string, now: Date, keep?: string): void {
  try {
    removeLeftovers(folder, now);
    for (const { name } of expired(listBackups(folder), now)) {
      if (name === keep) continue;
      rmSync(join(folder, sidecarName(name)), { force: true });
      rmSync(join(folder, name), { force: true });
    }
  } catch {
    return;
  }
}

function make(request: BackupRequest, copy: (file: string) => void): BackupInfo {
  const { folder, reason, now } = request;
  const pace = ("pace" in request ? request.pace : undefined) ?? FULL_SPEED;
  mkdirSync(folder, { recursive: true });
  const name = backupName(now, reason, (candidate) => existsSync(join(folder, candidate)));
  const file = join(folder, name);
  const temporary = `${file}.part`;
  try {
    copy(temporary);
    const counts = inspect(temporary, pace);
    if (counts === null) throw new LedgerError("backup.failed", { name });
    const ledgerFile = "store" in request ? request.store.file : request.ledgerFile;
    const evidence = backUpEvidence(ledgerFile, temporary, folder);
    renameSync(temporary, file);
    flushFolderOf(file);
    const [at, size] = [now.toISOString(), statSync(file).size];
    const sha256 = fileSha256(file, pace);
    writeSidecar(folder, name, { format: 1, at, reason, size, sha256, ...counts, evidence });
    return { name, at, reason, size, ...counts, ...countEvidence(evidence), verified: true };
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Copies the ledger into the folder and verifies the copy; then lets go of copies that the rotation no longer keeps.
 * Throws LedgerError backup.failed, with what was wrong as its cause; the ledger and the earlier backups are untouched.
 */
export function createBackup(request: BackupRequest): BackupInfo {
  try {
    const info = make(request, (file) => copyInto(request, file));
    rotate(request.folder, request.now, request.keep);
    return info;
  } catch (error) {
    if (error instanceof LedgerError && error.code === "backup.failed") throw error;
    throw new LedgerError("backup.failed", { folder: request.folder }, { cause: error });
  }
}
