/** The lock as the program knows it: closed from the start where a password is set, opened by it, closed again on demand. */
import type { LockReply, LockState } from "../../shared/api/index.ts";
import { readNote, removeNote, writeNote, type LockNote } from "./note.ts";
import { proofOf, proves } from "./password.ts";
import { secondsLeft } from "./slowing.ts";

export interface WindowLock {
  isLocked(): boolean;
  state(): LockState;
  lock(): LockState;
  unlock(password: string): Promise<LockReply>;
  setPassword(current: string, password: string): Promise<LockReply>;
  removePassword(current: string): Promise<LockReply>;
  setIdle(minutes: number): LockState;
}

interface Options {
  file: string;
  now(): Date;
  /** Closed or opened: the page must forget, or may ask again. */
  changed(locked: boolean): void;
}

export function createWindowLock({ file, now, changed }: Options): WindowLock {
  const found = readNote(file);
  const damaged = found === "damaged";
  let note: LockNote | null = found === "damaged" ? null : found;
  let locked = note !== null;
  let busy: Promise<unknown> = Promise.resolve();

  /** One password at a time: attempts sent at once would all be taken before the first has failed. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = busy.then(run, run);
    busy = next.catch(() => undefined);
    return next;
  };
  const keep = (next: LockNote | null): void => {
    if (next === null) removeNote(file);
    else writeNote(file, next);
    note = next;
  };
  const turn = (closed: boolean): void => {
    const before = locked;
    locked = closed;
    if (before !== closed) changed(closed);
  };
  const waitSeconds = (): number =>
    note === null ? 0 : secondsLeft(note.failures, note.failedAt, now().getTime());
  const state = (): LockState => ({
    set: note !== null,
    locked,
    idleMinutes: note?.idleMinutes ?? 0,
    waitSeconds: waitSeconds(),
    file,
    damaged: damaged && note === null,
  });

  /** Runs what a right password allows. Without a password everything is allowed. */
  const checked = (password: string, then: () => Promise<void> | void): Promise<LockReply> =>
    inTurn(async () => {
      if (note !== null) {
        const time = now().getTime();
        // The clock was set back: the penalty begins anew, and ends.
        if (time < note.failedAt) keep({ ...note, failedAt: time });
        if (waitSeconds() > 0) return { outcome: "wait", state: state() };
        if (!(await proves(note.password, password))) {
          keep({ ...note, failures: note.failures + 1, failedAt: now().getTime() });
          return { outcome: "wrong", state: state() };
        }
        if (note.failures > 0) keep({ ...note, failures: 0, failedAt: 0 });
      }
      await then();
      return { outcome: "done", state: state() };
    });

  return {
    isLocked: () => locked,
    state,
    lock() {
      if (note !== null) turn(true);
      return state();
    },
    unlock: (password) => checked(password, () => turn(false)),
    setPassword: (current, password) =>
      checked(current, async () => {
        const proof = await proofOf(password);
        const idleMinutes = note?.idleMinutes ?? 0;
        keep({ format: 1, password: proof, idleMinutes, failures: 0, failedAt: 0 });
      }),
    removePassword: (current) => checked(current, () => keep(null)),
    setIdle(minutes) {
      if (note !== null) keep({ ...note, idleMinutes: minutes });
      return state();
    },
  };
}
