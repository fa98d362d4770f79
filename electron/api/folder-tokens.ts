/**
 * What the program wrote in this session, and what she pointed at as handed in, by token: a page can open these folders and
 * hand in these files, and no others.
 */
import { randomUUID } from "node:crypto";

import { LedgerError, type WrittenFile } from "../../shared/api/index.ts";
import type { Project } from "../../shared/project/index.ts";

/** Files, and the project whose content they hold; null where only their hashes are known. */
export interface HandedFiles {
  /** The first is the one that lies there; others are inside it. */
  files: readonly WrittenFile[];
  project: Project | null;
}

export interface FolderTokens {
  /** A file or folder that was written or chosen, for `reveal`; with what it holds, for 送出. */
  add(path: string, handed?: HandedFiles): string;
  /** @throws LedgerError input.invalid for a token that was never given out. */
  pathOf(token: string): string;
  /** @throws LedgerError input.invalid for a token that names no files to hand in. */
  filesOf(token: string): HandedFiles;
}

export function createFolderTokens(): FolderTokens {
  const paths = new Map<string, string>();
  const handedOver = new Map<string, HandedFiles>();
  function known<Value>(values: ReadonlyMap<string, Value>, token: string): Value {
    const value = values.get(token);
    if (value === undefined) throw new LedgerError("input.invalid");
    return value;
  }
  return {
    add(path, handed) {
      const token = randomUUID();
      paths.set(token, path);
      if (handed !== undefined) handedOver.set(token, handed);
      return token;
    },
    pathOf: (token) => known(paths, token),
    filesOf: (token) => known(handedOver, token),
  };
}
