/** What became of each project of a damaged ledger: all its rows are there, some are, or not even its own. */
import { PROJECT_LISTS } from "../../../shared/project/index.ts";
import type Database from "better-sqlite3";

import { CHANGE_TABLE } from "../history/changes.ts";
import { LIBRARY_TABLE } from "../library/entries.ts";
import { HANDOUT_TABLE, LINEAGE_TABLE } from "../lifecycle/index.ts";
import { LIST_TABLES } from "../record/columns.ts";
import { LIST_HASHED_TABLES } from "../record/list-rows.ts";
import { PROJECT_TABLE } from "../record/project-row.ts";
import type { HashedTable } from "../record/row-hash.ts";
import { SETTING_TABLE } from "../settings/settings.ts";
import { SUBMISSION_TABLE } from "../submissions/row.ts";
import { readableRows, type Row } from "./readable-rows.ts";

/** Rows of a project, by table. */
export type ProjectRows = ReadonlyMap<HashedTable, Row[]>;

export interface SortedOut {
  /** Everything that is counted about them is there, with their history. */
  whole: { id: string; row: Row; rows: ProjectRows }[];
  /** Their own row is there, but rows of their lists, history or submissions are not. */
  partial: { id: string; row: Row; rows: ProjectRows }[];
  /** Other rows name them, but their own cannot be read. */
  lost: string[];
  settings: Row[];
  library: Row[];
}

const OWNED: readonly { table: HashedTable; key: readonly string[] }[] = [
  ...LIST_HASHED_TABLES.map((table) => ({ table, key: ["project_id", "id"] })),
  { table: CHANGE_TABLE, key: ["project_id", "number"] },
  { table: SUBMISSION_TABLE, key: ["project_id", "number"] },
  { table: LINEAGE_TABLE, key: ["project_id"] },
  { table: HANDOUT_TABLE, key: ["project_id", "id", "direction"] },
];

const listTable = (name: string): HashedTable => LIST_HASHED_TABLES.find(({ table }) => table === name)!;

/** What the project's own row says of how many rows the others have. */
function isComplete(row: Row, rows: ProjectRows): boolean {
  const count = (table: HashedTable): number => rows.get(table)?.length ?? 0;
  const lists = PROJECT_LISTS.map((list) => count(listTable(LIST_TABLES[list].table)));
  return (
    row["list_counts"] === JSON.stringify(lists) &&
    (row["change_count"] ?? 0) === count(CHANGE_TABLE) &&
    (row["submission_count"] ?? 0) === count(SUBMISSION_TABLE)
  );
}

export function sortOut(database: Database.Database): SortedOut {
  const named = new Set<string>();
  const first = OWNED.map(({ table, key }) => readableRows(database, { table, key }, []));
  for (const row of first.flat()) named.add(String(row["project_id"]));
  const projects = readableRows(database, { table: PROJECT_TABLE, key: ["id"] }, named);
  for (const row of projects) named.add(String(row["id"]));
  const owned = OWNED.map(({ table, key }) => ({
    table,
    rows: Map.groupBy(readableRows(database, { table, key }, named), (row) => String(row["project_id"])),
  }));
  const sorted = projects.map((row) => {
    const id = String(row["id"]);
    const rows: ProjectRows = new Map(owned.map(({ table, rows: byId }) => [table, byId.get(id) ?? []]));
    return { id, row, rows };
  });
  const known = new Set(sorted.map(({ id }) => id));
  return {
    whole: sorted.filter(({ row, rows }) => isComplete(row, rows)),
    partial: sorted.filter(({ row, rows }) => !isComplete(row, rows)),
    lost: [...named].filter((id) => !known.has(id)),
    settings: readableRows(database, { table: SETTING_TABLE, key: ["key"] }, []),
    library: readableRows(database, { table: LIBRARY_TABLE, key: ["key"] }, []),
  };
}
