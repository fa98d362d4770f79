/** Which evidence files the ledger refers to: by its results, by what was handed in, and by its history (undo can bring a file back). */
import type { ReadHandle } from "../connection.ts";

export interface EvidenceReference {
  sha256: string;
  /** Bytes. */
  size: number;
  name: string;
}

const FIELDS = `json_extract(file.value, '$.sha256') AS sha256, json_extract(file.value, '$.size') AS size,
  json_extract(file.value, '$.name') AS name`;

/** Of the trash too: nothing in it is gone. */
const OF_RESULTS = `SELECT ${FIELDS} FROM actual, json_each(actual.evidence) AS file`;

const OF_SUBMISSIONS = `SELECT ${FIELDS} FROM submission, json_each(submission.project, '$.actuals') AS row,
  json_each(row.value, '$.evidence') AS file`;

/** Rows that came or went, and values that were set, at whatever depth they name a file. */
const OF_HISTORY = `SELECT ${FIELDS} FROM change, json_tree(change.steps) AS file
  WHERE instr(change.steps, '"sha256"') > 0 AND file.type = 'object' AND json_extract(file.value, '$.sha256') IS NOT NULL`;

function tableIsThere(db: ReadHandle, table: string): boolean {
  return db.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", table) !== undefined;
}

/** Each content once, with the first name it is found under, in the order of the hashes. A ledger of an older version has fewer tables. */
export function evidenceReferences(db: ReadHandle): EvidenceReference[] {
  const found = new Map<string, EvidenceReference>();
  for (const [table, sql] of [
    ["actual", OF_RESULTS],
    ["submission", OF_SUBMISSIONS],
    ["change", OF_HISTORY],
  ] as const) {
    if (!tableIsThere(db, table)) continue;
    for (const { sha256, size, name } of db.each<EvidenceReference>(sql)) {
      if (/^[0-9a-f]{64}$/u.test(sha256) && !found.has(sha256)) found.set(sha256, { sha256, size, name });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}
