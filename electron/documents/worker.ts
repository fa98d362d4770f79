/** The reader's own process: one foreign file at a time, nothing else. Started by the main process with utilityProcess.fork. */
import { LedgerError } from "../../shared/api/index.ts";
import { readDocument, readPasted } from "./read-document.ts";
import type { ReaderReply, ReaderRequest } from "./reader-messages.ts";

const port = process.parentPort;

async function answer({ id, name, content }: ReaderRequest): Promise<ReaderReply> {
  try {
    const value = content instanceof Uint8Array ? await readDocument(name, content) : readPasted(content);
    return { id, ok: true, value };
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
