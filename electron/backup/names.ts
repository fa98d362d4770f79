/** What backups are called. The name is for people; what counts stands in the sidecar. */
import type { BackupInfo } from "../../shared/api/index.ts";

export type BackupReason = BackupInfo["reason"];

const REASONS = [
  "daily",
  "exit",
  "manual",
  "beforeRestore",
  "beforeMigration",
  "beforeImport",
] as const satisfies readonly BackupReason[];
/** Of a copy at the second place that the password opens. */
export const SEALED_ENDING = ".taizhang";
const NAME = new RegExp(
  `^台账备份-(\\d{8})-(\\d{6})-(${REASONS.join("|")})(-\\d+)?(\\.db|\\${SEALED_ENDING})$`,
);

const two = (value: number): string => String(value).padStart(2, "0");

/** YYYYMMDD on this PC. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}${two(moment.getMonth() + 1)}${two(moment.getDate())}`;
}

/** 台账备份-20261122-103205-daily.db; a number is added where `taken` says the name is. */
export function backupName(now: Date, reason: BackupReason, taken: (name: string) => boolean): string {
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  const stem = `台账备份-${dayOf(now)}-${time}-${reason}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.db` : `${stem}-${number}.db`;
    if (!taken(name)) return name;
  }
}

/** null for a name that no backup of ours has (and so for every path). */
export function reasonOf(name: string): BackupReason | null {
  return (NAME.exec(name)?.[3] as BackupReason | undefined) ?? null;
}

/** Whether a name is that of a copy, or of its sidecar, which never came to its end. */
export function isUnfinished(name: string): boolean {
  return name.endsWith(".part") && reasonOf(name.slice(0, -".part".length).replace(/\.json$/, "")) !== null;
}

export const isSealedName = (name: string): boolean => name.endsWith(SEALED_ENDING);

export function sidecarName(name: string): string {
  return `${name}.json`;
}
