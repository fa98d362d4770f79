/** 窗口锁: a password for the window. It keeps a passer-by from looking; the ledger's file beside it is not encrypted by it. */
import * as z from "zod/mini";

import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";

export const LOCK_PASSWORD_SHORTEST = 4;
/** Minutes without a key or a movement of the mouse until the window locks itself; 0 = never. */
export const LOCK_IDLE_CHOICES = [0, 3, 5, 10, 15, 30, 60] as const;

export interface LockState {
  /** A password is set. */
  set: boolean;
  locked: boolean;
  idleMinutes: number;
  /** Seconds until the next attempt is taken, after failures. */
  waitSeconds: number;
  /** The file that the password's proof is kept in; without it there is no lock. */
  file: string;
  /** The file could not be read, so the password of before no longer counts. */
  damaged: boolean;
}

export type LockOutcome = "done" | "wrong" | "wait";
export interface LockReply {
  outcome: LockOutcome;
  state: LockState;
}

const entered = z.string().check(z.maxLength(200));
const chosen = entered.check(z.minLength(LOCK_PASSWORD_SHORTEST));

/** The only area that is answered while the window is locked, and then only `state` and `unlock`. */
export const lock = {
  state: read<LockState>()(nothing),
  /** Does nothing where no password is set. */
  lock: write<LockState>()(nothing),
  unlock: write<LockReply>()(z.strictObject({ password: entered })),
  /** Sets the first password (`current` is "" then) or changes it. */
  setPassword: write<LockReply>()(z.strictObject({ current: entered, password: chosen })),
  removePassword: write<LockReply>()(z.strictObject({ current: entered })),
  setIdle: write<LockState>()(z.strictObject({ minutes: z.literal(LOCK_IDLE_CHOICES) })),
};
