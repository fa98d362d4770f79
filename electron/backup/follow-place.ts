/**
 * A stick that is in under another letter, or mounted at another folder, is the same second place: the note among the copies
 * says whose they are, which no name or number of a volume tells as surely.
 */
import { readFile } from "node:fs/promises";
import { join, parse, sep } from "node:path";

import { moveSecondPlace, OWNER_NAME, ownerIn, ownerOf, secondPlaceOf } from "./second-place.ts";

/** A letter of a server that is away would answer only after a long while. */
const PATIENCE_MS = 3_000;

/** Where removable disks of Linux desktops are mounted. */
const MOUNTED_BELOW = ["/media/", "/run/media/", "/mnt/"];

/** Roots of the disks that may carry the place: letters from C: on, or what is mounted where sticks are. */
export async function mountedRoots(): Promise<string[]> {
  if (process.platform === "win32") return [..."CDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `${letter}:\\`);
  const mounts = await readFile("/proc/mounts", "utf8").catch(() => "");
  return mounts
    .split("\n")
    .map((line) => (line.split(" ")[1] ?? "").replaceAll("\\040", " "))
    .filter((path) => MOUNTED_BELOW.some((folder) => path.startsWith(folder)));
}

/** The folder below each root, then without its first parts: how much of the old path was the mount is not known. */
function candidates(folder: string, roots: readonly string[]): string[] {
  const parts = folder
    .slice(parse(folder).root.length)
    .split(sep)
    .filter((part) => part !== "");
  return roots.flatMap((root) => parts.map((_, index) => join(root, ...parts.slice(index))));
}

async function findOwn(owner: string, folders: readonly string[]): Promise<string | null> {
  const looks = folders.map(async (folder) => {
    if (ownerIn(await readFile(join(folder, OWNER_NAME), "utf8")) !== owner) throw new Error("Not ours");
    return folder;
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const found = await Promise.race([Promise.any(looks).catch(() => null), patience]);
  clearTimeout(timer);
  return found;
}

/** Goes on at the place where it lies now. True where it was found; nothing is changed where it was not. */
export async function followSecondPlace(backupFolder: string, roots: readonly string[]): Promise<boolean> {
  const [owner, folder] = [ownerOf(backupFolder), secondPlaceOf(backupFolder)];
  if (owner === null || folder === null) return false;
  const found = await findOwn(owner, candidates(folder, roots));
  if (found === null) return false;
  moveSecondPlace(backupFolder, found);
  return true;
}
