/** Writes 文件清单.json into a program's folder: every file with its size and SHA-256 (read by electron/installation). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { FILE_LIST_NAME, type FileList } from "../electron/installation/file-list.ts";

/** Paths below a folder, with / between their parts, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export function writeFileList(folder: string, version: string): void {
  const files: FileList["files"] = {};
  for (const path of filesBelow(folder)) {
    if (path === FILE_LIST_NAME) continue;
    const bytes = readFileSync(join(folder, path));
    files[path] = { size: bytes.byteLength, sha256: sha256Of(bytes) };
  }
  writeFileSync(join(folder, FILE_LIST_NAME), `${JSON.stringify({ version, files }, null, 1)}\n`);
}
