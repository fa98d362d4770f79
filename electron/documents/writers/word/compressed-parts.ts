/**
 * A document's parts, compressed. The library makes their texts and then compresses each of some thirty, though all but three
 * are the same in every document of a form: a fifth of the time, and most of the buffers a batch's worker held. So what
 * it has compressed once is taken over for every later part of the same text.
 */
import { Packer, type Document } from "docx";

import { partOf, partsOf, type ArchivePart } from "../archive.ts";
import type { PartChanges } from "../repack.ts";

/** The library's first step by itself, which it keeps for its own use: a version without it does not pass the type check. */
const compiler: { compile(document: Document): ReadonlyMap<string, string> } = Packer["compiler"];

/** Texts kept at most; a form has about twenty. */
const MOST_KEPT = 100;
const kept = new Map<string, ArchivePart>();

function keep(text: string, part: ArchivePart): void {
  if (kept.size >= MOST_KEPT) kept.clear();
  // Its bytes are a piece of the whole archive, which would be kept with them.
  kept.set(text, { ...part, data: Buffer.from(part.data) });
}

/** The parts in the library's order, some of them with a new text. */
export async function compressedParts(document: Document, changes: PartChanges): Promise<ArchivePart[]> {
  let archive: Promise<ArchivePart[]> | undefined;
  const compress = async (name: string, text: string): Promise<ArchivePart> => {
    archive ??= Packer.toBuffer(document).then(partsOf);
    const part = (await archive).find((made) => made.name === name)!;
    keep(text, part);
    return part;
  };
  const parts: ArchivePart[] = [];
  for (const [name, text] of compiler.compile(document)) {
    const change = changes[name];
    if (change === undefined) parts.push({ ...(kept.get(text) ?? (await compress(name, text))), name });
    else parts.push(partOf(name, change(text)));
  }
  return parts;
}
