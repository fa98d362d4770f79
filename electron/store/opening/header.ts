/** The first page of a ledger, read before SQLite is asked: what is not ours or too new is not even opened. */
import { closeSync, openSync, readSync } from "node:fs";

/** "XMJX" (项目绩效) in the header's application_id field. */
export const APPLICATION_ID = 0x584d4a58;

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;
const USER_VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;
/** Bytes kept free on each page, and the fractions of a page that a row may take: the same in every file that we make. */
const PAGE_CONSTANTS_OFFSET = 20;
const PAGE_CONSTANTS = Buffer.from([0, 64, 32, 32]);

export interface Header {
  applicationId: number;
  userVersion: number;
}

/** null where the file is not an SQLite database, or one whose pages are laid out otherwise than ours. Must not be called on a file that this process has open in SQLite. */
export function readHeader(file: string): Header | null {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, "r");
  try {
    if (readSync(descriptor, bytes, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
  } finally {
    closeSync(descriptor);
  }
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return null;
  const constants = bytes.subarray(PAGE_CONSTANTS_OFFSET, PAGE_CONSTANTS_OFFSET + PAGE_CONSTANTS.length);
  if (!constants.equals(PAGE_CONSTANTS)) return null;
  return {
    applicationId: bytes.readUInt32BE(APPLICATION_ID_OFFSET),
    userVersion: bytes.readUInt32BE(USER_VERSION_OFFSET),
  };
}
