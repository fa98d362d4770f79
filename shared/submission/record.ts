/**
 * 送出 (Submission): what went out under a number, what the bureau said to it, and what became of it. A project keeps its
 * identity through all of them: the frozen versions stay, the project itself goes on.
 */
import * as z from "zod/mini";

import type { Project } from "../project/index.ts";

const who = z.string().check(z.maxLength(200));
/** A moment, ISO 8601 in UTC. */
const at = z.string().check(z.maxLength(40));
const line = z.string().check(z.maxLength(300));
const note = z.string().check(z.maxLength(5_000));

export const receiptSchema = z.strictObject({ clerk: line, date: line, note });
/** 回执: who took it at the bureau, on which day (as written), and what was said. All empty = none yet. */
export type Receipt = z.infer<typeof receiptSchema>;
export const NO_RECEIPT: Receipt = { clerk: "", date: "", note: "" };

export const approvalSchema = z.strictObject({
  /** 批复文号. */
  documentNumber: line,
  /** As written. */
  date: line,
  /** 批复金额 in 分; null = the document names none. */
  amount: z.nullable(z.int()),
});
/** 批复, as the bureau's document says it. */
export type Approval = z.infer<typeof approvalSchema>;

export const remarkSchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/)),
  /** The field, the row (indicators/<id>) or the list it concerns; empty = the whole project. */
  path: z.string().check(z.maxLength(300)),
  text: z.string().check(z.maxLength(5_000)),
  at,
  /** Ticked off: by whom, when, and what she says to it beside what was changed. null = open. */
  answer: z.nullable(z.strictObject({ at, who, note })),
});
/** One remark (意见) of the bureau on what was handed in. */
export type Remark = z.infer<typeof remarkSchema>;

export const submissionStepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("withdrawn"), at, who }),
  z.strictObject({ kind: z.literal("returned"), at, who }),
  z.strictObject({ kind: z.literal("returnTakenBack"), at, who }),
  z.strictObject({ kind: z.literal("approved"), at, who, approval: approvalSchema }),
  z.strictObject({ kind: z.literal("approvalTakenBack"), at, who }),
]);
/** What became of a submission, one step after the other; a step that was taken back stays in the list. */
export type SubmissionStep = z.infer<typeof submissionStepSchema>;

export const submittedFileSchema = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Bytes. */
  size: z.int().check(z.gte(0)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SubmittedFile = z.infer<typeof submittedFileSchema>;

export const MANNERS = ["package", "files", "elsewhere"] as const;
/**
 * How it went out: a package that this program wrote and read back, files that she named herself, or without a file of
 * this program (typed into the 一体化 system, on paper).
 */
export type Manner = (typeof MANNERS)[number];
export const MANNER_LABEL: Readonly<Record<Manner, string>> = {
  package: "项目包",
  files: "单个文件",
  elsewhere: "系统填报或纸质",
};

/** A submission without the frozen project: what lists and marks need. */
export interface SubmissionLine {
  /** 1 for the first of a project; a withdrawn one keeps its number. */
  number: number;
  at: string;
  who: string;
  manner: Manner;
  files: SubmittedFile[];
  receipt: Receipt;
  /** Why it went out although remarks on an earlier version were open; empty where none were. */
  reason: string;
  remarks: Remark[];
  steps: SubmissionStep[];
}

export interface Submission extends SubmissionLine {
  /** As it was handed in. */
  project: Project;
}
