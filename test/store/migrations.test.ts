import { execFileSync } from "node:child_process";
import Database from "better-sqlite3";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import {
  migrate,
  MIGRATIONS,
  SCHEMA_FINGERPRINT,
  SCHEMA_VERSION,
} from "../../electron/store/migrations/index.ts";
import { fingerprintOf } from "../../electron/store/opening/schema.ts";
import { oldLedger } from "./old-ledger.ts";
import { allRows } from "./versions.ts";
import { open, openNew, temporaryFolder } from "./support.ts";

const OLD_VERSIONS = MIGRATIONS.slice(0, -1).map((migration) => migration.version);
const SNAPSHOT = fileURLToPath(new URL("schema-snapshot.json", import.meta.url));
const KILLED_CHILD = fileURLToPath(new URL("killed-migration.ts", import.meta.url));

function versionOf(file: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    return database.pragma("user_version", { simple: true });
  } finally {
    database.close();
  }
}

function rowsOf(file: string): ReturnType<typeof allRows> {
  const database = new Database(file, { readonly: true });
  try {
    return allRows(database);
  } finally {
    database.close();
  }
}

/** Runs a migration in another process that is killed halfway through its statements. */
function killMidway(file: string, version: number): void {
  const run = () => execFileSync(process.execPath, [KILLED_CHILD, file, String(version)], { stdio: "pipe" });
  expect(run).toThrow(expect.objectContaining({ signal: "SIGKILL" }));
}

it("the fingerprint by which a start knows its schema is that of what all the migrations leave", () => {
  const fresh = new Database(":memory:");
  migrate(fresh, 0);
  expect(fingerprintOf(fresh)).toBe(SCHEMA_FINGERPRINT);
  fresh.exec(
    "DROP INDEX IF EXISTS " +
      String(
        fresh
          .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
          .pluck()
          .get(),
      ),
  );
  expect(fingerprintOf(fresh)).not.toBe(SCHEMA_FINGERPRINT);
  fresh.close();
});

describe("a ledger of an older version", () => {
  it("there is one file per version, in order", () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
  });

  it.each(OLD_VERSIONS)(
    "of version %i opens with every row it had, after a backup was offered",
    (version) => {
      const { file, rows } = oldLedger(version);
      const offered: unknown[] = [];
      const { store, ledger } = open(file, {
        beforeMigration: (given, from) =>
          offered.push([given, from, versionOf(given), rowsOf(given)["project"]]),
      });
      expect(offered).toEqual([[file, version, version, rows["project"]]]);
      expect(ledger.database.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
      const now = allRows(ledger.database);
      for (const [table, before] of Object.entries(rows).filter(([name]) => name !== "meta")) {
        expect(now[table], table).toEqual(before.map((row) => expect.objectContaining(row)));
      }
      expect(store.verify()).toEqual({ quickCheck: [], foreignKeys: 0, damagedRows: [], complete: true });
      expect(store.projects.find("p1")).toMatchObject({ name: "党员教育活动经费" });
    },
  );

  it.each(OLD_VERSIONS)(
    "of version %i stays whole when the next step is killed halfway, and opens afterwards",
    (version) => {
      const { file, rows } = oldLedger(version);
      killMidway(file, version + 1);
      expect(versionOf(file)).toBe(version);
      expect(rowsOf(file)).toEqual(rows);
      expect(open(file).store.verify().damagedRows).toEqual([]);
    },
  );

  it("stays as it is when the backup before the migration fails", () => {
    const { file, rows } = oldLedger(1);
    const fail = () => {
      throw new Error("no room for a backup");
    };
    expect(() => open(file, { beforeMigration: fail })).toThrow("no room for a backup");
    expect(versionOf(file)).toBe(1);
    expect(rowsOf(file)["project"]).toEqual(rows["project"]);
  });

  it("a new ledger whose making was killed is not there, and is made at the next start", () => {
    const file = `${temporaryFolder()}/台账.db`;
    killMidway(`${file}.new`, 1);
    expect(existsSync(file)).toBe(false);
    expect(open(file).store.counts()).toEqual({ projects: 0, indicators: 0 });
  });
});

describe("the schema", () => {
  interface Snapshot {
    [tableOrIndex: string]: string[];
  }

  function present(): Snapshot {
    const { ledger } = openNew();
    const names = ledger.database
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
      .all() as { type: string; name: string; sql: string }[];
    const columns = (table: string) =>
      ledger.database.pragma(`table_info(${table})`) as { name: string; type: string }[];
    return Object.fromEntries(
      names.map(({ type, name, sql }) => [
        `${type} ${name}`,
        type === "table" ? columns(name).map((column) => `${column.name} ${column.type}`) : [sql],
      ]),
    );
  }

  it("only ever grows: what a released version had is still there (UPDATE_SCHEMA_SNAPSHOT=1 adds what is new)", () => {
    const now = present();
    const before = JSON.parse(readFileSync(SNAPSHOT, "utf8")) as Snapshot;
    for (const [name, parts] of Object.entries(before))
      expect(now[name], name).toEqual(expect.arrayContaining(parts));
    if (process.env["UPDATE_SCHEMA_SNAPSHOT"] === "1")
      writeFileSync(SNAPSHOT, `${JSON.stringify(now, null, 2)}\n`);
    else expect(now).toEqual(before);
  });

  it("every table is STRICT", () => {
    const { ledger } = openNew();
    const tables = ledger.database.pragma("table_list") as { name: string; schema: string; strict: number }[];
    const own = tables.filter((table) => table.schema === "main" && !table.name.startsWith("sqlite_"));
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((table) => table.strict !== 1)).toEqual([]);
  });
});
