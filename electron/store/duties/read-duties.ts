/** What the calendar of duties asks of the whole ledger, read on the narrow columns. */
import type { DutyProject } from "../../../shared/duties/index.ts";
import { latestOf, openRemarks, type SubmissionLine } from "../../../shared/submission/index.ts";
import type { ReadHandle } from "../connection.ts";
import { remarksFrom, stepsFrom } from "../submissions/row.ts";

interface CountedProject {
  id: string;
  name: string;
  year: number | null;
  state: DutyProject["state"];
  indicators: number;
  monitored: number;
  evaluated: number;
}

/** Annual indicators with a result of the period; one that does not apply needs none. */
const filled = (period: string): string => `(SELECT count(DISTINCT actual.indicator_id) FROM actual
    JOIN indicator ON indicator.project_id = actual.project_id AND indicator.id = actual.indicator_id
    WHERE actual.project_id = line.project_id AND actual.period = '${period}' AND indicator.horizon = 'annual'
    AND (actual.value NOT IN ('null', '""') OR actual.not_applicable = 1))`;

const PROJECTS = `SELECT line.project_id AS id, line.name, line.year, line.state,
    (SELECT count(*) FROM indicator WHERE project_id = line.project_id AND horizon = 'annual') AS indicators,
    ${filled("monitoring")} AS monitored, ${filled("selfEvaluation")} AS evaluated
  FROM project_summary line
  WHERE line.trashed = 0 AND (line.year BETWEEN ? AND ? OR line.state = 'returned')`;

interface SentLine {
  project_id: string;
  number: number;
  at: string;
  remarks: string;
  steps: string;
}

/** The frozen projects stay where they are: opening one compares it with its hash. */
const SENT = `SELECT submission.project_id, submission.number, submission.at, submission.remarks, submission.steps
  FROM project_summary line JOIN submission ON submission.project_id = line.project_id
  WHERE line.trashed = 0 AND line.state IN ('submitted', 'returned')`;

type Sent = Pick<SubmissionLine, "number" | "at" | "remarks" | "steps">;

function sentLines(db: ReadHandle): Map<string, Sent[]> {
  const found = new Map<string, Sent[]>();
  for (const row of db.all<SentLine>(SENT)) {
    const line = {
      number: row.number,
      at: row.at,
      remarks: remarksFrom(row.remarks),
      steps: stepsFrom(row.steps),
    };
    found.set(row.project_id, [...(found.get(row.project_id) ?? []), line]);
  }
  return found;
}

/** The projects of the years, and all that came back. */
export function readDutyProjects(db: ReadHandle, years: readonly number[]): DutyProject[] {
  const sent = sentLines(db);
  return db.all<CountedProject>(PROJECTS, Math.min(...years), Math.max(...years)).map((row) => {
    const latest = latestOf(sent.get(row.id) ?? []);
    return {
      ...row,
      submission: latest === null ? null : { number: latest.number, at: latest.at },
      remarks: latest?.remarks.length ?? 0,
      openRemarks: openRemarks(latest).length,
    };
  });
}
