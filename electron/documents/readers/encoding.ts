/** Bytes of a text file → text: UTF-8, UTF-16 and GB18030, with and without a byte order mark. */
import { LedgerError } from "../../../shared/api/index.ts";

export interface DecodedText {
  text: string;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  /** The last character was cut in half. */
  cut: boolean;
}

const MARKS: readonly { bytes: readonly number[]; encoding: DecodedText["encoding"] | "utf-32" }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: "utf-32" },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: "utf-32" },
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: "gb18030" },
];

/** Share of characters that office texts are made of, from which a guess is believed. */
const BELIEVED = 0.85;
const SAMPLE_CHARACTERS = 20_000;
const LONGEST_CHARACTER_BYTES = 4;

function decode(bytes: Uint8Array, encoding: DecodedText["encoding"]): { text: string; cut: boolean } | null {
  for (let missing = 0; missing < Math.min(LONGEST_CHARACTER_BYTES, bytes.length); missing += 1) {
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(0, bytes.length - missing),
      );
      return { text: text.replace(/^\ufeff/u, ""), cut: missing > 0 };
    } catch {
      // Perhaps only the last character is cut off: try without it.
    }
  }
  return null;
}

const ORDINARY =
  /[\t\n\r\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2030\u2200-\u22ff\u00b7\u00d7\u00b1\u00b0\u2460-\u249b\u2500-\u25ff\u2610-\u2612\u2713\u221a]/u;

/** Share of ordinary characters in the beginning of a text; control characters count against it twice. */
function plausibility(text: string): number {
  const sample = Array.from(text.slice(0, SAMPLE_CHARACTERS));
  if (sample.length === 0) return 0;
  let ordinary = 0;
  for (const character of sample) {
    if (ORDINARY.test(character)) ordinary += 1;
    else if (character < " ") ordinary -= 1;
  }
  return ordinary / sample.length;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_CHARACTERS);
  let control = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control += 1;
  return control / sample.length > 0.02;
}

/**
 * Decodes a text file.
 * @throws LedgerError file.empty | file.notText | file.encoding
 */
export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) throw new LedgerError("file.empty", { name });
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark?.encoding === "utf-32") throw new LedgerError("file.encoding", { name });
  if (mark !== undefined) {
    const decoded = decode(
      bytes.subarray(mark.encoding === "gb18030" ? mark.bytes.length : 0),
      mark.encoding,
    );
    if (decoded === null || (decoded.text.length > 0 && plausibility(decoded.text) < 0.5))
      throw new LedgerError("file.encoding", { name });
    return { ...decoded, encoding: mark.encoding };
  }
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null && plausibility(utf8.text) >= BELIEVED) return { ...utf8, encoding: "utf-8" };
  const guesses = (["gb18030", "utf-16le", "utf-16be"] as const).flatMap((encoding) => {
    const decoded = decode(bytes, encoding);
    return decoded === null ? [] : [{ ...decoded, encoding, score: plausibility(decoded.text) }];
  });
  const best = guesses.toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined && best.score >= BELIEVED)
    return { text: best.text, cut: best.cut, encoding: best.encoding };
  if (isBinary(bytes)) throw new LedgerError("file.notText", { name });
  if (utf8 !== null && plausibility(utf8.text) >= 0.5) return { ...utf8, encoding: "utf-8" };
  throw new LedgerError("file.encoding", { name });
}
