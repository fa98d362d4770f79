/** How fast a backup may go: beside her typing it leaves the disk and the processor alone most of the time. */
import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";

export interface Pace {
  /** Called after each small piece of work. */
  rest(): void;
}

export const FULL_SPEED: Pace = { rest: () => undefined };

/** After working this long it rests twice as long, so that a disk of any speed is free two thirds of the time. */
const WORK_MS = 5;
const REST_SHARE = 2;
const LONGEST_REST_MS = 100;

/** 1 while somebody waits: the window is closing, the ledger is to be replaced. */
export type Hurry = Int32Array<SharedArrayBuffer>;

export const createHurry = (): Hurry => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Runs `work`, which waits for copies that are being made, with those at full speed. */
export async function inAHurry<Result>(hurry: Hurry, work: () => Promise<Result>): Promise<Result> {
  Atomics.store(hurry, 0, 1);
  Atomics.notify(hurry, 0);
  try {
    return await work();
  } finally {
    Atomics.store(hurry, 0, 0);
  }
}

/** Only for a thread of its own: a rest stops the thread. */
export function gentlePace(hurry: Hurry): Pace {
  let since = performance.now();
  return {
    rest() {
      const worked = performance.now() - since;
      if (worked < WORK_MS) return;
      Atomics.wait(hurry, 0, 0, Math.min(worked * REST_SHARE, LONGEST_REST_MS));
      since = performance.now();
    },
  };
}

/** Where the system gives each thread a priority of its own (Linux), this one comes after the window's; elsewhere the rests must do. */
export function yieldToOthers(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // No such place here.
  }
}
