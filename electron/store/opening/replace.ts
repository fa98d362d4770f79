/**
 * Putting another file in the ledger's place. The new one is complete under `<ledger>.restoring` before anything is
 * moved; from then on an interruption at any point is carried through at the next opening, never undone by halves.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { flushFolderOf, SIDE_FILES } from "../files.ts";

/** Where the file that is to take the ledger's place waits. */
export function restoringName(file: string): string {
  return `${file}.restoring`;
}

/** The new file's own time names the set, so that an interrupted replacement goes on under the same name. */
function asideName(file: string): string {
  const stamp = Math.floor(statSync(restoringName(file)).mtimeMs);
  return `${file}.replaced-${stamp}`;
}

/** Carries a waiting replacement through: the ledger is set aside whole, the new file takes its name. Answers the name of what was set aside. */
export function finishRestore(file: string): string | null {
  if (!existsSync(restoringName(file))) return null;
  const aside = asideName(file);
  for (const suffix of ["", ...SIDE_FILES]) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  }
  flushFolderOf(file);
  renameSync(restoringName(file), file);
  flushFolderOf(file);
  return existsSync(aside) ? aside : null;
}

/** Removes what was set aside, once it is known to be needless (a verified copy of it exists). */
export function removeAside(aside: string): void {
  const folder = dirname(aside);
  for (const name of readdirSync(folder)) if (name.startsWith(basename(aside))) rmSync(join(folder, name));
}
