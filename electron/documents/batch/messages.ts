/** What the batch's workers are asked, and what they answer. */
import type { WrittenFile } from "../../../shared/api/index.ts";
import type { ErrorMessage } from "../../../shared/api/index.ts";
import type { FormDocument, FormId, ListedProject } from "../../../shared/forms/index.ts";
import type { DistrictSettings, Project } from "../../../shared/project/index.ts";

/** What holds for every file of a batch. */
export interface BatchPaper {
  district: DistrictSettings;
  /** ISO 8601, for the documents' properties. */
  createdAt: string;
  /** Where the files are made. */
  folder: string;
}

export type BatchTask =
  /** One project's form as Word, written and read back. */
  | { kind: "word"; form: FormId; project: Project; name: string }
  /** Puts a project's form into the workbook that is being made. */
  | { kind: "sheet"; form: FormId; project: Project }
  /** Writes the workbook of the projects so far, with its summary in front; the next one begins empty. */
  | { kind: "workbook"; title: string; name: string }
  /** A summary alone. */
  | { kind: "summary"; title: string; name: string; projects: readonly ListedProject[] }
  /** The form itself, for the printer. */
  | { kind: "form"; form: FormId; project: Project };

export interface BatchRequest {
  id: number;
  /** With a worker's first task. */
  paper?: BatchPaper;
  task: BatchTask;
}

export type BatchAnswer =
  | { kind: "file"; file: WrittenFile }
  | { kind: "form"; form: FormDocument }
  | { kind: "kept" };

export type BatchReply =
  | { id: number; ok: true; answer: BatchAnswer }
  | { id: number; ok: false; error: ErrorMessage };
