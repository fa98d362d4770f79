/** A batch's worker under plain Node: Electron's parentPort over Node's own channel. Started by batch-host.ts with the worker's file. */
import { EventEmitter } from "node:events";

const port = new EventEmitter();
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message) => process.send(message) }),
});
process.on("message", (data) => port.emit("message", { data }));
await import(process.argv[2]);
