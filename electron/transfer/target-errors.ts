/** What the disk says, as what she reads. */
import { LedgerError, type ErrorCode } from "../../shared/api/index.ts";

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "target.full",
  EDQUOT: "target.full",
  EFBIG: "target.full",
  EROFS: "target.readonly",
  EACCES: "target.readonly",
  EPERM: "target.readonly",
  ENOENT: "target.gone",
  ENOTDIR: "target.gone",
  ENODEV: "target.gone",
  ENXIO: "target.gone",
  EIO: "target.gone",
  EEXIST: "target.exists",
};

/** A failure while writing to a place she chose; anything unknown stays as it is. */
export function targetError(error: unknown, folder: string): unknown {
  if (error instanceof LedgerError) return error;
  const code = CODES[String((error as NodeJS.ErrnoException | null)?.code)];
  return code === undefined ? error : new LedgerError(code, { folder }, { cause: error });
}
