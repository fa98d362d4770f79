/** A real disk of a chosen size that can be made full or read-only: a tmpfs, where this system lets us mount one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  makeReadOnly(): void;
  remove(): void;
}

const run = (command: string, ...words: string[]): boolean =>
  spawnSync(command, words, { stdio: "ignore" }).status === 0;

/** Null where mounting is not allowed; tests that need it then say so by being skipped. */
export function mountSmallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), "小盘 "));
  if (
    process.platform !== "linux" ||
    !run("mount", "-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder)
  ) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    makeReadOnly: () => void run("mount", "-o", "remount,ro", folder),
    remove() {
      run("umount", "-l", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this system lets us mount one at all. */
export const canMountDisks = ((): boolean => {
  const disk = mountSmallDisk(16);
  disk?.remove();
  return disk !== null;
})();
