/** Where evidence lies: beside the ledger, each file under the SHA-256 of its content, so the same content is kept once. */
import { dirname, join } from "node:path";

/** In the data folder, and again in the folder of the backups. */
export const EVIDENCE_FOLDER_NAME = "佐证材料";

export const evidenceFolderIn = (folder: string): string => join(folder, EVIDENCE_FOLDER_NAME);

/** The folder that belongs to a ledger's file. */
export const evidenceFolderBeside = (ledgerFile: string): string => evidenceFolderIn(dirname(ledgerFile));

/** ab/cdef… in an evidence folder. The hash comes from the record, whose schema allows nothing but 64 hex digits. */
export function evidenceFile(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new TypeError("not a SHA-256");
  return join(root, sha256.slice(0, 2), sha256.slice(2));
}
