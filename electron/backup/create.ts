/** Making a backup: copied, flushed, named, opened again, looked through, and only then counted. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { LedgerError, type BackupInfo } from "../../shared/api/index.ts";
import { flushFolderOf } from "../store/files.ts";
import { copyLedgerFile, type Store } from "../store/index.ts";
import { backUpEvidence, countEvidence } from "./evidence.ts";
import { fileSha256, inspect } from "./inspect.ts";
import { backupName, sidecarName, type BackupReason } from "./names.ts";
import { expired } from "./rotation.ts";
import { listBackups, writeSidecar } from "./sidecar.ts";

export type BackupSource = { store: Pick<Store, "copyTo" | "file"> } | { ledgerFile: string };

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
  else copyLedgerFile(request.ledgerFile, file);
}

/** Removes what the rotation no longer keeps; a backup that cannot be removed is no reason to fail. */
export function rotate(folder: string, now: Date, keep?: string): void {
  for (const { name } of expired(listBackups(folder), now)) {
    if (name === keep) continue;
    try {
      rmSync(join(folder, sidecarName(name)), { force: true });
      rmSync(join(folder, name), { force: true });
    } catch {
      return;
    }
  }
}

function make(request: BackupRequest, copy: (file: string) => void): BackupInfo {
  const { folder, reason, now } = request;
  mkdirSync(folder, { recursive: true });
  const name = backupName(now, reason, (candidate) => existsSync(join(folder, candidate)));
  const file = join(folder, name);
  const temporary = `${file}.part`;
  try {
    copy(temporary);
    const counts = inspect(temporary);
    if (counts === null) throw new LedgerError("backup.failed", { name });
    const ledgerFile = "store" in request ? request.store.file : request.ledgerFile;
    const evidence = backUpEvidence(ledgerFile, temporary, folder);
    renameSync(temporary, file);
    flushFolderOf(file);
    const [at, size] = [now.toISOString(), statSync(file).size];
    const sha256 = fileSha256(file);
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
