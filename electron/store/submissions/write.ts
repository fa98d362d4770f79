/** What every step of a submission has in common: its row, the project's state, one history entry, one transaction. */
import { LedgerError } from "../../../shared/api/index.ts";
import {
  refusalOf,
  stateAfter,
  type LifeStep,
  type Submission,
  type SubmissionStep,
} from "../../../shared/submission/index.ts";
import { applyEdits, type Edit, type Project } from "../../../shared/project/index.ts";
import type { WriteHandle } from "../connection.ts";
import { stepsOf } from "../history/steps.ts";
import type { Ledger } from "../ledger.ts";
import { newChange } from "../projects/edit.ts";
import { writeProject } from "../projects/write-change.ts";
import { readProjectRow } from "../record/project-row.ts";
import { loadWhole } from "../record/working-copy.ts";
import { putSubmission, readSubmissions } from "./row.ts";

export interface Standpoint {
  /** As it is now. */
  project: Project;
  /** The newest first. */
  submissions: readonly Submission[];
  at: string;
  who: string;
}

export interface Outcome {
  /** New, or in place of the one with its number. */
  submission: Submission;
  /** What the history says. */
  label: string;
}

const STATE_REFUSAL = { submitted: "submittedAlready", approved: "approvedAlready" } as const;

/** Throws LedgerError submission.refused where the step does not fit. */
export function allowStep(
  step: LifeStep,
  { project, submissions }: Pick<Standpoint, "project" | "submissions">,
  number: number | null,
): void {
  // A project that came into the ledger as handed in has no submission that would say so.
  const byState =
    step === "submit" && (project.state === "submitted" || project.state === "approved")
      ? STATE_REFUSAL[project.state]
      : null;
  const reason = byState ?? refusalOf(step, submissions, number);
  if (reason !== null) throw new LedgerError("submission.refused", { reason });
}

export function submissionOf(submissions: readonly Submission[], number: number): Submission {
  const found = submissions.find((entry) => entry.number === number);
  if (found === undefined) throw new LedgerError("submission.refused", { reason: "unknown" });
  return found;
}

export const withStep = (submission: Submission, step: SubmissionStep): Submission => ({
  ...submission,
  steps: [...submission.steps, step],
});

function write(
  ledger: Ledger,
  db: WriteHandle,
  id: string,
  make: (standpoint: Standpoint) => Outcome,
): { submission: Submission; change: { projectIds: string[]; kind: "project"; revision?: number } } {
  const row = readProjectRow(db, id);
  const copy = loadWhole(db, row);
  const submissions = readSubmissions(db, id);
  const at = ledger.now().toISOString();
  const { submission, label } = make({ project: copy.project, submissions, at, who: ledger.author() });
  const others = submissions.filter((entry) => entry.number !== submission.number);
  const state = stateAfter([submission, ...others]);
  const edits: Edit[] = state === copy.project.state ? [] : [{ kind: "set", path: "state", value: state }];
  const applied = applyEdits(copy.project, edits);
  putSubmission(db, id, submission);
  const change = newChange(ledger, row, {
    kind: "edit",
    at,
    label,
    steps: stepsOf(edits, applied.inverse),
  });
  // What was handed in is not taken back by Ctrl+Z: the stack ends where the state changes.
  const stacks =
    edits.length === 0
      ? { undoTop: row.book.undoTop, redoTop: row.book.redoTop }
      : { undoTop: null, redoTop: null };
  const submissionCount = Math.max(row.book.submissionCount ?? 0, submission.number);
  const { change: told } = writeProject(ledger, db, {
    row,
    copy,
    after: applied.project,
    stacks: { ...stacks, submissionCount },
    change: edits.length === 0 ? change : { ...change, previous: null },
    at,
  });
  return { submission, change: { ...told, kind: "project" } };
}

/** Throws LedgerError project.notFound or submission.refused; then nothing was changed. */
export function writeSubmission(
  ledger: Ledger,
  id: string,
  make: (standpoint: Standpoint) => Outcome,
): Submission {
  return ledger.command((db) => {
    const { submission, change } = write(ledger, db, id, make);
    return { result: submission, changes: [change] };
  });
}
