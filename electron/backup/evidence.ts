/** The evidence that belongs to a backup: kept once for all backups of a folder, listed in each one's sidecar. */
import { dirname } from "node:path";

import type { BackupInfo } from "../../shared/api/index.ts";
import { carryEvidence, evidenceFolderBeside, evidenceFolderIn, isWhole } from "../evidence/index.ts";
import { log } from "../log.ts";
import { evidenceInCopy, type EvidenceReference } from "../store/index.ts";

export interface EvidenceList {
  /** Lie in the backups' folder, read back when they were copied. */
  files: EvidenceReference[];
  /** The ledger refers to them, but they were missing or altered when the backup was made. */
  lost: EvidenceReference[];
}

/**
 * Brings what the copy of the ledger refers to into the backups' folder; what lies there already is not copied again.
 * @throws the system's error where the folder cannot be written.
 */
export function backUpEvidence(ledgerFile: string, copy: string, backupFolder: string): EvidenceList {
  const from = evidenceFolderBeside(ledgerFile);
  const { whole, lost } = carryEvidence(from, evidenceFolderIn(backupFolder), evidenceInCopy(copy));
  return { files: whole, lost };
}

/** What of a backup's list is not whole in the backups' folder now. */
export function damagedEvidence(backupFolder: string, { files }: EvidenceList): EvidenceReference[] {
  const root = evidenceFolderIn(backupFolder);
  return files.filter((file) => !isWhole(root, file.sha256));
}

/** Brings back what the data folder no longer has whole. What cannot be brought is said on the page it belongs to. */
export function restoreEvidence(backupFolder: string, ledgerFile: string, { files }: EvidenceList): void {
  const [from, to] = [evidenceFolderIn(backupFolder), evidenceFolderBeside(ledgerFile)];
  for (const file of files) {
    try {
      carryEvidence(from, to, [file], true);
    } catch (error) {
      log("evidence not restored", dirname(ledgerFile), error);
    }
  }
}

/** For the list of the backups; nothing where the ledger refers to no evidence. */
export function countEvidence({ files, lost }: EvidenceList): Pick<BackupInfo, "evidence"> {
  if (files.length + lost.length === 0) return {};
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return { evidence: { files: files.length, bytes, lost: lost.length } };
}
