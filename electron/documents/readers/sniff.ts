/** What a file is by its first bytes; the ending of its name is never believed. */

export type FileKind = "zip" | "ole" | "pdf" | "rtf" | "picture" | "archive" | "markup" | "text";

const SIGNATURES: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  [[0x50, 0x4b, 0x05, 0x06], "zip"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "ole"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x42, 0x4d], "picture"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
];

const MARKUP_START =
  /^\s*<(?:!doctype|\?xml|html|head|body|meta|table|div|p|style|span|!--|h[1-6]|ul|ol|center|font)\b/iu;
const MARKUP_SAMPLE = 4096;

/** BM opens bitmaps, and any text that happens to begin so: a bitmap also has zero bytes early. */
function isReally(kind: FileKind, bytes: Uint8Array): boolean {
  return kind !== "picture" || bytes[0] !== 0x42 || bytes.subarray(0, 16).includes(0);
}

export function sniff(bytes: Uint8Array): FileKind {
  for (const [signature, kind] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte) && isReally(kind, bytes)) return kind;
  }
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, MARKUP_SAMPLE));
  const bare = opening.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, "").replaceAll("\0", "");
  if (/^MIME-Version:/iu.test(bare)) return "archive";
  return MARKUP_START.test(bare) ? "markup" : "text";
}
