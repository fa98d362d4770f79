/** Removable drives, and what a folder's disk can take. */
import { access, constants, stat, statfs } from "node:fs/promises";
import { basename } from "node:path";

import { LedgerError } from "../../../shared/api/index.ts";
import type { Drive } from "./drive.ts";
import { linuxDrives } from "./linux.ts";
import { windowsDrives } from "./windows.ts";

export type { Drive } from "./drive.ts";

/** None on other systems, where only a folder can be chosen. */
export async function removableDrives(): Promise<Drive[]> {
  if (process.platform === "win32") return windowsDrives();
  return process.platform === "linux" ? linuxDrives() : [];
}

/** A chosen folder as a place to write to. @throws LedgerError target.gone */
export async function folderAsDrive(path: string): Promise<Drive> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new LedgerError("target.gone", { folder: path });
  const sizes = await statfs(path).catch(() => null);
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    name: basename(path) === "" ? path : basename(path),
    path,
    fileSystem: "",
    free: sizes === null ? null : sizes.bavail * sizes.bsize,
    total: sizes === null ? null : sizes.blocks * sizes.bsize,
    readOnly: !writable,
  };
}
