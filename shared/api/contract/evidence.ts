/** 佐证材料: files that show a result. The pages hold their hashes and names; where they lie only the main process knows. */
import * as z from "zod/mini";

import { evidenceSchema, type Evidence } from "../../project/index.ts";
import type { ErrorMessage } from "../errors.ts";
import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";

/** A scan or a photo is a few MB; what is larger belongs on a stick of its own, not in every backup and package. */
export const EVIDENCE_LIMIT_BYTES = 50 * 1024 * 1024;

/** Of a kept file, compared with its hash. */
export type EvidenceState = "whole" | "missing" | "altered";

const one = z.strictObject({ evidence: evidenceSchema });

export const evidence = {
  /** Open dialog for several files; each is kept or refused with its reason. null = cancelled. */
  choose: write<{ kept: Evidence[]; refused: ErrorMessage[] } | null>()(nothing),
  /** Keeps a file dropped on a row. */
  keep: write<Evidence>()(
    z.strictObject({ name: z.string().check(z.maxLength(1_000)), bytes: z.instanceof(Uint8Array) }),
  ),
  /** By hash. */
  states: read<Record<string, EvidenceState>>()(
    z.strictObject({ files: z.array(evidenceSchema).check(z.maxLength(5_000)) }),
  ),
  /**
   * Opens a read-only copy in the system's viewer; the folder of the copy for kinds that would run as a program.
   * Refused as evidence.missing or evidence.altered.
   */
  open: write<{ shown: "file" | "folder" }>()(one),
  /** A picture to show in the page; null for any other kind. Refused as evidence.missing or evidence.altered. */
  preview: read<{ type: string; bytes: Uint8Array } | null>()(one),
  /** Looks for the file among the evidence of the backups and brings it back; what became of it. */
  recover: write<EvidenceState>()(one),
};
