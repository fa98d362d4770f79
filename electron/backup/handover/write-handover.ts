/** Writing a 移交文件: gigabytes go piece by piece, and everything is read back from the device before it counts. */
import { createHash } from "node:crypto";
import { join } from "node:path";

import yazl from "yazl";

import { LedgerError, type WrittenFile } from "../../../shared/api/index.ts";
import { evidenceFile, evidenceFolderIn } from "../../evidence/place.ts";
import { systemDisk } from "../../transfer/disk.ts";
import { readBack } from "../../transfer/read-back.ts";
import { targetError } from "../../transfer/target-errors.ts";
import { unfinishedName } from "../../transfer/unfinished.ts";
import { sidecarName } from "../names.ts";
import { verifyBackup } from "../restore.ts";
import { BACKUP_PREFIX, HANDOVER_FORMAT, HANDOVER_VERSION, NOTE_NAME, type HandoverNote } from "./format.ts";

/** A time that says nothing: the same content gives the same bytes, so it can be hashed before it is written. */
const OPTIONS = { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };

export type HandoverFacts = Pick<HandoverNote, "programVersion" | "at" | "office" | "handedOverBy">;

/** The zip's bytes, made anew each time it is asked for. */
function archive(
  backupFolder: string,
  note: HandoverNote,
  evidence: readonly string[],
): AsyncIterable<Buffer> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(note, null, 1)}\n`), NOTE_NAME, OPTIONS);
  for (const name of [note.backup, sidecarName(note.backup)])
    zip.addFile(join(backupFolder, name), BACKUP_PREFIX + name, OPTIONS);
  const root = evidenceFolderIn(backupFolder);
  for (const sha256 of evidence) {
    const name = `佐证材料/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
    // Scans and photographs are packed already.
    zip.addFile(evidenceFile(root, sha256), BACKUP_PREFIX + name, { ...OPTIONS, compress: false });
  }
  zip.end();
  return zip.outputStream as unknown as AsyncIterable<Buffer>;
}

async function hashOf(bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of bytes) hash.update(piece);
  return hash.digest("hex");
}

async function writeFlushed(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const file = await systemDisk.create(path);
  try {
    for await (const piece of bytes) await file.write(piece);
    await file.flush();
  } finally {
    await file.close();
  }
}

/**
 * Writes the verified backup with its evidence as one file `folder/name`.
 * @throws LedgerError backup.damaged, evidence.altered; target.readonly | target.full | target.gone | target.notVerified;
 * a file that had the name before is then as it was, and nothing half-written stays behind on a disk that is still there
 */
export async function writeHandover(
  from: { folder: string; backup: string },
  facts: HandoverFacts,
  to: { folder: string; name: string },
): Promise<WrittenFile> {
  const { projects, indicators, evidence, damagedEvidence } = verifyBackup(from.folder, from.backup);
  const damaged = damagedEvidence[0];
  if (damaged !== undefined) throw new LedgerError("evidence.altered", { name: damaged.name });
  const note: HandoverNote = {
    format: HANDOVER_FORMAT,
    version: HANDOVER_VERSION,
    ...facts,
    backup: from.backup,
    projects,
    indicators,
  };
  const hashes = evidence.files.map((file) => file.sha256);
  const bytes = (): AsyncIterable<Buffer> => archive(from.folder, note, hashes);
  const sha256 = await hashOf(bytes());
  const own = join(to.folder, unfinishedName(to.name, sha256));
  try {
    await systemDisk.remove(own);
    await writeFlushed(own, bytes());
    const there = await readBack(own);
    if (there.sha256 !== sha256) throw new LedgerError("target.notVerified", { name: to.name });
    await systemDisk.flushFolder(to.folder);
    await systemDisk.rename(own, join(to.folder, to.name));
    await systemDisk.flushFolder(to.folder);
    return { name: to.name, size: there.size, sha256 };
  } catch (error) {
    await systemDisk.remove(own).catch(() => undefined);
    throw targetError(error, to.folder);
  }
}
