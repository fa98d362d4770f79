/** Bringing the backups to the second place: copied, flushed, read back there, opened there, and only then counted. */
import { closeSync, existsSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

import { LedgerError, type SecondState } from "../../shared/api/index.ts";
import { carryEvidence, evidenceFolderIn } from "../evidence/index.ts";
import { flushFolderOf } from "../store/files.ts";
import { targetError } from "../transfer/target-errors.ts";
import { rotate } from "./create.ts";
import { fileSha256, inspect } from "./inspect.ts";
import { FULL_SPEED, type Pace } from "./pace.ts";
import { sealBackup, sealedNameOf, sealPlainCopies } from "./sealed/index.ts";
import { isOwnPlace, sealKeyOf, secondPlaceOf } from "./second-place.ts";
import { listBackups, readSidecar, writeSidecar } from "./sidecar.ts";

const PIECE = 2 ** 18;
/** Flushing a stick for each piece would take it an hour. */
const PIECES_PER_FLUSH = 4;

function copyFlushed(from: string, to: string, pace: Pace): void {
  const [source, target] = [openSync(from, "r"), openSync(to, "w")];
  const piece = Buffer.alloc(PIECE);
  try {
    let pieces = 0;
    for (let read = readSync(source, piece); read > 0; read = readSync(source, piece)) {
      for (let written = 0; written < read;) written += writeSync(target, piece, written, read - written);
      pieces += 1;
      if (pieces % PIECES_PER_FLUSH === 0) fsyncSync(target);
      pace.rest();
    }
    fsyncSync(target);
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function copyThere(backupFolder: string, folder: string, name: string, pace: Pace): void {
  const sidecar = readSidecar(backupFolder, name);
  if (sidecar === null) throw new LedgerError("backup.damaged", { name });
  const file = join(folder, name);
  const part = `${file}.part`;
  try {
    copyFlushed(join(backupFolder, name), part, pace);
    if (fileSha256(part, pace) !== sidecar.sha256 || inspect(part, pace) === null)
      throw new LedgerError("target.notVerified", { name });
    const { files, lost } = sidecar.evidence;
    const carried = carryEvidence(evidenceFolderIn(backupFolder), evidenceFolderIn(folder), files);
    renameSync(part, file);
    flushFolderOf(file);
    writeSidecar(folder, name, {
      ...sidecar,
      evidence: { files: carried.whole, lost: [...lost, ...carried.lost] },
    });
  } catch (error) {
    try {
      rmSync(part, { force: true });
    } catch {
      // The stick is gone; what stays half-written on it has no sidecar and is never counted.
    }
    throw error;
  }
}

const problemOf = (error: unknown, folder: string): SecondState => {
  const known = targetError(error, folder);
  if (!(known instanceof LedgerError)) return "failed";
  switch (known.code) {
    case "target.full":
      return "full";
    case "target.readonly":
      return "readonly";
    case "target.gone":
      return "absent";
    default:
      return "failed";
  }
};

/** Whether the second place is there now; it is never made anew, since its absence means that the stick is out. */
export function secondStateOf(backupFolder: string): "none" | "absent" | "ready" {
  const folder = secondPlaceOf(backupFolder);
  if (folder === null) return "none";
  return existsSync(folder) && isOwnPlace(backupFolder, folder) ? "ready" : "absent";
}

/**
 * Copies the newest verified backup to the second place where it is not there yet, and lets go there of what the rotation no
 * longer keeps. Never throws: what came of it is the answer.
 */
export function copyToSecondPlace(backupFolder: string, now: Date, pace: Pace = FULL_SPEED): SecondState {
  const state = secondStateOf(backupFolder);
  const folder = secondPlaceOf(backupFolder);
  if (state !== "ready" || folder === null) return state === "ready" ? "none" : state;
  try {
    const newest = listBackups(backupFolder).find((backup) => backup.verified);
    if (newest === undefined) return "ready";
    const key = sealKeyOf(backupFolder);
    const wanted = key === null ? newest.name : sealedNameOf(newest.name);
    const there = listBackups(folder).find(({ name }) => name === wanted);
    if (there?.verified !== true) {
      if (key === null) copyThere(backupFolder, folder, newest.name, pace);
      else sealBackup(backupFolder, newest.name, folder, key, pace);
    }
    if (key !== null) sealPlainCopies(folder, key, pace);
    rotate(folder, now);
    return "ready";
  } catch (error) {
    return existsSync(folder) ? problemOf(error, folder) : "absent";
  }
}
