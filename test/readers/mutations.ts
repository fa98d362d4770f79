/** Files changed at random: containers as they are, or one part inside them packed anew. */
import { readdirSync, readFileSync } from "node:fs";

import { openArchive, packAgain } from "../../electron/documents/readers/archive.ts";

export interface Change {
  /** Where, as a share of the length. */
  at: number;
  value: number;
  kind: "set" | "cut" | "repeat";
}

export interface Mutation {
  source: number;
  /** Change a part inside a container rather than the container. */
  inner: boolean;
  changes: readonly Change[];
}

interface Source {
  name: string;
  bytes: Uint8Array;
  /** The parts of a container, opened once. */
  members: ReadonlyMap<string, Uint8Array> | null;
  /** Those that hold what is read. */
  parts: string[];
}

const FOLDERS = ["../fixtures/documents/files/", "../fixtures/intake-independent/files/"];

async function sourceOf(name: string, bytes: Uint8Array): Promise<Source> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { name, bytes, members: null, parts: [] };
  const { members } = await openArchive(name, bytes, () => true);
  const parts = [...members.keys()].filter((member) =>
    /document|sheet1|shared|workbook|styles|numbering/iu.test(member),
  );
  return { name, bytes, members, parts };
}

/** Every document of both corpora. */
export function mutationSources(): Promise<Source[]> {
  return Promise.all(
    FOLDERS.flatMap((folder) => {
      const url = new URL(folder, import.meta.url);
      return readdirSync(url)
        .sort()
        .map((name) => sourceOf(name, new Uint8Array(readFileSync(new URL(name, url)))));
    }),
  );
}

function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, value, kind } of changes) {
    const index = Math.floor(at * result.length);
    if (kind === "set") result[index] = value;
    else if (kind === "cut")
      result = Buffer.concat([result.subarray(0, index), result.subarray(index + value)]);
    else
      result = Buffer.concat([
        result.subarray(0, index),
        result.subarray(Math.max(0, index - value), index),
        result.subarray(index),
      ]);
  }
  return new Uint8Array(result);
}

export async function mutated(
  sources: readonly Source[],
  { source, inner, changes }: Mutation,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, bytes, members, parts } = sources[source % sources.length]!;
  if (!inner || members === null) return { name, bytes: mutate(bytes, changes) };
  const chosen = parts[Math.floor((changes[0]?.at ?? 0) * parts.length)];
  const packed = new Map(
    [...members].map(([member, content]) => [member, member === chosen ? mutate(content, changes) : content]),
  );
  return { name, bytes: await packAgain(packed) };
}
