/** 本年要办的事: the duties of the budget year by the month, and what they still miss. Never more than a calm reminder. */
import type { ProjectState } from "../project/index.ts";

/** What the ledger knows of a project that a duty may concern. */
export interface DutyProject {
  id: string;
  name: string;
  year: number | null;
  state: ProjectState;
  /** Number and moment of the newest submission that stands; null where there is none. */
  submission: { number: number; at: string } | null;
  remarks: number;
  openRemarks: number;
  /** Annual indicators, and how many of them have a result (or do not apply) in each period. */
  indicators: number;
  monitored: number;
  evaluated: number;
}

export type DutyKind =
  | "returned"
  | "declaration"
  | "monitoring"
  | "selfEvaluation"
  | "disclosure"
  | "waiting";

/**
 * `now`: to be done now. `late`: its months are over, and something is missing. `done`: its months are now, and nothing is
 * missing. `later`: it comes this year.
 */
export type DutyStanding = "now" | "late" | "done" | "later";

/** Where a line leads: a page of the project. */
export type DutyPage = "submit" | "text" | "monitoring" | "evaluation";

export interface DutyLine {
  projectId: string;
  name: string;
  /** What is missing: 14 条指标还有 3 条没填. */
  text: string;
  page: DutyPage;
}

export interface Duty {
  kind: DutyKind;
  /** 2027年度申报. */
  title: string;
  /** 9月至11月; empty for what has no months. */
  due: string;
  standing: DutyStanding;
  /** The budget year it concerns; null where it concerns any. */
  year: number | null;
  /** What stands in place of lines: 还没有 2027 年度的项目. Empty where the lines say it. */
  note: string;
  lines: DutyLine[];
}
