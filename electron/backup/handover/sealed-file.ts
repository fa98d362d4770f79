/** A 移交文件 under a password: made plain beside the ledger, sealed to where it goes, and the plain one removed whatever happens. */
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";

import { LedgerError, type WrittenFile } from "../../../shared/api/index.ts";
import { flushFolderOf } from "../../store/files.ts";
import { targetError } from "../../transfer/target-errors.ts";
import { fileSha256 } from "../inspect.ts";
import { SealError, sealFile, unsealFile } from "./seal.ts";

export { isSealed } from "./seal.ts";

const PLAIN_NAME = "移交.zip";

interface Place {
  folder: string;
  name: string;
}

/** Emptied before too: a plain file that a power cut left does not stay. */
async function within<T>(plainFolder: string, work: () => Promise<T>): Promise<T> {
  try {
    await rm(plainFolder, { recursive: true, force: true });
    await mkdir(plainFolder, { recursive: true });
    return await work();
  } finally {
    await rm(plainFolder, { recursive: true, force: true });
  }
}

/**
 * @param write makes the plain file at the place it is given
 * @throws what `write` throws; LedgerError target.*
 */
export function writeSealed(
  plainFolder: string,
  to: Place,
  password: string,
  write: (plain: Place) => Promise<unknown>,
): Promise<WrittenFile> {
  return within(plainFolder, async () => {
    await write({ folder: plainFolder, name: PLAIN_NAME });
    const file = join(to.folder, to.name);
    const part = `${file}.part`;
    try {
      await sealFile(join(plainFolder, PLAIN_NAME), part, password);
      await rename(part, file);
      flushFolderOf(file);
      return { name: to.name, size: (await stat(file)).size, sha256: fileSha256(file) };
    } catch (error) {
      if (error instanceof SealError)
        throw new LedgerError("target.notVerified", { name: to.name }, { cause: error });
      throw targetError(error, to.folder);
    }
  });
}

/**
 * @param read takes the opened file, which is gone afterwards
 * @throws LedgerError handover.wrongPassword; target.full for too little room beside the ledger; what `read` throws
 */
export function openSealed<T>(
  file: string,
  password: string,
  plainFolder: string,
  read: (plain: string) => Promise<T>,
): Promise<T> {
  return within(plainFolder, async () => {
    const plain = join(plainFolder, PLAIN_NAME);
    try {
      await unsealFile(file, plain, password);
    } catch (error) {
      if (error instanceof SealError)
        throw new LedgerError("handover.wrongPassword", { name: basename(file) }, { cause: error });
      throw targetError(error, plainFolder);
    }
    return read(plain);
  });
}
