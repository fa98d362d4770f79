/** The tables of a project's lists: rows by (project, id), each with its place in the list. */
import type { ProjectList } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { decodeColumns, encodeColumns, UndecodableError, type RawRow } from "./codec.ts";
import { LIST_TABLES, type Column } from "./columns.ts";
import { hashRow, rowIsWhole, type HashedTable } from "./row-hash.ts";

/** A row of any list; its fields are those of the list's schema. */
export interface ListRow {
  id: string;
}

export interface PlacedRow {
  row: ListRow;
  position: number;
}

interface ListStatements extends HashedTable {
  fields: readonly Column[];
  selectAll: string;
  selectOne: string;
  put: string;
  remove: string;
}

function statementsOf(list: ProjectList): ListStatements {
  const { table, columns } = LIST_TABLES[list];
  const names = ["project_id", "id", "position", ...columns.map((column) => column.name)];
  const all = [...names, "hash"];
  const update = all.slice(2).map((name) => `${name} = excluded.${name}`);
  return {
    table,
    columns: names,
    fields: columns,
    selectAll: `SELECT ${all.join(", ")} FROM ${table} WHERE project_id = ?`,
    selectOne: `SELECT ${all.join(", ")} FROM ${table} WHERE project_id = ? AND id = ?`,
    put: `INSERT INTO ${table} (${all.join(", ")}) VALUES (${all.map(() => "?").join(", ")})
      ON CONFLICT (project_id, id) DO UPDATE SET ${update.join(", ")}`,
    remove: `DELETE FROM ${table} WHERE project_id = ? AND id = ?`,
  };
}

const STATEMENTS: Readonly<Record<ProjectList, ListStatements>> = {
  fundingLines: statementsOf("fundingLines"),
  budgets: statementsOf("budgets"),
  indicators: statementsOf("indicators"),
  actuals: statementsOf("actuals"),
  dismissals: statementsOf("dismissals"),
};

/** The hashed tables of the lists, for checking them all. */
export const LIST_HASHED_TABLES: readonly HashedTable[] = Object.values(STATEMENTS);

function decodeRow(statements: ListStatements, raw: RawRow, projectId: string): PlacedRow {
  const { id, position } = raw;
  try {
    if (typeof id === "string" && typeof position === "number" && rowIsWhole(statements, raw)) {
      return { row: { id, ...decodeColumns(raw, statements.fields) }, position };
    }
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
  }
  throw damagedRow(statements.table, String(id), projectId);
}

/** A list's rows in order, each compared with its hash. Throws StoreError corrupt. */
export function readRows(db: ReadHandle, list: ProjectList, projectId: string): PlacedRow[] {
  const statements = STATEMENTS[list];
  return db
    .all<RawRow>(statements.selectAll, projectId)
    .map((raw) => decodeRow(statements, raw, projectId))
    .sort((a, b) => a.position - b.position);
}

/** One row, compared with its hash; null where there is none. */
export function readRow(db: ReadHandle, list: ProjectList, projectId: string, id: string): PlacedRow | null {
  const statements = STATEMENTS[list];
  const raw = db.get<RawRow>(statements.selectOne, projectId, id);
  return raw === undefined ? null : decodeRow(statements, raw, projectId);
}

/** Writes a row, new or changed. */
export function putRow(
  db: WriteHandle,
  list: ProjectList,
  projectId: string,
  { row, position }: PlacedRow,
): void {
  const statements = STATEMENTS[list];
  const values: SqlValue[] = [projectId, row.id, position, ...encodeColumns(row, statements.fields)];
  db.run(statements.put, ...values, hashRow(statements, values));
}

export function removeRow(db: WriteHandle, list: ProjectList, projectId: string, id: string): void {
  db.run(STATEMENTS[list].remove, projectId, id);
}
