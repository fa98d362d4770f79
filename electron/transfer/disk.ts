/** What verified writing asks of a disk, step by step; a test puts one in its place that is pulled out at a step. */
import { open, rename, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { holds } from "./read-back.ts";

export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Everything written is on the device. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  /** A new file; an error where the name is taken. */
  create(path: string): Promise<OpenFile>;
  /** Whether the device has exactly these bytes. */
  holds(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Names made, changed and removed in the folder are on the device. */
  flushFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  size(path: string): Promise<number>;
  /** No error where there is none. */
  remove(path: string): Promise<void>;
}

/** A virus scanner may hold a fresh file for a moment. */
const RENAME_PAUSES_MS = [50, 150, 400, 1_000, 2_000];
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of RENAME_PAUSES_MS) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!BUSY.has(codeOf(error))) throw error;
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
    if (!["EINVAL", "ENOTSUP", "EBADF"].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** The system's own. */
export const systemDisk: Disk = {
  async create(path) {
    const handle = await open(path, "wx");
    return {
      write: (bytes) => handle.writeFile(bytes),
      flush: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  holds,
  flushFolder,
  rename: renamePatiently,
  size: async (path) => (await stat(path)).size,
  remove: (path) => rm(path, { force: true }),
};
