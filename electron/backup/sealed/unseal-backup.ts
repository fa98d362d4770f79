/** Opening a sealed backup into a folder of its own, where it lies like any other and is verified like any other. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { LedgerError } from "../../../shared/api/index.ts";
import { evidenceFile, evidenceFolderIn, isWhole } from "../../evidence/index.ts";
import { targetError } from "../../transfer/target-errors.ts";
import { SealError } from "../handover/seal.ts";
import { reasonOf } from "../names.ts";
import { FULL_SPEED } from "../pace.ts";
import { writeSidecar } from "../sidecar.ts";
import { openSealedInto, sealedHeadOf } from "./envelope.ts";
import { openSealKey } from "./key.ts";
import { sealedEvidenceFile, sealedNoteSchema } from "./places.ts";

/** Evidence that does not open is said where it belongs to; it keeps nothing else from coming back. */
function openEvidence(from: string, to: string, key: Parameters<typeof openSealedInto>[2]): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    openSealedInto(from, to, key, FULL_SPEED);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
  }
}

/**
 * @param into is emptied and made anew; removed again where the file is refused
 * @returns the backup's name in `into`
 * @throws LedgerError backup.wrongPassword; backup.damaged where a byte of it is not as it was sealed; target.full for too little
 * room in `into`
 */
export async function unsealBackup(file: string, password: string, into: string): Promise<string> {
  const name = basename(file);
  try {
    rmSync(into, { recursive: true, force: true });
    mkdirSync(into, { recursive: true });
    const key = await openSealKey(sealedHeadOf(file), password).catch((error: unknown) => {
      throw new LedgerError("backup.wrongPassword", { name }, { cause: error });
    });
    const opened = join(into, "打开.part");
    const note = sealedNoteSchema.parse(openSealedInto(file, opened, key, FULL_SPEED));
    if (reasonOf(note.name) === null) throw new SealError("no name of ours");
    renameSync(opened, join(into, note.name));
    const root = evidenceFolderIn(into);
    for (const { sha256 } of note.sidecar.evidence.files) {
      const sealed = sealedEvidenceFile(dirname(file), sha256, note.pepper);
      if (existsSync(sealed)) openEvidence(sealed, evidenceFile(root, sha256), key);
    }
    const { files, lost } = note.sidecar.evidence;
    const whole = files.filter(({ sha256 }) => isWhole(root, sha256));
    const missing = files.filter((each) => !whole.includes(each));
    writeSidecar(into, note.name, {
      ...note.sidecar,
      evidence: { files: whole, lost: [...lost, ...missing] },
    });
    return note.name;
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    const known = targetError(error, into);
    if (known instanceof LedgerError) throw known;
    throw new LedgerError("backup.damaged", { name }, { cause: error });
  }
}
