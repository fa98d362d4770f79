/** Chromium writes the moment of printing into a PDF; the document's own date belongs there, and makes the bytes the same each time. */

const DATE = /\/(CreationDate|ModDate) \(D:\d{14}([+-]\d{2}'\d{2}'|Z[^)]*)?\)/g;
const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** Replaces both dates by `date` in UTC, length for length, so that no offset of the file moves. */
export function withFixedPdfDates(bytes: Uint8Array, date: Date): Uint8Array {
  const stamp =
    pad(date.getUTCFullYear(), 4) +
    pad(date.getUTCMonth() + 1) +
    pad(date.getUTCDate()) +
    pad(date.getUTCHours()) +
    pad(date.getUTCMinutes()) +
    pad(date.getUTCSeconds());
  const buffer = Buffer.from(bytes);
  const text = buffer.toString("latin1");
  for (const match of text.matchAll(DATE)) {
    const at = match.index + match[0].indexOf("D:") + 2;
    buffer.write(stamp, at, "latin1");
    const zone = match[2];
    if (zone !== undefined && /^[+-]/.test(zone)) buffer.write("+00'00'", at + 14, "latin1");
  }
  return new Uint8Array(buffer);
}
