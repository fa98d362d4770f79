/** Reads which characters a WOFF2 font really has: its cmap table, after Brotli (W3C WOFF2, sections 4 to 5). */
import { brotliDecompressSync } from "node:zlib";

const KNOWN_TAGS = 63;
/** Index of the tags in WOFF2's list of known tables. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const ANY_TAG = 0x3f;

function readBase128(bytes: Buffer, at: number): { value: number; next: number } {
  let value = 0;
  for (let index = at; index < at + 5; index += 1) {
    const byte = bytes[index]!;
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: index + 1 };
  }
  throw new Error("malformed WOFF2: a length has more than five bytes");
}

/** Position and length of the cmap inside the decompressed tables. */
function locateCmap(font: Buffer): { start: number; length: number; dataAt: number } {
  const tables = font.readUInt16BE(12);
  let at = 48;
  let offset = 0;
  let found: { start: number; length: number } | null = null;
  for (let index = 0; index < tables; index += 1) {
    const flags = font[at]!;
    at += 1;
    const tag = flags & ANY_TAG;
    const isCmap = tag === KNOWN_TAGS ? font.toString("latin1", at, at + 4) === "cmap" : tag === CMAP;
    if (tag === KNOWN_TAGS) at += 4;
    const version = flags >> 6;
    const original = readBase128(font, at);
    at = original.next;
    // glyf and loca are transformed unless the version is 3; every other table unless it is 0.
    const transformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    let length = original.value;
    if (transformed) {
      const stored = readBase128(font, at);
      at = stored.next;
      length = stored.value;
    }
    if (isCmap) found = { start: offset, length };
    offset += length;
  }
  if (found === null) throw new Error("the font has no cmap");
  return { ...found, dataAt: at };
}

function readFormat4(table: Buffer, characters: Set<number>): void {
  const segments = table.readUInt16BE(6) / 2;
  const ends = 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const rangeOffsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const end = table.readUInt16BE(ends + segment * 2);
    const start = table.readUInt16BE(starts + segment * 2);
    const delta = table.readUInt16BE(deltas + segment * 2);
    const rangeAt = rangeOffsets + segment * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(rangeAt + range + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) characters.add(code);
    }
  }
}

function readFormat12(table: Buffer, characters: Set<number>): void {
  const groups = table.readUInt32BE(12);
  for (let group = 0; group < groups; group += 1) {
    const at = 16 + group * 12;
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1)
      characters.add(code);
  }
}

/** @throws Error for a file that is no WOFF2 font. */
export function charactersOfWoff2(font: Buffer): Set<number> {
  if (font.toString("latin1", 0, 4) !== "wOF2") throw new Error("not a WOFF2 font");
  const { start, length, dataAt } = locateCmap(font);
  const data = brotliDecompressSync(font.subarray(dataAt, dataAt + font.readUInt32BE(20)));
  const cmap = data.subarray(start, start + length);
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, characters);
    if (format === 12) readFormat12(table, characters);
  }
  return characters;
}
