/** What sealed files are called, and what a sealed backup tells of itself once it is opened. */
import { createHmac } from "node:crypto";
import { join } from "node:path";
import * as z from "zod/mini";

import { SEALED_ENDING } from "../names.ts";
import { sidecarSchema } from "../sidecar.ts";

const SEALED_EVIDENCE = "佐证材料（加密）";

/** In front of the ledger's bytes; the names of evidence files stand nowhere else. */
export const sealedNoteSchema = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  sidecar: sidecarSchema,
  pepper: z.base64().check(z.maxLength(200)),
});
export type SealedNote = z.infer<typeof sealedNoteSchema>;

/** 台账备份-20261122-103205-daily.db → 台账备份-20261122-103205-daily.taizhang */
export const sealedNameOf = (name: string): string => name.replace(/\.db$/u, SEALED_ENDING);

/** Not by the hash of the content itself: whoever has a file could see then whether it is among them. */
export function sealedEvidenceFile(folder: string, sha256: string, pepper: string): string {
  const name = createHmac("sha256", Buffer.from(pepper, "base64")).update(sha256).digest("hex");
  return join(folder, SEALED_EVIDENCE, name.slice(0, 2), name.slice(2) + SEALED_ENDING);
}
