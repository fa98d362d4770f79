/** Runs the reader's process under plain Node: Electron's parentPort over Node's own channel. Started by isolated.test.ts. */
import { EventEmitter } from "node:events";

const port = new EventEmitter();
const misbehaviour = process.argv[2] ?? "";
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (message: unknown) => process.send!(message) }),
});
process.on("message", (data: { name: string }) => {
  if (misbehaviour === "crash") process.exit(3);
  if (misbehaviour === "hang") for (;;) void data.name;
  if (misbehaviour === "grow") {
    const kept: Uint8Array[] = [];
    const grow = (): void => {
      kept.push(new Uint8Array(20 * 1024 * 1024).fill(1));
      setTimeout(grow, 20);
    };
    return grow();
  }
  port.emit("message", { data });
});
await import("../../electron/documents/worker.ts");
