/** Ledgers as earlier versions of the program left them, rows and all. */
import { join } from "node:path";

import { createExample, openNew, temporaryFolder } from "./support.ts";
import { allRows, writeVersion, type Rows } from "./versions.ts";

/** A closed ledger of that version with an example in it. */
export function oldLedger(version: number): { file: string; rows: Rows } {
  const { store, ledger } = openNew();
  createExample(store);
  store.projects.duplicate("p1");
  store.projects.trash(["p1"]);
  store.settings.setPreferences({ userName: "李红" });
  const present = allRows(ledger.database);
  const file = join(temporaryFolder(), "旧 台账.db");
  return { file, rows: writeVersion(file, version, present) };
}
