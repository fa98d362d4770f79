/** How long to wait after wrong passwords: three are free, then 5 s, doubled each time, at most five minutes. */
const FREE = 3;
const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 300;

/** Seconds, for so many failures in a row. */
export function penaltySeconds(failures: number): number {
  if (failures < FREE) return 0;
  return Math.min(FIRST_SECONDS * 2 ** (failures - FREE), LONGEST_SECONDS);
}

/**
 * Seconds that are left. A clock that was set back counts as no time having passed, and never as more than the penalty.
 * @param failedAt @param now milliseconds since 1970
 */
export function secondsLeft(failures: number, failedAt: number, now: number): number {
  const passed = Math.max(0, now - failedAt) / 1_000;
  return Math.max(0, Math.ceil(penaltySeconds(failures) - passed));
}
