/** What a package is: one zip with the data, the documents and a manifest that vouches for each of them. */
import * as z from "zod/mini";

import { SCHEMA_NAME } from "../../shared/transfer/index.ts";

export const PACKAGE_FORMAT = "项目绩效台账项目包";
/** Rises when older programs could no longer read the data. */
export const PACKAGE_VERSION = 2;

export const MANIFEST_NAME = "清单.json";
export const DATA_NAME = "数据.json";

/** Documents a package may hold, by ending. */
const DOCUMENT_NAME = /^[^\\/:*?"<>|]{1,120}\.(docx|xlsx|pdf)$/u;

/** Evidence lies in a folder of its own, whatever its kind. */
export const EVIDENCE_PREFIX = "佐证材料/";
const EVIDENCE_NAME = /^佐证材料\/\d{3,4}-[^\\/:*?"<>|]{1,120}$/u;

export function mayBeInPackage(name: string): boolean {
  return (
    [MANIFEST_NAME, DATA_NAME, SCHEMA_NAME].includes(name) ||
    DOCUMENT_NAME.test(name) ||
    EVIDENCE_NAME.test(name)
  );
}

/** More files than this are no package of ours. */
export const MOST_ENTRIES = 2_000;

export const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  version: z.int().check(z.gte(1)),
  programVersion: z.string().check(z.maxLength(40)),
  exportedAt: z.iso.datetime(),
  exportedBy: z.string().check(z.maxLength(200)),
  project: z.object({ id: z.string(), name: z.string(), year: z.nullable(z.int()), unitName: z.string() }),
  /** Every other file in the package. */
  files: z
    .array(
      z.object({
        name: z.string(),
        size: z.int().check(z.gte(0)),
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    )
    .check(z.maxLength(MOST_ENTRIES)),
  /** SHA-256 over the lines `name size sha256` of `files` in their order: one number that stands for the whole. */
  wholeSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Marks of the states that the project had before, so that a ledger which holds one of them knows this to be newer. */
  earlier: z.optional(z.array(z.string().check(z.regex(/^[0-9a-f]{32}$/))).check(z.maxLength(1_000))),
  /** 交给同事填写: who fills it in and what; the same there and back. */
  handOut: z.optional(
    z.object({
      id: z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/)),
      colleague: z.string().check(z.maxLength(100)),
      note: z.string().check(z.maxLength(1_000)),
    }),
  ),
});
export type PackageManifest = z.infer<typeof manifestSchema>;
