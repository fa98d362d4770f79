/** 送出、退回、批复 as the store's users see them; every write is one transaction with its history entry. */
import type { Amendment } from "../../../shared/api/index.ts";
import type { Approval, Receipt, Submission } from "../../../shared/submission/index.ts";
import type { Ledger } from "../ledger.ts";
import { readAmendments } from "./amendments.ts";
import { matchingSubmissions, type FileMatch } from "./matching.ts";
import { readSubmission, readSubmissions } from "./row.ts";
import {
  addRemarks,
  approveSubmission,
  changeRemark,
  returnSubmission,
  setReceipt,
  submitProject,
  takeBack,
  type NewRemark,
  type SubmitInput,
} from "./submissions.ts";

interface RemarkPlace {
  id: string;
  number: number;
  remark: string;
}

/** Writes throw LedgerError project.notFound and submission.*; the record then stays as it was. */
export interface SubmissionStore {
  /** The newest first, withdrawn ones included. Throws StoreError corrupt. */
  list(projectId: string): Submission[];
  find(projectId: string, number: number): Submission | null;
  submit(input: SubmitInput): Submission;
  setReceipt(projectId: string, number: number, receipt: Receipt): Submission;
  return(projectId: string, number: number, remarks: readonly NewRemark[]): Submission;
  addRemarks(projectId: string, number: number, remarks: readonly NewRemark[]): Submission;
  editRemark(place: RemarkPlace, changed: NewRemark): Submission;
  answerRemark(place: RemarkPlace, answer: { done: boolean; note: string }): Submission;
  approve(projectId: string, number: number, approval: Approval): Submission;
  takeBack(projectId: string, number: number): Submission;
  /** Changes of the approved plan, each with its reason, the newest first. */
  amendments(projectId: string): Amendment[];
  /** Of all projects: submissions with a file of these bytes, else of this name. Throws StoreError corrupt. */
  matching(sha256: string, name: string): FileMatch[];
}

export function submissionsOf(ledger: Ledger): SubmissionStore {
  return {
    list: (projectId) => ledger.read$((db) => readSubmissions(db, projectId)),
    find: (projectId, number) => ledger.read$((db) => readSubmission(db, projectId, number)),
    submit: (input) => submitProject(ledger, input),
    setReceipt: (projectId, number, receipt) => setReceipt(ledger, projectId, number, receipt),
    return: (projectId, number, remarks) => returnSubmission(ledger, projectId, number, remarks),
    addRemarks: (projectId, number, remarks) => addRemarks(ledger, projectId, number, remarks),
    editRemark: (place, changed) =>
      changeRemark(ledger, place, "改写", (remark) => ({ ...remark, ...changed })),
    answerRemark: (place, { done, note }) =>
      changeRemark(ledger, place, done ? "已办" : "重新打开", (remark, by) => ({
        ...remark,
        answer: done ? { ...by, note } : null,
      })),
    approve: (projectId, number, approval) => approveSubmission(ledger, projectId, number, approval),
    takeBack: (projectId, number) => takeBack(ledger, projectId, number),
    amendments: (projectId) => ledger.read$((db) => readAmendments(db, projectId)),
    matching: (sha256, name) => ledger.read$((db) => matchingSubmissions(db, sha256, name)),
  };
}
