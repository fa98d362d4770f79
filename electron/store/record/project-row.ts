/** Table `project`: a project's fields, and what the store keeps about it. */
import { LedgerError } from "../../../shared/api/index.ts";
import { PROJECT_LISTS, type Project, type ProjectList } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { decodeColumns, encodeColumns, UndecodableError, type RawRow } from "./codec.ts";
import { PROJECT_COLUMNS } from "./columns.ts";
import { hashRow, rowIsWhole, sameHash, type HashedTable } from "./row-hash.ts";

export interface Bookkeeping {
  id: string;
  /** Rises by one with every change. */
  revision: number;
  /** Moments, ISO 8601 in UTC. */
  createdAt: string;
  changedAt: string;
  /** When it was put into the trash; null = it is not there. */
  trashedAt: string | null;
  /** Number of the change that undo takes back, and of the one that redo brings again; null = none. */
  undoTop: number | null;
  redoTop: number | null;
  /** How many rows each list has, so that a row which an index no longer finds is missed. */
  listCounts: ListCounts;
  /** How many changes and submissions it has; null in a ledger from before they were kept. */
  changeCount: number | null;
  submissionCount: number | null;
}

export type ListCounts = Readonly<Record<ProjectList, number>>;

/** The scalar part of a project; its lists are empty. */
export interface ProjectRow {
  book: Bookkeeping;
  project: Project;
}

const BOOK_COLUMNS = [
  "id",
  "revision",
  "created_at",
  "changed_at",
  "trashed_at",
  "undo_top",
  "redo_top",
  "list_counts",
  "change_count",
  "submission_count",
] as const;

export const PROJECT_TABLE: HashedTable = {
  table: "project",
  columns: [...BOOK_COLUMNS, ...PROJECT_COLUMNS.map((column) => column.name)],
};

const ALL_COLUMNS = [...PROJECT_TABLE.columns, "hash"];
const SELECT = `SELECT ${ALL_COLUMNS.join(", ")} FROM project WHERE id = ?`;
const INSERT = `INSERT INTO project (${ALL_COLUMNS.join(", ")}) VALUES (${ALL_COLUMNS.map(() => "?").join(", ")})`;
function cellsOf({ book, project }: ProjectRow): SqlValue[] {
  return [
    book.id,
    book.revision,
    book.createdAt,
    book.changedAt,
    book.trashedAt,
    book.undoTop,
    book.redoTop,
    JSON.stringify(PROJECT_LISTS.map((list) => book.listCounts[list])),
    book.changeCount,
    book.submissionCount,
    ...encodeColumns(project, PROJECT_COLUMNS),
  ];
}

function isMoment(value: SqlValue | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function isNumberOrNull(value: SqlValue | undefined): value is number | null {
  return value === null || Number.isSafeInteger(value);
}

export function countRows(project: Pick<Project, ProjectList>): ListCounts {
  return Object.fromEntries(PROJECT_LISTS.map((list) => [list, project[list].length])) as ListCounts;
}

function decodeCounts(text: string): ListCounts {
  const counts = JSON.parse(text) as number[];
  return Object.fromEntries(PROJECT_LISTS.map((list, index) => [list, counts[index] ?? 0])) as ListCounts;
}

function decodeBook(row: RawRow): Bookkeeping {
  const {
    id,
    revision,
    created_at,
    changed_at,
    trashed_at,
    undo_top,
    redo_top,
    list_counts,
    change_count,
    submission_count,
  } = row;
  if (
    typeof id !== "string" ||
    typeof revision !== "number" ||
    !isMoment(created_at) ||
    !isMoment(changed_at) ||
    !(trashed_at === null || isMoment(trashed_at)) ||
    !isNumberOrNull(undo_top) ||
    !isNumberOrNull(redo_top) ||
    typeof list_counts !== "string" ||
    !isNumberOrNull(change_count) ||
    !isNumberOrNull(submission_count)
  ) {
    throw new UndecodableError("bookkeeping");
  }
  return {
    id,
    revision,
    createdAt: created_at,
    changedAt: changed_at,
    trashedAt: trashed_at,
    undoTop: undo_top,
    redoTop: redo_top,
    listCounts: decodeCounts(list_counts),
    changeCount: change_count,
    submissionCount: submission_count,
  };
}

function decode(row: RawRow): ProjectRow {
  const fields = decodeColumns(row, PROJECT_COLUMNS);
  const lists = { fundingLines: [], budgets: [], indicators: [], actuals: [], dismissals: [] };
  return { book: decodeBook(row), project: { id: row["id"], ...fields, ...lists } as unknown as Project };
}

/** The row compared with its hash, in the trash or not; null where there is none. Throws StoreError corrupt. */
export function findProjectRow(db: ReadHandle, id: string): ProjectRow | null {
  const row = db.get<RawRow>(SELECT, id);
  if (row === undefined) return null;
  try {
    if (row["id"] === id && rowIsWhole(PROJECT_TABLE, row)) return decode(row);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
  }
  throw damagedRow("project", id, id);
}

/** The row of a project that can be worked on. Throws project.notFound where there is none or it is in the trash. */
export function readProjectRow(db: ReadHandle, id: string): ProjectRow {
  const row = findProjectRow(db, id);
  if (row === null || row.book.trashedAt !== null) throw new LedgerError("project.notFound");
  return row;
}

export function insertProjectRow(db: WriteHandle, row: ProjectRow): void {
  const cells = cellsOf(row);
  db.run(INSERT, ...cells, hashRow(PROJECT_TABLE, cells));
}

interface Remembered {
  row: ProjectRow;
  cells: readonly SqlValue[];
  hash: Uint8Array;
}

/** The row that was written last: who types in a field saves the same project again and again. */
const remembered = new WeakMap<ReadHandle, Remembered>();

/** Like readProjectRow, but the row of the last save is not read again while it still stands, by its hash. */
export function recallProjectRow(db: ReadHandle, id: string): ProjectRow {
  const last = remembered.get(db);
  if (last !== undefined && last.row.book.id === id) {
    const hash = db.get<{ hash: unknown }>("SELECT hash FROM project WHERE id = ?", id)?.hash;
    if (sameHash(hash, last.hash) && last.row.book.trashedAt === null) return last.row;
  }
  return readProjectRow(db, id);
}

/** Writes the columns in which `row` differs from `before`. */
export function updateProjectRow(db: WriteHandle, before: ProjectRow, row: ProjectRow): void {
  const last = remembered.get(db);
  const old = last?.row === before ? last.cells : cellsOf(before);
  const cells = cellsOf(row);
  const hash = hashRow(PROJECT_TABLE, cells);
  const changed = PROJECT_TABLE.columns.flatMap((_, index) => (cells[index] === old[index] ? [] : [index]));
  const assignments = changed.map((index) => `${PROJECT_TABLE.columns[index]} = ?, `).join("");
  db.run(
    `UPDATE project SET ${assignments}hash = ? WHERE id = ?`,
    ...changed.map((index) => cells[index]!),
    hash,
    row.book.id,
  );
  // A command that fails after this is rolled back; its hash is then not the one that stands.
  remembered.set(db, { row, cells, hash });
}
