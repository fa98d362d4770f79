/**
 * Time and identity, in one place. With SOURCE_DATE_EPOCH set (the reproducible-builds convention, seconds since 1970) both
 * are the same in every run: a demonstration or a proof then gives the same bytes each time.
 */
import { createHash, randomUUID } from "node:crypto";

export interface Clock {
  now(): Date;
  newId(): string;
}

/** The PC's clock and random identities. */
const systemClock: Clock = { now: () => new Date(), newId: randomUUID };

function fixedClock(seconds: number): Clock {
  let count = 0;
  return {
    now: () => new Date(seconds * 1000),
    newId: () => {
      count += 1;
      const hex = createHash("sha256").update(`${seconds}:${count}`).digest("hex");
      return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        hex.slice(12, 16),
        hex.slice(16, 20),
        hex.slice(20, 32),
      ].join("-");
    },
  };
}

export function createClock(environment: Readonly<Record<string, string | undefined>>): Clock {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? fixedClock(Number(epoch)) : systemClock;
}

/** The calendar day on this PC, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
