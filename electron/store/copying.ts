/** Copying a ledger that is not open, and looking into a copy. */
import Database from "better-sqlite3";

import { handleOf } from "./connection.ts";
import { countRecords } from "./closing.ts";
import { asStoreCall } from "./errors.ts";
import { evidenceReferences, type EvidenceReference } from "./evidence/references.ts";
import { flushFile, flushFolderOf } from "./files.ts";
import { verifyDatabase, type Verification } from "./verify.ts";

function reading<Result>(file: string, work: (database: Database.Database) => Result): Result {
  return asStoreCall(file, () => {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  });
}

/** One self-contained file under a name that is not there yet, of a ledger of any version; flushed with its name. */
export function copyLedgerFile(file: string, target: string): void {
  reading(file, (database) => {
    database.prepare("VACUUM INTO ?").run(target);
    flushFile(target);
    flushFolderOf(target);
  });
}

export interface Inspection {
  /** Of its schema. */
  version: number;
  counts: { projects: number; indicators: number };
  verification: Verification;
}

/**
 * Throws StoreError where it cannot be opened or read at all.
 * @param rest called before each row
 */
export function inspectCopy(file: string, rest?: () => void): Inspection {
  return reading(file, (database) => ({
    version: database.pragma("user_version", { simple: true }) as number,
    verification: verifyDatabase(database, Number.POSITIVE_INFINITY, rest),
    counts: countRecords(handleOf(database)),
  }));
}

/** The evidence that a copy refers to. */
export function evidenceInCopy(file: string): EvidenceReference[] {
  return reading(file, (database) => evidenceReferences(handleOf(database)));
}
