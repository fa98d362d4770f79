/** Changes that were made to several projects as one: they are taken back, and done again, together. */
import type { ReadHandle, WriteHandle } from "../connection.ts";
import type { ChangeRow } from "../history/changes.ts";
import type { Ledger, StoreChange } from "../ledger.ts";
import { findProjectRow, type ProjectRow } from "../record/project-row.ts";
import type { LeftProject } from "../../../shared/api/index.ts";
import { StoreError } from "../errors.ts";

const PREFIX = "group:";

/** For ChangeRow.together: the field's typing it gathers is no field here, so nothing is ever gathered into it. */
export const groupKey = (id: string): string => PREFIX + id;
export const isGroup = (together: string): boolean => together.startsWith(PREFIX);

export interface Member {
  projectId: string;
  number: number;
}

/** The index change_group covers exactly these. */
export function membersOf(db: ReadHandle, group: string): Member[] {
  return db.all<Member>(
    `SELECT project_id AS projectId, number FROM change
      WHERE substr(together, 1, 6) = 'group:' AND together = ? ORDER BY project_id`,
    group,
  );
}

export type Turned = { told: StoreChange; change: ChangeRow };
export type TurnOne = (
  ledger: Ledger,
  db: WriteHandle,
  row: ProjectRow,
  kind: "undo" | "redo",
) => Turned | null;

export interface GroupTurn {
  told: StoreChange[];
  left: LeftProject[];
}

const isLocked = ({ project }: ProjectRow): boolean =>
  project.state === "submitted" || project.state === "approved";

type Place = "top" | "gone" | LeftProject["why"];

/** Where the group's change stands in a member now. */
function placeOf(
  row: ProjectRow | null,
  member: Member,
  kind: "undo" | "redo",
  stands: () => boolean,
): Place {
  if (row === null) return "gone";
  const top = kind === "undo" ? row.book.undoTop : row.book.redoTop;
  if (top !== member.number && (kind === "redo" || !stands())) return "gone";
  if (row.book.trashedAt !== null) return "trashed";
  if (isLocked(row)) return "locked";
  return top === member.number ? "top" : "changedSince";
}

/** Whether a change is still on the undo stack, below later ones. */
function isStacked(db: ReadHandle, row: ProjectRow, number: number): boolean {
  let at = row.book.undoTop;
  while (at !== null && at > number) {
    at =
      db.get<{ previous: number | null }>(
        "SELECT previous FROM change WHERE project_id = ? AND number = ?",
        row.book.id,
        at,
      )?.previous ?? null;
  }
  return at === number;
}

function turnMember(
  ledger: Ledger,
  db: WriteHandle,
  member: Member,
  kind: "undo" | "redo",
  ways: { turnOne: TurnOne; takeOut?: (row: ProjectRow, number: number) => StoreChange | null },
): { told?: StoreChange; left?: LeftProject } {
  const row = findProjectRow(db, member.projectId);
  const place = placeOf(row, member, kind, () => isStacked(db, row!, member.number));
  if (row === null || place === "gone") return {};
  if (place === "top") {
    const turned = ways.turnOne(ledger, db, row, kind);
    return turned === null ? {} : { told: turned.told };
  }
  const told = place === "changedSince" ? ways.takeOut?.(row, member.number) : null;
  if (told !== null && told !== undefined) return { told };
  return { left: { id: member.projectId, name: row.project.name, why: place } };
}

/**
 * Turns a group's change in the given members. A member whose record is damaged is left and named; the others go on.
 * @param ways `takeOut` takes the change out from under later ones where it still can be; null where it cannot.
 */
export function turnGroup(
  ledger: Ledger,
  db: WriteHandle,
  members: readonly Member[],
  kind: "undo" | "redo",
  ways: { turnOne: TurnOne; takeOut?: (row: ProjectRow, number: number) => StoreChange | null },
): GroupTurn {
  const result: GroupTurn = { told: [], left: [] };
  for (const member of members) {
    try {
      const { told, left } = turnMember(ledger, db, member, kind, ways);
      if (told !== undefined) result.told.push(told);
      if (left !== undefined) result.left.push(left);
    } catch (error) {
      if (!(error instanceof StoreError) || error.kind !== "corrupt") throw error;
      result.left.push({ id: member.projectId, name: "", why: "damaged" });
    }
  }
  return result;
}

/** What undo says: how many projects went with it, and how many did not. */
export function groupLabel(label: string, { told, left }: GroupTurn): string {
  const together = told.length === 0 ? "" : `，连同另外 ${told.length} 个项目`;
  const without = left.length === 0 ? "" : `；有 ${left.length} 个项目后来又改过或已送出，没有动`;
  return `${label}${together}${without}`;
}
