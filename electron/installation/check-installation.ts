/** The check of the program's own files, once for each copy of it: a stick is not read whole at every start. */
import { statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import type { FileFault, InstallationState } from "../../shared/api/index.ts";
import { FILE_LIST_NAME, readFileList } from "./file-list.ts";

interface Options {
  /** The program's folder. */
  folder: string;
  /** The file that the thread runs. */
  thread: URL;
  /** Remembers which copy was found whole. */
  stateFile: string;
  /** Reads every file even where this copy was found whole before. */
  anew?: boolean;
}

/** Changes with every unpacking, update or copy of the program. */
function stampOf(folder: string): string | null {
  try {
    const { size, mtimeMs, ino } = statSync(join(folder, FILE_LIST_NAME));
    return `${folder}|${size}|${mtimeMs}|${ino}`;
  } catch {
    return null;
  }
}

const inThread = (thread: URL, folder: string): Promise<FileFault[] | null> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { folder } });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the check of the program's files ended without an answer")));
  });

export async function checkInstallation(options: Options): Promise<InstallationState> {
  const { folder, thread, stateFile, anew = false } = options;
  const list = readFileList(folder);
  const stamp = stampOf(folder);
  if (list === null || stamp === null) return { kind: "unlisted" };
  const whole: InstallationState = { kind: "whole", files: Object.keys(list.files).length };
  if (!anew && (await readFile(stateFile, "utf8").catch(() => "")) === stamp) return whole;
  const faults = (await inThread(thread, folder)) ?? [];
  if (faults.length > 0) return { kind: "faulty", faults };
  // Not remembered, it is only read once more.
  await writeFile(stateFile, stamp).catch(() => undefined);
  return whole;
}
