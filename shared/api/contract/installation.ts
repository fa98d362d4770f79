/** The program as it lies on this PC: whole or not, what it is made of, and a report for whoever helps. */
import * as z from "zod/mini";

import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";
import type { WrittenFiles } from "./documents.ts";

export interface FileFault {
  /** Path in the program's folder. */
  path: string;
  kind: "missing" | "size" | "content" | "unreadable";
}

/** What the check of the program's own files against their list (文件清单) gave. */
export type InstallationState =
  /** Run from its sources: there is nothing to hold it against. */
  { kind: "unlisted" } | { kind: "whole"; files: number } | { kind: "faulty"; faults: FileFault[] };

/** 诊断: facts about the program and its files, never what stands in a record. */
export interface Diagnosis {
  groups: { title: string; facts: { label: string; value: string }[] }[];
}

/** A library the program is built from. */
export interface Licence {
  name: string;
  version: string;
  /** SPDX, e.g. MIT. */
  licence: string;
  text: string;
}

export const installation = {
  /** `anew`: reads every file even where this copy was found whole before. */
  check: read<InstallationState>()(z.strictObject({ anew: z.boolean() })),
  diagnose: read<Diagnosis>()(nothing),
  /** Save dialog; the diagnosis with the last lines of the log. null = cancelled. */
  saveReport: write<WrittenFiles | null>()(nothing),
  licences: read<Licence[]>()(nothing),
};
