/** 送出、退回、批复: what was handed in, frozen and numbered, and what came back. */
import * as z from "zod/mini";

import {
  approvalSchema,
  MANNERS,
  receiptSchema,
  type Submission,
  type SubmissionLine,
  type SubmittedFile,
} from "../../submission/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing, token, type Moment } from "./common.ts";

const number = z.int().check(z.gte(1));
const newRemarks = z
  .array(
    z.strictObject({
      path: z.string().check(z.maxLength(300)),
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000)),
    }),
  )
  .check(z.maxLength(200));

/** A change of an approved plan, with the reason that was given for it. */
export interface Amendment {
  /** Change.id. */
  change: number;
  at: Moment;
  who: string;
  reason: string;
  label: string;
  /** The fields and rows it touched. */
  paths: string[];
}

export const submissions = {
  /** The newest first, withdrawn ones included, without the frozen projects. */
  list: read<SubmissionLine[]>()(z.strictObject({ id })),
  /** One with its frozen project. */
  get: read<Submission>()(z.strictObject({ id, number })),
  /** Open dialog for files that were handed in: each is read and its hash taken, and has a token. null = cancelled. */
  chooseFiles: read<{ token: string; file: SubmittedFile }[] | null>()(nothing),
  /**
   * Freezes the project as it is under the next number. `tokens` name what was handed in: files written in this session
   * (WrittenFiles.token) or chosen above. Refused where the project was changed after the files were written, where a file
   * is another by now than the one that was written or chosen, where a 必改 finding has no reason, and where remarks are open
   * and no `reason` is given.
   */
  submit: write<SubmissionLine>()(
    z.strictObject({
      id,
      manner: z.enum(MANNERS),
      tokens: z.array(token).check(z.maxLength(60)),
      receipt: receiptSchema,
      reason: z.string().check(z.trim(), z.maxLength(500)),
    }),
  ),
  setReceipt: write<SubmissionLine>()(z.strictObject({ id, number, receipt: receiptSchema })),
  /** 退回: the bureau's remarks; the project can be written in again. */
  return: write<SubmissionLine>()(z.strictObject({ id, number, remarks: newRemarks })),
  /** More remarks on what was returned. */
  addRemarks: write<SubmissionLine>()(
    z.strictObject({ id, number, remarks: newRemarks.check(z.minLength(1)) }),
  ),
  /** Words or place of a remark, mended. */
  editRemark: write<SubmissionLine>()(
    z.strictObject({
      id,
      number,
      remark: id,
      path: z.string().check(z.maxLength(300)),
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(5_000)),
    }),
  ),
  /** Ticks a remark off, or opens it again (`done` false). */
  answerRemark: write<SubmissionLine>()(
    z.strictObject({ id, number, remark: id, done: z.boolean(), note: z.string().check(z.maxLength(5_000)) }),
  ),
  approve: write<SubmissionLine>()(z.strictObject({ id, number, approval: approvalSchema })),
  /** 收回: takes the last step of today back (the submission itself, its return, its approval); nothing is deleted. */
  takeBack: write<SubmissionLine>()(z.strictObject({ id, number })),
  /** Changes of the approved plan since it was approved, newest first. */
  amendments: read<Amendment[]>()(z.strictObject({ id })),
};
