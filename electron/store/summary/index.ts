/** 汇总, as the rest of the main process sees it. */
import type { DistrictSettings } from "../../../shared/project/index.ts";
import type { SummaryFigures, SummaryProject } from "../../../shared/summary/index.ts";
import type { Ledger } from "../ledger.ts";
import { readFigures } from "./figures.ts";
import { projectsBehind, type ProjectsQuery } from "./projects.ts";
import { countUnscored, renewScores, type Score } from "./score-rows.ts";

export type { Score, StoredScore } from "./score-rows.ts";

export interface SummaryStore {
  figures(years: readonly number[]): SummaryFigures;
  projects(query: ProjectsQuery): { rows: SummaryProject[]; total: number };
  /** Projects whose self-evaluation is still to be scored by these rules. */
  unscored(district: DistrictSettings): number;
  /** Scores up to `limit` of them; answers how many are left. */
  renewScores(district: DistrictSettings, score: Score, limit: number): number;
}

export function summaryOf(ledger: Ledger): SummaryStore {
  return {
    figures: (years) => ledger.read$((db) => readFigures(db, years)),
    projects: (query) => ledger.read$((db) => projectsBehind(db, query)),
    unscored: (district) => ledger.read$((db) => countUnscored(db, district)),
    renewScores: (district, score, limit) => renewScores(ledger, district, score, limit),
  };
}
