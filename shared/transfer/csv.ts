/** Comma-separated values as Excel and WPS open them: UTF-8 with BOM, CRLF, every field quoted (RFC 4180). */

/** How Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";

/** A number as the exports write it: digits, a sign and a point. Nothing else that begins with a sign is left as it is. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** What a spreadsheet would take for a formula, also behind blanks and as full-width signs. */
const FORMULA_START = /^[\s\u3000]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** A text that would run as a formula gets an apostrophe in front, which spreadsheets show as text. */
function safeText(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

const field = (text: string): string => `"${safeText(text).replaceAll('"', '""')}"`;

/** Rows to stand after a file's beginning. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** @param rows the headings first. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvRows(rows);
}
