import { EventEmitter } from "node:events";
import { registerHooks } from "node:module";
import { denySockets } from "../network/deny-sockets.ts";
import { ELECTRON_VERSION, settings } from "../settings.ts";

/**
 * Preloaded into a utility process: gives it `process.parentPort` and takes away what the real one does not have.
 * It ends with the program, also when that is killed.
 */
const send = process.send!.bind(process);

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    send(message);
  }
}

const parentPort = new ParentPort();
const waiting: unknown[] = [];
const deliver = (data: unknown) => parentPort.emit("message", { data, ports: [] });
// Messages that arrive before the module has asked for them are kept, as a port does that was not started.
process.on("message", (data) =>
  parentPort.listenerCount("message") > 0 ? deliver(data) : waiting.push(data),
);
parentPort.on("newListener", (event) => {
  if (event === "message") setImmediate(() => waiting.splice(0).forEach(deliver));
});
process.on("disconnect", () => process.exit());

Object.assign(process, { parentPort, type: "utility", send: undefined, disconnect: undefined });
Object.defineProperty(process.versions, "electron", {
  value: ELECTRON_VERSION,
  enumerable: true,
});

if (settings.denySockets) denySockets();
registerHooks({
  resolve(specifier, context, next) {
    if (/^electron(\/.*)?$/.test(specifier)) {
      throw new Error("electron-host: the electron module is not implemented in a utility process");
    }
    return next(specifier, context);
  },
});
