/** Whether the ledger's folder is there, can be written and has room, asked before SQLite touches anything. */
import { closeSync, existsSync, openSync, statfsSync, statSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";

import { asStoreCall, StoreError } from "../errors.ts";

/** What opening, the write-ahead log and the first saves need, in bytes. */
export const ROOM_TO_OPEN = 4 * 2 ** 20;

function writeProbe(folder: string): void {
  const probe = join(folder, `.ledger-probe-${process.pid}`);
  const descriptor = openSync(probe, "w");
  try {
    writeSync(descriptor, "probe");
  } finally {
    closeSync(descriptor);
    unlinkSync(probe);
  }
}

/** Throws StoreError gone, readonly or full. Permission bits and the volume's own write protection are tried, not read. */
export function checkFolder(folder: string, file: string, room: number = ROOM_TO_OPEN): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new StoreError("gone", { folder });
  asStoreCall(file, () => {
    writeProbe(folder);
    if (existsSync(file)) closeSync(openSync(file, "r+"));
    const volume = statfsSync(folder);
    // A volume of size 0 is one whose driver does not say (some network folders).
    if (volume.blocks > 0 && volume.bavail * volume.bsize < room) throw new StoreError("full", { folder });
  });
}
