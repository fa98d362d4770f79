/** The reader's own process under plain Node, as utilityProcess.fork starts it in the program. */
import { fork as forkNode, type ChildProcess } from "node:child_process";

import type { UtilityProcessLike } from "../../electron/documents/index.ts";

/** @param started is told of every process */
export function forkReader(started: (process: ChildProcess) => void): UtilityProcessLike {
  const child = forkNode(new URL("./worker-host.ts", import.meta.url), [], {
    serialization: "advanced",
    silent: true,
  });
  started(child);
  return {
    get pid() {
      return child.pid;
    },
    postMessage: (message: unknown) => void child.send(message as object),
    kill: () => child.kill("SIGKILL"),
    on: (event: string, listener: (value: never) => void) => child.on(event, listener as () => void),
  };
}
