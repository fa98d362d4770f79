/** Table `library_entry`: the office's own entries, and what it marked as favourite among all of them. */
import * as z from "zod/mini";

import { libraryIndicatorSchema, ownKey, type LibraryIndicator } from "../../../shared/library/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { plainJson } from "../record/plain-edits.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

export const LIBRARY_TABLE: HashedTable = {
  table: "library_entry",
  columns: ["key", "favourite", "entry", "changed_at"],
};

export interface KeptEntry {
  key: string;
  favourite: boolean;
  /** null for a mark on an entry that stands elsewhere (in a project, in a generic set). */
  indicator: LibraryIndicator | null;
}

interface StoredEntry {
  key: string;
  favourite: number;
  entry: string;
  changed_at: string;
  hash: Uint8Array;
}

const SELECT = "SELECT key, favourite, entry, changed_at, hash FROM library_entry";

/** Throws StoreError corrupt where the row is not what was written. */
function decode(row: StoredEntry): KeptEntry {
  const parsed = z.nullable(libraryIndicatorSchema).safeParse(JSON.parse(row.entry));
  if (!rowIsWhole(LIBRARY_TABLE, row as unknown as Record<string, SqlValue>) || !parsed.success)
    throw damagedRow("library_entry", row.key);
  return { key: row.key, favourite: row.favourite === 1, indicator: parsed.data };
}

export function readEntries(db: ReadHandle): KeptEntry[] {
  return db.all<StoredEntry>(`${SELECT} ORDER BY key`).map(decode);
}

function readEntry(db: ReadHandle, key: string): KeptEntry | null {
  const row = db.get<StoredEntry>(`${SELECT} WHERE key = ?`, key);
  return row === undefined ? null : decode(row);
}

function putEntry(db: WriteHandle, { key, favourite, indicator }: KeptEntry, at: string): void {
  if (!favourite && indicator === null) {
    db.run("DELETE FROM library_entry WHERE key = ?", key);
    return;
  }
  const values = [key, favourite ? 1 : 0, JSON.stringify(plainJson(indicator)), at];
  db.run(
    "INSERT OR REPLACE INTO library_entry (key, favourite, entry, changed_at, hash) VALUES (?, ?, ?, ?, ?)",
    ...values,
    hashRow(LIBRARY_TABLE, values),
  );
}

export function markFavourite(db: WriteHandle, key: string, favourite: boolean, at: string): void {
  const known = readEntry(db, key);
  putEntry(db, { key, favourite, indicator: known?.indicator ?? null }, at);
}

export interface Added {
  added: string[];
  /** Own entries of the same name and class that took the new content. */
  renewed: number;
  /** Already there, word for word. */
  same: number;
}

export function addEntries(db: WriteHandle, indicators: readonly LibraryIndicator[], at: string): Added {
  const result: Added = { added: [], renewed: 0, same: 0 };
  for (const given of indicators) {
    const indicator = plainJson(libraryIndicatorSchema.parse(given));
    const key = ownKey(indicator);
    const known = readEntry(db, key);
    if (JSON.stringify(known?.indicator ?? null) === JSON.stringify(indicator)) {
      result.same += 1;
      continue;
    }
    if (known?.indicator == null) result.added.push(key);
    else result.renewed += 1;
    putEntry(db, { key, favourite: known?.favourite ?? false, indicator }, at);
  }
  return result;
}

/** Only own entries go; what stands in projects is no copy. Answers what was taken away, for putting it back. */
export function removeEntries(db: WriteHandle, keys: readonly string[]): LibraryIndicator[] {
  return keys.flatMap((key) => {
    const known = readEntry(db, key);
    if (known?.indicator == null) return [];
    db.run("DELETE FROM library_entry WHERE key = ?", key);
    return [known.indicator];
  });
}
