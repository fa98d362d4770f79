/** A project in memory for the length of a command: as much of it as the edits need, and what changed written back. */
import {
  PROJECT_LISTS,
  resolvePath,
  type Edit,
  type Project,
  type ProjectList,
} from "../../../shared/project/index.ts";
import type { ReadHandle, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { LIST_TABLES } from "./columns.ts";
import { putRow, readRow, readRows, removeRow, type ListRow, type PlacedRow } from "./list-rows.ts";
import { reposition } from "./positions.ts";
import type { Bookkeeping, ListCounts, ProjectRow } from "./project-row.ts";

export interface WorkingCopy {
  /** Lists that are here with all their rows. */
  whole: ReadonlySet<ProjectList>;
  /** Lists that the edits do not concern are empty; where only fields of a row change, the list has just that row. */
  project: Project;
  positions: ReadonlyMap<ProjectList, ReadonlyMap<string, number>>;
}

function assemble(
  project: Project,
  lists: ReadonlyMap<ProjectList, readonly PlacedRow[]>,
  whole: ReadonlySet<ProjectList> = new Set(PROJECT_LISTS),
): WorkingCopy {
  const rows = Object.fromEntries(
    [...lists].map(([list, placed]) => [list, placed.map((entry) => entry.row)]),
  );
  const positions = new Map(
    [...lists].map(([list, placed]) => [
      list,
      new Map(placed.map((entry) => [entry.row.id, entry.position])),
    ]),
  );
  return { project: { ...project, ...(rows as Partial<Project>) }, positions, whole };
}

function wholeList(db: ReadHandle, list: ProjectList, book: Bookkeeping): PlacedRow[] {
  const rows = readRows(db, list, book.id);
  if (rows.length !== book.listCounts[list]) throw damagedRow(LIST_TABLES[list].table, "*", book.id);
  return rows;
}

/** The whole project. Throws StoreError corrupt where a row is not what was written, or missing. */
export function loadWhole(db: ReadHandle, { book, project }: ProjectRow): WorkingCopy {
  return assemble(project, new Map(PROJECT_LISTS.map((list) => [list, wholeList(db, list, book)])));
}

/** What the edits need: whole lists where rows come, go or move, single rows where only their fields change. */
export function loadFor(db: ReadHandle, { book, project }: ProjectRow, edits: readonly Edit[]): WorkingCopy {
  const whole = new Set<ProjectList>();
  const single = new Map<ProjectList, Set<string>>();
  for (const edit of edits) {
    if (edit.kind !== "set") whole.add(edit.list);
    else {
      const place = resolvePath(edit.path);
      if (place === null || place.list === null || place.rowId === null) continue;
      single.set(place.list, (single.get(place.list) ?? new Set()).add(place.rowId));
    }
  }
  const lists = new Map<ProjectList, PlacedRow[]>();
  for (const list of whole) lists.set(list, wholeList(db, list, book));
  for (const [list, ids] of single) {
    if (whole.has(list)) continue;
    const rows = [...ids].map((id) => readRow(db, list, book.id, id)).filter((row) => row !== null);
    lists.set(
      list,
      rows.sort((a, b) => a.position - b.position),
    );
  }
  return assemble(project, lists, whole);
}

/** How many rows the lists have after the copy became `after`. */
export function countsAfter(copy: WorkingCopy, after: Project, before: ListCounts): ListCounts {
  const changed = [...copy.whole].map((list) => [list, after[list].length]);
  return { ...before, ...(Object.fromEntries(changed) as Partial<ListCounts>) };
}

/** Writes the rows that differ between the copy and `after`, which was made from it. Names the lists it touched. */
export function writeLists(db: WriteHandle, id: string, copy: WorkingCopy, after: Project): Set<ProjectList> {
  const touched = new Set<ProjectList>();
  for (const [list, positions] of copy.positions) {
    const before: readonly ListRow[] = copy.project[list];
    const rows: readonly ListRow[] = after[list];
    if (before === rows) continue;
    const known = new Map(before.map((row) => [row.id, row]));
    const staying = new Set(rows.map((row) => row.id));
    for (const row of before) if (!staying.has(row.id)) removeRow(db, list, id, row.id);
    const moved = reposition(rows.map((row) => ({ id: row.id, position: positions.get(row.id) ?? null })));
    for (const row of rows) {
      if (known.get(row.id) === row && !moved.has(row.id)) continue;
      putRow(db, list, id, { row, position: moved.get(row.id) ?? positions.get(row.id)! });
    }
    touched.add(list);
  }
  return touched;
}
