/** 汇总 over the projects of one or more years. */
import * as z from "zod/mini";

import { PROJECT_STATES } from "../../project/index.ts";
import type { SummaryFigures, SummaryProject } from "../../summary/index.ts";
import { read, write } from "../operation.ts";
import { DOCUMENT_FORMATS, type WrittenFiles } from "./documents.ts";

const years = z.array(z.int().check(z.gte(1900), z.lte(2199))).check(z.minLength(1), z.maxLength(20));

const filter = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("source"), source: z.string().check(z.maxLength(5_000)) }),
  z.strictObject({ kind: z.literal("withoutSource") }),
  z.strictObject({ kind: z.literal("state"), state: z.enum(PROJECT_STATES) }),
  z.strictObject({ kind: z.literal("grade"), grade: z.string().check(z.maxLength(10)) }),
  z.strictObject({ kind: z.literal("score"), status: z.enum(["none", "open", "complete"]) }),
  z.strictObject({ kind: z.literal("level"), level1: z.string().check(z.maxLength(100)) }),
]);

export interface SummaryReply {
  figures: SummaryFigures;
  /** Projects whose self-evaluation is still being scored: ask `score` until it is 0. */
  unscored: number;
}

export const summary = {
  figures: read<SummaryReply>()(z.strictObject({ years })),
  projects: read<{ rows: SummaryProject[]; total: number }>()(
    z.strictObject({
      years,
      filter: z.nullable(filter),
      offset: z.int().check(z.gte(0)),
      limit: z.int().check(z.gte(1), z.lte(500)),
    }),
  ),
  /** Scores some of the projects that are not scored yet; answers how many are left. */
  score: write<{ left: number }>()(z.strictObject({})),
  /** 汇总表. Save dialog, write, read back, compare. null = cancelled. */
  export: write<WrittenFiles | null>()(z.strictObject({ years, format: z.enum(DOCUMENT_FORMATS) })),
  /** Makes the 汇总表 as a PDF and opens it in the system's viewer. */
  print: write<{ pages: number }>()(z.strictObject({ years })),
};
