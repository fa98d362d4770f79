/**
 * Reading foreign files in a process of their own: whatever a file does to its reader, the program goes on. The process is
 * ended when it takes too long, grows too large, or is no longer wanted.
 */
import { readFile } from "node:fs/promises";

import { LedgerError } from "../../shared/api/index.ts";
import type { IntakeResult } from "../../shared/intake/index.ts";
import type { ForeignContent, ReaderReply, ReaderRequest } from "./reader-messages.ts";

/** The part of Electron's UtilityProcess that is needed here. */
export interface UtilityProcessLike {
  readonly pid?: number | undefined;
  postMessage(message: unknown): void;
  kill(): boolean;
  on(event: "message", listener: (message: ReaderReply) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
}

export interface ReaderLimits {
  milliseconds: number;
  /** Memory of the reader's process. */
  megabytes: number;
  /** Resident memory of a process in megabytes, null where it cannot be told. By default read from /proc. */
  memoryOf?: (pid: number) => Promise<number | null>;
}

export const READER_LIMITS: ReaderLimits = { milliseconds: 30_000, megabytes: 700 };

const MEMORY_CHECK_MILLISECONDS = 200;

/** VmRSS in megabytes on Linux; null elsewhere, where the readers' own limits and the time limit hold. */
async function memoryFromProc(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** A reader's process that can take one file after another. */
export interface IsolatedReader {
  /** @throws LedgerError as readDocument, and file.timeout | file.tooLarge | file.damaged; the signal's reason when cancelled */
  read(name: string, content: ForeignContent, signal?: AbortSignal): Promise<IntakeResult>;
  close(): void;
}

/** Starts the process at the first file, and anew after one that had to be ended. */
export function openReader(
  fork: () => UtilityProcessLike,
  limits: ReaderLimits = READER_LIMITS,
): IsolatedReader {
  let child: UtilityProcessLike | null = null;
  let lastId = 0;
  let waiting: { id: number; settle: (reply: ReaderReply | "exited") => void } | null = null;
  const memoryOf = limits.memoryOf ?? memoryFromProc;

  const end = (): void => {
    const process = child;
    child = null;
    process?.kill();
  };

  const start = (): UtilityProcessLike => {
    const process = fork();
    process.on("message", (reply) => {
      if (waiting?.id === reply.id) waiting.settle(reply);
    });
    process.on("exit", () => {
      if (child !== process) return;
      child = null;
      waiting?.settle("exited");
    });
    return process;
  };

  async function read(name: string, content: ForeignContent, signal?: AbortSignal): Promise<IntakeResult> {
    signal?.throwIfAborted();
    const process = (child ??= start());
    const id = (lastId += 1);
    return new Promise<IntakeResult>((resolve, reject) => {
      const stop = (error: unknown): void => {
        finish();
        end();
        reject(error);
      };
      const cancelled = (): void => stop(signal!.reason);
      const timer = setTimeout(() => stop(new LedgerError("file.timeout", { name })), limits.milliseconds);
      const watch = setInterval(() => {
        if (process.pid === undefined) return;
        void memoryOf(process.pid).then((megabytes) => {
          if (waiting?.id === id && megabytes !== null && megabytes > limits.megabytes) {
            stop(new LedgerError("file.tooLarge", { name, size: "展开后超出内存上限" }));
          }
        });
      }, MEMORY_CHECK_MILLISECONDS);
      const finish = (): void => {
        clearTimeout(timer);
        clearInterval(watch);
        signal?.removeEventListener("abort", cancelled);
        waiting = null;
      };
      waiting = {
        id,
        settle(reply) {
          finish();
          if (reply === "exited") reject(new LedgerError("file.damaged", { name }));
          else if (reply.ok) resolve(reply.value);
          else reject(new LedgerError(reply.error.code, reply.error.details));
        },
      };
      signal?.addEventListener("abort", cancelled, { once: true });
      process.postMessage({ id, name, content } satisfies ReaderRequest);
    });
  }

  // One file at a time: a second one waits for the first.
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read(name, content, signal) {
      const turn = queue.then(() => read(name, content, signal));
      queue = turn.catch(() => null);
      return turn;
    },
    close: end,
  };
}

/** Reads one file in a process of its own, as readDocument does. */
export async function readDocumentIsolated(
  fork: () => UtilityProcessLike,
  name: string,
  content: ForeignContent,
  limits: ReaderLimits = READER_LIMITS,
  signal?: AbortSignal,
): Promise<IntakeResult> {
  const reader = openReader(fork, limits);
  try {
    return await reader.read(name, content, signal);
  } finally {
    reader.close();
  }
}

/** A reader left without work gives its memory back after this long. */
const IDLE_MILLISECONDS = 15_000;

/** As readDocumentIsolated, with one process for all files that follow each other: a folder starts it once. */
export function createForeignReader(
  fork: () => UtilityProcessLike,
  limits: ReaderLimits = READER_LIMITS,
  idle = IDLE_MILLISECONDS,
): IsolatedReader["read"] {
  const reader = openReader(fork, limits);
  let busy = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return async (name, content, signal) => {
    clearTimeout(timer);
    busy += 1;
    try {
      return await reader.read(name, content, signal);
    } finally {
      busy -= 1;
      if (busy === 0) timer = setTimeout(() => reader.close(), idle);
    }
  };
}
