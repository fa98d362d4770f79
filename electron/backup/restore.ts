/** Verifying a backup again and putting it in the ledger's place. */
import { copyFileSync, existsSync, renameSync, rmSync, utimesSync } from "node:fs";
import { basename, join } from "node:path";

import { LedgerError } from "../../shared/api/index.ts";
import { flushFile, flushFolderOf } from "../store/files.ts";
import {
  asStoreCall,
  finishRestore,
  removeAside,
  restoringName,
  type EvidenceReference,
} from "../store/index.ts";
import { damagedEvidence, restoreEvidence, type EvidenceList } from "./evidence.ts";
import { fileSha256, inspect, type CopyCounts } from "./inspect.ts";
import { reasonOf } from "./names.ts";
import { readSidecar } from "./sidecar.ts";

/**
 * Looks at a backup as if it were the first time: its bytes against the hash of the day it was made, and all of its
 * content; its evidence too, whose damage does not keep the ledger itself from being restored. Throws LedgerError file.notFound or backup.damaged.
 */
export function verifyBackup(
  folder: string,
  name: string,
): CopyCounts & { sha256: string; evidence: EvidenceList; damagedEvidence: EvidenceReference[] } {
  const file = join(folder, name);
  // A name that is none of ours could be a path to somewhere else.
  if (reasonOf(name) === null || !existsSync(file))
    throw new LedgerError("file.notFound", { name: basename(name) });
  const sidecar = readSidecar(folder, name);
  if (sidecar === null || fileSha256(file) !== sidecar.sha256)
    throw new LedgerError("backup.damaged", { name });
  const counts = inspect(file);
  if (counts === null) throw new LedgerError("backup.damaged", { name });
  const { sha256, evidence } = sidecar;
  return { ...counts, sha256, evidence, damagedEvidence: damagedEvidence(folder, evidence) };
}

export interface RestoreRequest {
  /** Must not be open. */
  ledgerFile: string;
  folder: string;
  name: string;
  /** false where a verified safety copy of the present ledger was made; otherwise the replaced files stay beside it. */
  keepReplaced?: boolean;
}

export interface Restored {
  /** The file under which the present ledger was set aside, its side files beside it; null where there was none or it was not kept. */
  replaced: string | null;
}

/**
 * Puts a verified backup in the ledger's place. The present ledger, damaged or not, is set aside whole. Interrupted at
 * any point, it either has not begun or is carried through when the ledger is next opened.
 * Throws LedgerError file.notFound, backup.damaged; StoreError; then the ledger is as it was.
 */
export function restoreBackup({ ledgerFile, folder, name, keepReplaced = true }: RestoreRequest): Restored {
  const { sha256, evidence } = verifyBackup(folder, name);
  const restored = asStoreCall(ledgerFile, () => {
    const restoring = restoringName(ledgerFile);
    const part = `${restoring}.part`;
    try {
      copyFileSync(join(folder, name), part);
      // Names the set of replaced files, so it must be of now and not of the day of the backup.
      utimesSync(part, new Date(), new Date());
      flushFile(part);
      if (fileSha256(part) !== sha256) throw new LedgerError("backup.damaged", { name });
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    }
    renameSync(part, restoring);
    flushFolderOf(restoring);
    const replaced = finishRestore(ledgerFile);
    if (replaced !== null && !keepReplaced) {
      removeAside(replaced);
      return { replaced: null };
    }
    return { replaced };
  });
  restoreEvidence(folder, ledgerFile, evidence);
  return restored;
}
