/** Adding, doubling, moving, clearing and removing rows, as edits of the project. Pure; ids come from outside. */
import { blankIndicator, type Edit, type Indicator, type Project } from "../../../../shared/project/index.ts";
import { cellPath, GRID_COLUMNS, readCell } from "./columns.ts";
import type { GridGroup } from "./lines.ts";
import type { Rectangle } from "./navigation.ts";

type Rows = Pick<Project, "indicators" | "actuals">;

/** The row behind another one in the record's own order; null at the end. */
export function followingId(project: Pick<Project, "indicators">, id: string): string | null {
  const index = project.indicators.findIndex((row) => row.id === id);
  return index < 0 ? null : (project.indicators[index + 1]?.id ?? null);
}

const insertEdit = (row: Indicator, before: string | null): Edit => ({
  kind: "insert",
  list: "indicators",
  row,
  before,
});

/** A new row below another one, in its class and horizon. */
export function addBelow(
  project: Rows,
  after: Indicator | null,
  newId: string,
  horizon: Indicator["horizon"],
): Edit[] {
  const blank = { ...blankIndicator(newId), horizon };
  if (after === null) return [insertEdit(blank, null)];
  return [
    insertEdit({ ...blank, level1: after.level1, level2: after.level2 }, followingId(project, after.id)),
  ];
}

export function duplicateBelow(project: Rows, row: Indicator, newId: string): Edit[] {
  return [insertEdit({ ...row, id: newId }, followingId(project, row.id))];
}

/** The rows, and what was entered for them at monitoring and self-evaluation. */
export function removeRows(project: Rows, ids: readonly string[]): Edit[] {
  const actuals = project.actuals.filter((actual) => ids.includes(actual.indicatorId));
  return [
    ...actuals.map((actual): Edit => ({ kind: "remove", list: "actuals", id: actual.id })),
    ...ids.map((id): Edit => ({ kind: "remove", list: "indicators", id })),
  ];
}

export interface Move {
  edits: Edit[];
  /** The class it came into, where it crossed the edge of its group. */
  into: { level1: string; level2: string } | null;
}

/** One place up or down; over the edge of its group into the neighbouring class. Null at either end of the table. */
export function moveRow(
  project: Rows,
  groups: readonly GridGroup[],
  id: string,
  direction: -1 | 1,
): Move | null {
  const groupIndex = groups.findIndex((group) => group.rows.some((row) => row.id === id));
  const group = groups[groupIndex];
  if (group === undefined) return null;
  const neighbour = group.rows[group.rows.findIndex((row) => row.id === id) + direction];
  const place = (other: string): Edit => ({
    kind: "move",
    list: "indicators",
    id,
    before: direction < 0 ? other : followingId(project, other),
  });
  if (neighbour !== undefined) return { edits: [place(neighbour.id)], into: null };
  const next = groups[groupIndex + direction];
  if (next === undefined) return null;
  const { level1, level2 } = next;
  const before = direction < 0 ? followingId(project, next.rows.at(-1)!.id) : next.rows[0]!.id;
  const classes: Edit[] = [
    { kind: "set", path: `indicators/${id}/level1`, value: level1 },
    { kind: "set", path: `indicators/${id}/level2`, value: level2 },
  ];
  return { edits: [...classes, { kind: "move", list: "indicators", id, before }], into: { level1, level2 } };
}

/** Empties every cell of the area. */
export function clearCells(rows: readonly Indicator[], area: Rectangle): Edit[] {
  const columns = GRID_COLUMNS.slice(area.left, area.right + 1).filter((column) => column.field !== null);
  return rows
    .slice(area.top, area.bottom + 1)
    .flatMap((row) =>
      columns.map((column): Edit => ({ kind: "set", path: cellPath(row.id, column), value: "" })),
    );
}

/** One cell; null with the sentence where the text is no value of the column. */
export function setCell(
  row: Indicator,
  columnIndex: number,
  text: string,
): { edits: Edit[] } | { reason: string } {
  const column = GRID_COLUMNS[columnIndex]!;
  if (column.field === null) return { edits: [] };
  const reading = readCell(column.id, text);
  return reading.ok
    ? { edits: [{ kind: "set", path: cellPath(row.id, column), value: reading.value }] }
    : { reason: reading.reason };
}
