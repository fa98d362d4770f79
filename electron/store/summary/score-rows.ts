/**
 * Table `project_score`: the self-evaluation's total of each project. Derived: a change of what the score is made from takes the
 * row away in the same command; it is made anew before the next 汇总, as are rows scored by other rules.
 */
import type { DistrictSettings, Project } from "../../../shared/project/index.ts";
import type { ReadHandle, WriteHandle } from "../connection.ts";
import { StoreError } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { readProjectRow } from "../record/project-row.ts";
import { hashRow, type HashedTable } from "../record/row-hash.ts";
import { loadWhole } from "../record/working-copy.ts";

export const SCORE_TABLE: HashedTable = {
  table: "project_score",
  columns: ["project_id", "rules", "status", "total", "grade"],
};

export interface StoredScore {
  /** none: nothing was entered; open: not every row has a score; complete. */
  status: "none" | "open" | "complete";
  /** Hundredths; null where there is none. */
  total: number | null;
  grade: string;
}

export type Score = (project: Project, district: DistrictSettings) => StoredScore;

/** The settings a score depends on, as text that is compared. */
export function rulesOf(district: DistrictSettings): string {
  const { indicatorTotal, executionPoints, gradeBounds, reverseFormula, overAchievement, executionCeilings } =
    district;
  return JSON.stringify([
    indicatorTotal,
    executionPoints,
    gradeBounds,
    reverseFormula,
    overAchievement,
    executionCeilings,
  ]);
}

export function forgetScore(db: WriteHandle, projectId: string): void {
  db.run("DELETE FROM project_score WHERE project_id = ?", projectId);
}

function putScore(db: WriteHandle, projectId: string, rules: string, score: StoredScore): void {
  const values = [projectId, rules, score.status, score.total, score.grade];
  db.run(
    "INSERT OR REPLACE INTO project_score (project_id, rules, status, total, grade, hash) VALUES (?, ?, ?, ?, ?, ?)",
    ...values,
    hashRow(SCORE_TABLE, values),
  );
}

const UNSCORED = `FROM project_summary line WHERE line.trashed = 0
  AND line.project_id NOT IN (SELECT project_id FROM project_score WHERE rules = ?)`;

export function countUnscored(db: ReadHandle, district: DistrictSettings): number {
  return db.get<{ count: number }>(`SELECT count(*) AS count ${UNSCORED}`, rulesOf(district))!.count;
}

const NOTHING_ENTERED: StoredScore = { status: "none", total: null, grade: "" };

function hasResults(db: ReadHandle, projectId: string): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM actual WHERE project_id = ? AND period = 'selfEvaluation')
    OR EXISTS (SELECT 1 FROM budget WHERE project_id = ? AND period = 'selfEvaluation') AS found`;
  return db.get<{ found: number }>(sql, projectId, projectId)!.found === 1;
}

function scoreOf(db: ReadHandle, projectId: string, district: DistrictSettings, score: Score): StoredScore {
  if (!hasResults(db, projectId)) return NOTHING_ENTERED;
  try {
    return score(loadWhole(db, readProjectRow(db, projectId)).project, district);
  } catch (error) {
    // A damaged project counts as not scored here; opening it says what is wrong.
    if (error instanceof StoreError && error.kind === "corrupt") return NOTHING_ENTERED;
    throw error;
  }
}

/** Scores up to `limit` projects that have no score by these rules. Answers how many are left. */
export function renewScores(ledger: Ledger, district: DistrictSettings, score: Score, limit: number): number {
  const rules = rulesOf(district);
  return ledger.command((db) => {
    const ids = db.all<{ id: string }>(`SELECT line.project_id AS id ${UNSCORED} LIMIT ?`, rules, limit);
    for (const { id } of ids) putScore(db, id, rules, scoreOf(db, id, district, score));
    return { result: ids.length < limit ? 0 : countUnscored(db, district), changes: [] };
  });
}
