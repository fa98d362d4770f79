import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const PREFIX = "electron-host-";
const NAME = /^electron-host-(\d+)-/;

/** Whether a process of that id lives; one that belongs to somebody else counts as living. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Removes a folder that a dying Chromium may still be writing to. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** A temporary folder that carries its owner's process id, so that a later start knows when it is stale. */
export function makeScratchFolder(purpose: string): string {
  return mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-${purpose}-`));
}

/** Removes what stand-ins that were killed could not remove themselves. */
export function removeStaleScratchFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = NAME.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      removeFolder(path.join(tmpdir(), name));
    } catch {
      // Another user's folder, or one that another start is removing right now.
    }
  }
}
