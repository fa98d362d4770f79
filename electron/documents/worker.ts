/** The reader's own process: one foreign file at a time, nothing else. Started by the main process with utilityProcess.fork. */
import { LedgerError } from "../../shared/api/index.ts";
import { readDocument } from "./read-document.ts";
import type { ReaderReply, ReaderRequest } from "./reader-messages.ts";

const port = process.parentPort;

async function answer({ id, name, bytes }: ReaderRequest): Promise<ReaderReply> {
  try {
    return { id, ok: true, value: await readDocument(name, bytes) };
  } catch (error) {
    if (error instanceof LedgerError)
      return { id, ok: false, error: { code: error.code, details: error.details } };
    // A reader that stumbles over a file has met something no sound file holds.
    return { id, ok: false, error: { code: "file.damaged", details: { name } } };
  }
}

port.on("message", ({ data }: { data: ReaderRequest }) => {
  void answer(data).then((reply) => port.postMessage(reply));
});
