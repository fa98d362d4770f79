import { pack, partOf, partsOf, textOf, type ArchivePart } from "./archive.ts";

/** New text for some parts, by their names. */
export type PartChanges = Readonly<Record<string, (xml: string) => string>>;

/** Readers that look at the first entry to know the kind of file expect this one. */
const FIRST = "[Content_Types].xml";

/** An office file of these parts. */
export function packOffice(parts: readonly ArchivePart[]): Uint8Array {
  const first = parts.filter(({ name }) => name === FIRST);
  return pack([...first, ...parts.filter((part) => !first.includes(part))]);
}

/**
 * Takes a file that a library has made apart, changes some of its parts, and packs it so that the same content gives the same
 * bytes.
 * @param added parts that the file lacks.
 */
export async function repack(
  archive: Buffer,
  changes: PartChanges,
  added: readonly ArchivePart[] = [],
): Promise<Uint8Array> {
  const parts = (await partsOf(archive)).map((part) => {
    const change = changes[part.name];
    return change === undefined ? part : partOf(part.name, change(textOf(part)));
  });
  return packOffice([...parts, ...added]);
}
