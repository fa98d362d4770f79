/**
 * Whether what was written went into the ledger. On Linux a file stays writable after its folder was deleted or its
 * stick pulled and replaced: SQLite then saves into nothing without an error.
 */
import { statSync } from "node:fs";
import { dirname } from "node:path";

import { StoreError } from "../errors.ts";

/** Windows keeps open files from being removed, and its file ids are not stable on every kind of stick. */
const idsAreStable = process.platform !== "win32";

function identity(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return idsAreStable ? `${found.dev}:${found.ino}` : "there";
}

/** Answers a function that throws StoreError gone when the ledger or its log is no longer the one that was opened. */
export function fenceOf(file: string): () => void {
  const log = `${file}-wal`;
  const ledgerIdentity = identity(file);
  let logIdentity = identity(log);
  return () => {
    const logNow = identity(log);
    logIdentity ??= logNow;
    if (identity(file) !== ledgerIdentity || logNow === null || logNow !== logIdentity) {
      throw new StoreError("gone", { folder: dirname(file) });
    }
  };
}
