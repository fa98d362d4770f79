/** Which backups are kept, and when a new one is due. */
import type { BackupInfo } from "../../shared/api/index.ts";
import { dayOf, type BackupReason } from "./names.ts";

/** Of each kind the newest copy is kept of so many days, weeks and months that have one. */
const KEPT = { days: 7, weeks: 4, months: 12 } as const;
/** Of today every copy is kept, up to so many. */
const KEPT_TODAY = 20;
/** Copies made before something risky are kept apart. */
const KEPT_BEFORE = 10;

const DAY_MS = 86_400_000;

function isBefore(backup: BackupInfo): boolean {
  return backup.reason.startsWith("before");
}

/** Weeks begin on Monday; days are those of this PC. */
function weekOf(moment: Date): string {
  const monday = new Date(moment.getTime() - ((moment.getDay() + 6) % 7) * DAY_MS);
  return dayOf(monday);
}

/** The newest of each of the first `count` groups, newest first. */
function newestOfEach(
  backups: readonly BackupInfo[],
  groupOf: (moment: Date) => string,
  count: number,
): BackupInfo[] {
  const newest = new Map<string, BackupInfo>();
  for (const backup of backups) {
    const group = groupOf(new Date(backup.at));
    if (!newest.has(group)) newest.set(group, backup);
  }
  return [...newest.values()].slice(0, count);
}

/**
 * The backups that may go. Copies that were not verified are neither counted nor removed, and nothing of the future
 * (the clock was set back) is.
 * @param backups as listBackups gives them, newest first
 */
export function expired(backups: readonly BackupInfo[], now: Date): BackupInfo[] {
  const verified = backups.filter((backup) => backup.verified && Date.parse(backup.at) <= now.getTime());
  const [before, ordinary] = [verified.filter(isBefore), verified.filter((backup) => !isBefore(backup))];
  const today = ordinary.filter((backup) => dayOf(new Date(backup.at)) === dayOf(now));
  const kept = new Set([
    ...before.slice(0, KEPT_BEFORE),
    ...today.slice(0, KEPT_TODAY),
    ...newestOfEach(ordinary, dayOf, KEPT.days),
    ...newestOfEach(ordinary, weekOf, KEPT.weeks),
    ...newestOfEach(ordinary, (moment) => dayOf(moment).slice(0, 6), KEPT.months),
  ]);
  return verified.filter((backup) => !kept.has(backup));
}

/**
 * Whether a backup is due: daily where today has no verified one, at the exit where something was changed since the
 * last, always when it is asked for or something risky is about to happen.
 */
export function backupDue(
  backups: readonly BackupInfo[],
  now: Date,
  reason: BackupReason,
  changed: boolean,
): boolean {
  if (reason === "exit") return changed;
  if (reason !== "daily") return true;
  return !backups.some((backup) => backup.verified && dayOf(new Date(backup.at)) === dayOf(now));
}
