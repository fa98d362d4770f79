/** A worker of a batch: a process of its own, so that the window answers while files are made. Started with utilityProcess.fork. */
import { LedgerError } from "../../../shared/api/index.ts";
import { log } from "../../log.ts";
import { batchMaker } from "./make.ts";
import type { BatchReply, BatchRequest } from "./messages.ts";

const port = process.parentPort;
let make: ReturnType<typeof batchMaker> | null = null;

async function answer({ id, paper, task }: BatchRequest): Promise<BatchReply> {
  try {
    if (paper !== undefined) make = batchMaker(paper);
    return { id, ok: true, answer: await make!(task) };
  } catch (error) {
    if (error instanceof LedgerError)
      return { id, ok: false, error: { code: error.code, details: error.details } };
    log("batch task failed", task.kind, error);
    return { id, ok: false, error: { code: "unexpected", details: {} } };
  }
}

port.on("message", ({ data }: { data: BatchRequest }) => {
  void answer(data).then((reply) => port.postMessage(reply));
});
