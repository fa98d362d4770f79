/** Where a submission stands, and which step may come next. */
import type { ProjectState } from "../project/index.ts";
import type { Approval, Remark, SubmissionLine } from "./record.ts";

export const STANDINGS = ["submitted", "returned", "approved", "withdrawn"] as const;
export type Standing = (typeof STANDINGS)[number];
export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  submitted: "已送出",
  returned: "已退回",
  approved: "已批复",
  withdrawn: "已收回",
};

export function standingOf({ steps }: Pick<SubmissionLine, "steps">): Standing {
  const last = steps.at(-1)?.kind;
  return last === "withdrawn" || last === "returned" || last === "approved" ? last : "submitted";
}

/** The newest submission that was not taken back; `submissions` in any order. */
export function latestOf<Line extends Pick<SubmissionLine, "number" | "steps">>(
  submissions: readonly Line[],
): Line | null {
  return submissions
    .filter((entry) => standingOf(entry) !== "withdrawn")
    .reduce<Line | null>(
      (newest, entry) => (newest === null || entry.number > newest.number ? entry : newest),
      null,
    );
}

/** The approved submission with its approval; null where the project is not approved. */
export function approvedOf<Line extends SubmissionLine>(
  submissions: readonly Line[],
): { submission: Line; approval: Approval } | null {
  const submission = latestOf(submissions);
  const step = submission?.steps.at(-1);
  return submission !== null && step?.kind === "approved" ? { submission, approval: step.approval } : null;
}

/** The submission whose remarks are being answered: the newest one, where it was returned. */
export function returnedOf<Line extends SubmissionLine>(submissions: readonly Line[]): Line | null {
  const latest = latestOf(submissions);
  return latest !== null && standingOf(latest) === "returned" ? latest : null;
}

export const openRemarks = (submission: Pick<SubmissionLine, "remarks"> | null): Remark[] =>
  (submission?.remarks ?? []).filter((remark) => remark.answer === null);

/** The state of the project that follows from its submissions. */
export function stateAfter(submissions: readonly SubmissionLine[]): ProjectState {
  const latest = latestOf(submissions);
  if (latest === null) return "draft";
  const standing = standingOf(latest);
  return standing === "withdrawn" ? "draft" : standing;
}

/** The steps of a project's life after writing. */
export type LifeStep = "submit" | "return" | "approve" | "remark";

/** Why a step is refused: the project or the submission does not stand where the step begins. */
export type StepRefusal =
  | "notSubmitted"
  | "submittedAlready"
  | "approvedAlready"
  | "withdrawn"
  | "replaced"
  | "unknown";

function remarkRefusal(submission: SubmissionLine): StepRefusal | null {
  switch (standingOf(submission)) {
    case "submitted":
      return "notSubmitted";
    case "approved":
      return "approvedAlready";
    case "withdrawn":
      return "withdrawn";
    case "returned":
      return null;
  }
}

function decisionRefusal(submission: SubmissionLine): StepRefusal | null {
  switch (standingOf(submission)) {
    case "submitted":
      return null;
    case "approved":
      return "approvedAlready";
    case "withdrawn":
      return "withdrawn";
    case "returned":
      return "notSubmitted";
  }
}

/**
 * null where the step may be taken.
 * @param number the submission it concerns; null for a new one
 */
export function refusalOf(
  step: LifeStep,
  submissions: readonly SubmissionLine[],
  number: number | null,
): StepRefusal | null {
  const latest = latestOf(submissions);
  if (step === "submit") {
    const state = stateAfter(submissions);
    if (state === "approved") return "approvedAlready";
    return state === "submitted" ? "submittedAlready" : null;
  }
  const submission = submissions.find((entry) => entry.number === number);
  if (submission === undefined) return latest === null ? "notSubmitted" : "unknown";
  if (standingOf(submission) === "withdrawn") return "withdrawn";
  if (latest !== null && submission.number < latest.number) return "replaced";
  return step === "remark" ? remarkRefusal(submission) : decisionRefusal(submission);
}
