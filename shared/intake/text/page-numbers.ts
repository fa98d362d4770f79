/** 第 1 页 共 3 页, — 2 —: what a printer puts below a page, left standing in a text that was printed to a file. */
const COUNTED = String.raw`第\s*\d{1,4}\s*页(?:\s*[,，、/／]?\s*共\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*[,，、/／]?\s*第\s*\d{1,4}\s*页`;
const ALONE = new RegExp(String.raw`^(?:${COUNTED}|[—–-]\s*\d{1,4}\s*[—–-])$`, "u");
const BEHIND = new RegExp(String.raw`(?<=[ \u00a0]{2}|[\u3000\t])(?:${COUNTED})$`, "u");

/** The line without a page number behind it; empty where it is nothing else. */
export function withoutPageNumber(line: string): string {
  const plain = line.trim();
  if (!/\d/u.test(plain)) return plain;
  return ALONE.test(plain) ? "" : plain.replace(BEHIND, "").trimEnd();
}
