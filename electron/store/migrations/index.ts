/** The versions of the schema there have been, one file each. */
import type Database from "better-sqlite3";

import { projects } from "./0001-projects.ts";
import { history } from "./0002-history.ts";
import { submissions } from "./0003-submissions.ts";
import { deviationCauses } from "./0004-deviation-causes.ts";
import { submissionSteps } from "./0005-submission-steps.ts";
import { lookAcross } from "./0006-look-across.ts";
import { lifecycle } from "./0007-lifecycle.ts";
import type { Migration } from "./migration.ts";

export type { Migration } from "./migration.ts";

export const MIGRATIONS: readonly Migration[] = [
  projects,
  history,
  submissions,
  deviationCauses,
  submissionSteps,
  lookAcross,
  lifecycle,
];

/** `PRAGMA user_version` of a ledger that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** SHA-256 of the definitions that all the migrations together leave (opening/schema.ts): making them anew at every start takes longer. */
export const SCHEMA_FINGERPRINT = "ef6334777c37f460325cf6e93e0b28ba598253accbc3e42b5b9c60cf76c6bad9";

/** Brings a ledger from its version to the last one, each step in a transaction of its own that either stands whole or not at all. */
export function migrate(
  database: Database.Database,
  fromVersion: number,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  for (const migration of migrations) {
    if (migration.version <= fromVersion) continue;
    database.exec("BEGIN IMMEDIATE");
    try {
      database.exec(migration.sql);
      database.pragma(`user_version = ${migration.version}`);
      database.exec("COMMIT");
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }
}
