import type { LastReplacement } from "../../../shared/api/index.ts";
import type { ReadHandle } from "../connection.ts";
import { membersOf } from "../projects/groups.ts";

interface Newest {
  together: string;
  at: string;
  who: string;
  label: string;
}

/** The replacement made last, whether or not it was taken back; null where there was none. */
export function lastReplacement(db: ReadHandle): LastReplacement | null {
  const newest = db.get<Newest>(
    `SELECT together, started_at AS at, who, label FROM change
      WHERE substr(together, 1, 6) = 'group:' ORDER BY started_at DESC LIMIT 1`,
  );
  if (newest === undefined) return null;
  const { together: group, ...rest } = newest;
  const members = membersOf(db, group);
  // Where nothing was taken back by itself, a member's change is on top of its undo stack or below later ones.
  const redone = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM change member JOIN project ON project.id = member.project_id
      WHERE substr(member.together, 1, 6) = 'group:' AND member.together = ? AND project.redo_top = member.number`,
    group,
  )!.count;
  return { group, ...rest, projects: members.length, undone: redone === members.length };
}
