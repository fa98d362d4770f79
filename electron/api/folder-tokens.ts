/** Folders the program itself wrote to in this session, by token: a page can open these and no other. */
import { randomUUID } from "node:crypto";

import { LedgerError } from "../../shared/api/index.ts";

export interface FolderTokens {
  add(path: string): string;
  /** @throws LedgerError input.invalid for a token that was never given out. */
  pathOf(token: string): string;
}

export function createFolderTokens(): FolderTokens {
  const paths = new Map<string, string>();
  return {
    add(path) {
      const token = randomUUID();
      paths.set(token, path);
      return token;
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined) throw new LedgerError("input.invalid");
      return path;
    },
  };
}
