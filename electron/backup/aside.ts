/** Making a backup beside the work: in a thread with a connection of its own, while the ledger is open and written. */
import { Worker } from "node:worker_threads";

import { LedgerError, type BackupInfo, type ErrorCode, type ErrorDetails } from "../../shared/api/index.ts";
import type { BackupReason } from "./names.ts";

export interface AsideRequest {
  ledgerFile: string;
  /** Made where it is missing. */
  folder: string;
  reason: BackupReason;
  now: Date;
}

export type AsideReply =
  | { ok: true; backup: BackupInfo }
  | { ok: false; code: ErrorCode; details: ErrorDetails; cause: string };

function replyOf(thread: Worker): Promise<AsideReply> {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
}

/**
 * Like createBackup, without holding up the main thread: it has everything that was acknowledged when it began.
 * Rejects with LedgerError backup.failed.
 * @param worker where electron/backup/worker.ts stands, in the source or in the bundle
 */
export async function createBackupAside(request: AsideRequest, worker: string | URL): Promise<BackupInfo> {
  try {
    const reply = await replyOf(new Worker(worker, { workerData: request }));
    if (reply.ok) return reply.backup;
    throw new LedgerError(reply.code, reply.details, { cause: reply.cause });
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    throw new LedgerError("backup.failed", { folder: request.folder }, { cause: error });
  }
}
