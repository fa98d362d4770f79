/**
 * Copying the open ledger while she types: row by row out of one snapshot, flushed in small pieces with rests between. One call of
 * VACUUM INTO would leave a gigabyte for the disk to write at once, and her next save would wait behind it.
 */
import Database from "better-sqlite3";

import { asStoreCall } from "./errors.ts";
import { flushFolderOf } from "./files.ts";

/** Of content, and about so much of the copy, between two flushes. */
const PIECE_BYTES = 256 * 1024;

/** Filled by ANALYZE, which is what makes them. */
const isStatistics = (table: string): boolean => table.startsWith("sqlite_stat");

interface SchemaRow {
  type: "table" | "index" | "view" | "trigger";
  name: string;
  sql: string;
}

const schemaOf = (source: Database.Database): SchemaRow[] =>
  source
    .prepare<[], SchemaRow>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type <> 'table', rowid",
    )
    .all();

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What tells ledgers of different versions apart and is not in the schema. */
function copyHead(source: Database.Database, target: Database.Database): void {
  for (const pragma of ["application_id", "user_version"])
    target.pragma(`${pragma} = ${String(source.pragma(pragma, { simple: true }))}`);
}

function copySchema(target: Database.Database, schema: readonly SchemaRow[]): void {
  target.exec("BEGIN");
  // Indexes are there from the start: made at the end they would be one large piece.
  for (const { sql, name, type } of schema) if (!isStatistics(name) && type !== "trigger") target.exec(sql);
  target.exec("COMMIT");
  if (schema.some(({ name }) => isStatistics(name))) target.exec("ANALYZE sqlite_schema");
}

const sizeOf = (value: unknown): number =>
  typeof value === "string" ? 3 * value.length : value instanceof Uint8Array ? value.length : 8;

function copyRows(
  source: Database.Database,
  target: Database.Database,
  table: string,
  rest: () => void,
): void {
  const select = source.prepare(`SELECT * FROM ${quoted(table)}`).raw();
  const columns = select.columns().map(({ name }) => quoted(name));
  const insert = target.prepare(
    `INSERT INTO ${quoted(table)} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
  );
  let piece = 0;
  target.exec("BEGIN");
  for (const row of select.iterate() as IterableIterator<unknown[]>) {
    insert.run(...row);
    piece += row.reduce<number>((sum, value) => sum + sizeOf(value), 0);
    if (piece < PIECE_BYTES) continue;
    target.exec("COMMIT");
    rest();
    target.exec("BEGIN");
    piece = 0;
  }
  target.exec("COMMIT");
}

function copyAll(source: Database.Database, target: Database.Database, rest: () => void): void {
  // A copy that is cut off is thrown away, so no journal of it need be on the disk (OFF is refused by a defensive connection); each
  // COMMIT flushes what it wrote.
  target.pragma("journal_mode = MEMORY");
  target.pragma("synchronous = FULL");
  target.pragma("foreign_keys = OFF");
  target.pragma("ignore_check_constraints = ON");
  target.pragma(`page_size = ${String(source.pragma("page_size", { simple: true }))}`);
  const schema = schemaOf(source);
  copySchema(target, schema);
  for (const { type, name } of schema) {
    if (type !== "table") continue;
    if (isStatistics(name)) target.exec(`DELETE FROM ${quoted(name)}`);
    copyRows(source, target, name, rest);
  }
  for (const { type, sql } of schema) if (type === "trigger") target.exec(sql);
  copyHead(source, target);
}

/** What was saved meanwhile stands in the log. Brought over here, it is not her next save that waits for it. */
function shortenLog(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma("wal_checkpoint(PASSIVE)");
  } catch {
    // The next save brings it over, as after any other.
  } finally {
    database.close();
  }
}

/**
 * One self-contained file under a name that is not there yet, of the ledger as it is when this begins; flushed with its name.
 * Rows that break a rule of their table are copied as they are: looking at the copy is what finds them.
 * @param rest called after each piece
 * @throws StoreError
 */
export function copyLedgerGently(file: string, target: string, rest: () => void): void {
  asStoreCall(file, () => {
    const source = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const copy = new Database(target);
      try {
        source.defaultSafeIntegers();
        source.exec("BEGIN");
        copyAll(source, copy, rest);
        source.exec("COMMIT");
      } finally {
        copy.close();
      }
    } finally {
      source.close();
    }
    flushFolderOf(target);
    shortenLog(file);
  });
}
