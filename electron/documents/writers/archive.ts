/**
 * The zip container of the writers' files, with nothing in it that changes from day to day.
 *
 * Parts that a library has compressed are taken over as they are. A zip library can only compress them again, in a stream for
 * each of some forty small parts, and that took longer than writing the document; so the few records of the container are
 * written here (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
 */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

import yauzl from "yauzl";

export interface ArchivePart {
  /** ASCII, as all names in office files are. */
  name: string;
  /** As stored. */
  data: Buffer;
  deflated: boolean;
  crc: number;
  /** Bytes before compressing. */
  size: number;
}

const DEFLATE = 8;
const STORE = 0;
/** Version 2.0 of the format: the first with deflate. */
const VERSION = 20;
/** 1 January 1980, the first day the format knows. */
const FIRST_DAY = (1 << 5) | 1;

export function partOf(name: string, text: string): ArchivePart {
  const bytes = Buffer.from(text, "utf8");
  return { name, data: deflateRawSync(bytes), deflated: true, crc: crc32(bytes), size: bytes.length };
}

export function textOf(part: ArchivePart): string {
  return (part.deflated ? inflateRawSync(part.data) : part.data).toString("utf8");
}

/** The parts of an archive that a library has just made, in their order. Not for files from outside: nothing is checked. */
export async function partsOf(archive: Buffer): Promise<ArchivePart[]> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const parts: ArchivePart[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    parts.push({
      name: entry.fileName,
      data: archive.subarray(fileDataStart, fileDataStart + entry.compressedSize),
      deflated: entry.compressionMethod === DEFLATE,
      crc: entry.crc32,
      size: entry.uncompressedSize,
    });
  }
  return parts.filter((part) => !part.name.endsWith("/"));
}

/** What the local header and the directory say alike: version, flags, method, time, date, crc, sizes, length of the name. */
function commonFields({ name, data, deflated, crc, size }: ArchivePart): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(deflated ? DEFLATE : STORE, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function directoryEntry(part: ArchivePart, offset: number): Buffer[] {
  const head = Buffer.from([0x50, 0x4b, 0x01, 0x02, VERSION, 0]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return [head, commonFields(part), tail, Buffer.from(part.name, "latin1")];
}

/** The same parts in the same order always give the same bytes. */
export function pack(parts: readonly ArchivePart[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    directory.push(...directoryEntry(part, offset));
    const local = [
      Buffer.from([0x50, 0x4b, 0x03, 0x04]),
      commonFields(part),
      Buffer.from(part.name, "latin1"),
      part.data,
    ];
    chunks.push(...local);
    offset += local.reduce((sum, chunk) => sum + chunk.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, chunk) => sum + chunk.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}
