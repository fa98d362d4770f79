/** The processes of a batch without Electron. */
import { fork } from "node:child_process";
import { join } from "node:path";

import type { BatchProcess } from "../../electron/documents/batch/pool.ts";

export function forkBatchWorker(): BatchProcess & { pid: number } {
  const child = fork(join(import.meta.dirname, "batch-child.ts"), { serialization: "advanced" });
  return {
    pid: child.pid!,
    postMessage: (message) => void (child.connected && child.send(message as object)),
    kill: () => child.kill("SIGKILL"),
    on: (event: string, listener: (value: never) => void) => child.on(event, listener as () => void),
  };
}
