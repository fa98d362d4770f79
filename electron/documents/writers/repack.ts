/** Packs an archive anew so that the same content gives the same bytes: fixed times, nothing of this PC in it. */
import { buffer } from "node:stream/consumers";

import yauzl from "yauzl";
import yazl from "yazl";

export interface ArchiveEntry {
  name: string;
  bytes: Buffer;
}

/** All files of an archive that this program has just made, in their order. */
async function entriesOf(archive: Buffer): Promise<ArchiveEntry[]> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true });
  const entries: ArchiveEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith("/")) {
      entries.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
    }
  }
  return entries;
}

/** 1 January 1980, the first day the format knows, in local time because that is what it stores. */
const FIRST_DAY = new Date(1980, 0, 1);

/** Packs the entries in the given order; the same entries always give the same bytes. */
export async function packArchive(entries: readonly ArchiveEntry[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes } of entries) {
    zip.addBuffer(bytes, name, { mtime: FIRST_DAY, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream as NodeJS.ReadableStream));
}

/** @param change gives the new text of an XML part, or null to leave it out; other parts stay as they are.
 * @param added parts that the archive lacks. */
export async function repackArchive(
  archive: Buffer,
  change: (name: string, xml: string) => string | null,
  added: readonly ArchiveEntry[] = [],
): Promise<Uint8Array> {
  const entries: ArchiveEntry[] = [...added];
  for (const entry of await entriesOf(archive)) {
    const text = /\.(xml|rels)$/.test(entry.name)
      ? change(entry.name, entry.bytes.toString("utf8"))
      : undefined;
    if (text === undefined) entries.push(entry);
    else if (text !== null) entries.push({ name: entry.name, bytes: Buffer.from(text, "utf8") });
  }
  // Readers that look at the first entry to know the kind of file expect this one.
  return packArchive(
    entries.toSorted(
      (a, b) => Number(b.name === "[Content_Types].xml") - Number(a.name === "[Content_Types].xml"),
    ),
  );
}
