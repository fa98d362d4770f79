/** Run as a child: `killed-migration.ts <file> <version>` begins that step and is killed between two of its statements. */
import Database from "better-sqlite3";

import { migrate, MIGRATIONS } from "../../electron/store/migrations/index.ts";

const [file, version] = process.argv.slice(2);
const database = new Database(file);
database.pragma("journal_mode = WAL");
database.function("kill_here", () => {
  process.kill(process.pid, "SIGKILL");
  return null;
});

const migration = MIGRATIONS[Number(version) - 1]!;
const statements = migration.sql.split(/;\n/).filter((statement) => statement.trim() !== "");
statements.splice(Math.ceil(statements.length / 2), 0, "SELECT kill_here()");
migrate(database, migration.version - 1, [{ ...migration, sql: statements.join(";\n") }]);
