/** Saving at the pace of fast typing, and what each save waited for. */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

import type { Store } from "../../electron/store/index.ts";

/** Faster than anybody types; each pause in typing is one save. */
const PACE_MS = 60;

/** Milliseconds this thread was ready to run while others had the processors (Linux; 0 elsewhere). */
function waitedForProcessor(): number {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

export interface Waits {
  saves: number;
  median: number;
  /** 99 of 100 are shorter. */
  most: number;
  worst: number;
  /** As the others, without what a loaded machine adds: the time in which other programs had the processors. */
  mostOwn: number;
  worstOwn: number;
  /** Of their own longer than a keystroke may wait. */
  tooLong: number;
}

/** What a keystroke may wait (the figure). */
export const LIMIT_MS = 50;

const rank = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** Saves one field at a steady pace until `until` settles; a save's wait is from its call until it is on the disk. */
export async function typeUntil(store: Store, id: string, until: Promise<unknown>): Promise<Waits> {
  const waits: number[] = [];
  const own: number[] = [];
  const finished = new AbortController();
  void until.finally(() => finished.abort()).catch(() => undefined);
  for (let number = 0; !finished.signal.aborted; number += 1) {
    await pause(PACE_MS);
    const edits = [{ kind: "set" as const, path: "leader", value: `张主任${number}` }];
    const [turn, waited] = [performance.now(), waitedForProcessor()];
    store.projects.edit({ id, edits, label: "改", together: null });
    const took = performance.now() - turn;
    waits.push(took);
    own.push(Math.max(0, took - (waitedForProcessor() - waited)));
  }
  waits.sort((a, b) => a - b);
  own.sort((a, b) => a - b);
  return {
    saves: waits.length,
    median: rank(waits, 0.5),
    most: rank(waits, 0.99),
    worst: waits.at(-1)!,
    mostOwn: rank(own, 0.99),
    worstOwn: own.at(-1)!,
    tooLong: own.filter((wait) => wait > LIMIT_MS).length,
  };
}

const ms = (value: number): string => value.toFixed(1).padStart(6);

export const saidWaits = ({ saves, median, most, worst, mostOwn, worstOwn, tooLong }: Waits): string =>
  `median ${ms(median)}  99 % ${ms(most)}  worst ${ms(worst)} ms; without other programs' turns 99 % ${ms(mostOwn)}  worst ${ms(worstOwn)} ms, ${tooLong} of ${saves} saves over ${LIMIT_MS} ms`;
