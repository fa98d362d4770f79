/** Table `handout` (交给同事填写): what went out to a colleague, or came from one to be filled in, frozen as it was then. */
import { LedgerError, type HandOut } from "../../../shared/api/index.ts";
import { projectSchema, type Project } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { plainJson } from "../record/plain-edits.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

export interface FrozenHandOut extends HandOut {
  /** As it went out: the base of merging. */
  project: Project;
}

interface StoredHandOut {
  id: string;
  project_id: string;
  direction: "out" | "in";
  at: string;
  colleague: string;
  note: string;
  closed_at: string | null;
  project: string;
  hash: Uint8Array;
}

const COLUMNS = ["id", "project_id", "direction", "at", "colleague", "note", "closed_at", "project"] as const;
export const HANDOUT_TABLE: HashedTable = { table: "handout", columns: COLUMNS };
const ALL = [...COLUMNS, "hash"];
const SELECT = `SELECT ${ALL.join(", ")} FROM handout`;
const PUT = `INSERT OR REPLACE INTO handout (${ALL.join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})`;

function decode(row: StoredHandOut): FrozenHandOut {
  if (!rowIsWhole(HANDOUT_TABLE, row as unknown as Record<string, SqlValue>))
    throw damagedRow("handout", row.id, row.project_id);
  return {
    id: row.id,
    projectId: row.project_id,
    direction: row.direction,
    at: row.at,
    colleague: row.colleague,
    note: row.note,
    closedAt: row.closed_at,
    project: projectSchema.parse(JSON.parse(row.project)),
  };
}

/** Those of a project, the newest first. Throws StoreError corrupt. */
export function listHandOuts(db: ReadHandle, projectId: string): FrozenHandOut[] {
  return db.all<StoredHandOut>(`${SELECT} WHERE project_id = ? ORDER BY at DESC, id`, projectId).map(decode);
}

/** null where there is none of that identity and direction. */
export function findHandOut(
  db: ReadHandle,
  id: string,
  direction: HandOut["direction"],
): FrozenHandOut | null {
  const row = db.get<StoredHandOut>(`${SELECT} WHERE id = ? AND direction = ?`, id, direction);
  return row === undefined ? null : decode(row);
}

/** Writes it, new or changed; the frozen project of one that is there already stays as it was. */
export function putHandOut(ledger: Ledger, given: FrozenHandOut): FrozenHandOut {
  return ledger.command((db) => {
    const present = findHandOut(db, given.id, given.direction);
    const { id, projectId, direction, at, colleague, note, closedAt } = given;
    const project = present?.project ?? plainJson(given.project);
    const values: SqlValue[] = [
      id,
      projectId,
      direction,
      at,
      colleague,
      note,
      closedAt,
      JSON.stringify(project),
    ];
    db.run(PUT, ...values, hashRow(HANDOUT_TABLE, values));
    return { result: { ...given, project }, changes: [{ projectIds: [projectId], kind: "list" }] };
  });
}

/** It came back, or is not expected any more. Throws LedgerError input.invalid where there is none. */
export function closeHandOut(ledger: Ledger, id: string, direction: HandOut["direction"]): FrozenHandOut {
  const present = ledger.read$((db) => findHandOut(db, id, direction));
  if (present === null) throw new LedgerError("input.invalid");
  return putHandOut(ledger, { ...present, closedAt: ledger.now().toISOString() });
}
