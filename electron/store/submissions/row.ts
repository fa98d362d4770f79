/** Table `submission`: what was handed in, frozen and numbered within its project, and what came back. */
import * as z from "zod/mini";

import { LedgerError } from "../../../shared/api/index.ts";
import {
  MANNERS,
  NO_RECEIPT,
  receiptSchema,
  remarkSchema,
  submissionStepSchema,
  submittedFileSchema,
  type Manner,
  type Receipt,
  type Submission,
} from "../../../shared/submission/index.ts";
import { projectSchema } from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue, WriteHandle } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import { plainJson } from "../record/plain-edits.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

interface StoredSubmission {
  project_id: string;
  number: number;
  at: string;
  who: string;
  project: string;
  files: string;
  receipt: string;
  remarks: string;
  manner: string;
  reason: string;
  steps: string;
  hash: Uint8Array;
}

const COLUMNS = [
  "project_id",
  "number",
  "at",
  "who",
  "project",
  "files",
  "receipt",
  "remarks",
  "manner",
  "reason",
  "steps",
] as const;
export const SUBMISSION_TABLE: HashedTable = { table: "submission", columns: COLUMNS };

const ALL = [...COLUMNS, "hash"];
const SELECT = `SELECT ${ALL.join(", ")} FROM submission WHERE project_id = ?`;
const PUT = `INSERT OR REPLACE INTO submission (${ALL.join(", ")}) VALUES (${ALL.map(() => "?").join(", ")})`;

const filesSchema = z.array(submittedFileSchema);
const remarksSchema = z.array(remarkSchema);
const stepsSchema = z.array(submissionStepSchema);
const writtenSchema = z.object({
  files: filesSchema,
  receipt: receiptSchema,
  remarks: remarksSchema,
  steps: stepsSchema,
  manner: z.enum(MANNERS),
});

/** Before the receipt had fields of its own it was one text. */
export function receiptFrom(stored: string): Receipt {
  if (stored === "") return NO_RECEIPT;
  return stored.startsWith("{") ? receiptSchema.parse(JSON.parse(stored)) : { ...NO_RECEIPT, note: stored };
}

/** Remarks of a ledger from before they could be ticked off have no id and no answer. */
export function remarksFrom(stored: string): Submission["remarks"] {
  const rows = JSON.parse(stored) as object[];
  return remarksSchema.parse(rows.map((row, index) => ({ id: `r${index + 1}`, answer: null, ...row })));
}

export const stepsFrom = (stored: string): Submission["steps"] =>
  stored === "" ? [] : stepsSchema.parse(JSON.parse(stored));

/** A submission from before the manner was kept came to the bureau in some other way than this program knows. */
const mannerFrom = (stored: string): Manner => MANNERS.find((manner) => manner === stored) ?? "elsewhere";

function decode(row: StoredSubmission): Submission {
  const damaged = () => damagedRow("submission", String(row.number), row.project_id);
  if (!rowIsWhole(SUBMISSION_TABLE, row as unknown as Record<string, SqlValue>)) throw damaged();
  try {
    return {
      number: row.number,
      at: row.at,
      who: row.who,
      manner: mannerFrom(row.manner),
      files: filesSchema.parse(JSON.parse(row.files)),
      receipt: receiptFrom(row.receipt),
      reason: row.reason,
      remarks: remarksFrom(row.remarks),
      steps: stepsFrom(row.steps),
      project: projectSchema.parse(JSON.parse(row.project)),
    };
  } catch {
    throw damaged();
  }
}

/** The submissions of a project, the newest first, withdrawn ones included. Throws StoreError corrupt. */
export function readSubmissions(db: ReadHandle, projectId: string): Submission[] {
  return db.all<StoredSubmission>(`${SELECT} ORDER BY number DESC`, projectId).map(decode);
}

export function readSubmission(db: ReadHandle, projectId: string, number: number): Submission | null {
  const row = db.get<StoredSubmission>(`${SELECT} AND number = ?`, projectId, number);
  return row === undefined ? null : decode(row);
}

/** What could not be read back is not written. */
function checked(given: Submission): Submission {
  const parsed = writtenSchema.safeParse(given);
  if (!parsed.success) throw new LedgerError("input.invalid", {}, { cause: parsed.error });
  return given;
}

/** Throws LedgerError input.invalid. */
export function putSubmission(db: WriteHandle, projectId: string, given: Submission): void {
  const submission = checked(plainJson(given));
  const { receipt } = submission;
  const hasReceipt = Object.values(receipt).some((value) => value !== "");
  const values: SqlValue[] = [
    projectId,
    submission.number,
    submission.at,
    submission.who,
    JSON.stringify(submission.project),
    JSON.stringify(submission.files),
    hasReceipt ? JSON.stringify(receipt) : "",
    JSON.stringify(submission.remarks),
    submission.manner,
    submission.reason,
    submission.steps.length === 0 ? "" : JSON.stringify(submission.steps),
  ];
  db.run(PUT, ...values, hashRow(SUBMISSION_TABLE, values));
}
