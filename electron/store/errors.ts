/** What can be wrong with the ledger's file, and how SQLite and the disk say it. */
import { accessSync, constants, existsSync } from "node:fs";
import { basename, dirname } from "node:path";

import { LedgerError, type ErrorDetails } from "../../shared/api/index.ts";

export const STORE_ERROR_KINDS = ["newer", "corrupt", "locked", "readonly", "full", "gone"] as const;
export type StoreErrorKind = (typeof STORE_ERROR_KINDS)[number];

/** Its code is `store.<kind>`; the sentence she reads is made from that (shared/api/sentences.ts). */
export class StoreError extends LedgerError {
  override readonly name: string = "StoreError";
  readonly kind: StoreErrorKind;
  constructor(kind: StoreErrorKind, details: ErrorDetails = {}, options?: { cause?: unknown }) {
    super(`store.${kind}`, details, options);
    this.kind = kind;
  }
}

/** A record that is not what was written. Names the row by table and id, never its content. */
export function damagedRow(table: string, id: string, project?: string): StoreError {
  return new StoreError("corrupt", project === undefined ? { table, row: id } : { table, row: id, project });
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** Prefixes of extended SQLite result codes and errno names; the first that matches counts. */
const KIND_BY_CODE: readonly (readonly [string, StoreErrorKind])[] = [
  ["SQLITE_READONLY_DBMOVED", "gone"],
  ["SQLITE_READONLY", "readonly"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
  // The store's statements are fixed and their values checked: a table, column, function or key that is not as it was
  // made means a damaged schema or index.
  ["SQLITE_ERROR", "corrupt"],
  ["SQLITE_CONSTRAINT", "corrupt"],
  ["SQLITE_MISMATCH", "corrupt"],
  ["SQLITE_IOERR_SHORT_READ", "corrupt"],
  ["SQLITE_IOERR_CORRUPTFS", "corrupt"],
  ["ENOSPC", "full"],
  ["EDQUOT", "full"],
  ["EROFS", "readonly"],
  ["EACCES", "readonly"],
  ["EPERM", "readonly"],
  ["EBUSY", "locked"],
  ["ENOENT", "gone"],
  ["ENOTDIR", "gone"],
  ["EIO", "gone"],
];

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** For codes that do not say why (SQLITE_CANTOPEN, SQLITE_IOERR_WRITE …): what the folder looks like now decides. */
function kindFromDisk(file: string): StoreErrorKind {
  const folder = dirname(file);
  if (!existsSync(folder)) return "gone";
  if (!isWritable(folder) || (existsSync(file) && !isWritable(file))) return "readonly";
  return "gone";
}

/** The error of a database or file call as a StoreError; other errors (a bug, a LedgerError) come back unchanged. */
export function asStoreError(error: unknown, file: string): unknown {
  if (error instanceof LedgerError) return error;
  const code = codeOf(error);
  if (code === "") return error;
  const known = KIND_BY_CODE.find(([prefix]) => code.startsWith(prefix))?.[1];
  const kind =
    known ?? (code.startsWith("SQLITE_IOERR") || code === "SQLITE_CANTOPEN" ? kindFromDisk(file) : null);
  if (kind === null) return error;
  return new StoreError(kind, { folder: dirname(file), file: basename(file), cause: code }, { cause: error });
}

/** Runs a call on the ledger's file and lets its failures out as StoreErrors. */
export function asStoreCall<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw asStoreError(error, file);
  }
}
