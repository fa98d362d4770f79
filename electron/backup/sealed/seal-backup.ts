/** Writing sealed copies: the ledger with its note as one file, each evidence file as one of its own that is kept for all. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { LedgerError } from "../../../shared/api/index.ts";
import { evidenceFile, evidenceFolderIn, isWhole } from "../../evidence/index.ts";
import { flushFolderOf } from "../../store/files.ts";
import { fileSha256 } from "../inspect.ts";
import { sidecarName } from "../names.ts";
import type { Pace } from "../pace.ts";
import { listBackups, readSidecar, writeSidecar } from "../sidecar.ts";
import { sealInto } from "./envelope.ts";
import type { SealKey } from "./key.ts";
import { sealedEvidenceFile, sealedNameOf, type SealedNote } from "./places.ts";

/** Under its name only once it was read back and opened. */
function sealAs(target: string, note: unknown, file: string, key: SealKey, pace: Pace): void {
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.part`;
  sealInto(part, note, file, key, pace);
  renameSync(part, target);
  flushFolderOf(target);
}

/**
 * Seals a verified backup of `from` into `to`. @returns the sealed file's name
 * @throws LedgerError backup.damaged; SealError; the disk's errors
 */
export function sealBackup(from: string, name: string, to: string, key: SealKey, pace: Pace): string {
  const sidecar = readSidecar(from, name);
  if (sidecar === null) throw new LedgerError("backup.damaged", { name });
  const root = evidenceFolderIn(from);
  const { files, lost } = sidecar.evidence;
  const [whole, missing] = [[...files], [...lost]];
  for (const file of files) {
    const target = sealedEvidenceFile(to, file.sha256, key.pepper);
    if (existsSync(target)) continue;
    if (isWhole(root, file.sha256)) sealAs(target, {}, evidenceFile(root, file.sha256), key, pace);
    else missing.push(...whole.splice(whole.indexOf(file), 1));
  }
  const evidence = { files: whole, lost: missing };
  const note: SealedNote = { name, sidecar: { ...sidecar, evidence }, pepper: key.pepper };
  const sealedName = sealedNameOf(name);
  const target = join(to, sealedName);
  sealAs(target, note, join(from, name), key, pace);
  const { projects, indicators, at, reason } = sidecar;
  const [size, sha256] = [statSync(target).size, fileSha256(target, pace)];
  const outside = { format: 1, at, reason, size, sha256, projects, indicators } as const;
  writeSidecar(to, sealedName, { ...outside, evidence: { files: [], lost: [] } });
  return sealedName;
}

/** What lies there readable, from before there was a key, is sealed and goes; what was never verified only goes. */
export function sealPlainCopies(folder: string, key: SealKey, pace: Pace): void {
  for (const { name, verified, sealed } of listBackups(folder)) {
    if (sealed === true) continue;
    if (verified && fileSha256(join(folder, name), pace) === readSidecar(folder, name)?.sha256)
      sealBackup(folder, name, folder, key, pace);
    rmSync(join(folder, sidecarName(name)), { force: true });
    rmSync(join(folder, name), { force: true });
  }
  rmSync(evidenceFolderIn(folder), { recursive: true, force: true });
}
