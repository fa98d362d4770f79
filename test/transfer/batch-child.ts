/** A batch's worker under plain Node: Electron's parentPort over Node's own channel. Started by batch-host.ts. */
import { EventEmitter } from "node:events";

const port = new EventEmitter();
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message: unknown) => process.send!(message) }),
});
process.on("message", (data) => port.emit("message", { data }));
await import("../../electron/documents/batch/worker.ts");
