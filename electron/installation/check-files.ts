/** Holds the program's files against their list, by size and by content. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

import type { FileFault } from "../../shared/api/index.ts";
import type { FileList } from "./file-list.ts";

const PIECE_BYTES = 1024 * 1024;

function sha256Of(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  const handle = openSync(file, "r");
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

function faultOf(folder: string, path: string, wanted: FileList["files"][string]): FileFault | null {
  const file = join(folder, ...path.split("/"));
  try {
    if (statSync(file).size !== wanted.size) return { path, kind: "size" };
    return sha256Of(file) === wanted.sha256 ? null : { path, kind: "content" };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return { path, kind: missing ? "missing" : "unreadable" };
  }
}

/** Every file of the list that is not as it was made; empty where all are. Reads the whole program: for a thread of its own. */
export function checkFiles(folder: string, list: FileList): FileFault[] {
  return Object.entries(list.files)
    .map(([path, wanted]) => faultOf(folder, path, wanted))
    .filter((fault) => fault !== null);
}
