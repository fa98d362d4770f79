/**
 * 文件清单: every file of the program with its size and SHA-256, made with the program (build/file-list.ts) and lying beside
 * it. A copy that broke off on its way over a stick is told by it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod/mini";

export const FILE_LIST_NAME = "文件清单.json";

const fileListSchema = z.object({
  version: z.string(),
  /** Path in the program's folder, with / between its parts → what the file must be. */
  files: z.record(
    z.string(),
    z.object({ size: z.int().check(z.gte(0)), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  ),
});
export type FileList = z.infer<typeof fileListSchema>;

/** The list beside the program; null where there is none (a program run from its sources) or it cannot be read. */
export function readFileList(folder: string): FileList | null {
  try {
    return fileListSchema.parse(JSON.parse(readFileSync(join(folder, FILE_LIST_NAME), "utf8")));
  } catch {
    return null;
  }
}
