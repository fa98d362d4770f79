/** The thread that makes a backup, so that no keystroke waits for it. Started by createBackupAside. */
import { parentPort, workerData } from "node:worker_threads";

import { LedgerError } from "../../shared/api/index.ts";
import type { AsideReply, AsideRequest } from "./aside.ts";
import { createBackup } from "./create.ts";

function answer(request: AsideRequest): AsideReply {
  try {
    return { ok: true, backup: createBackup(request) };
  } catch (error) {
    const { code, details } = error instanceof LedgerError ? error : new LedgerError("backup.failed");
    return {
      ok: false,
      code,
      details,
      cause: String(error instanceof Error ? (error.cause ?? error) : error),
    };
  }
}

parentPort?.postMessage(answer(workerData as AsideRequest));
