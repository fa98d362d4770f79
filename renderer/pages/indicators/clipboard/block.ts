/** A block of cells on the clipboard, as the tab-separated text that Excel, WPS and Word exchange; pure. */

export type Block = string[][];

/** Reads tab-separated text; a cell in quotes may hold tabs, line breaks and doubled quotes. */
export function readTabbed(text: string): Block {
  const plain = text.replaceAll(/\r\n?/gu, "\n").replace(/\n$/u, "");
  const rows: Block = [];
  let row: string[] = [];
  let index = 0;
  while (index <= plain.length) {
    const quoted = plain[index] === '"' ? closingQuote(plain, index) : null;
    const end = quoted === null ? nextBreak(plain, index) : quoted.end;
    row.push(quoted === null ? plain.slice(index, end) : quoted.text);
    if (plain[end] !== "\t") {
      rows.push(row);
      row = [];
    }
    index = end + 1;
  }
  return rows;
}

function nextBreak(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1)
    if (text[index] === "\t" || text[index] === "\n") return index;
  return text.length;
}

/** The quoted cell that begins here; null where the quotes are part of ordinary text (“两新”组织). */
function closingQuote(text: string, from: number): { text: string; end: number } | null {
  for (let index = from + 1; index < text.length; index += 1) {
    if (text[index] !== '"') continue;
    if (text[index + 1] === '"') {
      index += 1;
      continue;
    }
    const after = text[index + 1];
    const closes = after === undefined || after === "\t" || after === "\n";
    return closes ? { text: text.slice(from + 1, index).replaceAll('""', '"'), end: index + 1 } : null;
  }
  return null;
}

const quotedCell = (text: string): string =>
  /[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const writeTabbed = (block: Block): string =>
  block.map((row) => row.map(quotedCell).join("\t")).join("\r\n");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

/** The same block for Word and WPS, which take a table. */
export const writeHtml = (block: Block): string =>
  `<table>${block.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;

export interface SpannedCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
}

/** Lays the cells of a table out; a merged cell stands in its first row and column, the others of its area are empty. */
export function layOut(rows: readonly (readonly SpannedCell[])[]): Block {
  const block: Block = rows.map(() => []);
  const taken = new Set<string>();
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row}:${column}`)) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, rows.length - row); down += 1) {
        for (let right = 0; right < cell.columnSpan; right += 1) {
          taken.add(`${row + down}:${column + right}`);
          block[row + down]![column + right] = down === 0 && right === 0 ? cell.text : "";
        }
      }
      column += cell.columnSpan;
    }
  });
  const width = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ""));
}
