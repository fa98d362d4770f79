/**
 * Rows of a damaged ledger that can still be read, table by table and from several sides, since a broken page stops a scan but not
 * what lies behind it. Only a row that fits its own hash is taken: nothing is guessed.
 */
import type Database from "better-sqlite3";

import type { SqlValue } from "../connection.ts";
import { rowIsWhole, type HashedTable } from "../record/row-hash.ts";

export type Row = Record<string, SqlValue>;

export interface ReadableTable {
  table: HashedTable;
  /** The columns that tell its rows apart. */
  key: readonly string[];
}

/** Takes rows until there are no more or the file does not let them be read. */
function takeAll(
  database: Database.Database,
  sql: string,
  values: SqlValue[],
  take: (row: Row) => void,
): void {
  try {
    for (const row of database.prepare(sql).iterate(...values)) take(row as Row);
  } catch (error) {
    // A page that cannot be read ends this way through the table; the others are tried all the same.
    if (!String((error as { code?: unknown }).code).startsWith("SQLITE_")) throw error;
  }
}

/**
 * The rows that fit their hash, each once.
 * @param owners ids of projects whose rows are also looked for one project at a time
 */
export function readableRows(
  database: Database.Database,
  { table, key }: ReadableTable,
  owners: Iterable<string>,
): Row[] {
  const found = new Map<string, Row>();
  const take = (row: Row): void => {
    const name = JSON.stringify(key.map((column) => row[column] ?? null));
    if (!found.has(name) && rowIsWhole(table, row)) found.set(name, row);
  };
  const owner = key[0]!;
  const descending = key.map((column) => `${column} DESC`).join(", ");
  takeAll(database, `SELECT * FROM ${table.table} NOT INDEXED`, [], take);
  takeAll(database, `SELECT * FROM ${table.table} ORDER BY ${descending}`, [], take);
  for (const id of owners) takeAll(database, `SELECT * FROM ${table.table} WHERE ${owner} = ?`, [id], take);
  return [...found.values()];
}
