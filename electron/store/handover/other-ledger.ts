/** Another ledger, opened beside this one from a copy that is brought to the present version and thrown away afterwards. */
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { LedgerError } from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { asStoreCall, StoreError } from "../errors.ts";
import { ledgerOf, type Ledger } from "../ledger.ts";
import { openDatabase } from "../opening/open-database.ts";
import { findProject } from "../projects/read.ts";

export interface OtherLedger extends Pick<Ledger, "database"> {
  /** @throws LedgerError project.notFound */
  project(id: string): Project;
  close(): void;
}

const COPY_NAME = "另一本台账.db";

/**
 * @param file is left as it is; its copy lies in `folder`
 * @throws StoreError newer | corrupt | full | readonly
 */
export function openOtherLedger(file: string, folder: string): OtherLedger {
  const copy = join(folder, COPY_NAME);
  asStoreCall(copy, () => {
    rmSync(copy, { force: true });
    copyFileSync(file, copy);
  });
  const { database } = openDatabase(copy, { busyTimeout: 0, beforeMigration: () => undefined });
  const ledger = ledgerOf(copy, database, {
    now: () => new Date(0),
    newId: () => {
      throw new StoreError("readonly", {});
    },
    author: () => "",
    read: () => null,
    onChange: () => undefined,
  });
  return {
    database,
    project(id) {
      const project = ledger.read$((db) => findProject(db, id));
      if (project === null) throw new LedgerError("project.notFound");
      return project;
    },
    close: () => void database.close(),
  };
}
