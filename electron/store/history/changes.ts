/** Table `change`: one row per change of a project. */
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";
import type { Step } from "./steps.ts";

export type ChangeKind = "create" | "edit" | "undo" | "redo" | "trash" | "restore";

export interface ChangeRow {
  projectId: string;
  /** The revision it led to when it was first written; its number in the project's history. */
  number: number;
  kind: ChangeKind;
  /** When it was last added to, and when it began; moments. */
  at: string;
  startedAt: string;
  who: string;
  label: string;
  /** The field whose typing it gathers; empty = it stands alone. */
  together: string;
  /** Why an approved plan was changed; empty for every other change. */
  reason: string;
  steps: readonly Step[];
  /** The change below it on the undo stack, and, while it is undone, the one below it on the redo stack. */
  previous: number | null;
  following: number | null;
}

interface StoredChange {
  project_id: string;
  number: number;
  kind: ChangeKind;
  at: string;
  started_at: string;
  who: string;
  label: string;
  together: string;
  reason: string;
  steps: string;
  previous: number | null;
  following: number | null;
  hash: Uint8Array;
}

const COLUMNS = [
  "project_id",
  "number",
  "kind",
  "at",
  "started_at",
  "who",
  "label",
  "together",
  "reason",
  "steps",
  "previous",
  "following",
] as const;

export const CHANGE_TABLE: HashedTable = { table: "change", columns: COLUMNS };

const ALL = [...COLUMNS, "hash"].join(", ");
const SELECT = `SELECT ${ALL} FROM change WHERE project_id = ?`;
const PUT = `INSERT OR REPLACE INTO change (${ALL}) VALUES (${[...COLUMNS, "hash"].map(() => "?").join(", ")})`;

function decode(row: StoredChange): ChangeRow {
  if (!rowIsWhole(CHANGE_TABLE, row as unknown as Record<string, SqlValue>)) {
    throw damagedRow("change", String(row.number), row.project_id);
  }
  const { project_id: projectId, started_at: startedAt, hash: _hash, steps, ...rest } = row;
  return { projectId, startedAt, ...rest, steps: JSON.parse(steps) as Step[] };
}

/** Writes a change, new or added to. */
export function putChange(db: WriteHandle, change: ChangeRow): void {
  const values: SqlValue[] = [
    change.projectId,
    change.number,
    change.kind,
    change.at,
    change.startedAt,
    change.who,
    change.label,
    change.together,
    change.reason,
    JSON.stringify(change.steps),
    change.previous,
    change.following,
  ];
  db.run(PUT, ...values, hashRow(CHANGE_TABLE, values));
}

/** Throws StoreError corrupt where the change is missing or not what was written. */
export function readChange(db: ReadHandle, projectId: string, number: number): ChangeRow {
  const row = db.get<StoredChange>(`${SELECT} AND number = ?`, projectId, number);
  if (row === undefined) throw damagedRow("change", String(number), projectId);
  return decode(row);
}

/** The newest changes first. */
export function readChanges(db: ReadHandle, projectId: string, limit: number): ChangeRow[] {
  return db.all<StoredChange>(`${SELECT} ORDER BY number DESC LIMIT ?`, projectId, limit).map(decode);
}

/** Changes with a smaller number than `number`, the newest first. */
export function readChangesBefore(
  db: ReadHandle,
  projectId: string,
  number: number,
  limit: number,
): ChangeRow[] {
  return db
    .all<StoredChange>(`${SELECT} AND number < ? ORDER BY number DESC LIMIT ?`, projectId, number, limit)
    .map(decode);
}

export function newestChange(db: ReadHandle, projectId: string): ChangeRow | null {
  return readChanges(db, projectId, 1)[0] ?? null;
}

/** Changes that were made with a reason, the newest first. */
export function readReasonedChanges(db: ReadHandle, projectId: string): ChangeRow[] {
  return db.all<StoredChange>(`${SELECT} AND reason <> '' ORDER BY number DESC`, projectId).map(decode);
}
