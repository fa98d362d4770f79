/** 送出、退回、批复: each step checked against where the project stands, written whole or not at all. */
import { LedgerError } from "../../../shared/api/index.ts";
import { planChanges } from "../../../shared/lifecycle/submission/locks.ts";
import {
  latestOf,
  openRemarks,
  returnedOf,
  standingOf,
  type Approval,
  type Manner,
  type Receipt,
  type Remark,
  type Standing,
  type Submission,
  type SubmittedFile,
} from "../../../shared/submission/index.ts";
import { localDay } from "../../clock.ts";
import type { Ledger } from "../ledger.ts";
import { allowStep, submissionOf, withStep, writeSubmission } from "./write.ts";

export interface SubmitInput {
  id: string;
  manner: Manner;
  files: readonly SubmittedFile[];
  receipt: Receipt;
  /** Needed where remarks on the returned version are open. */
  reason: string;
}

/** Freezes the project as it is under the next number. Throws LedgerError submission.refused or submission.remarksOpen. */
export function submitProject(ledger: Ledger, input: SubmitInput): Submission {
  return writeSubmission(ledger, input.id, ({ project, submissions, at, who }) => {
    allowStep("submit", { project, submissions }, null);
    const open = openRemarks(returnedOf(submissions)).length;
    if (open > 0 && input.reason === "") throw new LedgerError("submission.remarksOpen", { count: open });
    const number = (submissions[0]?.number ?? 0) + 1;
    const submission: Submission = {
      number,
      at,
      who,
      manner: input.manner,
      files: [...input.files],
      receipt: input.receipt,
      reason: open > 0 ? input.reason : "",
      remarks: [],
      steps: [],
      project: { ...project, state: "submitted" },
    };
    return { submission, label: `第${number}次送出` };
  });
}

export function setReceipt(ledger: Ledger, id: string, number: number, receipt: Receipt): Submission {
  return writeSubmission(ledger, id, ({ submissions }) => ({
    submission: { ...submissionOf(submissions, number), receipt },
    label: `第${number}次送出：登记回执`,
  }));
}

export interface NewRemark {
  path: string;
  text: string;
}

const remarksOf = (ledger: Ledger, given: readonly NewRemark[], at: string): Remark[] =>
  given.map(({ path, text }) => ({ id: ledger.newId(), path, text, at, answer: null }));

/** 退回: the project can be written in again; what was handed in stays as it is. */
export function returnSubmission(
  ledger: Ledger,
  id: string,
  number: number,
  remarks: readonly NewRemark[],
): Submission {
  return writeSubmission(ledger, id, ({ project, submissions, at, who }) => {
    allowStep("return", { project, submissions }, number);
    const submission = submissionOf(submissions, number);
    const returned = withStep(submission, { kind: "returned", at, who });
    return {
      submission: { ...returned, remarks: [...submission.remarks, ...remarksOf(ledger, remarks, at)] },
      label: `退回第${number}次送出（意见${remarks.length}条）`,
    };
  });
}

export function addRemarks(
  ledger: Ledger,
  id: string,
  number: number,
  remarks: readonly NewRemark[],
): Submission {
  return writeSubmission(ledger, id, ({ project, submissions, at }) => {
    allowStep("remark", { project, submissions }, number);
    const submission = submissionOf(submissions, number);
    return {
      submission: { ...submission, remarks: [...submission.remarks, ...remarksOf(ledger, remarks, at)] },
      label: `第${number}次送出：补记意见${remarks.length}条`,
    };
  });
}

/** Changes one remark of the version that is being mended. Throws submission.refused for a replaced one. */
export function changeRemark(
  ledger: Ledger,
  place: { id: string; number: number; remark: string },
  what: string,
  change: (remark: Remark, by: { at: string; who: string }) => Remark,
): Submission {
  return writeSubmission(ledger, place.id, ({ project, submissions, at, who }) => {
    allowStep("remark", { project, submissions }, place.number);
    const submission = submissionOf(submissions, place.number);
    const index = submission.remarks.findIndex((remark) => remark.id === place.remark);
    if (index < 0) throw new LedgerError("submission.refused", { reason: "unknown" });
    const remarks = submission.remarks.with(index, change(submission.remarks[index]!, { at, who }));
    return {
      submission: { ...submission, remarks },
      label: `第${place.number}次送出的意见${index + 1}：${what}`,
    };
  });
}

export function approveSubmission(
  ledger: Ledger,
  id: string,
  number: number,
  approval: Approval,
): Submission {
  return writeSubmission(ledger, id, ({ project, submissions, at, who }) => {
    allowStep("approve", { project, submissions }, number);
    return {
      submission: withStep(submissionOf(submissions, number), { kind: "approved", at, who, approval }),
      label: approval.documentNumber === "" ? "批复" : `批复（${approval.documentNumber}）`,
    };
  });
}

const TAKEN_BACK = {
  submitted: { kind: "withdrawn", says: (number: number) => `收回第${number}次送出` },
  returned: { kind: "returnTakenBack", says: (number: number) => `收回第${number}次送出的退回` },
  approved: { kind: "approvalTakenBack", says: () => "收回批复" },
} as const satisfies Record<
  Exclude<Standing, "withdrawn">,
  { kind: Submission["steps"][number]["kind"]; says(number: number): string }
>;

/** 收回: only the newest, only on the day of the step, only while nothing was built on it. Nothing is deleted. */
export function takeBack(ledger: Ledger, id: string, number: number): Submission {
  return writeSubmission(ledger, id, ({ project, submissions, at, who }) => {
    const submission = submissionOf(submissions, number);
    const standing = standingOf(submission);
    if (standing === "withdrawn") throw new LedgerError("submission.refused", { reason: "withdrawn" });
    if (latestOf(submissions)?.number !== number)
      throw new LedgerError("submission.refused", { reason: "replaced" });
    const since = standing === "submitted" ? submission.at : submission.steps.at(-1)!.at;
    if (localDay(new Date(since)) !== localDay(new Date(at))) throw new LedgerError("submission.notToday");
    if (planChanges(submission.project, project).length > 0) throw new LedgerError("submission.changedSince");
    const { kind, says } = TAKEN_BACK[standing];
    return { submission: withStep(submission, { kind, at, who }), label: says(number) };
  });
}
