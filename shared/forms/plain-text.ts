/** User text on its way to paper: only ever text, and nothing that a file format cannot carry. */

/** Controls and noncharacters that XML 1.0 forbids, and half surrogates. Tab, line feed and carriage return are handled below. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;
const LINE_BREAK = /\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]/;

export interface TextLine {
  text: string;
  /** UTF-16 offset of its first character in the field. */
  from: number;
}

/**
 * The text without what XML forbids; line breaks of every kind become \n, a tab becomes a space. A character that
 * was lost in some earlier file (U+FFFD) stays visible as □.
 */
export function printableText(text: string): string {
  return text
    .replace(new RegExp(LINE_BREAK, "g"), "\n")
    .replaceAll("\t", " ")
    .replace(FORBIDDEN, "")
    .replaceAll("\ufffd", "□");
}

/**
 * The paragraphs of a long text, without empty lines and without the spaces that people type to indent a line
 * (the form indents by itself).
 */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  for (const part of text.split(new RegExp(`(${LINE_BREAK.source})`))) {
    const leading = part.length - part.trimStart().length;
    const line = printableText(part.trim());
    if (line !== "") lines.push({ text: line, from: from + leading });
    from += part.length;
  }
  return lines;
}
