/** The old Office container: which kind of document it holds, by the names of its streams. */

export type OleKind = "word" | "excel" | "protected" | "cutOff" | "unknown";

const streamName = (name: string): Buffer => Buffer.from(`${name}\0`, "utf16le");
const WORD = streamName("WordDocument");
const EXCEL = [streamName("Workbook"), streamName("Book")];
const PROTECTED = [streamName("EncryptedPackage"), streamName("EncryptionInfo")];
/** Offset of the flags in a Word document's header, and the bit that says it is encrypted ([MS-DOC] FibBase). */
const FIB_MAGIC = Buffer.from([0xec, 0xa5]);
const FIB_FLAGS = 10;
const FIB_ENCRYPTED = 0x0100;
const SECTOR = 512;
const FIRST_DIRECTORY_SECTOR = 48;

export function oleKind(bytes: Uint8Array): OleKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (PROTECTED.some((name) => buffer.includes(name))) return "protected";
  if (buffer.includes(WORD)) return isEncryptedWord(buffer) ? "protected" : "word";
  if (EXCEL.some((name) => buffer.includes(name))) return "excel";
  return isCutOff(buffer) ? "cutOff" : "unknown";
}

/** The header tells where the list of streams stands; in half a file that lies behind the end. */
function isCutOff(buffer: Buffer): boolean {
  if (buffer.length < SECTOR) return true;
  return (buffer.readUInt32LE(FIRST_DIRECTORY_SECTOR) + 2) * SECTOR > buffer.length;
}

/** The Word stream begins on a sector with its magic number. */
function isEncryptedWord(buffer: Buffer): boolean {
  for (let sector = SECTOR; sector + FIB_FLAGS + 2 <= buffer.length; sector += SECTOR) {
    if (buffer[sector] === FIB_MAGIC[0] && buffer[sector + 1] === FIB_MAGIC[1]) {
      return (buffer.readUInt16LE(sector + FIB_FLAGS) & FIB_ENCRYPTED) !== 0;
    }
  }
  return false;
}
