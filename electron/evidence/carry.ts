/**
 * Bringing kept files from one evidence folder to another: into the backups, back from them, to another data folder.
 * Only whole files are carried; each is flushed, named, and read back. Runs in the backup's thread, so it is synchronous.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";

import { flushFile, flushFolderOf } from "../store/files.ts";
import type { EvidenceReference } from "../store/index.ts";
import { evidenceFile } from "./place.ts";

const CHUNK = 2 ** 20;

function hashOfFile(file: string): string {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(CHUNK);
  const descriptor = openSync(file, "r");
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}

/** Whether the file is there and is what its name says. */
export function isWhole(root: string, sha256: string): boolean {
  try {
    return hashOfFile(evidenceFile(root, sha256)) === sha256;
  } catch {
    return false;
  }
}

/** Copies one whole file. @throws the system's error; nothing half-written stays behind. */
function carryOne(from: string, to: string, sha256: string): void {
  const target = evidenceFile(to, sha256);
  const part = `${target}.part`;
  const made = mkdirSync(dirname(target), { recursive: true });
  if (made !== undefined) for (const each of [dirname(target), to]) flushFolderOf(each);
  try {
    copyFileSync(evidenceFile(from, sha256), part);
    flushFile(part);
    if (hashOfFile(part) !== sha256) throw new Error("the copy is not what was copied");
    renameSync(part, target);
    flushFolderOf(target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

export interface Carried {
  /** Files that now lie whole in the target, newly copied or there before. */
  whole: EvidenceReference[];
  /** Files that are missing or altered in the source and not whole in the target either. */
  lost: EvidenceReference[];
}

/**
 * Files of that size that lie in the target are taken as they are, since they were read back when they were copied;
 * `again` reads them once more.
 * @throws the system's error where the target cannot be written.
 */
export function carryEvidence(
  from: string,
  to: string,
  wanted: readonly EvidenceReference[],
  again = false,
): Carried {
  const carried: Carried = { whole: [], lost: [] };
  for (const reference of wanted) {
    const target = evidenceFile(to, reference.sha256);
    const present =
      existsSync(target) &&
      statSync(target).size === reference.size &&
      (!again || isWhole(to, reference.sha256));
    if (!present && isWhole(from, reference.sha256)) carryOne(from, to, reference.sha256);
    else if (!present) {
      carried.lost.push(reference);
      continue;
    }
    carried.whole.push(reference);
  }
  return carried;
}

/** Every whole file of an evidence folder, whatever refers to it. */
export function allEvidence(root: string): EvidenceReference[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((head) => /^[0-9a-f]{2}$/u.test(head))
    .flatMap((head) =>
      readdirSync(join(root, head))
        .filter((rest) => /^[0-9a-f]{62}$/u.test(rest))
        .map((rest) => ({ sha256: head + rest, size: statSync(join(root, head, rest)).size, name: "" })),
    );
}
