/** Records separated by tabs or commas: quoted cells, line breaks inside cells, columns that hold nothing. */
import type { SourceCell } from "../../../shared/intake/index.ts";

/**
 * Splits text into records by RFC 4180: a cell that begins with a quote ends at the next single quote before a separator.
 * A quote that does not close this way is an ordinary character ("两新"组织发展).
 */
export function parseSeparated(text: string, separator: "," | "\t"): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const quoted = separator === "," ? /"((?:[^"]|"")*)"(?=,|\n|$)/suy : /"((?:[^"]|"")*)"(?=\t|\n|$)/suy;
  const plain = separator === "," ? /[^,\n]*/uy : /[^\t\n]*/uy;
  while (at <= text.length) {
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const inQuotes = quoted.exec(text);
    if (inQuotes !== null) {
      record.push(inQuotes[1]!.replaceAll('""', '"'));
      at = quoted.lastIndex;
    } else {
      record.push(plain.exec(text)![0]);
      at = plain.lastIndex;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    records.push(record);
    record = [];
    at += 1;
  }
  return records;
}

/** A rectangular grid without the rows and columns that are blank throughout. */
export function toGrid(records: readonly (readonly string[])[]): SourceCell[][] {
  const width = records.reduce((widest, record) => Math.max(widest, record.length), 0);
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    records.some((record) => (record[column] ?? "").trim() !== ""),
  );
  return records
    .filter((record) => record.some((cell) => cell.trim() !== ""))
    .map((record) => kept.map((column) => ({ text: (record[column] ?? "").trim(), covered: false })));
}
