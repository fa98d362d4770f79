/** What was verified about a backup, in a small file beside it. Without it, or where it does not fit, a backup does not count. */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

import type { BackupInfo } from "../../shared/api/index.ts";
import { flushFolderOf } from "../store/files.ts";
import { countEvidence } from "./evidence.ts";
import { isSealedName, reasonOf, sidecarName } from "./names.ts";

const evidenceFile = z.strictObject({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  size: z.int().check(z.gte(0)),
  name: z.string(),
});

export const sidecarSchema = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  reason: z.enum(["daily", "exit", "manual", "beforeRestore", "beforeMigration", "beforeImport"]),
  size: z.int().check(z.gte(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  projects: z.int().check(z.gte(0)),
  indicators: z.int().check(z.gte(0)),
  /** A backup made before there was any has none. */
  evidence: z._default(z.strictObject({ files: z.array(evidenceFile), lost: z.array(evidenceFile) }), {
    files: [],
    lost: [],
  }),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

export function writeSidecar(folder: string, name: string, sidecar: Sidecar): void {
  const file = join(folder, sidecarName(name));
  writeFileSync(`${file}.part`, JSON.stringify(sidecar, null, 2), { flush: true });
  renameSync(`${file}.part`, file);
  flushFolderOf(file);
}

/** null where there is none or it cannot be read. */
export function readSidecar(folder: string, name: string): Sidecar | null {
  try {
    const parsed = sidecarSchema.safeParse(JSON.parse(readFileSync(join(folder, sidecarName(name)), "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function infoOf(folder: string, name: string): BackupInfo {
  const { size, mtime } = statSync(join(folder, name));
  const sidecar = readSidecar(folder, name);
  const sealed = isSealedName(name) ? { sealed: true } : {};
  if (sidecar === null) {
    const unknown = { at: mtime.toISOString(), projects: 0, indicators: 0, verified: false };
    return { name, reason: reasonOf(name)!, size, ...unknown, ...sealed };
  }
  const { at, reason, projects, indicators } = sidecar;
  const counts = { projects, indicators, ...countEvidence(sidecar.evidence) };
  return { name, at, reason, size, ...counts, verified: sidecar.size === size, ...sealed };
}

/**
 * The backups in a folder, the newest first; none where the folder is not there. `verified` says that a copy of this
 * size was checked when it was made; verifyBackup looks again.
 */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => reasonOf(name) !== null)
    .map((name) => infoOf(folder, name))
    .sort((a, b) => (a.at === b.at ? b.name.localeCompare(a.name) : a.at < b.at ? 1 : -1));
}
