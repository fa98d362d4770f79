/**
 * Writing a file that she will carry away. Renaming over a name is not atomic on FAT32 and exFAT, so the new file is written,
 * flushed and read back under a name of its own before the old one is touched: pulled out at any moment, the stick holds at
 * least one of the two, whole.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";

import { LedgerError, type WrittenFile } from "../../shared/api/index.ts";
import { systemDisk, type Disk } from "./disk.ts";
import { targetError } from "./target-errors.ts";
import { unfinishedName } from "./unfinished.ts";

/** Pieces that are handed to the disk one by one, so that a slow stick never holds up the program. */
const PIECE = 4 * 1024 * 1024;

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function writeFlushed(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.create(path);
  try {
    for (let at = 0; at < bytes.byteLength; at += PIECE) await file.write(bytes.subarray(at, at + PIECE));
    await file.flush();
  } finally {
    await file.close();
  }
}

/**
 * Writes `bytes` as `folder/name` and gives its size in bytes and SHA-256 as read back from there. When it returns, everything
 * is on the device: the stick may be pulled out.
 * @throws LedgerError target.readonly | target.full | target.gone | target.notVerified; nothing half-written stays behind on a
 * disk that is still there, and a file that had the name before is as it was.
 */
export async function writeVerified(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk = systemDisk,
): Promise<WrittenFile> {
  const expected = sha256(bytes);
  const own = join(folder, unfinishedName(name, expected));
  const path = join(folder, name);
  let inPlace = false;
  try {
    // Left by an earlier writing of the same content that was interrupted.
    await disk.remove(own);
    await writeFlushed(disk, own, bytes);
    if (!(await disk.holds(own, bytes))) throw new LedgerError("target.notVerified", { name });
    await disk.flushFolder(folder);
    await disk.rename(own, path);
    inPlace = true;
    await disk.flushFolder(folder);
    if ((await disk.size(path)) !== bytes.byteLength) throw new LedgerError("target.notVerified", { name });
    return { name, size: bytes.byteLength, sha256: expected };
  } catch (error) {
    await disk.remove(own).catch(() => undefined);
    // The new file stands, whole, but nobody knows yet whether its name is on the device; “nothing has changed” would be wrong.
    throw inPlace && !(error instanceof LedgerError)
      ? new LedgerError("target.gone", { folder }, { cause: error })
      : targetError(error, folder);
  }
}
