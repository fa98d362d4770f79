/** Looking into a copy of a ledger before it is trusted. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

import { inspectCopy, isSound, SCHEMA_VERSION } from "../store/index.ts";
import { FULL_SPEED, type Pace } from "./pace.ts";

const CHUNK = 2 ** 18;

/** SHA-256 of a file in hex, read piece by piece. */
export function fileSha256(file: string, pace: Pace = FULL_SPEED): string {
  const hash = createHash("sha256");
  const chunk = Buffer.alloc(CHUNK);
  const descriptor = openSync(file, "r");
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      hash.update(chunk.subarray(0, read));
      pace.rest();
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}

export interface CopyCounts {
  projects: number;
  indicators: number;
}

/**
 * Opens the copy for reading only and looks at all of it: SQLite's own checks, references, every row's hash.
 * null where anything is wrong with it, or it is no ledger that this program can open.
 */
export function inspect(file: string, pace: Pace = FULL_SPEED): CopyCounts | null {
  try {
    const { version, counts, verification } = inspectCopy(file, pace.rest);
    return version <= SCHEMA_VERSION && isSound(verification) ? counts : null;
  } catch {
    return null;
  }
}
