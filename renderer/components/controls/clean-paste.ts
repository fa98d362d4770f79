/**
 * What Word, WPS and web pages put on the clipboard beside the words: zero-width characters, non-breaking and en/em
 * spaces, tabs from table cells, vertical tabs for soft breaks, spaces at the ends of lines. Line breaks stay.
 */
export function cleanPaste(text: string, kind: "line" | "text"): string {
  const lines = text
    .replaceAll(/\r\n?|[\u000b\u000c\u2028\u2029]/gu, "\n")
    .replaceAll(/[\t\u00a0\u2000-\u200a\u202f\u205f]/gu, " ")
    .replaceAll(/[\p{Cf}\u00ad]|[^\P{Cc}\n]/gu, "")
    .split("\n")
    .map((line) => line.replace(/ +$/u, ""));
  if (kind === "line")
    return lines
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("");
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .replace(/^\n+|\n+$/gu, "");
}
