/** The thread that makes a backup or carries one to the second place, so that no keystroke waits for it. Started by aside.ts. */
import { parentPort, workerData } from "node:worker_threads";

import { LedgerError } from "../../shared/api/index.ts";
import type { AsideReply, AsideRequest, SecondRequest } from "./aside.ts";
import { createBackup } from "./create.ts";
import { gentlePace, yieldToOthers } from "./pace.ts";
import { copyToSecondPlace } from "./second-copy.ts";

const { hurry, ...request } = workerData as AsideRequest | SecondRequest;
const gently = hurry === undefined ? {} : { pace: gentlePace(hurry) };
if (hurry !== undefined) yieldToOthers();

function answer(backup: AsideRequest): AsideReply {
  try {
    return { ok: true, backup: createBackup({ ...backup, ...gently }) };
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

parentPort?.postMessage(
  "secondOf" in request ? copyToSecondPlace(request.secondOf, request.now, gently.pace) : answer(request),
);
