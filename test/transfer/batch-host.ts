/** The processes of a batch without Electron. */
import { fork } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { WORKER_ENGINE_FLAGS, type BatchProcess } from "../../electron/documents/batch/pool.ts";

const SOURCE = join(import.meta.dirname, "../../electron/documents/batch/worker.ts");

/** @param file of the worker: its source, or as it was built. */
export function forkBatchWorker(file = SOURCE): BatchProcess & { pid: number } {
  const child = fork(join(import.meta.dirname, "batch-child.mjs"), [pathToFileURL(file).href], {
    execArgv: [...WORKER_ENGINE_FLAGS],
    serialization: "advanced",
  });
  return {
    pid: child.pid!,
    postMessage: (message) => void (child.connected && child.send(message as object)),
    kill: () => child.kill("SIGKILL"),
    on: (event: string, listener: (value: never) => void) => child.on(event, listener as () => void),
  };
}
