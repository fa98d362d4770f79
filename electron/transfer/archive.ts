/** Zip files: written with fixed times, so that the same content gives the same bytes; read with limits and checksums. */
import { crc32 } from "node:zlib";

import yauzl from "yauzl";
import yazl from "yazl";

export interface ArchiveEntry {
  name: string;
  bytes: Uint8Array;
}

/** 1 January 2000, local time, which is what the zip format stores: a time that says nothing and never changes. */
const FIXED_TIME = new Date(2000, 0, 1, 0, 0, 0);

export async function packArchive(entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const entry of entries) {
    zip.addBuffer(Buffer.from(entry.bytes), entry.name, {
      mtime: FIXED_TIME,
      mode: 0o100644,
      forceDosTimestamp: true,
    });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

export interface ArchiveLimits {
  entries: number;
  /** Bytes of one unpacked entry, and of all together. */
  entryBytes: number;
  totalBytes: number;
  /** Which names may be in it; any other makes the archive refused. */
  allows(name: string): boolean;
}

/** Why an archive was refused. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly problem: "notAnArchive" | "damaged" | "tooLarge" | "unexpectedEntry" | "protected";
  readonly entry: string;
  constructor(problem: ArchiveError["problem"], entry = "") {
    super(problem);
    this.problem = problem;
    this.entry = entry;
  }
}

function openArchive(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = {
      lazyEntries: true,
      decodeStrings: true,
      validateEntrySizes: true,
      strictFileNames: true,
    };
    yauzl.fromBuffer(Buffer.from(bytes), options, (error, zip) => {
      if (error !== null || zip === undefined) reject(new ArchiveError("notAnArchive"));
      else resolve(zip);
    });
  });
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) {
        reject(new ArchiveError("damaged", entry.fileName));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) stream.destroy(new ArchiveError("tooLarge", entry.fileName));
        else chunks.push(chunk);
      });
      stream.on("error", (problem) =>
        reject(problem instanceof ArchiveError ? problem : new ArchiveError("damaged", entry.fileName)),
      );
      stream.on("end", () => {
        const bytes = Buffer.concat(chunks);
        // yauzl checks sizes but no checksum.
        if (crc32(bytes) !== entry.crc32) reject(new ArchiveError("damaged", entry.fileName));
        else resolve(new Uint8Array(bytes));
      });
    });
  });
}

/**
 * Unpacks an archive in memory, in the order of its directory.
 * @throws ArchiveError; nothing of a refused archive is given out.
 */
export async function unpackArchive(bytes: Uint8Array, limits: ArchiveLimits): Promise<ArchiveEntry[]> {
  const zip = await openArchive(bytes);
  if (zip.entryCount > limits.entries) throw new ArchiveError("tooLarge");
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => {
      zip.close();
      reject(error instanceof ArchiveError ? error : new ArchiveError("damaged"));
    };
    zip.on("error", refuse);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: yauzl.Entry) => {
      const { fileName: name } = entry;
      if ((entry.generalPurposeBitFlag & 1) !== 0) return refuse(new ArchiveError("protected", name));
      if (!limits.allows(name) || names.has(name)) return refuse(new ArchiveError("unexpectedEntry", name));
      names.add(name);
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes)
        return refuse(new ArchiveError("tooLarge", name));
      readEntry(zip, entry, limits.entryBytes).then((content) => {
        entries.push({ name, bytes: content });
        zip.readEntry();
      }, refuse);
    });
    zip.readEntry();
  });
}
