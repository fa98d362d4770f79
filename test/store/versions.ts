/** Writing a ledger as an earlier version of the program would have. */
import Database from "better-sqlite3";

import type { SqlValue } from "../../electron/store/connection.ts";
import { migrate, MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { APPLICATION_ID } from "../../electron/store/opening/header.ts";
import { hashRow } from "../../electron/store/record/row-hash.ts";

export type Rows = Record<string, Record<string, unknown>[]>;

function tablesOf(database: Database.Database): string[] {
  const sql =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
  return (database.prepare(sql).all() as { name: string }[]).map((row) => row.name);
}

export function allRows(database: Database.Database): Rows {
  const rows = (table: string) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all();
  return Object.fromEntries(
    tablesOf(database).map((table) => [table, rows(table) as Record<string, unknown>[]]),
  );
}

/** What a version had of today's rows: its tables, its columns, and hashes over those. */
function insertRows(database: Database.Database, rows: Rows): void {
  for (const table of tablesOf(database).filter((name) => name !== "meta")) {
    const names = (database.pragma(`table_info(${table})`) as { name: string }[]).map(
      (column) => column.name,
    );
    const columns = names.filter((name) => name !== "hash");
    const all = [...columns, "hash"];
    const insert = database.prepare(
      `INSERT INTO ${table} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
    );
    for (const row of rows[table] ?? []) {
      const values = columns.map((column) => row[column] as SqlValue);
      insert.run(...values, hashRow({ table, columns }, values));
    }
  }
}

/** Makes a closed ledger of that version with what it could hold of the rows; answers what it holds. */
export function writeVersion(file: string, version: number, rows: Rows): Rows {
  const database = new Database(file);
  try {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(database, 0, MIGRATIONS.slice(0, version));
    insertRows(database, rows);
    return allRows(database);
  } finally {
    database.close();
  }
}
