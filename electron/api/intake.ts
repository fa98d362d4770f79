import { open } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { dialog } from "electron";

import { LedgerError, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import type { IntakeResult } from "../../shared/intake/index.ts";
import { targetError } from "../transfer/target-errors.ts";
import { parentWindow, type ApiContext } from "./context.ts";

/** The reading of foreign files, in a process of its own. */
export type ReadForeign = (name: string, bytes: Uint8Array) => Promise<IntakeResult>;

/** Larger files are refused before a byte is read. */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The bytes of a file she chose. @throws LedgerError file.tooLarge | file.empty | file.notFound | file.unreadable */
export async function readChosenFile(path: string, limit = FILE_LIMIT_BYTES): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > limit)
        throw new LedgerError("file.tooLarge", { name, size: megabytes(size), limit: megabytes(limit) });
      if (size === 0) throw new LedgerError("file.empty", { name });
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    const known = targetError(error, dirname(path));
    const gone = known instanceof LedgerError && known.code === "target.gone";
    throw new LedgerError(gone ? "file.notFound" : "file.unreadable", { name }, { cause: error });
  }
}

export function intakeHandlers(
  context: ApiContext,
  readForeign: ReadForeign,
): HandlersOf<LedgerContract["intake"]> {
  const readProjects = async (name: string, bytes: Uint8Array): Promise<IntakeResult> => {
    const result = await readForeign(name, bytes);
    if (result.drafts.length === 0) throw new LedgerError("file.nothingFound", { name });
    return result;
  };
  return {
    async choose() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "从文件导入项目",
        buttonLabel: "导入",
        properties: ["openFile"],
        filters: [
          { name: "项目文件", extensions: ["docx", "doc", "xlsx", "xls", "et", "txt", "csv", "html", "htm"] },
          { name: "所有文件", extensions: ["*"] },
        ],
      });
      const path = answer.filePaths[0];
      if (answer.canceled || path === undefined) return null;
      const name = basename(path);
      return { name, result: await readProjects(name, await readChosenFile(path)) };
    },
    async read({ name, bytes }) {
      if (bytes.byteLength === 0) throw new LedgerError("file.empty", { name });
      if (bytes.byteLength > FILE_LIMIT_BYTES) {
        throw new LedgerError("file.tooLarge", {
          name,
          size: megabytes(bytes.byteLength),
          limit: megabytes(FILE_LIMIT_BYTES),
        });
      }
      return { name, result: await readProjects(name, bytes) };
    },
  };
}
