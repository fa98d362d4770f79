/** The thread that makes a backup or carries one to the second place, so that no keystroke waits for it. Started by aside.ts. */
import { parentPort, workerData } from "node:worker_threads";

import { LedgerError } from "../../shared/api/index.ts";
import type { AsideReply, AsideRequest, SecondRequest } from "./aside.ts";
import { createBackup } from "./create.ts";
import { copyToSecondPlace } from "./second-copy.ts";

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

const request = workerData as AsideRequest | SecondRequest;
parentPort?.postMessage(
  "secondOf" in request ? copyToSecondPlace(request.secondOf, request.now) : answer(request),
);
