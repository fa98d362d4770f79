import { createHash, randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { dialog } from "electron";

import { LedgerError, type FileList, type HandlersOf, type LedgerContract } from "../../shared/api/index.ts";
import type { IntakeResult } from "../../shared/intake/index.ts";
import { targetError } from "../transfer/target-errors.ts";
import type { ForeignContent } from "../documents/reader-messages.ts";
import { parentWindow, type ApiContext } from "./context.ts";
import { listChosen, listFolder, READABLE, type Found } from "./listed-files.ts";

/** The reading of foreign files, in a process of its own. */
export type ReadForeign = (
  name: string,
  content: ForeignContent,
  signal?: AbortSignal,
) => Promise<IntakeResult>;

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

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const CLIPBOARD = "剪贴板";

export function intakeHandlers(
  context: ApiContext,
  readForeign: ReadForeign,
): HandlersOf<LedgerContract["intake"]> {
  const listed = new Map<string, string>();
  let running: AbortController | null = null;

  const readProjects = async (
    name: string,
    content: ForeignContent,
    signal?: AbortSignal,
  ): Promise<IntakeResult> => {
    const result = await readForeign(name, content, signal);
    if (result.drafts.length > 0) return result;
    // A scan pasted into Word: she is told that it is pictures, not that nothing was found.
    const pictures = result.warnings.some((warning) => warning.includes("张图片"));
    throw new LedgerError("file.nothingFound", { name, ...(pictures ? { pictures: "是" } : {}) });
  };

  const remember = (place: string, found: Found): FileList => ({
    place,
    files: found.files.map(({ path, name, size }) => {
      const token = randomUUID();
      listed.set(token, path);
      return { token, name, size };
    }),
    passedOver: found.passedOver,
  });

  return {
    async choose() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "从文件导入项目",
        buttonLabel: "导入",
        properties: ["openFile", "multiSelections"],
        filters: [
          { name: "项目文件", extensions: [...READABLE] },
          { name: "所有文件", extensions: ["*"] },
        ],
      });
      if (answer.canceled || answer.filePaths.length === 0) return null;
      return remember("", await listChosen(answer.filePaths));
    },
    async chooseFolder() {
      const answer = await dialog.showOpenDialog(parentWindow(context), {
        title: "从哪个文件夹导入",
        buttonLabel: "导入这个文件夹",
        properties: ["openDirectory"],
      });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      try {
        return remember(folder, await listFolder(folder, FILE_LIMIT_BYTES));
      } catch (error) {
        throw new LedgerError("file.unreadable", { name: basename(folder) }, { cause: error });
      }
    },
    async readListed({ token }) {
      const path = listed.get(token);
      if (path === undefined) throw new LedgerError("input.invalid");
      const name = basename(path);
      const controller = (running = new AbortController());
      try {
        const bytes = await readChosenFile(path);
        const result = await readProjects(name, bytes, controller.signal);
        return { name, result, sha256: hashOf(bytes) };
      } catch (error) {
        if (controller.signal.aborted) return null;
        throw error;
      } finally {
        if (running === controller) running = null;
      }
    },
    cancel() {
      running?.abort(new Error("cancelled"));
      return null;
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
      return { name, result: await readProjects(name, bytes), sha256: hashOf(bytes) };
    },
    async readPasted({ html, text }) {
      const pasted = html === "" ? { text } : { html, text };
      return { name: CLIPBOARD, result: await readProjects(CLIPBOARD, pasted), sha256: "" };
    },
  };
}
