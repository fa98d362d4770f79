/** Files that an interrupted writing left on a stick: found when it comes back, whole ones kept, half ones taken away. */
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { LedgerError } from "../../shared/api/index.ts";
import { distinctNames } from "../../shared/transfer/index.ts";
import { systemDisk, type Disk } from "./disk.ts";
import { readBack } from "./read-back.ts";
import { targetError } from "./target-errors.ts";
import { readUnfinishedName, UNFINISHED_FOLDER } from "./unfinished.ts";

export interface Leftover {
  /** Where it lies. */
  path: string;
  /** The name it was to have. */
  name: string;
  size: number;
  /** Its content is all there: its hash begins as its name says. */
  whole: boolean;
  /** ISO 8601. */
  at: string;
}

/** Folders below a stick's root that are looked into: a stick full of folders is not searched through. */
const FOLDERS = 60;

async function namesIn(folder: string): Promise<{ files: string[]; folders: string[] }> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return {
      files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name),
      folders: entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
    };
  } catch {
    return { files: [], folders: [] };
  }
}

async function readLeftover(folder: string, file: string): Promise<Leftover[]> {
  const read = readUnfinishedName(file);
  if (read === null) return [];
  const path = join(folder, file);
  try {
    const { size, mtime } = await stat(path);
    const { sha256 } = await readBack(path);
    const whole = sha256.startsWith(read.hashStart);
    return [{ path, name: read.name, size, whole, at: mtime.toISOString() }];
  } catch {
    return [];
  }
}

/** A batch that was interrupted: its folder is half a thing, whatever files it holds. */
async function unfinishedFolder(root: string, folder: string): Promise<Leftover[]> {
  if (!folder.startsWith(UNFINISHED_FOLDER)) return [];
  const path = join(root, folder);
  const at = await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  );
  return at === null
    ? []
    : [{ path, name: folder.slice(UNFINISHED_FOLDER.length), size: 0, whole: false, at }];
}

/** Leftovers in a folder and in the folders directly below it. */
export async function findLeftovers(root: string): Promise<Leftover[]> {
  const { files, folders } = await namesIn(root);
  const found = await Promise.all(files.map((file) => readLeftover(root, file)));
  for (const folder of folders) found.push(await unfinishedFolder(root, folder));
  for (const folder of folders.filter((name) => !name.startsWith("~")).slice(0, FOLDERS)) {
    const inside = await namesIn(join(root, folder));
    found.push(...(await Promise.all(inside.files.map((file) => readLeftover(join(root, folder), file)))));
  }
  return found.flat();
}

/**
 * A whole one gets the name it was to have (with a number behind it where that is taken: the other file stays); a half one is
 * removed. Gives the name it has now, null where it was removed.
 * @throws LedgerError target.readonly | target.full | target.gone | target.notVerified
 */
export async function settleLeftover(path: string, disk: Disk = systemDisk): Promise<string | null> {
  const folder = dirname(path);
  const [leftover] = [
    ...(await unfinishedFolder(folder, basename(path))),
    ...(await readLeftover(folder, basename(path))),
  ];
  if (leftover === undefined) throw new LedgerError("target.gone", { folder });
  try {
    if (!leftover.whole) {
      if (basename(path).startsWith(UNFINISHED_FOLDER)) await rm(path, { recursive: true, force: true });
      else await disk.remove(path);
      return null;
    }
    const { files, folders } = await namesIn(folder);
    const name = distinctNames([...files, ...folders, leftover.name]).at(-1)!;
    await disk.rename(path, join(folder, name));
    await disk.flushFolder(folder);
    return name;
  } catch (error) {
    throw targetError(error, folder);
  }
}
