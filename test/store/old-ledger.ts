/** Ledgers as earlier versions of the program left them, rows and all. */
import Database from "better-sqlite3";
import { join } from "node:path";

import { APPLICATION_ID } from "../../electron/store/opening/header.ts";
import type { SqlValue } from "../../electron/store/connection.ts";
import { hashRow } from "../../electron/store/record/row-hash.ts";
import { migrate, MIGRATIONS } from "../../electron/store/migrations/index.ts";
import { createExample, openNew, temporaryFolder } from "./support.ts";

type Rows = Record<string, Record<string, unknown>[]>;

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

/** A closed ledger of that version with an example in it. */
export function oldLedger(version: number): { file: string; rows: Rows } {
  const { store, ledger } = openNew();
  createExample(store);
  store.projects.duplicate("p1");
  store.projects.trash(["p1"]);
  store.settings.setPreferences({ userName: "李红" });
  const present = { ...allRows(ledger.database), meta: [] };
  const file = join(temporaryFolder(), "旧 台账.db");
  const database = new Database(file);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(database, 0, MIGRATIONS.slice(0, version));
  insertRows(database, present);
  const rows = allRows(database);
  database.close();
  return { file, rows };
}
