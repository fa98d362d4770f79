/** Files on the disk: flushed, renamed, and their names made durable. */
import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** The side files SQLite keeps beside an open database. */
export const SIDE_FILES = ["-wal", "-shm"] as const;

export function flushFile(file: string): void {
  const descriptor = openSync(file, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes names in the file's folder durable; Windows has no such call and does it by itself. */
export function flushFolderOf(file: string): void {
  if (process.platform === "win32") return;
  const descriptor = openSync(dirname(file), "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
