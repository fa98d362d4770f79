/** Table `lineage`: which project a project was rolled forward from, and which of its leftovers she has confirmed. */
import { LedgerError, type Moment } from "../../../shared/api/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { findProject } from "../projects/read.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

export interface Lineage {
  projectId: string;
  /** Last year's project; it may be in the trash, or gone. */
  previousId: string;
  /** Its 预算年度 when it was rolled; null where it had none. */
  fromYear: number | null;
  at: Moment;
  /** Keys of the leftovers that stay as they are. */
  confirmed: readonly string[];
}

interface StoredLineage {
  project_id: string;
  previous_id: string;
  from_year: number | null;
  at: string;
  confirmed: string;
  hash: Uint8Array;
}

const COLUMNS = ["project_id", "previous_id", "from_year", "at", "confirmed"] as const;
export const LINEAGE_TABLE: HashedTable = { table: "lineage", columns: COLUMNS };
const ALL = [...COLUMNS, "hash"];
const PUT = `INSERT OR REPLACE INTO lineage (${ALL.join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})`;

export function putLineage(db: WriteHandle, lineage: Lineage): void {
  const { projectId, previousId, fromYear, at, confirmed } = lineage;
  const values: SqlValue[] = [projectId, previousId, fromYear, at, JSON.stringify(confirmed)];
  db.run(PUT, ...values, hashRow(LINEAGE_TABLE, values));
}

/** null for a project that was not rolled forward. Throws StoreError corrupt. */
export function readLineage(db: ReadHandle, projectId: string): Lineage | null {
  const row = db.get<StoredLineage>(`SELECT ${ALL.join(", ")} FROM lineage WHERE project_id = ?`, projectId);
  if (row === undefined) return null;
  if (!rowIsWhole(LINEAGE_TABLE, row as unknown as Record<string, SqlValue>))
    throw damagedRow("lineage", projectId, projectId);
  return {
    projectId,
    previousId: row.previous_id,
    fromYear: row.from_year,
    at: row.at,
    confirmed: JSON.parse(row.confirmed) as string[],
  };
}

/** Last year's project of a project that was rolled forward, in the trash or not; null where there is none. */
export function readPredecessor(db: ReadHandle, projectId: string): Project | null {
  const lineage = readLineage(db, projectId);
  return lineage === null ? null : findProject(db, lineage.previousId);
}

export interface Successor {
  id: string;
  year: number | null;
  name: string;
}

/** The projects that a project was rolled forward into and that are not in the trash, the earliest year first. */
export function listSuccessors(db: ReadHandle, projectId: string): Successor[] {
  return db.all<Successor & Record<string, SqlValue>>(
    `SELECT project.id AS id, project.year AS year, project.name AS name
      FROM lineage JOIN project ON project.id = lineage.project_id
      WHERE lineage.previous_id = ? AND project.trashed_at IS NULL ORDER BY project.year, project.created_at`,
    projectId,
  );
}

/** Confirms leftovers, or takes that back; answers the keys that are confirmed now. Throws LedgerError project.notFound. */
export function confirmLeftovers(
  ledger: Ledger,
  projectId: string,
  keys: readonly string[],
  confirmed: boolean,
): string[] {
  return ledger.command((db) => {
    const lineage = readLineage(db, projectId);
    if (lineage === null) throw new LedgerError("project.notFound");
    const given = new Set(keys);
    const others = lineage.confirmed.filter((key) => !given.has(key));
    const next = confirmed ? [...others, ...given] : others;
    putLineage(db, { ...lineage, confirmed: next });
    return { result: next, changes: [] };
  });
}
