/**
 * The hash that every record row carries. SQLite's own checks do not see a changed bit inside a value, so each row is
 * compared with its hash when it is read and in the background check.
 */
import { hash } from "node:crypto";

import type { SqlValue } from "../connection.ts";

export type RowHash = Uint8Array;

export interface HashedTable {
  table: string;
  /** All columns of the table but `hash`. */
  columns: readonly string[];
}

/** Sorted once per table, so that the order of the columns in a statement does not matter. */
const sortedOrders = new WeakMap<readonly string[], number[]>();

function sortedOrder(columns: readonly string[]): number[] {
  const known = sortedOrders.get(columns);
  if (known !== undefined) return known;
  const order = columns.map((_, index) => index).sort((a, b) => (columns[a]! < columns[b]! ? -1 : 1));
  sortedOrders.set(columns, order);
  return order;
}

/** Texts from this length on enter a row's hash by their own, so that saving one field does not hash all the others. */
const LONG_TEXT = 256;
const REMEMBERED_TEXTS = 64;
const digests = new Map<string, string>();

function digestOf(text: string): string {
  const known = digests.get(text);
  if (known !== undefined) return known;
  if (digests.size >= REMEMBERED_TEXTS) digests.clear();
  const digest = hash("sha256", text, "base64");
  digests.set(text, digest);
  return digest;
}

/**
 * SHA-256 over the table's name and every column that is neither NULL nor empty, as [name, value, name, value …] in
 * JSON; a long text stands as a list with its own SHA-256. Leaving empty columns out lets a migration add a column with
 * such a default without touching a row; NULL and '' are told apart by the column's type when the row is decoded.
 */
export function hashRow(table: HashedTable, values: readonly SqlValue[]): RowHash {
  const canonical: (SqlValue | [string])[] = [table.table];
  for (const index of sortedOrder(table.columns)) {
    const given = values[index]!;
    // Half of a surrogate pair cannot be stored: SQLite keeps U+FFFD in its place, so that is what is hashed.
    const value = typeof given === "string" ? given.toWellFormed() : given;
    if (value === null || value === "") continue;
    const isLong = typeof value === "string" && value.length >= LONG_TEXT;
    canonical.push(table.columns[index]!, isLong ? [digestOf(value)] : value);
  }
  return hash("sha256", JSON.stringify(canonical), "buffer");
}

export function sameHash(one: unknown, other: RowHash): boolean {
  return one instanceof Uint8Array && Buffer.compare(one, other) === 0;
}

/** Whether a row read with all its columns and `hash` is what was written. */
export function rowIsWhole(table: HashedTable, row: Readonly<Record<string, SqlValue>>): boolean {
  return sameHash(
    row["hash"],
    hashRow(
      table,
      table.columns.map((column) => row[column] ?? null),
    ),
  );
}
