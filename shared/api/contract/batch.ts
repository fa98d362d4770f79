/** Many projects at once: a Word for each, a workbook of them all, one PDF, tables to count with. */
import * as z from "zod/mini";

import { FORM_IDS } from "../../forms/document.ts";
import { read, write } from "../operation.ts";
import { id, token } from "./common.ts";
import type { WrittenFile } from "./documents.ts";
import type { ErrorMessage } from "../errors.ts";

const form = z.enum(FORM_IDS);

/** Which projects: all of a year (null = of every year), or these. Projects in the trash are never among them. */
export const batchSelectionSchema = z.union([
  z.strictObject({ year: z.nullable(z.int()) }),
  z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(5_000)) }),
]);
export type BatchSelection = z.infer<typeof batchSelectionSchema>;

/** Which form in which kind of file; null = not wanted. */
export const batchOutputSchema = z.strictObject({
  word: z.nullable(form),
  excel: z.nullable(form),
  pdf: z.nullable(form),
  /** 指标、资金、预算执行 of all projects as .csv. */
  csv: z.boolean(),
});
export type BatchOutput = z.infer<typeof batchOutputSchema>;

export interface BatchState {
  /** running: writing; cancelling: putting away what was begun; then it is over. */
  state: "running" | "cancelling" | "done" | "cancelled" | "failed";
  /** What is being made now, for showing: Word, Excel 第2本, PDF. */
  what: string;
  /** Pieces of work (a project in one kind of file) done and in all. */
  done: number;
  total: number;
  /** When it is done: where everything lies, for documents.reveal and for showing. */
  folder: string;
  folderToken: string | null;
  files: number;
  bytes: number;
  /** The first ones, for showing. */
  written: WrittenFile[];
  error: ErrorMessage | null;
}

export const batch = {
  /** How many projects that is, and how many of them have something entered for 运行监控: its form is written for those. */
  count: read<{ projects: number; monitored: number }>()(z.strictObject({ selection: batchSelectionSchema })),
  /** Begins; everything is made in a folder of its own inside the place. One batch runs at a time. */
  start: write<{ job: string }>()(
    z.strictObject({ selection: batchSelectionSchema, output: batchOutputSchema, place: token }),
  ),
  state: read<BatchState>()(z.strictObject({ job: token })),
  /** Leaves nothing of it behind. */
  cancel: write<null>()(z.strictObject({ job: token })),
};
