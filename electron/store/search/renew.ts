/** Keeps what is derived for 查找 and 汇总 in step with the record, inside the command that changes it. */
import { CITING_FIELDS, citedIn, citingText } from "../../../shared/find/index.ts";
import type { Indicator, Project, ProjectList } from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import type { Reading } from "../ledger.ts";
import { readRows } from "../record/list-rows.ts";
import { putLevelRows } from "../summary/level-rows.ts";
import { forgetScore } from "../summary/score-rows.ts";
import { findRow, putFindRow } from "./find-row.ts";

type Read = (text: string) => Reading | null;

/** For a project with all its lists: new, or made anew. */
export function putLookups(db: WriteHandle, project: Project, read: Read): void {
  putFindRow(db, findRow(project, read));
  putLevelRows(db, project);
  forgetScore(db, project.id);
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

const named = (project: Project): string[] => [
  project.name,
  project.unit.name,
  project.projectCode,
  project.leader,
  project.preparedBy,
  project.unit.representative,
];

/** What an indicator is found by. */
const foundBy = (row: Indicator): string[] => [row.level3, ...citedIn(row.basis), ...citedIn(row.content)];

function indicatorsFoundAlike(before: readonly Indicator[], after: readonly Indicator[]): boolean {
  if (
    !alike(
      before.map((row) => row.id),
      after.map((row) => row.id),
    )
  )
    return false;
  return after.every((row, index) => row === before[index] || alike(foundBy(row), foundBy(before[index]!)));
}

function levelsAlike(before: readonly Indicator[], after: readonly Indicator[]): boolean {
  const counted = (row: Indicator): string[] => [row.id, row.level1, row.horizon, row.points];
  return alike(before.flatMap(counted), after.flatMap(counted));
}

function textsFoundAlike(before: Project, after: Project): boolean {
  return CITING_FIELDS.every((field) => {
    const [old, now] = [citingText(before, field), citingText(after, field)];
    return old === now || alike(citedIn(old), citedIn(now));
  });
}

const SCORED: readonly ProjectList[] = ["indicators", "actuals", "budgets"];

/**
 * After a change whose rows are written. `before` and `after` may have only the rows that the change concerned; what is found
 * anew is read from the tables.
 */
export function renewLookups(
  db: WriteHandle,
  change: { before: Project; after: Project; touched: ReadonlySet<ProjectList> },
  read: Read,
): void {
  const { before, after, touched } = change;
  const rows = (): Indicator[] => readRows(db, "indicators", after.id).map((entry) => entry.row as Indicator);
  if (!levelsAlike(before.indicators, after.indicators))
    putLevelRows(db, { id: after.id, indicators: rows() });
  if (before.year !== after.year || SCORED.some((list) => touched.has(list))) forgetScore(db, after.id);
  const same =
    alike(named(before), named(after)) &&
    textsFoundAlike(before, after) &&
    indicatorsFoundAlike(before.indicators, after.indicators);
  if (!same) putFindRow(db, findRow({ ...after, indicators: rows() }, read));
}
