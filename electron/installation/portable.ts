/** 便携版: the program in a folder of its own, on a stick or on D:, with her data beside it and nothing elsewhere. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lies in the folder of a portable program, and only there. */
export const PORTABLE_MARK = "便携版.txt";
/** The folder beside the program that holds the ledger, the backups, the window's state and the log. */
export const PORTABLE_DATA = "数据";

/** Where a portable program keeps everything; null for an installed one. @param executable the running program's file. */
export function portableDataFolder(executable: string): string | null {
  const folder = dirname(executable);
  return existsSync(join(folder, PORTABLE_MARK)) ? join(folder, PORTABLE_DATA) : null;
}
