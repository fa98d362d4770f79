/** A copy to look at: the kept file itself is never handed to another program, which could change it. */
import { existsSync } from "node:fs";
import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import type { Evidence } from "../../shared/project/index.ts";
import { writeVerified } from "../transfer/write-verified.ts";
import { evidenceName, readEvidence } from "./keep.ts";

/** Copies made since the program started. */
const shown = new Set<string>();

/** Copies of earlier runs; one that is still open in a viewer stays. */
export async function removeOldCopies(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * The path of a read-only copy under its own name.
 * @throws LedgerError evidence.missing | evidence.altered | target.*
 */
export async function copyToShow(root: string, evidence: Evidence, folder: string): Promise<string> {
  const bytes = await readEvidence(root, evidence);
  const name = evidenceName(evidence.name);
  const own = join(folder, evidence.sha256.slice(0, 12));
  await mkdir(own, { recursive: true });
  const file = join(own, name);
  // A copy that a viewer holds open cannot be replaced, and need not be: its folder is named by the content.
  if (!shown.has(file) || !existsSync(file)) {
    await writeVerified(own, name, bytes);
    await chmod(file, 0o444);
    shown.add(file);
  }
  return file;
}
