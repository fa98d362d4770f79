/**
 * The name under which a file may be written into a folder without taking anything away: two projects whose long names
 * begin alike are cut to the same file name, and what already lies on the stick may be the only copy.
 */
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { distinctNames } from "../../shared/transfer/index.ts";
import { PACKAGE_LIMITS, readPackage, readProtectedPackage } from "./read-package.ts";

/**
 * The name itself where it is free or where `mayReplace` says that what has it is an earlier state of the same thing; else
 * the name with a number behind it. Names are compared as Windows and FAT do, without regard to case.
 */
export async function freeName(
  folder: string,
  name: string,
  mayReplace: (path: string) => Promise<boolean>,
): Promise<string> {
  const taken = await readdir(folder).catch((): string[] => []);
  let candidate = name;
  for (;;) {
    const there = taken.find((other) => other.toLowerCase() === candidate.toLowerCase());
    if (there === undefined || (await mayReplace(join(folder, there)))) return candidate;
    candidate = nextName(name, candidate);
  }
}

/** 包.zip → 包(2).zip → 包(3).zip. */
function nextName(name: string, last: string): string {
  const used = [name];
  while (used.at(-1) !== last) used.push(distinctNames([...used, name]).at(-1)!);
  return distinctNames([...used, name]).at(-1)!;
}

/** Whether the file is a package of this project, so that a newer one may take its name. Any doubt says no. */
export async function isPackageOf(path: string, projectId: string, password?: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    if (size > PACKAGE_LIMITS.totalBytes) return false;
    const bytes = await readFile(path);
    const { manifest } =
      password === undefined
        ? await readPackage("包.zip", bytes)
        : await readProtectedPackage("包.zip", bytes, password);
    return manifest.project.id === projectId;
  } catch {
    return false;
  }
}

/** Whether the file holds exactly these bytes: writing them again takes nothing away. */
export async function holdsThese(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const { size } = await stat(path);
    return size === bytes.byteLength && Buffer.from(bytes).equals(await readFile(path));
  } catch {
    return false;
  }
}
