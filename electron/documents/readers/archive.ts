/**
 * Opening a zip container from outside: bounded in entries, sizes and ratio, checked by CRC, only the members asked for.
 * What the office libraries then see is this content, packed anew.
 */
import { crc32 } from "node:zlib";

import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { ZipFile as ZipWriter } from "yazl";

import { LedgerError } from "../../../shared/api/index.ts";
import { megabytes } from "./limits.ts";

const MOST_ENTRIES = 4_000;
const MOST_EXPANDED = 120 * 1024 * 1024;
/** Office XML shrinks to a tenth, tables of blanks to a hundredth; bombs to a thousandth. */
const GREATEST_RATIO = 300;
const RATIO_COUNTS_FROM = 2 * 1024 * 1024;

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: false },
      (error, zip) =>
        error === null && zip !== undefined ? resolve(zip) : reject(error ?? new Error("no archive")),
    );
  });
}

function readEntry(zip: ZipFile, entry: Entry, limit: number): Promise<Buffer | "tooLarge"> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return reject(error ?? new Error("no stream"));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) {
          stream.destroy();
          resolve("tooLarge");
        } else chunks.push(chunk);
      });
      stream.on("end", () => resolve(Buffer.concat(chunks)));
      stream.on("error", reject);
    });
  });
}

/** The wanted members by name. `names` lists all members. */
export interface Archive {
  members: ReadonlyMap<string, Uint8Array>;
  names: readonly string[];
}

/**
 * Opens a container.
 * @param wanted which members to unpack, asked with the name as stored
 * @throws LedgerError file.damaged | file.tooLarge | file.protected
 */
export async function openArchive(
  name: string,
  bytes: Uint8Array,
  wanted: (member: string) => boolean,
): Promise<Archive> {
  const damaged = (cause?: unknown): LedgerError => new LedgerError("file.damaged", { name }, { cause });
  const tooLarge = (size: string): LedgerError =>
    new LedgerError("file.tooLarge", { name, size, limit: `展开后 ${megabytes(MOST_EXPANDED)}` });
  const zip = await openZip(bytes).catch((error: unknown) => {
    throw damaged(error);
  });
  const members = new Map<string, Uint8Array>();
  const names: string[] = [];
  let expanded = 0;
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge(`${zip.entryCount} 个内部文件`);

  async function take(entry: Entry): Promise<void> {
    names.push(entry.fileName);
    if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) return;
    if ((entry.generalPurposeBitFlag & 1) !== 0) throw new LedgerError("file.protected", { name });
    if (members.has(entry.fileName)) throw damaged();
    const ratioLimit =
      entry.uncompressedSize > RATIO_COUNTS_FROM &&
      entry.uncompressedSize > entry.compressedSize * GREATEST_RATIO;
    if (ratioLimit || expanded + entry.uncompressedSize > MOST_EXPANDED)
      throw tooLarge(`展开后 ${megabytes(expanded + entry.uncompressedSize)}`);
    const content = await readEntry(zip, entry, MOST_EXPANDED - expanded);
    if (content === "tooLarge") throw tooLarge(`展开后超过 ${megabytes(MOST_EXPANDED)}`);
    if (crc32(content) !== entry.crc32) throw damaged();
    expanded += content.length;
    members.set(entry.fileName, content);
  }

  await new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof LedgerError ? error : damaged(error));
    zip.on("entry", (entry: Entry) => {
      take(entry).then(() => zip.readEntry(), fail);
    });
    zip.on("end", () => resolve());
    zip.on("error", fail);
    zip.readEntry();
  });
  return { members, names };
}

/** Said of what was seen in a container by its names alone and never unpacked. */
export function warningsOfNames(names: readonly string[]): string[] {
  return names.some((member) => /(?:^|\/)vbaProject\.bin$/iu.test(member))
    ? ["文件带有宏；宏没有运行，也没有读取，只读了文字和表格。"]
    : [];
}

/** Packs members into a plain container without compression. */
export function packAgain(members: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipWriter();
  const mtime = new Date(Date.UTC(2000, 0, 1));
  for (const [name, content] of members)
    zip.addBuffer(Buffer.from(content), name, { mtime, compress: false });
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on("end", () => resolve(Buffer.concat(chunks)));
    zip.outputStream.on("error", reject);
  });
}
