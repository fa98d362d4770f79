/** Table `submission`: what was handed in, frozen and numbered within its project, and what came back. */
import { LedgerError, type Moment } from "../../../shared/api/index.ts";
import { projectSchema, type FieldPath, type Project } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { plainJson } from "../record/plain-edits.ts";
import { findProjectRow, updateProjectRow } from "../record/project-row.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

/** A remark of the bureau, on a field or (path empty) on the whole. */
export interface Remark {
  path: FieldPath;
  text: string;
  at: Moment;
}

export interface SubmittedFile {
  name: string;
  size: number;
  sha256: string;
}

export interface Submission {
  /** 1 for the first of a project. */
  number: number;
  at: Moment;
  who: string;
  /** The project as it was handed in. */
  project: Project;
  files: SubmittedFile[];
  /** 回执, as the bureau gave it; empty = none yet. */
  receipt: string;
  remarks: Remark[];
}

interface StoredSubmission {
  project_id: string;
  number: number;
  at: string;
  who: string;
  project: string;
  files: string;
  receipt: string;
  remarks: string;
  hash: Uint8Array;
}

const COLUMNS = ["project_id", "number", "at", "who", "project", "files", "receipt", "remarks"] as const;
export const SUBMISSION_TABLE: HashedTable = { table: "submission", columns: COLUMNS };

const ALL = [...COLUMNS, "hash"];
const PUT = `INSERT OR REPLACE INTO submission (${ALL.join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})`;

function decode(row: StoredSubmission): Submission {
  const whole = rowIsWhole(SUBMISSION_TABLE, row as unknown as Record<string, SqlValue>);
  if (!whole) throw damagedRow("submission", String(row.number), row.project_id);
  return {
    number: row.number,
    at: row.at,
    who: row.who,
    project: projectSchema.parse(JSON.parse(row.project)),
    files: JSON.parse(row.files) as SubmittedFile[],
    receipt: row.receipt,
    remarks: JSON.parse(row.remarks) as Remark[],
  };
}

/** The submissions of a project, the newest first. Throws StoreError corrupt. */
export function listSubmissions(db: ReadHandle, projectId: string): Submission[] {
  return db
    .all<StoredSubmission>(
      `SELECT ${ALL.join(", ")} FROM submission WHERE project_id = ? ORDER BY number DESC`,
      projectId,
    )
    .map(decode);
}

function put(
  ledger: Ledger,
  projectId: string,
  make: (earlier: readonly Submission[]) => Submission,
): Submission {
  return ledger.command((db) => {
    const submission = plainJson(make(listSubmissions(db, projectId)));
    const values: SqlValue[] = [
      projectId,
      submission.number,
      submission.at,
      submission.who,
      JSON.stringify(submission.project),
      JSON.stringify(submission.files),
      submission.receipt,
      JSON.stringify(submission.remarks),
    ];
    db.run(PUT, ...values, hashRow(SUBMISSION_TABLE, values));
    const row = findProjectRow(db, projectId);
    if (row === null) throw new LedgerError("project.notFound");
    const book = { ...row.book, submissionCount: Math.max(row.book.submissionCount ?? 0, submission.number) };
    updateProjectRow(db, row, { book, project: row.project });
    return { result: submission, changes: [{ projectIds: [projectId], kind: "list" }] };
  });
}

/** Freezes a project as handed in under the next number. */
export function addSubmission(ledger: Ledger, project: Project, files: readonly SubmittedFile[]): Submission {
  return put(ledger, project.id, (earlier) => ({
    number: (earlier[0]?.number ?? 0) + 1,
    at: ledger.now().toISOString(),
    who: ledger.author(),
    project,
    files: [...files],
    receipt: "",
    remarks: [],
  }));
}

export type Answer = Partial<Pick<Submission, "receipt" | "remarks">>;

/** Enters what came back; the frozen project and its files stay as they are. Throws LedgerError project.notFound. */
export function answerSubmission(
  ledger: Ledger,
  projectId: string,
  number: number,
  answer: Answer,
): Submission {
  return put(ledger, projectId, (earlier) => {
    const submission = earlier.find((entry) => entry.number === number);
    if (submission === undefined) throw new LedgerError("project.notFound");
    return { ...submission, ...answer };
  });
}
