/**
 * Writing a file that she will carry away: temporary name in the same folder, flush, read back, compare, rename, flush
 * the folder, read back once more. An older file of that name is touched only after the new one is known to be whole.
 */
import { createHash, randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { LedgerError, type WrittenFile } from "../../shared/api/index.ts";
import { targetError } from "./target-errors.ts";

/** A virus scanner may hold a fresh file for a moment. */
const RENAME_PAUSES_MS = [50, 150, 400, 1_000, 2_000];
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of RENAME_PAUSES_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!BUSY.has(String((error as NodeJS.ErrnoException).code))) throw error;
      await pause(wait);
    }
  }
  await rename(from, to);
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for flushing; there the file's own flush is all there is.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    // FAT and some network folders answer EINVAL: nothing to flush there.
    if (!["EINVAL", "ENOTSUP", "EBADF"].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  } finally {
    await handle.close();
  }
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function verify(file: string, expected: string, name: string): Promise<void> {
  if (sha256(await readFile(file)) !== expected) throw new LedgerError("target.notVerified", { name });
}

/**
 * Writes `bytes` as `folder/name` and gives its size in bytes and SHA-256 as read back from there.
 * @throws LedgerError target.readonly | target.full | target.gone | target.notVerified; nothing half-written stays behind.
 */
export async function writeVerified(folder: string, name: string, bytes: Uint8Array): Promise<WrittenFile> {
  const expected = sha256(bytes);
  const temporary = join(folder, `.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeFlushed(temporary, bytes);
    await verify(temporary, expected, name);
    await renamePatiently(temporary, join(folder, name));
    await flushFolder(folder);
    await verify(join(folder, name), expected, name);
    return { name, size: bytes.byteLength, sha256: expected };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw targetError(error, folder);
  }
}
