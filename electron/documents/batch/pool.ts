/** The workers of a batch: as many as there are processors to spare, each with one task at a time. */
import { availableParallelism } from "node:os";

import { LedgerError } from "../../../shared/api/index.ts";
import type { BatchAnswer, BatchPaper, BatchReply, BatchRequest, BatchTask } from "./messages.ts";

/** The part of Electron's UtilityProcess that is needed here. */
export interface BatchProcess {
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: "message", listener: (reply: BatchReply) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}

/** Both cores of an office PC; more would only wait for the stick. */
const MOST_WORKERS = 2;

export interface Worker {
  /** @throws LedgerError of the task; unexpected where the process ended */
  run(task: BatchTask): Promise<BatchAnswer>;
  close(): void;
}

/**
 * Flags of a worker's engine. Each file needs some megabytes that are dropped with it; left to itself the engine lets the
 * space for them grow to over 100 MB before it looks at them.
 */
export const WORKER_ENGINE_FLAGS: readonly string[] = ["--max-semi-space-size=16"];

/** Starts one process. */
export function startWorker(fork: () => BatchProcess, paper: BatchPaper): Worker {
  const child = fork();
  const waiting = new Map<number, { resolve(answer: BatchAnswer): void; reject(error: unknown): void }>();
  let lastId = 0;
  let ended = false;
  child.on("message", (reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.answer);
    else asked?.reject(new LedgerError(reply.error.code, reply.error.details));
  });
  child.on("exit", () => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new LedgerError("unexpected"));
    waiting.clear();
  });
  return {
    run(task) {
      if (ended) return Promise.reject(new LedgerError("unexpected"));
      const id = (lastId += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const request: BatchRequest = { id, task, ...(id === 1 ? { paper } : {}) };
        child.postMessage(request);
      });
    },
    close() {
      child.kill();
    },
  };
}

export const workerCount = (): number => Math.min(MOST_WORKERS, availableParallelism());

/**
 * Gives each item to the next lane that is free: a worker, or room for one. An item is made only when a lane can take it, so
 * that a thousand projects are never in memory together. The first failure ends it.
 */
export async function spread<Lane, Item>(
  lanes: readonly Lane[],
  items: Iterable<Item>,
  work: (lane: Lane, item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  await Promise.all(
    lanes.map(async (lane) => {
      for (let next = iterator.next(); next.done !== true && !failed; next = iterator.next()) {
        try {
          await work(lane, next.value);
        } catch (error) {
          failed = true;
          throw error;
        }
      }
    }),
  );
}
