/** Making a backup beside the work: in a thread with a connection of its own, while the ledger is open and written. */
import { Worker } from "node:worker_threads";

import {
  LedgerError,
  type BackupInfo,
  type ErrorCode,
  type ErrorDetails,
  type SecondState,
} from "../../shared/api/index.ts";
import { log } from "../log.ts";
import type { BackupReason } from "./names.ts";
import type { Hurry } from "./pace.ts";

export interface AsideRequest {
  ledgerFile: string;
  /** Made where it is missing. */
  folder: string;
  reason: BackupReason;
  now: Date;
  /** As in createBackup. */
  keep?: string;
  /** Given, it is made slowly beside her typing until this says that it cannot wait; else as fast as the disk can. */
  hurry?: Hurry;
}

export interface SecondRequest {
  /** The backups' folder whose newest goes to the second place. */
  secondOf: string;
  now: Date;
  hurry?: Hurry;
}

export type AsideReply =
  | { ok: true; backup: BackupInfo }
  | { ok: false; code: ErrorCode; details: ErrorDetails; cause: string };

function replyOf<Reply>(thread: Worker): Promise<Reply> {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}

/** The backup did not fail, its thread did: it can be made without one. */
class ThreadFailure extends LedgerError {}
export const isThreadFailure = (error: unknown): boolean => error instanceof ThreadFailure;

/**
 * Like createBackup, without holding up the main thread: it has everything that was acknowledged when it began.
 * Rejects with LedgerError backup.failed.
 * @param worker where electron/backup/worker.ts stands, in the source or in the bundle
 */
export async function createBackupAside(request: AsideRequest, worker: string | URL): Promise<BackupInfo> {
  try {
    const reply = await replyOf<AsideReply>(new Worker(worker, { workerData: request }));
    if (reply.ok) return reply.backup;
    throw new LedgerError(reply.code, reply.details, { cause: reply.cause });
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    throw new ThreadFailure("backup.failed", { folder: request.folder }, { cause: error });
  }
}

/** Like copyToSecondPlace, without holding up the main thread. Never rejects. */
export async function copyAsideToSecondPlace(
  request: SecondRequest,
  worker: string | URL,
): Promise<SecondState> {
  try {
    return await replyOf<SecondState>(new Worker(worker, { workerData: request }));
  } catch (error) {
    log("second place", "thread", error);
    return "failed";
  }
}
