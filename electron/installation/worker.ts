/** The thread that reads the whole program, so that no keystroke waits for it. Started by checkInstallation. */
import { parentPort, workerData } from "node:worker_threads";

import { checkFiles } from "./check-files.ts";
import { readFileList } from "./file-list.ts";

const { folder } = workerData as { folder: string };
const list = readFileList(folder);
parentPort?.postMessage(list === null ? null : checkFiles(folder, list));
